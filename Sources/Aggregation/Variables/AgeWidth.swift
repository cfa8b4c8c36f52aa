import StudyModel

/// The width of the age window, and whom it is for (METHODS 4, age window; 2.4, standard groups).
extension Variable {
  /// An age limit, or why there is none to compare.
  private enum Limit {
    case none
    case at(Int)
    case answer(Answer)
  }

  private static func limit(_ row: TrialRow, _ field: StudyField) -> Limit {
    if let age = row.age(field) { return .at(age.exact) }
    return row.code(field) == Column.missing ? .none : .answer(Answer(code: row.code(field)))
  }

  private static let limits: Set<StudyField> = [.minimumAge, .maximumAge]
  private static let inverted = Answer.outside("upper limit below the lower")

  static let ageWindowYears = Variable(
    "age-window-years", "Width of the age window", "Upper less lower age limit in years, where both are set.",
    reads: limits, kind: .number(unit: "years")
  ) { row, _ in
    switch (limit(row, .minimumAge), limit(row, .maximumAge)) {
    case (.answer(let answer), _), (_, .answer(let answer)): answer
    case (.at(let low), .at(let high)):
      high < low ? inverted : .number(Double(high - low) / Double(Age.exactYear))
    default: .outside("no limit on one side")
    }
  }

  static let ageWindowWidth = Variable(
    "age-window-width", "Width of the age window",
    "Upper less lower age limit in bands of years; a window without a limit on one side is a level of its own.",
    reads: limits,
    levels: { _ in
      [
        Level("no-limits", "No limits"), Level("no-upper-limit", "No upper limit"),
        Level("no-lower-limit", "No lower limit"), Level("under 10", "Under 10 years"),
        Level("10 to under 20", "10 to under 20 years"), Level("20 to under 40", "20 to under 40 years"),
        Level("40 to under 60", "40 to under 60 years"), Level("60 and over", "60 years and over"),
      ]
    }
  ) { row, _ in
    switch (limit(row, .minimumAge), limit(row, .maximumAge)) {
    case (.answer(let answer), _), (_, .answer(let answer)): answer
    case (.none, .none): .level(0)
    case (.at, .none): .level(1)
    case (.none, .at): .level(2)
    case (.at(let low), .at(let high)):
      high < low ? inverted : .level(3 + ([10, 20, 40, 60].firstIndex { high - low < $0 * Age.exactYear } ?? 4))
    }
  }

  static let ageScope = Variable(
    "age-scope", "Open to",
    "Which of children (under 18), adults (18 to under 65) and older adults (65 and over) the window admits, as one level (METHODS 2.4).",
    reads: limits,
    levels: { _ in
      [
        Level("children", "Children only"), Level("children-and-adults", "Children and adults"),
        Level("all-ages", "All ages"), Level("adults", "Adults under 65 only"),
        Level("adults-and-older", "Adults and older adults"), Level("older-adults", "Older adults only"),
      ]
    }
  ) { row, _ in
    let (low, high): (Int, Int)
    switch (limit(row, .minimumAge), limit(row, .maximumAge)) {
    case (.answer(let answer), _), (_, .answer(let answer)): return answer
    case (.none, .none): (low, high) = (0, .max)
    case (.at(let lower), .none): (low, high) = (lower, .max)
    case (.none, .at(let upper)): (low, high) = (0, upper)
    case (.at(let lower), .at(let upper)): (low, high) = (lower, upper)
    }
    let child = low < 18 * Age.exactYear
    let adult = low < 65 * Age.exactYear && high >= 18 * Age.exactYear
    let older = high >= 65 * Age.exactYear
    switch (child, adult, older) {
    case _ where high < low: return inverted
    case (true, false, _): return .level(0)
    case (true, true, false): return .level(1)
    case (true, true, true): return .level(2)
    case (false, true, false): return .level(3)
    case (false, true, true): return .level(4)
    case (false, false, _): return .level(5)
    }
  }

  static let isChildrenOnly = scope(
    "is-children-only", "Children only", "The upper age limit lies under 18.", .maximumAge, whenNone: .level(1)
  ) { $0 < 18 * Age.exactYear }
  static let isOlderAdultsOnly = scope(
    "is-older-adults-only", "Older adults only", "The lower age limit is 65 or more.", .minimumAge, whenNone: .level(1)
  ) { $0 >= 65 * Age.exactYear }

  private static func scope(
    _ id: String, _ label: String, _ summary: String, _ field: StudyField, whenNone: Answer,
    _ holds: @escaping @Sendable (Int) -> Bool
  ) -> Variable {
    Variable(id, label, summary, reads: [field], levels: { _ in [Level("yes", "Yes"), Level("no", "No")] }) { row, _ in
      switch limit(row, field) {
      case .none: whenNone
      case .at(let age): .level(holds(age) ? 0 : 1)
      case .answer(let answer): answer
      }
    }
  }
}
