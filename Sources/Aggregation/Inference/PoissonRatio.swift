/// The exact interval of the ratio of two Poisson counts over equal exposures: this quarter's to another's.
///
/// Given a + b, a is binomial; its Clopper-Pearson interval (low, high) becomes low / (1 - low) and high / (1 - high).
public enum PoissonRatio {
  /// The interval of a / b; nothing when b is 0, where neither the ratio nor an upper end exists.
  public static func interval(_ a: Int, _ b: Int) -> Interval? {
    guard a >= 0, b > 0 else { return nil }
    // Where P(X >= a) is 0.025; and with the roles changed, where P(Y >= b) is: its complement is the upper end.
    let low = a == 0 ? 0 : root(a, of: a + b)
    let high = root(b, of: a + b)
    return Interval(low / (1 - low), (1 - high) / high, .poissonRatio)
  }

  private static func root(_ k: Int, of n: Int) -> Double {
    Density.crossing(Interval.tail, 0, Double(k) / Double(n)) { Density.binomialTail(from: k, of: n, $0) }
  }
}
