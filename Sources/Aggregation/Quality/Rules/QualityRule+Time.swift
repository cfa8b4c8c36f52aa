import StudyModel

/// Dates and statuses that do not go with the day on which the record was current.
extension QualityRule {
  private static let dateFields = Variable.startFields.union(Variable.primaryCompletionFields).union(
    Variable.completionFields)

  static let begunInTheFuture = QualityRule(
    "DQ08", "Begun, yet the start lies ahead", .contradiction, touches: "Timeline, Pipeline",
    basis: "begun trials with a start date",
    "The trial has begun by its status, and its start lies after the record's as-of.",
    reads: Variable.stateFields.union([.start]), shows: [.overallStatus, .lastKnownStatus, .start], usesAsOf: true,
    examples: [
      QualityExample(
        .hit,
        [
          .overallStatus: "RECRUITING", .start: "2026-02", .startType: "ESTIMATED", .primaryCompletion: "2027-02",
          .primaryCompletionType: "ESTIMATED", .completion: "2027-05", .completionType: "ESTIMATED",
        ], "recruiting, yet the start 2026-02 lies after 2025-12-09"),
      QualityExample(.clean, [.overallStatus: "RECRUITING", .start: "2025-12"]),
      QualityExample(.clean, [:]),
      QualityExample(.outside, [.overallStatus: "NOT_YET_RECRUITING", .start: "2026-02"]),
      QualityExample(.outside, [.overallStatus: "UNKNOWN", .lastKnownStatus: "NOT_YET_RECRUITING", .start: "2026-02"]),
      QualityExample(.outside, [.start: ""]),
      QualityExample(.unknown, [.start: "?"]),
    ],
    applies: { row, _ in
      guard let hasBegun = row.hasBegun else { return nil }
      if !hasBegun { return false }
      return row.date(.start) != nil ? true : row.code(.start) == Column.cannotSay ? nil : false
    },
    hits: { row, _ in row.date(.start).flatMap { row.isAfter($0) } },
    words: { row, _ in
      guard let start = row.date(.start), let asOf = row.asOf else { return [] }
      return ["\(QualityWords.status(row)), yet the start \(start) lies after \(asOf)"]
    })

  /// The dates of a trial with their types by policy.
  private static func dates(_ row: TrialRow) -> [(field: StudyField, date: PartialDate, type: DateClass?)] {
    var dates: [(field: StudyField, date: PartialDate, type: DateClass?)] = []
    if let date = row.date(.start) { dates.append((.start, date, row.startClass)) }
    if let date = row.date(.primaryCompletion) {
      dates.append((.primaryCompletion, date, row.primaryCompletionClass))
    }
    if let date = row.date(.completion) { dates.append((.completion, date, row.completionClass)) }
    return dates
  }

  private static func disagrees(_ row: TrialRow, _ date: PartialDate, _ type: DateClass?) -> Bool {
    (type == .actual && row.isAfter(date) == true)
      || (type == .estimated && row.isOpen == true && row.isPast(date) == true)
  }

  static let dateAgainstAsOf = QualityRule(
    "DQ09", "Actual date after as-of, or estimated date past in an open trial", .contradiction,
    touches: "Timeline, Readouts", basis: "all trials",
    "An actual date lies after the record's as-of, or an estimated one lies before it in a trial that is open. A date without a type has the one METHODS' policy gives it.",
    reads: dateFields,
    shows: [
      .overallStatus, .start, .startType, .primaryCompletion, .primaryCompletionType, .completion, .completionType,
    ], usesAsOf: true,
    examples: [
      QualityExample(
        .hit,
        [
          .overallStatus: "RECRUITING", .statusVerified: "2025-11-01", .primaryCompletion: "2025-11",
          .primaryCompletionType: "ESTIMATED", .completion: "2026-01", .completionType: "ESTIMATED",
        ], "estimated primary completion 2025-11 is past on 2025-12-09, yet the trial is recruiting"),
      QualityExample(
        .hit, [.completion: "2025-12-10"], "actual completion 2025-12-10 lies after 2025-12-09"),
      QualityExample(
        .clean,
        [
          .overallStatus: "RECRUITING", .primaryCompletion: "2025-12", .primaryCompletionType: "ESTIMATED",
          .completion: "2026-01", .completionType: "ESTIMATED",
        ]),
      QualityExample(.clean, [.completion: "2025-12"]),
      QualityExample(.clean, [.primaryCompletionType: "ESTIMATED"]),
    ],
    hits: { row, _ in
      guard row.asOf != nil else { return nil }
      return dates(row).contains { disagrees(row, $0.date, $0.type) }
    },
    words: { row, _ in
      guard let asOf = row.asOf else { return [] }
      return dates(row).filter { disagrees(row, $0.date, $0.type) }.map { field, date, type in
        type == .actual
          ? "actual \(QualityWords.dated(field, date)) lies after \(asOf)"
          : "estimated \(QualityWords.dated(field, date)) is past on \(asOf), yet the trial is \(QualityWords.status(row))"
      }
    })

