internal import StudyModel

extension TextFacts {
  private static let places: [StudyField] = [.eligibilityCriteria]

  /// Ages, of the participants and at entry.
  static let ages: [TextRule] = [
    TextRule(
      "age-range", [.minimumAge, .maximumAge], in: places, at: [.number],
      examples: [
        ("Inclusion: aged 18 to 65 years", ["minimum-age: 18 Years", "maximum-age: 65 Years"]),
        ("Age between 6 months and 5 years", ["minimum-age: 6 Months", "maximum-age: 5 Years"]),
        ("Men, 18-45 years old", ["minimum-age: 18 Years", "maximum-age: 45 Years"]),
        ("* Age ≥18 and ≤ 75 years", ["minimum-age: 18 Years", "maximum-age: 75 Years"]),
        ("Between the ages of 13 and 21", ["minimum-age: 13 Years", "maximum-age: 21 Years"]),
        ("1. Age: 20~80", ["minimum-age: 20 Years", "maximum-age: 80 Years"]),
      ],
      not: [
        "BMI 18 to 30", "Donor aged 18 to 60 years", "Pain for 6 to 12 months", "Gestational age 24 to 32 weeks",
        "Onset at age 20 to 40 years", "Exclusion Criteria: aged 18 to 65 years", "Age 66 - 70 years, if fit",
      ],
      find: { AgeWords(scan: $0).range(at: $1) }),
    TextRule(
      "age-between-signs", [.minimumAge, .maximumAge], in: places, at: [.number],
      examples: [
        ("18 years ≤ age < 75 years", ["minimum-age: 18 Years", "maximum-age: 75 Years"]),
        ("6 ≤ Age < 18", ["minimum-age: 6 Years"]),
        ("18 ≤ Age ≤ 75", ["minimum-age: 18 Years", "maximum-age: 75 Years"]),
      ],
      not: ["18 ≤ BMI ≤ 30"],
      find: { AgeWords(scan: $0).betweenSigns(at: $1) }),
    TextRule(
      "least-age", [.minimumAge], in: places, at: [.number],
      examples: [
        ("18 years or older", ["minimum-age: 18 Years"]), ("Age ≥ 18", ["minimum-age: 18 Years"]),
        ("At least 6 months of age", ["minimum-age: 6 Months"]),
        ("Adults \\>= 21 years old", ["minimum-age: 21 Years"]),
        ("Age 12+", ["minimum-age: 12 Years"]), ("18+ years of age", ["minimum-age: 18 Years"]),
        ("Over the age of 18", ["minimum-age: 18 Years"]),
        ("Age greater than or equal to 40 years", ["minimum-age: 40 Years"]),
        ("- ≥ 18 years", ["minimum-age: 18 Years"]),
      ],
      not: [
        "Life expectancy of at least 12 weeks", "Pain for at least 6 months", "Parents at least 18 years old",
        "Postmenopausal or at least 60 years of age", "Diagnosed at age 18 or older",
      ],
      find: { AgeWords(scan: $0).least(at: $1) }),
    TextRule(
      "most-age", [.maximumAge], in: places, at: [.number],
      examples: [
        ("65 years or younger", ["maximum-age: 65 Years"]), ("Age ≤ 70 years", ["maximum-age: 70 Years"]),
        ("Not older than 12 months", ["maximum-age: 12 Months"]), ("Up to 17 years of age", ["maximum-age: 17 Years"]),
      ],
      not: ["Age < 18 years", "Symptoms for less than 12 months", "Tumor ≤ 5 cm", "Mother ≤ 40 years old"],
      find: { AgeWords(scan: $0).most(at: $1) }),
  ]
}

extension AgeWords {
  /// Whether an age that all must be below stands as the limit in registries: `< 75 years` does, for `< 18 years` they
  /// write 17 or 18.
  private func isLimit(_ age: Age) -> Bool { age.exact >= 40 * Age.exactYear }

  private func value(_ thousandths: Int, _ unit: Age.Unit) -> FieldValue? {
    guard unit != .years || thousandths <= 120_000 else { return nil }
    return Age(thousandths: thousandths, unit).map { .age($0) }
  }

  /// `18 to 65 years`, `6 months to 5 years`, `≥ 18 and ≤ 75 years`.
  func range(at place: Int) -> TextRule.Match? {
    guard let first = number(at: place) else { return nil }
    var next = first.end
    var unit: Age.Unit?
    if let found = self.unit(at: next), scan[found.end - 1] != .dash { (unit, next) = (found.unit, found.end) }
    let firstHasAge = ofAge(at: next)
    if unit != nil, let end = firstHasAge { next = end }
    if scan[next] == .closeMark { next += 1 }
    if scan[next] == .comma { next += 1 }
    switch scan[next] {
    case .dash, .to, .through, .until:
      next += 1
      if scan[next] == .dash { next += 1 }
    case .and:
      next += 1
      guard
        isBetween(place) || [.atMost, .lessThan, .under, .below, .less, .younger, .no, .not, .up].contains(scan[next])
      else { return nil }
    default: return nil
    }
    var isStrict = false
    if let end = upper(at: next, &isStrict) { next = end }
    guard let second = number(at: next) else { return nil }
    next = second.end
    var lastUnit: Age.Unit?
    if let found = self.unit(at: next) { (lastUnit, next) = (found.unit, found.end) }
    let isOfAge = ofAge(at: next)
    if lastUnit != nil, let end = isOfAge { next = end }
    let start = bound(before: place).start
    let words = start..<next
    let hasAge = hasAge(before: place) || lastUnit != nil && isOfAge != nil || unit != nil && firstHasAge != nil
    guard hasAge || lastUnit == .years && isAlone(words) && first.value >= 1_000, isPlain(words) else { return nil }
    guard lastUnit != nil || hasAge, let most = lastUnit ?? unit ?? .years as Age.Unit? else { return nil }
    guard let low = value(first.value, unit ?? most), let high = value(second.value, most), let a = low.age,
      let b = high.age, a.exact < b.exact
    else { return nil }
    let isOpen = isStrict && !isLimit(b)
    return TextRule.Match(words, isOpen ? [(.minimumAge, low)] : [(.minimumAge, low), (.maximumAge, high)])
  }

