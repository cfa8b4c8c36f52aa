/// The interval of a median by order statistics, which asks nothing of the distribution.
///
/// Its ends are the r-th smallest and the r-th largest value, r the largest rank with P(X < r) <= 0.025 for
/// X ~ Bin(n, 1/2): exact and symmetric, so it covers at least 95 %. Below six values no rank does.
public enum MedianInterval {
  /// The interval of the median of values in ascending order; nothing below six.
  public static func orderStatistics(sorted values: [Double]) -> Interval? {
    positions(count: values.count).map { Interval(values[$0.low], values[$0.high], .orderStatistics) }
  }

  /// The interval of the median of values in ascending order; nothing below six.
  public static func orderStatistics(sorted values: [Int]) -> Interval? {
    positions(count: values.count).map { Interval(Double(values[$0.low]), Double(values[$0.high]), .orderStatistics) }
  }

  /// The positions, from 0, of the two values among `count` in ascending order; nothing below six.
  ///
  /// The binomial weights are built from the middle outwards relative to the largest and summed from the smallest, so
  /// the tail is exact to about a part in 10^12 for a million values, in some five thousand steps.
  public static func positions(count: Int) -> (low: Int, high: Int)? {
    guard count >= 6 else { return nil }
    let middle = count / 2
    // weights[i] belongs to X = middle - i; the other half mirrors it.
    var weights = [1.0]
    while let last = weights.last, last > 1e-22, weights.count <= middle {
      let x = middle - weights.count + 1
      weights.append(last * Double(x) / Double(count - x + 1))
    }
    let half = weights.dropFirst().reversed().reduce(0, +)
    let total = count.isMultiple(of: 2) ? 1 + 2 * half : 2 * (1 + half)
    var tail = 0.0
    var position = middle - weights.count + 1
    for weight in weights.reversed() {
      tail += weight
      if tail > Interval.tail * total { break }
      position += 1
    }
    // P(X < position) <= 0.025 < P(X <= position): rank `position`, which is index position - 1.
    return (position - 1, count - position)
  }
}
