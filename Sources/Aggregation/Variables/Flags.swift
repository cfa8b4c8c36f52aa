import StudyModel

extension Variable {
  private static let rules = QualityRule.standard

  /// A trial that no rule finds stands under no level; one that a rule cannot judge is not flagged by it.
  static let flags = Variable(
    "flags", "Check", "Every data-quality rule that finds the trial (any-of; METHODS 6).",
    reads: rules.reduce(into: []) { $0.formUnion($1.fields) }, anyOf: true,
    levels: { _ in rules.map { Level($0.id, "\($0.id) \($0.label)") } }
  ) { row, context in
    .each(rules.indices.filter { rules[$0].verdict(row, context) == .hit })
  }
}