  /// The end of words such as `≤`, `less than or equal to`, `up to` at a place.
  private func upper(at place: Int, _ isStrict: inout Bool) -> Int? {
    switch (scan[place], scan[place + 1]) {
    case (.atMost, _): return place + 1
    case (.lessThan, _), (.under, _), (.below, _):
      isStrict = true
      return place + 1
    case (.up, .to): return place + 2
    case (.less, .than), (.younger, .than):
      if scan[place + 2] == .or, scan[place + 3] == .equal, scan[place + 4] == .to { return place + 5 }
      isStrict = true
      return place + 2
    case (.no, _), (.not, _):
      return scan[place + 2] == .than ? place + 3 : nil
    default: return nil
    }
  }

  /// `18 ≤ age ≤ 75`.
  func betweenSigns(at place: Int) -> TextRule.Match? {
    guard let first = number(at: place) else { return nil }
    var next = first.end
    var unit = Age.Unit.years
    if let found = self.unit(at: next) { (unit, next) = (found.unit, found.end) }
    if ofAge(at: next) != nil, scan[next] == .old { next += 1 }
    guard scan[next] == .atMost || scan[next] == .lessThan, scan[next + 1] == .age,
      scan[next + 2] == .atMost || scan[next + 2] == .lessThan, let second = number(at: next + 3)
    else { return nil }
    let isStrict = scan[next + 2] == .lessThan
    var end = second.end
    var last = unit
    if let found = self.unit(at: end) { (last, end) = (found.unit, found.end) }
    guard isPlain(place..<end), scan[next] == .atMost, let low = value(first.value, unit),
      let high = value(second.value, last),
      let b = high.age
    else { return nil }
    let isOpen = isStrict && !isLimit(b)
    return TextRule.Match(place..<end, isOpen ? [(.minimumAge, low)] : [(.minimumAge, low), (.maximumAge, high)])
  }

  /// A number with its unit, the limit it is, and whether words say that it is an age.
  private func limit(at place: Int) -> (value: FieldValue, bound: Bound, words: Range<Int>)? {
    guard let number = number(at: place) else { return nil }
    var end = number.end
    var unit: Age.Unit?
    // `18+ years`
    let isPlus = scan[end] == .plus
    if isPlus { end += 1 }
    if let found = self.unit(at: end) { (unit, end) = (found.unit, found.end) }
    let before = bound(before: place)
    var after = isPlus ? (.least, end) : bound(after: end)
    var isAge = hasAge(before: place)
    if unit != nil, let next = ofAge(at: end) {
      isAge = true
      end = next
      after = isPlus ? (.least, end) : bound(after: end)
    }
    if after.bound != .none {
      // `18 years or older` is an age; `18 months or more` need not be one.
      isAge = isAge || unit != nil && [.older, .younger].contains(scan[after.end - 1])
      if unit == .years, scan[after.end] == .of, scan[after.end + 1] == .age { isAge = true }
    }
    if unit != nil, before.bound != .none,
      [.older, .younger].contains(scan[before.start]) || [.older, .younger].contains(scan[before.start + 1])
    {
      isAge = true
    }
    let bound = after.bound != .none ? after.bound : before.bound
    let words = (after.bound != .none ? place : before.start)..<(after.bound != .none ? after.end : end)
    guard bound != .none else { return nil }
    if !isAge { isAge = unit == .years && isAlone(words) && number.value >= 12_000 }
    guard isAge, unit != nil || isNextToAge(place), isPlain(words), let value = value(number.value, unit ?? .years)
    else {
      return nil
    }
    return (value, bound, words)
  }

  /// A lower limit.
  func least(at place: Int) -> TextRule.Match? {
    guard let found = limit(at: place), found.bound == .least || found.bound == .moreThan else { return nil }
    return TextRule.Match(found.words, [(.minimumAge, found.value)])
  }

  /// An upper limit.
  func most(at place: Int) -> TextRule.Match? {
    guard let found = limit(at: place), scan[found.words.upperBound] != .must else { return nil }
    guard found.bound == .most || found.bound == .lessThan && (found.value.age.map(isLimit) ?? false) else {
      return nil
    }
    return TextRule.Match(found.words, [(.maximumAge, found.value)])
  }
}
