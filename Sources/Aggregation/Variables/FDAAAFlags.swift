import StudyModel

/// What to distrust in a due date, and what the FDA has said (METHODS 2.3).
extension Variable {
  static let discrepantDateStatus = flag(
    "discrep-date-status", "Open past its completion",
    "Whether an open trial's completion date, and its primary one if given, have passed (TrialsTracker's discrep_date_status).",
    reads: [.overallStatus, .primaryCompletion, .completion]
  ) { row, _ in
    guard let isOpen = row.isOpen else { return nil }
    guard isOpen else { return false }
    guard row.asOf != nil else { return nil }
    guard let completion = row.date(.completion) else {
      return row.code(.completion) == Column.cannotSay ? nil : false
    }
    if let primary = row.date(.primaryCompletion), row.isPast(primary) != true { return false }
    return row.isPast(completion) == true
  }

  static let lateCertificate = Variable(
    "late-cert", "Certificate too late",
    "Whether a certificate of delay was filed more than a year after primary completion, when it delays nothing (42 CFR 11.44).",
    reads: [.primaryCompletion, .completion, .dispositionFirstSubmitted],
    levels: { _ in [Level("yes", "Yes"), Level("no", "No")] }
  ) { row, _ in
    guard let filed = row.date(.dispositionFirstSubmitted) else {
      return row.code(.dispositionFirstSubmitted) == Column.cannotSay ? .cannotSay : .outside("no certificate")
    }
    guard let completion = FDAAA.completion(row) else { return .missing }
    return .level(filed.firstDay > completion.lastDay.yearsEarlier(-1) ? 0 : 1)
  }

  static let defaultedDate = Variable(
    "defaulted-date", "Completion without its day",
    "Whether the date results are counted from names no day, so that its last day stands in (TrialsTracker's defaulted_date).",
    reads: [.primaryCompletion, .completion], levels: { _ in [Level("yes", "Yes"), Level("no", "No")] }
  ) { row, _ in
    guard let completion = FDAAA.completion(row) else {
      return Answer(code: min(row.code(.completion), Column.missing))
    }
    return .level(completion.day == nil ? 0 : 1)
  }

  static let dueFromCompletion = Variable(
    "due-from-completion", "Counted from completion",
    "Whether the completion date stands in for a primary completion that the record leaves out.",
    reads: [.primaryCompletion, .completion], levels: { _ in [Level("yes", "Yes"), Level("no", "No")] }
  ) { row, _ in
    guard FDAAA.completion(row) != nil else { return Answer(code: min(row.code(.completion), Column.missing)) }
    return .level(row.date(.primaryCompletion) == nil ? 0 : 1)
  }

  static let fdaaaViolation = flag(
    "fdaaa-violation", "Notice of noncompliance", "Whether the FDA has posted a notice of noncompliance.",
    reads: [.isFDAAAViolation]
  ) { row, _ in
    // The registry writes the field only where a notice stands.
    switch FDAAA.Flag(row.code(.isFDAAAViolation)) {
    case .yes: true
    case .no, .absent: false
    case .unsaid: nil
    }
  }
}
