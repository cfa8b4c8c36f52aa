internal import StudyModel

/// Reads ages at a number of a text.
struct AgeWords {
  let scan: TextScan

  /// A number and where it ends.
  struct Number {
    var value: Int
    var end: Int
  }

  /// The number at a place, perhaps in parentheses; not the number of an item of a list.
  func number(at place: Int) -> Number? {
    if scan[place] == .openMark, scan[place + 1] == .number, scan[place + 2] == .closeMark {
      return Number(value: Int(scan.tokens[place + 1].value), end: place + 3)
    }
    guard scan[place] == .number, !isItem(place) else { return nil }
    return Number(value: Int(scan.tokens[place].value), end: place + 1)
  }

  /// Whether the number counts an item: `1.` or `2)` where a line or a sentence begins.
  private func isItem(_ place: Int) -> Bool {
    guard scan[place + 1] == .period || scan[place + 1] == .closeMark, scan.isGlued(place + 1) else { return false }
    return [.newline, .period, .colon, .bullet, .semicolon, .criteria].contains(scan[place - 1])
  }

  /// The unit at a place, perhaps behind a dash or a parenthesis.
  func unit(at place: Int) -> (unit: Age.Unit, end: Int)? {
    var place = place
    if scan[place] == .closeMark || scan[place] == .dash { place += 1 }
    let unit: Age.Unit
    switch scan[place] {
    case .year: unit = .years
    case .month: unit = .months
    case .week: unit = .weeks
    case .day: unit = .days
    case .hour: unit = .hours
    default: return nil
    }
    place += 1
    // `y.o.`, `y/o`, `yr.`
    if scan[place] == .period, scan.isGlued(place), scan[place + 1] == .other, scan.isGlued(place + 1),
      scan.length(place + 1) == 1
    {
      place += scan[place + 2] == .period ? 3 : 2
    } else if scan[place] == .slash, scan[place + 1] == .other, scan.length(place + 1) == 1 {
      place += 2
    } else if scan[place] == .period, scan.isGlued(place), scan.length(place - 1) < 4, scan[place + 1] != .newline {
      place += 1
    }
    return (unit, place)
  }

  /// `old`, `of age` at a place.
  func ofAge(at place: Int) -> Int? {
    var place = place
    if scan[place] == .dash || scan[place] == .comma { place += 1 }
    if scan[place] == .old { return place + 1 }
    if scan[place] == .of, scan[place + 1] == .age { return place + 2 }
    if scan[place] == .age { return place + 1 }
    return nil
  }

  /// Whether the words before a number name an age: `aged`, `age: ≥`, `ages between`.
  func hasAge(before place: Int) -> Bool { ageWord(before: place) != nil }

  private func ageWord(before place: Int) -> Int? {
    var back = place - 1
    while back >= 0, back >= place - 10 {
      switch scan[back] {
      case .age, .aged:
        return [.otherAge, .event].contains(scan[back - 1]) ? nil : back
      case .colon, .comma, .dash, .equals, .openMark, .closeMark, .is, .are, .be, .must, .of, .between, .from, .the,
        .range, .limit, .group,
        .a, .at, .least, .most, .minimum, .maximum, .atLeast, .atMost, .moreThan, .lessThan, .has, .have, .older,
        .younger, .than, .over, .under, .above, .below, .greater, .more, .less, .equal, .or, .to, .not, .no, .inclusive,
        .year, .month, .up, .any, .adult, .old:
        back -= 1
      default: return nil
      }
    }
    return nil
  }

  /// Whether `age` stands right before a number, with no other words than its limit between them.
  func isNextToAge(_ place: Int) -> Bool {
    guard let word = ageWord(before: place) else { return false }
    return !(word..<place).contains { [.comma, .closeMark, .or, .year, .month].contains(scan[$0]) }
  }

  /// What stands before a number: a lower or an upper limit, or neither.
  enum Bound { case least, moreThan, most, lessThan, none }

