import StudyModel

/// Why stopped trials were stopped, by the rules over the registered text (METHODS 1).
extension Variable {
  private static let classifier = StopReasonClassifier()
  private static let stopReasonFields: Set<StudyField> = [.whyStopped, .overallStatus]
  private static let stopReasonLevels = StopReason.allCases.map { Level($0.code, $0.label) }

  static let stopReason = Variable(
    "stop-reason", "Reason for stopping", "The primary reason that a stopped trial's text states (METHODS 1).",
    reads: stopReasonFields, levels: { _ in stopReasonLevels }
  ) { row, _ in
    answer(row) { .level(position(of: $0.primary)) }
  }

  static let stopReasons = Variable(
    "stop-reasons", "Reasons for stopping", "Every reason that a stopped trial's text states (METHODS 1).",
    reads: stopReasonFields, anyOf: true, levels: { _ in stopReasonLevels }
  ) { row, _ in
    answer(row) { .each($0.labels.map(position)) }
  }

  /// What the text of a stopped trial says; a trial that was not stopped has none, and a source may not carry it.
  private static func answer(_ row: TrialRow, _ found: (StopReasonClassification) -> Answer) -> Answer {
    guard let status = row.status else { return .missing }
    guard status.isStopped else { return .outside("not stopped") }
    if row.code(.whyStopped) == Column.cannotSay { return .cannotSay }
    return found(classifier.classify(row.text(.whyStopped) ?? ""))
  }

  private static func position(of reason: StopReason) -> Int { StopReason.allCases.firstIndex(of: reason) ?? 0 }
}
