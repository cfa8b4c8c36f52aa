import StudyModel

/// Counts of participants that do not go with the status, or are none.
extension QualityRule {
  private static func has(_ status: OverallStatus) -> Test {
    { row, _ in
      row.status.map { $0 == status }
    }
  }

  private static func participants(_ count: Int) -> String { "\(count) \(count == 1 ? "participant" : "participants")" }

  static let completedWithNobody = QualityRule(
    "DQ02", "Completed, yet nobody enrolled", .contradiction, touches: "Enrollment", basis: "completed trials",
    "The status is completed and the enrollment count is 0.",
    reads: [.overallStatus, .enrollment], shows: [.overallStatus, .enrollment],
    examples: [
      QualityExample(.hit, [.enrollment: "0"], "completed with 0 participants"),
      QualityExample(.clean, [.enrollment: "1"]),
      QualityExample(.clean, [.enrollment: ""]),
      QualityExample(.outside, [.overallStatus: "WITHDRAWN", .enrollment: "0"]),
      QualityExample(.unknown, [.enrollment: "?"]),
    ],
    applies: has(.completed),
    hits: { row, _ in row.code(.enrollment) == Column.cannotSay ? nil : row.enrollment == 0 },
    words: { _, _ in ["completed with \(participants(0))"] })

  static let withdrawnWithParticipants = QualityRule(
    "DQ03", "Withdrawn, yet with participants", .contradiction, touches: "Enrollment", basis: "withdrawn trials",
    "The status is withdrawn, which means that nobody was enrolled, and the enrollment count is above 0.",
    reads: [.overallStatus, .enrollment], shows: [.overallStatus, .enrollment],
    examples: [
      QualityExample(
        .hit, [.overallStatus: "WITHDRAWN", .whyStopped: "No money.", .enrollment: "24"],
        "withdrawn with 24 participants"),
      QualityExample(.clean, [.overallStatus: "WITHDRAWN", .enrollment: "0"]),
      QualityExample(.clean, [.overallStatus: "WITHDRAWN", .enrollment: ""]),
      QualityExample(.outside, [.enrollment: "24"]),
    ],
    applies: { row, _ in row.status == .withdrawn },
    hits: { row, _ in (row.enrollment ?? 0) > 0 },
    words: { row, _ in ["withdrawn with \(participants(row.enrollment ?? 0))"] })

  static let endedCountNotActual = QualityRule(
    "DQ04", "Ended, count not actual", .contradiction, touches: "Enrollment", basis: "ended trials",
    "The trial is completed or terminated, and its enrollment count is estimated, has no type, or is not given.",
    reads: [.overallStatus, .enrollment, .enrollmentType], shows: [.overallStatus, .enrollment, .enrollmentType],
    examples: [
      QualityExample(.hit, [.enrollmentType: "ESTIMATED"], "completed, yet the count of 120 is still estimated"),
      QualityExample(
        .hit, [.overallStatus: "TERMINATED", .whyStopped: "No money.", .enrollmentType: ""],
        "terminated, yet whether the count of 120 is actual is not stated"),
      QualityExample(.clean, [:]),
      QualityExample(.outside, [.overallStatus: "RECRUITING", .enrollmentType: "ESTIMATED"]),
    ],
    applies: { row, _ in row.hasEnded ?? false },
    hits: { row, _ in
      // A type that the source does not carry tells nothing of the count.
      if !row.sourceCarries(.enrollment) || !row.sourceCarries(.enrollmentType) { return nil }
      return row.enrollment == nil || row.known(.enrollmentType, ValueType.self) != .actual
    },
    words: { row, _ in
      let status = QualityWords.status(row)
      guard let count = row.enrollment else { return ["\(status), yet no count of participants"] }
      return row.known(.enrollmentType, ValueType.self) == .estimated
        ? ["\(status), yet the count of \(count) is still estimated"]
        : ["\(status), yet whether the count of \(count) is actual is not stated"]
    })

  static let countUnusable = QualityRule(
    "DQ14", "Participant count missing, a placeholder, or over a million", .gap, touches: "Enrollment",
    basis: "all trials",
    "The enrollment count is not given, made of nines only (five digits or more), or over 1,000,000.",
    reads: [.enrollment], shows: [.enrollment],
    examples: [
      QualityExample(
        .hit, [.overallStatus: "UNKNOWN", .enrollment: ""], "no count of participants"),
      QualityExample(.hit, [.enrollment: "99999"], "99999 is a placeholder of nines"),
      QualityExample(.hit, [.enrollment: "1000001"], "1000001 participants, over a million"),
      QualityExample(.clean, [.enrollment: "1000000"]),
      QualityExample(.clean, [.enrollment: "9999"]),
      QualityExample(.unknown, [.enrollment: "?"]),
    ],
    hits: { row, _ in
      guard let count = row.enrollment else { return row.code(.enrollment) == Column.cannotSay ? nil : true }
      return TrialRow.isPlaceholder(count) || count > 1_000_000
    },
    words: { row, _ in
      guard let count = row.enrollment else { return ["no count of participants"] }
      return TrialRow.isPlaceholder(count)
        ? ["\(count) is a placeholder of nines"] : ["\(participants(count)), over a million"]
    })
}
