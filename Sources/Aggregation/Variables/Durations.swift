import StudyModel

extension Duration {
  /// Days: whole months where both ends name only the month, a month being 730 ÷ 24 days.
  static func days(from start: PartialDate?, to end: PartialDate?) -> Double? {
    twelfths(from: start, to: end).map { Double($0) / 12 }
  }

  /// Months: whole ones where both ends name only the month, else days ÷ 30.4375.
  static func months(from start: PartialDate?, to end: PartialDate?) -> Double? {
    guard let twelfths = twelfths(from: start, to: end) else { return nil }
    if start?.day == nil, end?.day == nil { return Double(twelfths / 365) }
    return Double(twelfths) / (12 * 30.4375)
  }
}

/// How long trials take (METHODS 4, duration and recruitment months).
extension Variable {
  /// The end of a duration and how its class is told.
  private struct End: Sendable {
    let field: StudyField
    let reads: Set<StudyField>
    let dateClass: @Sendable (TrialRow) -> DateClass?

    static let primary = End(
      field: .primaryCompletion, reads: startFields.union(primaryCompletionFields),
      dateClass: { $0.primaryCompletionClass })
    static let last = End(
      field: .completion, reads: startFields.union(completionFields), dateClass: { $0.completionClass })
  }

  /// Days or months from the start to an end; actual when both dates are, planned when either is estimated.
  private static func span(
    _ row: TrialRow, to end: End, planned: Bool, _ measure: (PartialDate?, PartialDate?) -> Double?
  ) -> Answer {
    for field in [.start, end.field] where row.date(field) == nil {
      return row.code(field) == Column.cannotSay ? .cannotSay : .missing
    }
    let classes = (row.startClass, end.dateClass(row))
    let isPlanned = classes.0 == .estimated || classes.1 == .estimated
    if planned {
      guard isPlanned else { return .outside("no date is planned") }
    } else {
      if isPlanned { return .outside("a date is planned") }
      guard classes.0 == .actual, classes.1 == .actual else { return .outside("type of a date not stated") }
    }
    return measure(row.date(.start), row.date(end.field)).map { .number($0) } ?? .outside("year only")
  }

  private static func duration(
    _ id: String, _ label: String, unit: String = "days", _ end: End, planned: Bool = false, _ summary: String
  ) -> Variable {
    let measure = unit == "days" ? Duration.days : Duration.months
    return Variable(id, label, summary, reads: end.reads, kind: .number(unit: unit)) { row, _ in
      span(row, to: end, planned: planned, measure)
    }
  }

  static let durationDays = duration(
    "duration-days", "Days to primary completion", .primary,
    "Start to primary completion in days, both actual by METHODS' policy; whole months where both name only the month."
  )
  static let durationCompletionDays = duration(
    "duration-completion-days", "Days to completion", .last,
    "Start to completion in days, both actual by METHODS' policy; whole months where both name only the month.")
  static let plannedDurationDays = duration(
    "planned-duration-days", "Planned days to primary completion", .primary, planned: true,
    "Start to primary completion in days where either date is estimated (METHODS 4, duration).")
  static let plannedDurationCompletionDays = duration(
    "planned-duration-completion-days", "Planned days to completion", .last, planned: true,
    "Start to completion in days where either date is estimated (METHODS 4, duration).")
  static let durationMonths = duration(
    "duration-months", "Months to primary completion", unit: "months", .primary,
    "Start to primary completion in months (days ÷ 30.4375, whole months where both name only the month), both actual.")
  static let plannedDurationMonths = duration(
    "planned-duration-months", "Planned months to primary completion", unit: "months", .primary, planned: true,
    "Start to primary completion in months where either date is estimated (METHODS 4, duration).")

  static let durationMonthOnly = Variable(
    "duration-month-only", "A date without its day",
    "Whether the start or primary completion of an actual duration names only the month: the duration is then known to half a month or less.",
    reads: End.primary.reads, levels: { _ in [Level("yes", "Yes"), Level("no", "No")] }
  ) { row, _ in
    let answer = span(row, to: .primary, planned: false, Duration.days)
    guard case .number = answer else { return answer }
    return .level(row.date(.start)?.day == nil || row.date(.primaryCompletion)?.day == nil ? 0 : 1)
  }

  /// Months from the start to primary completion of a trial that ended.
  private static func recruitment(_ row: TrialRow) -> Answer {
    guard let hasEnded = row.hasEnded else {
      return row.code(.overallStatus) == Column.cannotSay ? .cannotSay : .missing
    }
    guard hasEnded else { return .outside("not ended") }
    for field in [StudyField.start, .primaryCompletion] where row.date(field) == nil {
      return row.code(field) == Column.cannotSay ? .cannotSay : .missing
    }
    return Duration.months(from: row.date(.start), to: row.date(.primaryCompletion)).map { .number($0) }
      ?? .outside("year only")
  }

  static let recruitmentMonths = Variable(
    "recruitment-months", "Recruitment months",
    "Start to primary completion of trials that ended, in months: a proxy of recruitment, which no record dates (METHODS 4).",
    reads: [.overallStatus, .start, .primaryCompletion], kind: .number(unit: "months")
  ) { row, _ in recruitment(row) }

  static let participantsPerSiteMonth = Variable(
    "participants-per-site-month", "Participants per site and month",
    "Actual participants ÷ site rows ÷ recruitment months, of ended trials that list a site (METHODS 4, recruitment months).",
    reads: [.overallStatus, .start, .primaryCompletion, .enrollment, .enrollmentType, .siteCountry],
    kind: .number(unit: "participants per site and month")
  ) { row, _ in
    let answer = recruitment(row)
    guard case .number(let months) = answer else { return answer }
    guard months > 0 else { return .outside("no time between the dates") }
    guard row.carries(.sites) else { return .cannotSay }
    let sites = row.rows(of: .sites).count
    guard sites > 0 else { return .outside("lists no site") }
    guard row.enrollment != nil else { return row.code(.enrollment) == Column.cannotSay ? .cannotSay : .missing }
    guard let size = row.size else { return .outside("placeholder count") }
    guard row.known(.enrollmentType, ValueType.self) == .actual else { return .outside("count not actual") }
    return .number(Double(size) / Double(sites) / months)
  }
}
