import StudyModel

/// When trials are registered against when they start, and how many a year (METHODS 4, registration lag).
extension Variable {
  private static let registrationFields: Set<StudyField> = [.start, .firstSubmitted]

  /// A date that is not there.
  private static func gap(_ row: TrialRow, _ fields: [StudyField]) -> Answer? {
    for field in fields where row.date(field) == nil {
      return row.code(field) == Column.cannotSay ? .cannotSay : .missing
    }
    return nil
  }

  static let registrationLagDays = Variable(
    "registration-lag-days", "Registration lag",
    "Days from the start to the first submission: negative when registered first; a month-only start is its 15th (METHODS 4).",
    reads: registrationFields, kind: .number(unit: "days")
  ) { row, _ in
    if let gap = gap(row, [.start, .firstSubmitted]) { return gap }
    return Duration.days(from: row.date(.start), to: row.date(.firstSubmitted)).map { .number($0) }
      ?? .outside("year only")
  }

  /// Whether a trial was registered within some days of its start; a start without its day may leave it open.
  private static func prospective(_ id: String, _ label: String, within days: Int, _ summary: String) -> Variable {
    Variable(
      id, label, summary, reads: registrationFields,
      levels: { _ in [Level("yes", "Yes"), Level("no", "No"), Level("cannot-tell", "Cannot tell")] }
    ) { row, _ in
      if let gap = gap(row, [.start, .firstSubmitted]) { return gap }
      guard let start = row.date(.start), let submitted = row.date(.firstSubmitted) else { return .missing }
      if submitted.lastDay <= start.firstDay + days { return .level(0) }
      return .level(submitted.firstDay > start.lastDay + days ? 1 : 2)
    }
  }

  static let prospectiveICMJE = prospective(
    "prospective-icmje", "Registered before the start", within: 0,
    "Whether the record was first submitted on or before the start (ICMJE); cannot tell where the start names no day that decides."
  )
  static let prospectiveFDAAA = prospective(
    "prospective-fdaaa", "Registered within 21 days", within: 21,
    "Whether the record was first submitted within 21 days after the start (42 CFR 11.24); cannot tell where the start names no day that decides."
  )

  /// The first year with a level of its own: the registry opened in September 1999.
  private static let firstYear = 2000
  private static let years =
    [Level("before 2000", "Before 2000")] + (firstYear...2100).map { Level(String($0)) }

  /// The years of a date, from the first that occurs to the last.
  private static func year(_ id: String, _ label: String, _ field: StudyField, _ summary: String) -> Variable {
    Variable(id, label, summary, reads: [field], order: .span, levels: { _ in years }) { row, _ in
      guard let year = row.date(field)?.year else { return Answer(code: min(row.code(field), Column.missing)) }
      let position = max(0, year - firstYear + 1)
      return position < years.count ? .level(position) : .unrecognized
    }
  }

  static let startYear = year("start-year", "Year of start", .start, "The year the trial starts in.")
  static let registrationYear = year(
    "registration-year", "Year of registration", .firstSubmitted, "The year the record was first submitted in.")
  static let primaryCompletionYear = year(
    "primary-completion-year", "Year of primary completion", .primaryCompletion, "The year of primary completion.")
}
