import StudyModel

extension Variable {
  /// The fields that decide the class of a date.
  static let startFields: Set<StudyField> = stateFields.union([.start, .startType])
  static let primaryCompletionFields: Set<StudyField> = stateFields.union([.primaryCompletion, .primaryCompletionType])
  static let completionFields: Set<StudyField> = stateFields.union([.completion, .completionType])

  static let start = date(
    "start", "Start", .start, "The start date; its type by METHODS' policy.", reads: startFields,
    type: { $0.startClass })
  static let primaryCompletion = date(
    "primary-completion", "Primary completion", .primaryCompletion,
    "The primary completion date; its type by METHODS' policy.",
    reads: primaryCompletionFields, type: { $0.primaryCompletionClass })
  static let completion = date(
    "completion", "Completion", .completion, "The completion date; its type by METHODS' policy.",
    reads: completionFields,
    type: { $0.completionClass })
  static let firstPosted = date("first-posted", "First posted", .firstPosted, "When the record was first posted.")

  static let startState = Variable(
    "start-state", "Start is",
    "Confirmed: begun, with a start that is actual, or estimated and past; planned: any other start of a trial not withdrawn.",
    reads: startFields, levels: { _ in [Level("CONFIRMED", "Confirmed"), Level("PLANNED", "Planned")] }
  ) { row, _ in
    if row.isConfirmedStart { return .level(0) }
    if row.isPlannedStart { return .level(1) }
    return row.status == .withdrawn ? .outside("withdrawn") : .missing
  }

  static let completionEvent = Variable(
    "completion-event", "Primary completion is",
    "Reached: actual; planned: estimated, whatever the status; else its type is not stated.",
    reads: primaryCompletionFields,
    levels: { _ in [Level("REACHED", "Reached"), Level("PLANNED", "Planned"), Level("NOT_STATED", "Type not stated")] }
  ) { row, _ in
    if row.status == .withdrawn { return .outside("withdrawn") }
    switch row.primaryCompletionClass {
    case .actual: return .level(0)
    case .estimated: return .level(1)
    default: return .level(2)
    }
  }

  static let startPeriod = Variable(
    "start-period", "Started",
    "Five-year blocks counted back from the report's as-of year, three of them and the open one before.",
    reads: [.start],
    levels: { context in
      guard let year = context.asOf?.year else { return [] }
      return [
        Level("before \(year - 14)", "Started before \(year - 14)"),
        Level("\(year - 14) to \(year - 10)", "Started \(year - 14)–\(year - 10)"),
        Level("\(year - 9) to \(year - 5)", "Started \(year - 9)–\(year - 5)"),
        Level("\(year - 4) to \(year)", "Started \(year - 4)–\(year)"),
      ]
    }
  ) { row, context in
    guard let start = row.date(.start), let year = context.asOf?.year else {
      return Answer(code: min(row.code(.start), Column.missing))
    }
    // Counted from the first block's beginning, nineteen years back; a later start of a begun trial counts in the last.
    return .level(max(0, min(Int((Double(start.year - year + 19) / 5).rounded(.down)), 3)))
  }.ordered()

  static let awaitsReadout = flag(
    "awaits-readout", "Awaits readout", "Open, with an estimated primary completion (SECTIONS 3, readouts).",
    reads: primaryCompletionFields
  ) { row, _ in
    guard let isOpen = row.isOpen else { return false }
    return isOpen && row.cannotTellPrimaryCompletion ? nil : isOpen && row.primaryCompletionClass == .estimated
  }

  static let isPastDue = flag(
    "is-past-due", "Past due", "An estimated primary completion whose last day lies before the trial's as-of.",
    reads: primaryCompletionFields
  ) { row, _ in
    guard let date = row.date(.primaryCompletion), let past = row.isPast(date) else { return nil }
    // Without types only dates ahead can be told, and a share of those is none at all.
    if row.isOpen == true, row.code(.primaryCompletionType) == Column.cannotSay { return nil }
    return past && row.primaryCompletionClass == .estimated
  }

  static let daysPast = number(
    "days-past", "Days past", unit: "days", "Days from the primary completion to the trial's as-of, where it is past.",
    reads: [.primaryCompletion]
  ) { row, _ in
    guard let date = row.date(.primaryCompletion), let asOf = row.asOf, row.isPast(date) == true else { return nil }
    return Double(asOf - date.lastDay)
  }

  static let months = number(
    "months", "Months", unit: "months",
    "Months from start to completion of a trial that ended (days ÷ 30.4375; METHODS, which day is a month).",
    reads: [.start, .completion, .overallStatus]
  ) { row, _ in
    guard row.hasEnded == true else { return nil }
    return Duration.twelfths(from: row.date(.start), to: row.date(.completion)).map { Double($0) / (12 * 30.4375) }
  }
}