  /// The limit that the words before a number name, and where they begin.
  func bound(before place: Int) -> (bound: Bound, start: Int) {
    var start = place - 1
    if scan[start] == .openMark { start -= 1 }
    if scan[start] == .colon || scan[start] == .of || scan[start] == .is { start -= 1 }
    // `over the age of`, `minimum age:`
    if scan[start] == .age {
      start -= 1
      if scan[start] == .the { start -= 1 }
      // `age 18` alone names no limit.
      guard [.over, .above, .under, .below, .minimum, .maximum, .to, .least].contains(scan[start]) else {
        return (.none, place)
      }
    } else if scan[start] == .the || scan[start] == .a {
      start -= 1
    }
    func equal(_ at: Int) -> Int {
      // `greater than or equal to`
      if scan[at] == .to, scan[at - 1] == .equal, scan[at - 2] == .or { return at - 3 }
      return at
    }
    let last = equal(start)
    let isEqual = last != start
    switch (scan[last], scan[last - 1]) {
    case (.atLeast, _), (.minimum, _): return (.least, last)
    case (.least, .at): return (.least, last - 1)
    case (.atMost, _), (.maximum, _): return (.most, last)
    case (.most, .at): return (.most, last - 1)
    case (.moreThan, _): return (.moreThan, last)
    case (.lessThan, _): return (.lessThan, last)
    case (.over, _), (.above, _): return scan[last - 1] == .not ? (.most, last - 1) : (.moreThan, last)
    case (.under, _), (.below, _): return scan[last - 1] == .not ? (.least, last - 1) : (.lessThan, last)
    case (.to, .up), (.until, _): return (.most, last - 1)
    case (.than, let word):
      let isNot = scan[last - 2] == .not || scan[last - 2] == .no
      switch word {
      case .older, .greater, .more, .over, .above: return (isNot ? .most : isEqual ? .least : .moreThan, last - 1)
      case .younger, .less, .under, .below: return (isNot ? .least : isEqual ? .most : .lessThan, last - 1)
      default: return (.none, place)
      }
    default: return (.none, place)
    }
  }

  /// The limit that the words behind an age name, and where they end: `or older`, `and above`, `+`.
  func bound(after place: Int) -> (bound: Bound, end: Int) {
    var place = place
    if scan[place] == .plus { return (.least, place + 1) }
    if scan[place] == .comma { place += 1 }
    if scan[place] == .closeMark { place += 1 }
    guard scan[place] == .or || scan[place] == .and || scan[place] == .slash else { return (.none, place) }
    if scan[place + 1] == .slash || scan[place + 1] == .or { place += 1 }
    switch scan[place + 1] {
    case .older, .above, .over, .up, .more, .greater: return (.least, place + 2)
    case .younger, .under, .below, .less: return (.most, place + 2)
    default: return (.none, place)
    }
  }

  /// Whether nothing in the sentence says that the age is another's or another time's, or holds for some only.
  func isPlain(_ words: Range<Int>) -> Bool {
    var back = words.lowerBound - 1
    scanning: while back >= 0, back >= words.lowerBound - 30 {
      switch scan[back] {
      case .newline, .semicolon, .bullet: break scanning
      case .period where !scan.isGlued(back + 1): break scanning
      case .otherPerson, .otherAge, .condition, .excluded, .per: return false
      case .exclusion where scan[back + 1] != .criteria: return false
      case .measure where back >= words.lowerBound - 12: return false
      case .event where back >= words.lowerBound - 3: return false
      // `for patients ≥ 16 years old`
      case .for where back >= words.lowerBound - 4: return false
      default: back -= 1
      }
    }
    for next in words.upperBound..<(words.upperBound + 7) {
      switch scan[next] {
      case .newline, .semicolon, .bullet, .period: return true
      case .condition where next < words.upperBound + 4: return false
      case .otherAge: return false
      case .event:
        // `at diagnosis`, `at the time of onset`; not `with a history of`.
        if (words.upperBound...next).contains(where: { scan[$0] == .at || scan[$0] == .time || scan[$0] == .since }) {
          return false
        }
      default: break
      }
    }
    return true
  }

  /// Whether `between` stands before a number: `between the ages of`.
  func isBetween(_ place: Int) -> Bool {
    var back = place - 1
    while [.of, .age, .the, .aged].contains(scan[back]), back > place - 5 { back -= 1 }
    return scan[back] == .between || scan[back] == .from
  }

  /// Whether a number stands alone as an item, or behind the people it is about: `• ≥ 18 years`, `patients ≥ 18 years`.
  func isAlone(_ words: Range<Int>) -> Bool {
    // `adults ≥ 18 years` needs no more.
    if scan[words.lowerBound - 1] == .adult { return true }
    var start = words.lowerBound - 1
    if scan[start] == .comma { start -= 1 }
    if start < words.lowerBound - 1, ![.adult, .male, .female, .patient, .volunteer].contains(scan[start]) {
      return false
    }
    let opens: Set<TextWord> = [
      .newline, .bullet, .period, .colon, .semicolon, .closeMark, .adult, .male, .female, .patient, .volunteer, .dash,
    ]
    let closes: Set<TextWord> = [.newline, .period, .semicolon, .comma, .closeMark, .bullet]
    return opens.contains(scan[start]) && closes.contains(scan[words.upperBound])
  }
}
