public import StudyModel

extension Study {
  /// Trials as registries hold them and as nobody would believe them: missing, unknown and absurd values in every field.
  ///
  /// - Parameter spread: Over how many days their as-ofs lie.
  public static func generated(_ count: Int, seed: UInt64, spread: Int = 20) -> [Study] {
    var generator = Generator(seed: seed)
    return (1...count).map { number in
      let digits = String(10_000_000 + number * 7)
      return generated("NCT" + digits, spread: spread, using: &generator)
    }
  }

  private static func generated(_ id: String, spread: Int, using generator: inout Generator) -> Study {
    if generator.chance(2) { return .silent(id) }
    var study = Study.sample(id)
    study.version.isWhole = !generator.chance(10)
    let day = Day(year: 2025, month: 12, day: 9) + -generator.number(0...spread)
    study.asOf = generator.chance(3) ? nil : day.description
    for field in StudyField.allCases where field.list == nil && field != .versionHolder {
      study[field] = study.value(of: field, using: &generator)
    }
    if generator.chance(80) { study[.studyType] = .word(StudyType.interventional) }
    for list in StudyList.allCases { study.fill(list, using: &generator) }
    if generator.chance(70) { study.list(.phase, generator.pick(phases)) }
    return study
  }

  private static let phases: [[FieldValue]] = [
    [.word(Phase.earlyPhase1)], [.word(Phase.phase1)], [.word(Phase.phase1), .word(Phase.phase2)],
    [.word(Phase.phase2)],
    [.word(Phase.phase2), .word(Phase.phase3)], [.word(Phase.phase3)], [.word(Phase.phase4)],
    [.word(Phase.notApplicable)],
  ]

  private mutating func fill(_ list: StudyList, using generator: inout Generator) {
    if generator.chance(version.isWhole ? 3 : 30) {
      self[list] = .cannotSay
      return
    }
    let count = generator.chance(30) ? 0 : generator.chance(5) ? generator.number(11...60) : generator.number(1...4)
    for field in list.fields { self.list(field, (0..<count).map { _ in value(of: field, using: &generator) }) }
  }

  private func value(of field: StudyField, using generator: inout Generator) -> FieldValue {
    if generator.chance(8) { return .cannotSay }
    if generator.chance(10) { return version.isWhole ? .notGiven : .cannotSay }
    switch field.kind {
    case .term(let vocabulary):
      return generator.chance(4) ? .text("NEW_WORD") : .term(UInt8(generator.number(0...vocabulary.size - 1)))
    case .text:
      return .text(generator.pick(Study.texts[field] ?? ["one", "two", "three", " ", "=cmd()", "Ångström 東京"]))
    case .date: return Study.date(using: &generator)
    case .age: return Study.age(using: &generator)
    case .count:
      return generator.chance(25)
        ? generator.pick([
          .count(0), .count(99_999), .count(99_999_999), .count(1_000_001), .count(99_999_999_998), .text("many"),
        ])
        : .count(generator.number(1...1_500))
    case .flag: return .flag(generator.chance(50))
    }
  }

  private static let texts: [StudyField: [String]] = [
    .siteCountry: [
      "United States", "Turkey", "Türkiye", "Korea, Republic of", "South Korea", "Germany", "Taiwan", "Kosovo",
      "Atlantis",
    ],
    .siteCity: ["Paris", "PARIS ", "Berlin", "Straße", "STRASSE", " "],
    .leadSponsor: (0..<40).map { "Sponsor \($0)" },
  ]

  private static func date(using generator: inout Generator) -> FieldValue {
    let year = generator.chance(85) ? generator.number(2015...2028) : generator.pick([1, 1900, 1999, 2100, 9999])
    if generator.chance(3) { return .text("soon") }
    if generator.chance(5) { return .date(String(year + 10_000).dropFirst().description) }
    let month = generator.number(1...12)
    let day = generator.chance(35) ? nil : generator.number(1...Day.count(inMonth: month, of: year))
    return PartialDate(year: year, month: month, day: day).map { .date($0) } ?? .notGiven
  }

  private static func age(using generator: inout Generator) -> FieldValue {
    if generator.chance(50) {
      return .age(
        generator.pick([
          "18 Years", "65 Years", "216 Months", "780 Months", "18.5 Years", "65.5 Years", "0 Days", "1 Minute",
        ]))
    }
    if generator.chance(4) { return .text("adult") }
    let age = Age(thousandths: generator.number(0...120_000), generator.pick(Age.Unit.allCases))
    return age.map { .age($0) } ?? .notGiven
  }
}

extension Vocabulary {
  fileprivate static var size: Int { words.count }
}
