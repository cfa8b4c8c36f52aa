import StudyModel

extension Variable {
  static let enrollment = number(
    "enrollment", "Participants", unit: "participants",
    "The enrollment count, actual or estimated; placeholders of nines are left out.",
    reads: [.enrollment, .enrollmentType]
  ) { row, _ in row.size.map(Double.init) }

  static let registeredEnrollment = number(
    "registered-enrollment", "Participants", unit: "participants",
    "The enrollment count as registered, placeholders included.",
    reads: [.enrollment]
  ) { row, _ in row.enrollment.map(Double.init) }

  static let participants = number(
    "participants", "Participants (actual)", unit: "participants",
    "The enrollment count where it is stated to be actual.",
    reads: [.enrollment, .enrollmentType]
  ) { row, _ in row.known(.enrollmentType, ValueType.self) == .actual ? row.size.map(Double.init) : nil }

  static let enrollmentType = Variable(
    "enrollment-type", "Count is",
    "Whether the enrollment count is actual or estimated; not stated where the source gives none.",
    reads: [.enrollment, .enrollmentType],
    levels: { _ in [Level("ACTUAL", "Actual"), Level("ESTIMATED", "Planned"), Level("NOT_STATED", "Type not stated")] }
  ) { row, _ in
    guard row.enrollment != nil else { return .level(2) }
    let code = row.code(.enrollmentType)
    return code >= 0 ? .level(Int(code)) : code <= Column.odd ? .unrecognized : .level(2)
  }

  private static let bands = [
    Level("0"), Level("1 to 10"), Level("11 to 50"), Level("51 to 100"), Level("101 to 500"),
    Level("501 to 1000", "501 to 1,000"),
    Level("over 1000", "Over 1,000"),
  ]

  static let enrollmentBand = Variable(
    "enrollment-band", "Participants",
    "The enrollment count in bands; a placeholder of nines is excluded (METHODS 4, enrollment).",
    reads: [.enrollment], levels: { _ in bands }
  ) { row, _ in
    guard let size = row.size else { return row.enrollment == nil ? .missing : .outside("placeholder count") }
    return .level([0, 10, 50, 100, 500, 1_000].firstIndex { size <= $0 } ?? 6)
  }.ordered()

  static let enrollmentGroup = Variable(
    "enrollment-group", "Group",
    "Open trials with a planned count beside ended trials with an actual one; by status alone where no record states a type.",
    reads: [.enrollment, .enrollmentType, .overallStatus], usesPopulation: true,
    levels: { context in
      context.population?.statesEnrollmentType == false
        ? [Level("open", "Open"), Level("ended", "Ended")]
        : [Level("open-planned", "Open, planned"), Level("ended-actual", "Ended, actual")]
    }
  ) { row, context in
    let typed = context.population?.statesEnrollmentType != false
    guard row.status != nil else { return .missing }
    guard row.isOpen == true || row.hasEnded == true else { return .outside("neither open nor ended") }
    guard let count = row.enrollment else { return .missing }
    guard !TrialRow.isPlaceholder(count) else { return .outside("placeholder count") }
    let type = row.known(.enrollmentType, ValueType.self)
    if row.isOpen == true { return !typed || type == .estimated ? .level(0) : .outside("count not of that type") }
    return !typed || type == .actual ? .level(1) : .outside("count not of that type")
  }
}
