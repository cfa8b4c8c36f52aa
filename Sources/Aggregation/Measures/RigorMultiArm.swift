import StudyModel

extension Measure {
  /// METHODS 4, allocation: the second line beside ``randomized``.
  static let randomizedMultiArm = share(
    "randomized-multi-arm", "Randomized, of multi-arm",
    "Randomized, of trials that describe two or more arms and state an allocation, one not applicable included.",
    reads: [.allocation, .armLabel],
    of: { row, _ in
      guard row.carries(.arms), !row.rows(of: .arms).isEmpty else { return nil }
      let code = row.code(.allocation)
      if code == Column.missing || code == Column.cannotSay { return nil }
      return row.rows(of: .arms).count >= 2
    }, outside: "one arm"
  ) { row, _ in row.known(.allocation) == Allocation.randomized }
}
