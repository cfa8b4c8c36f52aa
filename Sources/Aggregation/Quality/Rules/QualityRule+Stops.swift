import StudyModel

/// Reasons for stopping that are not there, or should not be.
extension QualityRule {
  private static func hasReason(_ row: TrialRow) -> Bool? {
    if row.code(.whyStopped) == Column.cannotSay { return nil }
    return !(row.text(.whyStopped)?.allSatisfy(\.isWhitespace) ?? true)
  }

  static let stoppedWithoutReason = QualityRule(
    "DQ05", "Stopped without a reason", .gap, touches: "Stops", basis: "stopped trials",
    "The trial is terminated, withdrawn or suspended and does not say why.",
    reads: [.overallStatus, .whyStopped], shows: [.overallStatus, .whyStopped],
    examples: [
      QualityExample(.hit, [.overallStatus: "TERMINATED"], "terminated, and no reason is given"),
      QualityExample(.hit, [.overallStatus: "SUSPENDED", .whyStopped: "  "], "suspended, and no reason is given"),
      QualityExample(.clean, [.overallStatus: "TERMINATED", .whyStopped: "No money."]),
      QualityExample(.outside, [:]),
      QualityExample(.unknown, [.overallStatus: "TERMINATED", .whyStopped: "?"]),
    ],
    applies: { row, _ in row.status?.isStopped ?? false },
    hits: { row, _ in hasReason(row).map { !$0 } },
    words: { row, _ in ["\(QualityWords.status(row)), and no reason is given"] })

  static let reasonWithoutStop = QualityRule(
    "DQ06", "A reason for stopping, yet not stopped", .contradiction, touches: "Stops", basis: "trials not stopped",
    "The record says why the trial was stopped, and its status is not terminated, withdrawn or suspended.",
    reads: [.overallStatus, .whyStopped], shows: [.overallStatus, .whyStopped],
    examples: [
      QualityExample(
        .hit, [.whyStopped: "The tablet was taken off the market."],
        "completed, yet stopped because “The tablet was taken off the market.”"),
      QualityExample(.clean, [.whyStopped: " "]),
      QualityExample(.clean, [:]),
      QualityExample(.outside, [.overallStatus: "TERMINATED", .whyStopped: "No money."]),
      QualityExample(.unknown, [.whyStopped: "?"]),
    ],
    applies: { row, _ in row.status.map { !$0.isStopped } },
    hits: { row, _ in hasReason(row) },
    words: { row, _ in
      ["\(QualityWords.status(row)), yet stopped because \(QualityWords.quoted(row.text(.whyStopped) ?? ""))"]
    })
}
