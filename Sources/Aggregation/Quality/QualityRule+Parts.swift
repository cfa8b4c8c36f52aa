import StudyModel

extension QualityRule {
  /// Who is hit, of whom, and who could not be judged or is none of the rule's.
  ///
  /// What a source does not carry is left out and never missing.
  func parts(of trials: [Int32], _ context: AnalysisContext) -> Parts {
    var parts = Parts(used: [], numerator: [], hasDenominator: true)
    var left: [(reason: String, trials: [Int32])] = []
    func leave(_ trial: Int32, _ reason: String) {
      let position = left.firstIndex { $0.reason == reason } ?? left.count
      if position == left.count { left.append((reason, [])) }
      left[position].trials.append(trial)
    }
    for trial in trials {
      let row = context.table[Int(trial)]
      switch verdict(row, context) {
      case .hit:
        parts.used.append(trial)
        parts.numerator?.append(trial)
      case .clean: parts.used.append(trial)
      case .outside: leave(trial, apart(row) ?? "not \(basis)")
      case .unknown: isSilent(row) ? leave(trial, Carriage.reason) : parts.missing.append(trial)
      }
    }
    parts.excluded = left
    return parts
  }

  /// Whether a trial cannot be judged because its source does not carry what the rule asks for.
  private func isSilent(_ row: TrialRow) -> Bool {
    if usesAsOf, row.asOf == nil { return false }
    return fields.contains { field in
      field.list.map { !row.carries($0) } ?? (row.code(field) == Column.cannotSay)
    }
  }
}
