/// The interval of any quantile by order statistics, which asks nothing of the distribution: for quartiles.
///
/// Assumes independent values. Its ends are the r-th and the s-th smallest value, r the largest rank with P(X < r) <=
/// 0.025 and s the smallest with P(X >= s) <= 0.025 for X ~ Bin(n, p): at least 95 %, and at one half the interval of
/// ``MedianInterval``. Nothing when either rank does not exist: quartiles need 13 values, tenths 36. Source: W. J.
/// Conover, "Practical Nonparametric Statistics", 3rd ed., 3.2.
public enum QuantileInterval {
  /// The interval of the quantile at `p` of values in ascending order.
  public static func orderStatistics(sorted values: [Double], _ p: Double) -> Interval? {
    positions(count: values.count, p).map { Interval(values[$0.low], values[$0.high], .orderStatistics) }
  }

  /// The interval of the quantile at `p` of values in ascending order.
  public static func orderStatistics(sorted values: [Int], _ p: Double) -> Interval? {
    positions(count: values.count, p).map {
      Interval(Double(values[$0.low]), Double(values[$0.high]), .orderStatistics)
    }
  }

  /// The positions, from 0, of the two values among `count` in ascending order.
  public static func positions(count: Int, _ p: Double) -> (low: Int, high: Int)? {
    guard count > 0, p > 0, p < 1 else { return nil }
    let low = lowRank(count, p)
    // P(X >= s) is P(Y <= n - s) with the chances changed, so the high rank mirrors a low one.
    let high = count + 1 - lowRank(count, 1 - p)
    return low >= 1 && high <= count ? (low - 1, high - 1) : nil
  }

  /// The largest rank r with P(X < r) <= 0.025, 0 when there is none.
  private static func lowRank(_ count: Int, _ p: Double) -> Int {
    // Ranks from `no` on have too much below them: the mean has about half.
    var (yes, no) = (0, Int(Double(count) * p) + 1)
    while no - yes > 1 {
      let middle = (yes + no) / 2
      let below = Density.binomialTail(from: count - middle + 1, of: count, 1 - p)
      if below <= Interval.tail { yes = middle } else { no = middle }
    }
    return yes
  }
}
