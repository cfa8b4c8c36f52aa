/// Fisher's exact test of a table of two rows and two columns.
///
/// Assumes independent trials; exact given the margins, so right at any size and somewhat conservative. Two-sided: the
/// chances of all tables with these margins that are no likelier than the one seen, within a part in 10^7 (as R).
/// Source: METHODS 5.4; R. A. Fisher, Journal of the Royal Statistical Society 98 (1935) 39-82.
public enum FisherExact {
  /// The test of two shares, `first` of `firstTotal` against `second` of `secondTotal`.
  public static func test(_ first: Int, of firstTotal: Int, _ second: Int, of secondTotal: Int) -> TestOutcome {
    guard first >= 0, second >= 0, first <= firstTotal, second <= secondTotal else { return .none(.invalid) }
    guard firstTotal > 0, secondTotal > 0 else { return .none(.emptyGroup) }
    let all = firstTotal + secondTotal
    guard first + second > 0, first + second < all else { return .none(.noContrast) }
    let chances = Hypergeometric(marked: firstTotal, drawn: first + second, total: all)
    let most = chances.chance(first) * (1 + 1e-7)
    let (support, mode) = (chances.support, chances.mode)
    guard most < chances.chance(mode) else { return TestOutcome(statistic: nil, freedom: nil, p: 1) }
    // The chances fall from the mode to both sides, so both tails begin where halving finds them.
    let low = Self.boundary(support.lowerBound, mode) { chances.chance($0) <= most }
    let high = Self.boundary(support.upperBound, mode) { chances.chance($0) <= most }
    let p = (low.map(chances.tail(upTo:)) ?? 0) + (high.map(chances.tail(from:)) ?? 0)
    return TestOutcome(statistic: nil, freedom: nil, p: min(1, p))
  }

  /// The last number from `outer` toward `inner`, which does not satisfy, that does; nothing when none does.
  private static func boundary(_ outer: Int, _ inner: Int, _ satisfies: (Int) -> Bool) -> Int? {
    guard outer != inner, satisfies(outer) else { return nil }
    var (yes, no) = (outer, inner)
    while (no - yes).magnitude > 1 {
      let middle = yes + (no - yes) / 2
      if satisfies(middle) { yes = middle } else { no = middle }
    }
    return yes
  }
}
