import StudyModel

/// The columns that AACT calculates, by AACT's rules, so that figures made there can be made here (METHODS 2.1).
///
/// They are named for AACT and never stand in for our own: months there are days ÷ 30 cut off, and dates known to the
/// month are taken for its last day.
extension Variable {
  static let aactDuration = number(
    "aact-duration", "Months, AACT's", unit: "months",
    "Start to primary completion in AACT's months: days ÷ 30, cut off; neither date estimated.",
    reads: [.start, .startType, .primaryCompletion, .primaryCompletionType]
  ) { row, _ in
    guard row.known(.startType, ValueType.self) != .estimated,
      row.known(.primaryCompletionType, ValueType.self) != .estimated
    else { return nil }
    return months(row, from: .start, to: .primaryCompletion)
  }

  static let aactMonthsToResults = number(
    "aact-months-to-results", "Months to results, AACT's", unit: "months",
    "Primary completion to results first submitted in AACT's months: days ÷ 30, cut off; the completion may be estimated.",
    reads: [.primaryCompletion, .resultsFirstSubmitted]
  ) { row, _ in months(row, from: .primaryCompletion, to: .resultsFirstSubmitted) }

  static let aactFacilities = number(
    "aact-facilities", "Facilities, AACT's", unit: "sites", "Site rows; 0 when none are listed.", reads: [.siteCountry]
  ) { row, _ in row.carries(.sites) ? Double(row.rows(of: .sites).count) : nil }

  static let aactSingleFacility = Variable(
    "aact-single-facility", "Single facility, AACT's", "Whether one site is listed; missing when none is.",
    reads: [.siteCountry], levels: { _ in [Level("no", "No"), Level("yes", "Yes")] }
  ) { row, _ in
    guard row.carries(.sites) else { return .cannotSay }
    let count = row.rows(of: .sites).count
    return count == 0 ? .missing : .level(count == 1 ? 1 : 0)
  }

  static let aactUSFacility = Variable(
    "aact-us-facility", "US facility, AACT's",
    "Whether a site stands in the United States or a territory; missing when none is listed.",
    reads: [.siteCountry], levels: { _ in [Level("no", "No"), Level("yes", "Yes")] }
  ) { row, _ in
    guard row.carries(.sites) else { return .cannotSay }
    let countries = row.texts(.siteCountry)
    guard !row.rows(of: .sites).isEmpty else { return .missing }
    return .level(countries.contains(where: territories.contains) ? 1 : 0)
  }

  static let aactRegisteredYear = number(
    "aact-registered-year", "Registered in calendar year, AACT's", unit: "year",
    "The year the record was first submitted.",
    reads: [.firstSubmitted]
  ) { row, _ in row.date(.firstSubmitted).map { Double($0.year) } }

  /// Days ÷ 30 toward zero, a month standing for its last day and a year for its last.
  private static func months(_ row: TrialRow, from start: StudyField, to end: StudyField) -> Double? {
    guard let first = row.date(start), let last = row.date(end) else { return nil }
    return Double((Int(last.lastDay.number) - Int(first.lastDay.number)) / 30)
  }

  /// The United States and what AACT counts with it.
  private static let territories: Set<String> = [
    "United States", "Guam", "Puerto Rico", "U.S. Virgin Islands", "Virgin Islands (U.S.)", "Northern Mariana Islands",
    "American Samoa", "United States Minor Outlying Islands",
  ]
}
