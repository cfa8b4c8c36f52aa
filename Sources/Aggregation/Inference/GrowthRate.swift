/// The growth from one count to another over equal spans of time: their ratio less one.
///
/// Assumes two independent Poisson counts of trials (never of sites, which come in trials); the interval is the exact
/// one of their ratio, less one. Nothing from a count of 0. Source: ``PoissonRatio``.
public enum GrowthRate {
  /// The growth to `later` from `earlier`; 0.25 is a quarter more.
  public static func estimate(_ later: Int, from earlier: Int) -> Estimate {
    guard later >= 0, earlier >= 0 else { return .none(.invalid) }
    guard earlier > 0, let ratio = PoissonRatio.interval(later, earlier) else { return .none(.noEvents) }
    return Estimate(
      value: Double(later) / Double(earlier) - 1, interval: Interval(ratio.low - 1, ratio.high - 1, .poissonRatio))
  }
}
