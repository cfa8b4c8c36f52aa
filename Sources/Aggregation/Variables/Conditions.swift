import StudyModel

/// What the trials are about, in the registry's MeSH terms.
extension Variable {
  static let numberOfConditions = rowCount(
    "number-of-conditions", "Conditions", unit: "conditions", .conditions, .condition,
    "How many conditions the record lists; missing where it lists none.", whenEmpty: .missing)

  static let conditionBand = bands(
    "condition-band", "Conditions", of: numberOfConditions, "How many conditions the record lists.", upTo: [1, 2, 5],
    [Level("1"), Level("2"), Level("3 to 5"), Level("over 5", "Over 5")])

  static let conditionMesh = text(
    "condition-mesh", "Condition (MeSH)", .conditionMesh, "The MeSH terms the registry gives the conditions (any-of).")

  static let conditionBranch = Variable(
    "condition-branch", "MeSH branch",
    "The tops of the MeSH disease tree that a trial's condition terms lead to (any-of); trials without a term are left out.",
    reads: [.conditionMesh, .conditionAncestor], anyOf: true, order: .byCount,
    levels: { _ in ConditionBranches.levels }
  ) { row, context in
    guard row.carries(.conditionMeshTerms), row.carries(.conditionAncestors) else { return .cannotSay }
    let (terms, ancestors) = (row.codes(.conditionMesh), row.codes(.conditionAncestor))
    guard !terms.isEmpty || !ancestors.isEmpty else { return .outside("no MeSH term") }
    var found: [Int] = []
    func add(_ codes: ArraySlice<Int32>, _ branches: [Int32]) {
      for code in codes where code >= 0 {
        let branch = Int(branches[Int(code)])
        if branch >= 0, !found.contains(branch) { found.append(branch) }
      }
    }
    add(terms, context.branches.value.ofTerm)
    add(ancestors, context.branches.value.ofAncestor)
    return .each(found.isEmpty ? [ConditionBranches.levels.count - 1] : found)
  }
}
