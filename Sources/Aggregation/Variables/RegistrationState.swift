import StudyModel

/// Trials that the registry has lost track of, or would have (METHODS 2.4).
extension Variable {
  private static let stalenessFields: Set<StudyField> = [.overallStatus, .completion, .statusVerified]

  /// Whether an open trial is past its completion and was not verified for two years.
  private static func wouldBeUnknown(_ row: TrialRow) -> Answer {
    guard let asOf = row.asOf else { return .missing }
    if row.code(.statusVerified) == Column.cannotSay { return .cannotSay }
    guard let completion = row.date(.completion) else {
      // Without a completion date nothing has passed.
      return row.code(.completion) == Column.cannotSay ? .cannotSay : .level(1)
    }
    guard row.isPast(completion) == true else { return .level(1) }
    guard let verified = row.date(.statusVerified) else { return .missing }
    return .level(verified.lastDay < asOf.yearsEarlier(2) ? 0 : 1)
  }

  static let wouldBeUnknown = Variable(
    "would-be-unknown", "Would be unknown",
    "Whether an open trial is past its completion and was last verified over two years before the as-of (METHODS 2.4).",
    reads: stalenessFields, levels: { _ in [Level("yes", "Yes"), Level("no", "No")] }
  ) { row, _ in
    guard let isOpen = row.isOpen else { return row.term(.overallStatus) }
    return isOpen ? wouldBeUnknown(row) : .outside("not open")
  }

  static let stale = Variable(
    "stale", "Stale",
    "Whether the registry has lost track of a trial (status unknown) or would have by the as-of: open, past completion, unverified for two years.",
    reads: stalenessFields, levels: { _ in [Level("yes", "Yes"), Level("no", "No")] }
  ) { row, _ in
    guard let status = row.status else { return row.term(.overallStatus) }
    // Where the source carries no verification, only the lost ones could be judged.
    if row.code(.statusVerified) == Column.cannotSay, status == .unknown || status.isOpen { return .cannotSay }
    if status == .unknown { return .level(0) }
    return status.isOpen ? wouldBeUnknown(row) : .outside("neither open nor unknown")
  }
}
