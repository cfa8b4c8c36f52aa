internal import StudyModel

extension TextFacts {
  /// Who may take part.
  static let people: [TextRule] = [
    TextRule(
      "both-sexes", [.sex], in: [.eligibilityCriteria], at: [.male, .female, .both, .either, .any],
      examples: [
        ("Male or female patients", ["sex: ALL"]), ("Men and women", ["sex: ALL"]), ("Either sex", ["sex: ALL"]),
        ("Of any gender", ["sex: ALL"]),
      ],
      not: ["Female patients must not be pregnant", "both eyes"],
      find: { scan, place in scan.bothSexes(place) }),
    TextRule(
      "one-sex-title", [.sex], in: TextRule.titles, at: [.male, .female, .pregnant],
      examples: [
        ("Tea in Pregnant Women", ["sex: FEMALE"]), ("Healthy Male Volunteers", ["sex: MALE"]),
      ],
      not: ["Men and Women With Colds", "Female Genital Pain in Men"],
      find: { scan, place in scan.oneSexTitle(place) }),
    TextRule(
      "one-sex", [.sex], in: [.eligibilityCriteria], at: [.male, .female],
      examples: [("Women aged 18 to 40 years", ["sex: FEMALE"]), ("Men ≥ 50 years old", ["sex: MALE"])],
      not: ["Women aged 18 to 40 years and men", "Women of childbearing potential", "Female patients: no pregnancy"],
      find: { scan, place in scan.oneSex(place) }),
    TextRule(
      "healthy", [.acceptsHealthyVolunteers], in: TextRule.titles + [.eligibilityCriteria], at: [.healthy],
      examples: [
        ("A Study in Healthy Volunteers", ["healthy-volunteers: yes"]),
        ("Healthy adult subjects", ["healthy-volunteers: yes"]),
      ],
      not: ["Healthy eating", "a healthy lifestyle"],
      find: { scan, place in
        if scan[place - 1] == .non || scan[place - 1] == .dash || scan[place - 1] == .other { return nil }
        for next in (place + 1)..<(place + 4) {
          switch scan[next] {
          case .volunteer, .patient:
            // Patients that are healthy otherwise are no volunteers.
            if scan.words(next..<(next + 1)).lowercased().hasPrefix("patient") { return nil }
            return TextRule.Match(place..<(next + 1), [(.acceptsHealthyVolunteers, .flag(true))])
          case .adult, .male, .female, .or, .and, .comma, .slash: continue
          default: return nil
          }
        }
        return nil
      }),
  ]
}

extension TextScan {
  fileprivate func bothSexes(_ place: Int) -> TextRule.Match? {
    if [.both, .either, .any].contains(self[place]) {
      guard self[place + 1] == .sex else { return nil }
      return TextRule.Match(place..<(place + 2), .sex, Sex.all)
    }
    var next = place + 1
    guard [.and, .or, .slash, .comma].contains(self[next]) else { return nil }
    while [.and, .or, .slash, .comma].contains(self[next]) { next += 1 }
    guard self[next] == (self[place] == .male ? .female : .male) else { return nil }
    return TextRule.Match(place..<(next + 1), .sex, Sex.all)
  }

  fileprivate func oneSexTitle(_ place: Int) -> TextRule.Match? {
    let isMale = self[place] == .male
    guard !tokens.contains(where: { isMale ? [.female, .pregnant].contains($0.word) : $0.word == .male }) else {
      return nil
    }
    return TextRule.Match(place..<(place + 1), .sex, isMale ? Sex.male : .female)
  }

  fileprivate func oneSex(_ place: Int) -> TextRule.Match? {
    let isMale = self[place] == .male
    guard !tokens.contains(where: { $0.isInclusion && $0.word == (isMale ? .female : .male) }) else { return nil }
    var next = place + 1
    if self[next] == .patient || self[next] == .volunteer { next += 1 }
    guard [.aged, .age, .atLeast, .number, .between].contains(self[next]) else { return nil }
    // Ages of women alone may be those of menopause.
    guard AgeWords(scan: self).isPlain(place..<(next + 1)) else { return nil }
    return TextRule.Match(place..<(next + 1), .sex, isMale ? Sex.male : .female)
  }
}
