import StudyModel

/// Variables of calendar quarters: periods of a timeline, equal age, readouts.
extension Variable {
  /// The periods of a timeline: twelve quarters that end with the report's, five after it, and what lies outside.
  private static func periods(_ context: AnalysisContext) -> [Level] {
    guard let quarter = context.quarter, context.population?.oldest != nil else { return [] }
    return [Level("earlier", "Earlier")] + (-11...5).map { Level((quarter + $0).description) }
      + [Level("later", "Later"), Level("year only", "Year only"), Level("no date", "No date")]
  }

  private static func period(of date: PartialDate?, _ context: AnalysisContext) -> Answer {
    guard let quarter = context.quarter else { return .missing }
    guard let date else { return .level(20) }
    guard let mine = date.quarter else { return .level(19) }
    let distance = mine - quarter
    return .level(distance < -11 ? 0 : distance > 5 ? 18 : distance + 12)
  }

  private static func period(_ id: String, _ label: String, _ field: StudyField, _ summary: String) -> Variable {
    Variable(id, label, summary, reads: [field], usesPopulation: true, levels: periods) { row, context in
      period(of: row.date(field), context)
    }
  }

  static let startQuarter = period("start-quarter", "Quarter of start", .start, "The quarter the trial starts in.")
  static let firstPostedQuarter = period(
    "first-posted-quarter", "Quarter of first posting", .firstPosted, "The quarter the record was first posted in.")
  static let primaryCompletionQuarter = period(
    "primary-completion-quarter", "Quarter of primary completion", .primaryCompletion,
    "The quarter of primary completion.")
  static let completionQuarter = period(
    "completion-quarter", "Quarter of completion", .completion, "The quarter of completion.")

  static let startedInQuarter = flag(
    "started-in-quarter", "Started in the quarter", "A confirmed start in the report's quarter.",
    reads: startFields
  ) { row, context in row.isConfirmedStart && row.date(.start)?.quarter == context.quarter }

  static let isPostedInTime = flag(
    "is-posted-in-time", "Posted in time",
    "First posted by the start quarter's end + k days, the age the newest quarter has (METHODS, equal age).",
    reads: [.start, .firstPosted], usesPopulation: true
  ) { row, context in isInTime(row, context) }

  static let startEvent = Variable(
    "start-event", "Start event",
    "Every trial not withdrawn once: posted in time, posted late (or a start that names no quarter), planned (SECTIONS 3, timeline).",
    reads: startFields.union([.firstPosted]), usesPopulation: true,
    levels: { _ in [Level("IN_TIME", "Posted in time"), Level("LATE", "Posted late"), Level("PLANNED", "Planned")] }
  ) { row, context in
    if row.status == .withdrawn { return .outside("withdrawn") }
    if row.isConfirmedStart, !row.hasUnnamedStart {
      guard let isInTime = isInTime(row, context) else { return .cannotSay }
      if isInTime { return .level(0) }
    }
    return .level(row.hasUnnamedStart || row.isConfirmedStart ? 1 : 2)
  }

  /// Whether the trial was posted by its start quarter's end + k days; unknown where no source carries posting dates.
  private static func isInTime(_ row: TrialRow, _ context: AnalysisContext) -> Bool? {
    if context.neverCarried.contains(.firstPosted) { return nil }
    guard let quarter = row.date(.start)?.quarter, let posted = row.date(.firstPosted), let k = context.population?.k
    else { return false }
    return posted.lastDay <= quarter.lastDay + k
  }

  private static let waits = [0, 30, 90, 180, 365, 730]

  static let postedWithinDays = Variable(
    "posted-within-days", "Posted within days",
    "How soon after its start quarter's end a mature confirmed start was on the registry (METHODS, completeness).",
    reads: startFields.union([.firstPosted]), anyOf: true, usesPopulation: true,
    levels: { context in context.population?.oldest == nil ? [] : waits.map { Level(String($0), "\($0) days") } }
  ) { row, context in
    guard row.isConfirmedStart, let quarter = row.date(.start)?.quarter, let posted = row.date(.firstPosted) else {
      return .outside("no confirmed start with a posting date")
    }
    guard let oldest = context.population?.oldest, quarter >= Quarter(year: 2017, number: 1),
      oldest - quarter.lastDay >= 730
    else {
      return .outside("start quarter not mature")
    }
    return .each(waits.indices.filter { posted.lastDay <= quarter.lastDay + waits[$0] })
  }

  static let readout = Variable(
    "readout", "Primary completion planned",
    "Past due, each of the next four quarters, or later (SECTIONS 3, readouts).",
    reads: primaryCompletionFields, usesPopulation: true,
    levels: { context in
      guard let facts = context.population, facts.oldest != nil else { return [] }
      return [Level("past due", "Past due")] + facts.readoutQuarters.map { Level($0.description) } + [
        Level("later", "Later")
      ]
    }
  ) { row, context in
    guard let date = row.date(.primaryCompletion) else { return .missing }
    if row.isPast(date) == true { return .level(0) }
    guard let quarter = date.quarter, let first = context.population?.readoutQuarters.first else { return .level(5) }
    return (0..<4).contains(quarter - first) ? .level(quarter - first + 1) : .level(5)
  }
}
