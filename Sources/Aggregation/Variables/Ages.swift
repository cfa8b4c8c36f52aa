import StudyModel

extension Variable {
  private static let lower = [
    Level("none", "No lower limit"), Level("under 12", "Under 12"), Level("12 to under 18"),
    Level("exactly 18", "Exactly 18"),
    Level("over 18 to under 40", "Over 18 to under 40"), Level("40 to under 65"), Level("65 and over"),
  ]
  private static let upper = [
    Level("under 18", "Under 18"), Level("18 to under 65"), Level("exactly 65", "Exactly 65"),
    Level("over 65 to 75", "Over 65 to 75"), Level("over 75 to 85", "Over 75 to 85"), Level("over 85", "Over 85"),
    Level("none", "No upper limit"),
  ]

  /// The position of an age among ascending half-open bands.
  private static func years(_ years: Int) -> Int { years * Age.exactYear }

  static let lowerAgeBand = Variable(
    "lower-age-band", "Lower age limit",
    "The lower age limit in exact years; an absent limit is a value (METHODS 4, age bands).",
    reads: [.minimumAge], levels: { _ in lower }
  ) { row, _ in
    guard let age = row.age(.minimumAge)?.exact else {
      return row.code(.minimumAge) == Column.missing ? .level(0) : Answer(code: row.code(.minimumAge))
    }
    if age == years(18) { return .level(3) }
    if age < years(12) { return .level(1) }
    if age < years(18) { return .level(2) }
    if age < years(40) { return .level(4) }
    return .level(age < years(65) ? 5 : 6)
  }.ordered()

  static let upperAgeBand = Variable(
    "upper-age-band", "Upper age limit",
    "The upper age limit in exact years; an absent limit is a value (METHODS 4, age bands).",
    reads: [.maximumAge], levels: { _ in upper }
  ) { row, _ in
    guard let age = row.age(.maximumAge)?.exact else {
      return row.code(.maximumAge) == Column.missing ? .level(6) : Answer(code: row.code(.maximumAge))
    }
    if age == years(65) { return .level(2) }
    if age < years(18) { return .level(0) }
    if age < years(65) { return .level(1) }
    if age <= years(75) { return .level(3) }
    return .level(age <= years(85) ? 4 : 5)
  }.ordered()

  static let ageGroup = Variable(
    "age-group", "Standard age group",
    "The registry's standard groups: child, adult, older adult (any-of; METHODS 2.4).",
    reads: [.ageGroup], list: .ageGroups, levels: { _ in Level.levels(of: AgeGroup.self) }
  ) { row, _ in
    guard row.carries(.ageGroups) else { return .cannotSay }
    let groups = row.codes(.ageGroup)
    return groups.isEmpty ? .missing : .each(groups.map { Int(max($0, Answer.Reserved.unrecognized)) })
  }

  static let isAdult = flag(
    "is-adult", "Adult trial", "The age window reaches 18 (METHODS 4, older adults).", reads: [.maximumAge]
  ) { row, _ in row.isAdult }

  static let minimumAge = limit(
    "minimum-age", "Minimum age", .minimumAge, absent: 0, "Lower age limit in years; none set compares as 0.")
  static let maximumAge = limit(
    "maximum-age", "Maximum age", .maximumAge, absent: .infinity,
    "Upper age limit in years; none set compares as infinite.")

  static let admitsAge = Variable(
    "admits-age", "Admits age", "The window of ages in years: 'admits-age = 70' holds when the window holds 70 years.",
    reads: [.minimumAge, .maximumAge], kind: .window
  ) { row, context in
    switch (minimumAge.answer(row, context), maximumAge.answer(row, context)) {
    case (.number(let low), .number(let high)): .window(low, high)
    case (.cannotSay, _), (_, .cannotSay): .cannotSay
    default: .unrecognized
    }
  }

  private static func limit(_ id: String, _ label: String, _ field: StudyField, absent: Double, _ summary: String)
    -> Variable
  {
    Variable(id, label, summary, reads: [field], kind: .number(unit: "years")) { row, _ in
      if let age = row.age(field) { return .number(age.years) }
      return row.code(field) == Column.missing ? .number(absent) : Answer(code: row.code(field))
    }
  }
}
