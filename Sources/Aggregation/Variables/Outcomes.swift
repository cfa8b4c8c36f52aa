import StudyModel

/// How many outcomes a trial registers (METHODS 2.1: AACT's numbers of outcomes to measure).
///
/// A record that lists no outcome at all is missing, as in AACT; where it lists any, none of a kind is a zero.
extension Variable {
  static let numberOfPrimaryOutcomes = outcomes(.primary, "primary")
  static let numberOfSecondaryOutcomes = outcomes(.secondary, "secondary")
  static let numberOfOtherOutcomes = outcomes(.other, "other")

  static let primaryOutcomeBand = outcomeBand("primary", numberOfPrimaryOutcomes)
  static let secondaryOutcomeBand = outcomeBand("secondary", numberOfSecondaryOutcomes)
  static let otherOutcomeBand = outcomeBand("other", numberOfOtherOutcomes)

  private static func outcomes(_ kind: OutcomeKind, _ word: String) -> Variable {
    Variable(
      "number-of-\(word)-outcomes", "\(word.prefix(1).uppercased() + word.dropFirst()) outcomes",
      "How many \(word) outcomes the record lists; missing where it lists no outcome of any kind.",
      reads: [.outcomeKind], kind: .number(unit: "outcomes")
    ) { row, _ in
      guard row.carries(.outcomes) else { return .cannotSay }
      let kinds = row.codes(.outcomeKind)
      guard !kinds.isEmpty else { return .missing }
      if kinds.contains(Column.cannotSay) { return .cannotSay }
      return .number(Double(kinds.count { $0 == Int32(kind.rawValue) }))
    }
  }

  private static func outcomeBand(_ word: String, _ number: Variable) -> Variable {
    bands(
      "\(word)-outcome-band", number.label, of: number, "How many \(word) outcomes the record lists.",
      upTo: [0, 1, 2, 5, 10],
      [Level("0"), Level("1"), Level("2"), Level("3 to 5"), Level("6 to 10"), Level("over 10", "Over 10")])
  }
}