  static let completedOnAnEstimate = QualityRule(
    "DQ10", "Completed on an estimated date", .contradiction, touches: "Timeline, Stops",
    basis: "completed trials with a completion date",
    "The status is completed, and the completion date is estimated: stated so, or without a type and after the record's as-of.",
    reads: dateFields.intersection(Variable.completionFields), shows: [.overallStatus, .completion, .completionType],
    usesAsOf: true,
    examples: [
      QualityExample(.hit, [.completionType: "ESTIMATED"], "completed, yet the completion 2022-11-30 is estimated"),
      QualityExample(
        .hit, [.completion: "2026-01", .completionType: ""], "completed, yet the completion 2026-01 is estimated"),
      QualityExample(.clean, [.completionType: ""]),
      QualityExample(.clean, [:]),
      QualityExample(.outside, [.completion: ""]),
      QualityExample(.outside, [.overallStatus: "RECRUITING", .completionType: "ESTIMATED"]),
      QualityExample(.unknown, [.completion: "?"]),
    ],
    applies: { row, _ in
      guard let status = row.status else { return nil }
      if status != .completed { return false }
      return row.date(.completion) != nil ? true : row.code(.completion) == Column.cannotSay ? nil : false
    },
    hits: { row, _ in
      if row.asOf == nil, row.known(.completionType, ValueType.self) == nil { return nil }
      return row.completionClass == .estimated
    },
    words: { row, _ in
      row.date(.completion).map { ["completed, yet the completion \($0) is estimated"] } ?? []
    })

  static let lostTrackOf = QualityRule(
    "DQ13", "Lost track of, or would be by now", .gap, touches: "Pipeline, Stops", basis: "all trials",
    "The status is unknown, or the trial is open, past its completion and not verified for two years before the record's as-of.",
    reads: [.overallStatus, .completion, .statusVerified], shows: [.overallStatus, .completion, .statusVerified],
    usesAsOf: true,
    examples: [
      QualityExample(
        .hit, [.overallStatus: "UNKNOWN", .lastKnownStatus: "RECRUITING", .statusVerified: "2021-04"],
        "status unknown, last verified 2021-04"),
      QualityExample(
        .hit,
        [
          .overallStatus: "ACTIVE_NOT_RECRUITING", .completionType: "ACTUAL", .statusVerified: "2023-11",
          .primaryCompletionType: "ACTUAL",
        ], "active, not recruiting, yet past its completion 2022-11-30 and last verified 2023-11"),
      QualityExample(.clean, [.overallStatus: "RECRUITING", .statusVerified: "2023-12"]),
      QualityExample(.clean, [.overallStatus: "RECRUITING", .completion: "", .statusVerified: "2015-01"]),
      QualityExample(.clean, [:]),
    ],
    hits: { row, _ in
      if row.status == .unknown { return true }
      guard row.isOpen == true else { return false }
      guard let asOf = row.asOf else { return nil }
      guard let completion = row.date(.completion), row.isPast(completion) == true,
        let verified = row.date(.statusVerified)
      else {
        return false
      }
      return verified.lastDay < asOf.yearsEarlier(2)
    },
    words: { row, _ in
      let verified = row.date(.statusVerified).map { "last verified \($0)" } ?? "no date of verification"
      guard row.isOpen == true, let completion = row.date(.completion) else { return ["status unknown, \(verified)"] }
      return ["\(QualityWords.status(row)), yet past its completion \(completion) and \(verified)"]
    })
}
