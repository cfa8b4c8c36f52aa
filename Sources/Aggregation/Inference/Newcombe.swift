/// The difference of two independent shares, with Newcombe's hybrid score interval.
///
/// Assumes disjoint groups and independent trials; good at any size, and never outside -1...1. The distances from each
/// share to the ends of its Wilson interval are joined by Pythagoras. Source: R. G. Newcombe, "Interval estimation for
/// the difference between independent proportions", Statistics in Medicine 17 (1998) 873-890, method 10.
public enum Newcombe {
  /// The share of the first group less that of the second.
  public static func difference(_ first: Int, of firstTotal: Int, _ second: Int, of secondTotal: Int) -> Estimate {
    guard firstTotal >= 0, secondTotal >= 0, first >= 0, second >= 0, first <= firstTotal, second <= secondTotal
    else { return .none(.invalid) }
    guard let one = Wilson.interval(first, of: firstTotal), let two = Wilson.interval(second, of: secondTotal)
    else { return .none(.emptyGroup) }
    let p = Double(first) / Double(firstTotal)
    let q = Double(second) / Double(secondTotal)
    let below = ((p - one.low) * (p - one.low) + (two.high - q) * (two.high - q)).squareRoot()
    let above = ((one.high - p) * (one.high - p) + (q - two.low) * (q - two.low)).squareRoot()
    return Estimate(
      value: p - q, interval: Interval(max(-1, p - q - below), min(1, p - q + above), .newcombe))
  }
}
