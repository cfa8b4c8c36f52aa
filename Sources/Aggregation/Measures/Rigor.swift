import StudyModel

/// Protection against bias (SECTIONS 3, portfolio and rigor-by-phase).
extension Measure {
  static let randomized = share(
    "randomized", "Randomized", "Randomized, of trials whose allocation is randomized or non-randomized.",
    reads: [.allocation],
    of: { row, _ in
      switch row.code(.allocation) {
      case Column.missing, Column.cannotSay: nil
      case Int32(Allocation.randomized.rawValue), Int32(Allocation.nonRandomized.rawValue): true
      default: false
      }
    }, outside: "no comparison"
  ) { row, _ in row.known(.allocation) == Allocation.randomized }

  /// Trials with masking: any word, also one outside the vocabulary.
  private static let hasMasking: Test = { row, _ in
    let code = row.code(.masking)
    return code == Column.missing || code == Column.cannotSay ? nil : true
  }

  static let masked = share(
    "masked", "Masked", "Masking other than none, of trials with masking.", reads: [.masking], of: hasMasking,
    outside: ""
  ) { row, _ in row.known(.masking) != Masking.none }

  static let doubleOrMore = share(
    "double-or-more", "Double or more", "Double, triple or quadruple masking, of trials with masking.",
    reads: [.masking],
    of: hasMasking, outside: ""
  ) { row, _ in row.code(.masking) >= Int32(Masking.double.rawValue) }

  static let assessorMasked = share(
    "assessor-masked", "Assessor masked",
    "The outcomes assessor is masked, of trials whose masking is none or names a party.",
    reads: [.masking, .maskedParty],
    of: { row, context in
      guard hasMasking(row, context) != nil else { return nil }
      if row.known(.masking) == Masking.none { return true }
      guard row.carries(.maskedParties) else { return nil }
      return row.code(.masking) > 0 && !row.codes(.maskedParty).isEmpty
    }, outside: "names no party"
  ) { row, _ in
    row.code(.masking) > 0 && row.codes(.maskedParty).contains(Int32(MaskedParty.outcomesAssessor.rawValue))
  }

  static let olderAdultsExcluded = share(
    "older-adults-excluded", "Closed to people over 65", "An upper limit of 65 or less, of adult trials (METHODS 4).",
    reads: [.maximumAge], of: { row, _ in row.isAdult }, outside: "not an adult trial"
  ) { row, _ in row.age(.maximumAge).map { $0.exact <= 65 * Age.exactYear } ?? false }
}
