import StudyModel

extension FDAAA {
  /// What a status judgment reads besides the applicability's.
  static let statusFields: Set<StudyField> = applicabilityFields.union([
    .dispositionFirstSubmitted, .resultsFirstSubmitted, .hasResults,
  ])

  /// Where a covered trial stands, in the order of the levels.
  enum Status: Int { case onTime, late, overdue, notDue, certificate, untold }

  /// When results are due, and when an edition begins to call them due.
  struct Deadline {
    /// The due date.
    var due: Day
    /// The last day on which results that are not in are not yet held against the sponsor.
    var tolerated: Day
    /// The due date a certificate puts off; nothing where none does.
    var undelayed: Day?
  }

  /// When the results of a trial are due; nothing without a completion date.
  ///
  /// The regulation: one year after primary completion; with a certificate filed by then, two years after it was filed
  /// at the latest (an approval may make it earlier, and is not in the registry). A later certificate delays nothing.
  static func deadline(_ edition: Edition, _ row: TrialRow) -> Deadline? {
    guard let completion = completion(row)?.lastDay else { return nil }
    let certificate = row.date(.dispositionFirstSubmitted)?.firstDay
    let year = completion.yearsEarlier(-1)
    switch edition {
    case .regulation:
      guard let certificate, certificate <= year else { return Deadline(due: year, tolerated: year) }
      let due = max(year, certificate.yearsEarlier(-2))
      return Deadline(due: due, tolerated: due, undelayed: year)
    case .trialsTracker, .lancet:
      let grace = 30
      let isTracker = edition == .trialsTracker
      guard certificate != nil else {
        return Deadline(due: isTracker ? completion + 365 : year, tolerated: isTracker ? year + grace : year)
      }
      let delayed = completion.yearsEarlier(-3)
      return Deadline(due: delayed, tolerated: delayed + grace, undelayed: isTracker ? year + grace : year)
    }
  }

  /// Where a trial stands; nothing without an as-of.
  static func status(_ edition: Edition, _ row: TrialRow, _ deadline: Deadline) -> Status? {
    guard let asOf = row.asOf else { return nil }
    guard asOf > deadline.tolerated else {
      return deadline.undelayed.map { asOf > $0 } == true ? .certificate : .notDue
    }
    switch row.resultsSubmission {
    case .none: return .overdue
    case .submitted(let date): return date.lastDay <= deadline.due ? .onTime : .late
    case .unknown, .unsaid: return .untold
    }
  }

  /// The status as a variable's answer.
  static func statusAnswer(_ edition: Edition, _ row: TrialRow, _ context: AnalysisContext) -> Answer {
    switch judgment(edition, row, context) {
    case .not: return .outside("not an applicable trial")
    case .untold: return .level(Status.untold.rawValue)
    case .unsaid: return .cannotSay
    case .applicable, .probable:
      if row.code(.dispositionFirstSubmitted) == Column.cannotSay { return .cannotSay }
      guard let deadline = deadline(edition, row) else { return .level(Status.untold.rawValue) }
      guard let status = status(edition, row, deadline) else { return .missing }
      if status == .untold, row.resultsSubmission == .unsaid { return .cannotSay }
      return .level(status.rawValue)
    }
  }

  /// Days from the due date to the results of a late trial, or to the as-of of an overdue one.
  static func daysLate(_ edition: Edition, _ row: TrialRow, _ context: AnalysisContext) -> Answer {
    let answer = statusAnswer(edition, row, context)
    guard case .level(let level) = answer, let deadline = deadline(edition, row) else { return answer.asNumberless }
    switch (Status(rawValue: level), row.resultsSubmission) {
    case (.late, .submitted(let date)): return .number(Double(date.lastDay - deadline.due))
    case (.overdue, _): return row.asOf.map { .number(Double($0 - deadline.due)) } ?? .missing
    case (.untold, _): return .missing
    default: return .outside("neither late nor overdue")
    }
  }
}

extension Answer {
  /// What a number says where a level cannot stand for one.
  fileprivate var asNumberless: Answer { if case .level = self { .missing } else { self } }
}
