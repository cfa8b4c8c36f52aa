import StudyModel

/// Designs whose parts do not fit each other.
extension QualityRule {
  static let agesReversed = QualityRule(
    "DQ07", "Lower age limit above the upper", .contradiction, touches: "Ages", basis: "trials with both age limits",
    "The minimum age is above the maximum age, compared exactly across units.",
    reads: [.minimumAge, .maximumAge], shows: [.minimumAge, .maximumAge],
    examples: [
      QualityExample(
        .hit, [.minimumAge: "18 Years", .maximumAge: "17 Months"], "lower limit 18 Years, upper limit 17 Months"),
      QualityExample(.clean, [.minimumAge: "12 Months", .maximumAge: "1 Year"]),
      QualityExample(.clean, [:]),
      QualityExample(.outside, [.maximumAge: ""]),
      QualityExample(.unknown, [.maximumAge: "?"]),
    ],
    applies: { row, _ in
      if row.age(.minimumAge) != nil, row.age(.maximumAge) != nil { return true }
      return [StudyField.minimumAge, .maximumAge].contains { row.code($0) == Column.cannotSay } ? nil : false
    },
    hits: { row, _ in
      guard let low = row.age(.minimumAge), let high = row.age(.maximumAge) else { return false }
      return low.exact > high.exact
    },
    words: { row, _ in
      guard let low = row.age(.minimumAge), let high = row.age(.maximumAge) else { return [] }
      return ["lower limit \(low), upper limit \(high)"]
    })

  /// How many different parties a trial names.
  private static func parties(_ row: TrialRow) -> Int {
    let codes = row.codes(.maskedParty)
    return codes.indices.count { !codes[codes.startIndex..<$0].contains(codes[$0]) }
  }

  static let maskingAgainstParties = QualityRule(
    "DQ11", "Masking level and masked parties disagree", .contradiction, touches: "Design",
    basis: "trials that name a masked party",
    "The masking level (open label 0, single 1 to quadruple 4) is not the number of masked parties. Older records state the level and name no one: they are counted apart.",
    reads: [.masking, .maskedParty], shows: [.masking, .maskedParty],
    examples: [
      QualityExample(
        .hit, [.masking: "DOUBLE", .maskedParty: "PARTICIPANT"], "masking is double, yet 1 party is named"),
      QualityExample(
        .hit, [.masking: "NONE", .maskedParty: "PARTICIPANT|INVESTIGATOR"],
        "masking is none (open label), yet 2 parties are named"),
      QualityExample(.clean, [:]),
      QualityExample(.clean, [.masking: "SINGLE", .maskedParty: "OUTCOMES_ASSESSOR"]),
      QualityExample(.outside, [.masking: "DOUBLE", .maskedParty: ""]),
      QualityExample(.outside, [.masking: "NONE", .maskedParty: ""]),
      QualityExample(.unknown, [.maskedParty: "?"]),
    ],
    applies: { row, _ in
      if row.code(.masking) == Column.cannotSay { return nil }
      guard row.known(.masking, Masking.self) != nil else { return false }
      return row.carries(.maskedParties) ? !row.codes(.maskedParty).isEmpty : nil
    },
    apart: { row in
      (row.known(.masking, Masking.self) ?? .none) != .none && row.codes(.maskedParty).isEmpty
        ? "masked, names no one" : nil
    },
    hits: { row, _ in row.known(.masking, Masking.self).map { Int($0.rawValue) != parties(row) } },
    words: { row, _ in
      let count = parties(row)
      let masking = row.known(.masking, Masking.self)?.label.lowercased() ?? ""
      return ["masking is \(masking), yet \(count) \(count == 1 ? "party is" : "parties are") named"]
    })

  /// How many arms a trial describes; nothing where its source does not carry them.
  private static func arms(_ row: TrialRow) -> Int? { row.carries(.arms) ? row.rows(of: .arms).count : nil }

  static let randomizedToOneGroup = QualityRule(
    "DQ12", "Randomized, yet with one group", .contradiction, touches: "Design", basis: "randomized trials",
    "Allocation is randomized, and the model is single group or exactly one arm is described. Older records describe none, which is no finding; a source that carries only one of the two is judged by that one.",
    reads: [.allocation, .interventionModel, .armLabel], shows: [.allocation, .interventionModel, .armLabel],
    examples: [
      QualityExample(.hit, [.interventionModel: "SINGLE_GROUP"], "randomized, yet the model is single group"),
      QualityExample(.hit, [.armLabel: "Tablet"], "randomized, yet 1 arm is described"),
      QualityExample(.clean, [.armLabel: ""]),
      QualityExample(.clean, [.armLabel: "?"]),
      QualityExample(.outside, [.allocation: "NA", .interventionModel: "SINGLE_GROUP", .armLabel: "Tablet"]),
      QualityExample(.unknown, [.allocation: "?"]),
    ],
    applies: { row, _ in
      row.code(.allocation) == Column.cannotSay ? nil : row.known(.allocation, Allocation.self) == .randomized
    },
    hits: { row, _ in
      let arms = arms(row)
      if row.code(.interventionModel) == Column.cannotSay, arms == nil { return nil }
      return row.known(.interventionModel, InterventionModel.self) == .singleGroup || arms == 1
    },
    words: { row, _ in
      var words: [String] = []
      if row.known(.interventionModel, InterventionModel.self) == .singleGroup {
        words.append("the model is single group")
      }
      if arms(row) == 1 { words.append("1 arm is described") }
      return ["randomized, yet \(QualityWords.list(words))"]
    })
}
