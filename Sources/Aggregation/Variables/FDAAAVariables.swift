import StudyModel

/// FDAAA 801 as variables (METHODS 2.3): by the regulation, and by the two published readings of it under their names.
extension Variable {
  private static let applicabilityLevels = [
    Level("ACT", "Applicable"), Level("PROBABLE_ACT", "Probably applicable"),
    Level("NOT_APPLICABLE_TRIAL", "Outside 42 CFR 11"), Level("CANNOT_TELL", "Cannot tell"),
  ]
  private static let fdaaaStatusLevels = [
    Level("ON_TIME", "On time"), Level("LATE", "Late"), Level("OVERDUE", "Overdue"), Level("NOT_DUE", "Not due yet"),
    Level("CERTIFICATE", "Delayed by a certificate"), Level("CANNOT_TELL", "Cannot tell"),
  ]

  private static func applicability(_ id: String, _ label: String, _ edition: FDAAA.Edition, _ summary: String)
    -> Variable
  {
    Variable(id, label, summary, reads: FDAAA.applicabilityFields, levels: { _ in applicabilityLevels }) {
      row, context in
      switch FDAAA.judgment(edition, row, context) {
      case .applicable: .level(0)
      case .probable: .level(1)
      case .not: .level(2)
      case .untold: .level(3)
      case .unsaid: .cannotSay
      }
    }
  }

  static let fdaaaApplicability = applicability(
    "fdaaa-applicability", "Results law", .regulation,
    "Whether FDAAA 801 covers the trial by 42 CFR 11's four conditions: applicable, probably (begun before 2017-01-18), not, or cannot tell (METHODS 2.3)."
  )
  static let fdaaaApplicabilityTrialsTracker = applicability(
    "fdaaa-applicability-trialstracker", "Results law, TrialsTracker's reading", .trialsTracker,
    "Whether FDAAA 801 covers the trial by the TrialsTracker's rule; the flag retired in 2017 counts as not denied, so that probable is an upper bound."
  )

  static let fdaaaReason = Variable(
    "fdaaa-reason", "Why not, or why not told",
    "The first condition of 42 CFR 11 that fails, or that the record leaves open (METHODS 2.3).",
    reads: FDAAA.applicabilityFields, levels: { _ in FDAAA.Reason.allCases.map(\.level) }
  ) { row, context in
    switch FDAAA.judgment(.regulation, row, context) {
    case .applicable, .probable: .outside("applicable or probably so")
    case .not(let reason), .untold(let reason): .level(reason.rawValue)
    case .unsaid: .cannotSay
    }
  }

  private static func due(_ id: String, _ label: String, _ edition: FDAAA.Edition, _ summary: String) -> Variable {
    Variable(
      id, label, summary,
      reads: FDAAA.applicabilityFields.union(primaryCompletionFields).union(completionFields).union([
        .dispositionFirstSubmitted
      ]), kind: .date
    ) { row, context in
      switch FDAAA.judgment(edition, row, context) {
      case .not: return .outside("not an applicable trial")
      case .unsaid: return .cannotSay
      default:
        guard row.code(.dispositionFirstSubmitted) != Column.cannotSay else { return .cannotSay }
        guard let deadline = FDAAA.deadline(edition, row) else {
          return FDAAA.isCompletionUnsaid(row) ? .cannotSay : .missing
        }
        let type = row.date(.primaryCompletion) == nil ? row.completionClass : row.primaryCompletionClass
        return .date(PartialDate(deadline.due), type: type == .estimated ? "ESTIMATED" : "")
      }
    }
  }

  static let fdaaaDue = due(
    "fdaaa-due", "Results due", .regulation,
    "One year after primary completion (a month's last day; completion where there is none); with a certificate filed by then, at most two years after it was filed (42 CFR 11.44)."
  )
  static let fdaaaDueTrialsTracker = due(
    "fdaaa-due-trialstracker", "Results due, TrialsTracker's reading", .trialsTracker,
    "365 days after primary completion, or three years with a certificate: the TrialsTracker's approximation of certificate date + 2 years."
  )
  static let fdaaaDueLancet = due(
    "fdaaa-due-lancet", "Results due, Lancet 2020's reading", .lancet,
    "One year after primary completion, or three years with a certificate: the approximation of DeVito and others, Lancet 2020."
  )

  private static func fdaaaStatus(_ id: String, _ label: String, _ edition: FDAAA.Edition, _ summary: String)
    -> Variable
  {
    Variable(id, label, summary, reads: FDAAA.statusFields, levels: { _ in fdaaaStatusLevels }) { row, context in
      FDAAA.statusAnswer(edition, row, context)
    }
  }

  static let fdaaaStatus = fdaaaStatus(
    "fdaaa-status", "Results are", .regulation,
    "Of trials that are or may be applicable: results on time, late, overdue, not due yet, delayed by a certificate, or cannot tell (METHODS 2.3)."
  )
  static let fdaaaStatusTrialsTracker = fdaaaStatus(
    "fdaaa-status-trialstracker", "Results are, TrialsTracker's reading", .trialsTracker,
    "The same by the TrialsTracker's rule: due one year and 30 days after primary completion, three years and 30 days with a certificate."
  )
  static let fdaaaStatusLancet = fdaaaStatus(
    "fdaaa-status-lancet", "Results are, Lancet 2020's reading", .lancet,
    "The same by the rule of DeVito and others, Lancet 2020: due one year after primary completion, without grace; three years and 30 days with a certificate."
  )

  private static func daysLate(_ id: String, _ label: String, _ edition: FDAAA.Edition, _ summary: String) -> Variable {
    Variable(id, label, summary, reads: FDAAA.statusFields, kind: .number(unit: "days")) { row, context in
      FDAAA.daysLate(edition, row, context)
    }
  }

  static let fdaaaDaysLate = daysLate(
    "fdaaa-days-late", "Days late", .regulation,
    "Days from the due date to the results of a late trial, or to the as-of of an overdue one (METHODS 2.3).")
  static let fdaaaDaysLateTrialsTracker = daysLate(
    "fdaaa-days-late-trialstracker", "Days late, TrialsTracker's reading", .trialsTracker,
    "The same from the TrialsTracker's due date; an overdue trial counts after 30 days of grace.")
  static let fdaaaDaysLateLancet = daysLate(
    "fdaaa-days-late-lancet", "Days late, Lancet 2020's reading", .lancet,
    "The same from the due date of DeVito and others, Lancet 2020.")
}
