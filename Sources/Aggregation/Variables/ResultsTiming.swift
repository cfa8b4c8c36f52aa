import StudyModel

/// Whether and when results came (METHODS 4, results timing and results any time).
enum ResultsSubmission: Hashable {
  /// None so far.
  case none
  /// First submitted on a date.
  case submitted(PartialDate)
  /// There are results, and the record does not date them.
  case unknown
  /// The source does not carry when, and does not say there are none.
  case unsaid
}

extension TrialRow {
  /// When results were first submitted, by the record.
  var resultsSubmission: ResultsSubmission {
    if let date = date(.resultsFirstSubmitted) { return .submitted(date) }
    // Where dates of results are not carried, trials without results would be all that is left to judge.
    if code(.resultsFirstSubmitted) == Column.cannotSay { return .unsaid }
    let hasResults = FDAAA.Flag(code(.hasResults))
    if hasResults == .no { return .none }
    // A record without the date and without a word on results has none.
    return hasResults == .yes ? .unknown : .none
  }
}

extension Variable {
  private static let resultsFields: Set<StudyField> = [
    .overallStatus, .primaryCompletion, .resultsFirstSubmitted, .hasResults,
  ]

  /// The ended trial's primary completion, or what the variable says instead.
  private static func primaryCompletionOfEnded(_ row: TrialRow) -> (date: PartialDate?, instead: Answer) {
    guard let hasEnded = row.hasEnded else { return (nil, row.term(.overallStatus)) }
    guard hasEnded else { return (nil, .outside("not ended")) }
    let gap: Answer = row.code(.primaryCompletion) == Column.cannotSay ? .cannotSay : .missing
    return (row.date(.primaryCompletion), gap)
  }

  static let monthsToResults = Variable(
    "months-to-results", "Months to results",
    "Primary completion to results first submitted of trials that ended, by the day (÷ 30.4375; METHODS 4, results timing).",
    reads: resultsFields, kind: .number(unit: "months")
  ) { row, _ in
    let (completion, instead) = primaryCompletionOfEnded(row)
    if row.hasEnded == false { return instead }
    switch row.resultsSubmission {
    case .none: return .outside("no results")
    case .unsaid: return .cannotSay
    case .unknown: return .missing
    case .submitted(let date):
      guard let completion else { return instead == .unrecognized ? .missing : instead }
      return Duration.months(from: completion, to: date).map { .number($0) } ?? .outside("year only")
    }
  }

  private static func resultsWithin(_ months: Int) -> Variable {
    // 24 months are 730 days, 12 are 365 (METHODS, which day is a month).
    let limit = months * 365
    return Variable(
      "results-within-\(months)-months", "Results within \(months) months",
      "Whether results were submitted within \(months / 12 * 365) days of primary completion, of trials that ended with it at least that long before the as-of (METHODS 4).",
      reads: resultsFields, levels: { _ in [Level("yes", "Yes"), Level("no", "No")] }
    ) { row, _ in
      let (completion, instead) = primaryCompletionOfEnded(row)
      guard let completion else { return instead }
      guard let asOf = row.asOf else { return .missing }
      guard let age = Duration.twelfths(from: completion, to: PartialDate(asOf)) else { return .outside("year only") }
      guard age >= limit else { return .outside("primary completion under \(months) months ago") }
      switch row.resultsSubmission {
      case .none: return .level(1)
      case .unsaid: return .cannotSay
      case .unknown: return .missing
      case .submitted(let date):
        return Duration.twelfths(from: completion, to: date).map { .level($0 <= limit ? 0 : 1) } ?? .missing
      }
    }
  }

  static let resultsWithin12Months = resultsWithin(12)
  static let resultsWithin24Months = resultsWithin(24)

  static let resultsSubmitted = date(
    "results-submitted", "Results submitted", .resultsFirstSubmitted, "When results were first submitted.")
  static let certificateFiled = date(
    "certificate-filed", "Certificate filed", .dispositionFirstSubmitted,
    "When a certificate of delay, or a request for an extension, was first filed.")
}
