/// The Wilcoxon (Mann-Whitney) rank-sum test of two independent groups.
///
/// Assumes independent values that can be ordered; it asks whether a value of one group tends to be larger, which is
/// a difference of medians only where the two distributions have one shape. Normal approximation with the variance
/// corrected for ties and a continuity correction of a half, as R's `wilcox.test(exact = FALSE)`; rough where both
/// groups are under about 8. Source: F. Wilcoxon, Biometrics Bulletin 1 (1945) 80-83; METHODS 5.5.
public struct Wilcoxon: Hashable, Sendable {
  /// The test; its statistic is W, the number of pairs in which the first group's value is larger, ties one half.
  public let test: TestOutcome
  /// W over the number of pairs: the chance that a value of the first group is the larger.
  public let superiority: Double?

  /// The test of two groups of finite values, in any order.
  public init(_ first: [Double], _ second: [Double]) {
    guard !first.isEmpty, !second.isEmpty else {
      (test, superiority) = (.none(.emptyGroup), nil)
      return
    }
    let ranks = PooledRanks([first, second])
    let (n, m) = (Double(first.count), Double(second.count))
    let all = n + m
    let w = ranks.sums[0] - n * (n + 1) / 2
    superiority = w / (n * m)
    let variance = n * m / 12 * (all + 1 - ranks.ties / (all * (all - 1)))
    guard variance > 0 else {
      test = .none(.noVariation)
      return
    }
    let off = w - n * m / 2
    let corrected = max(0, off.magnitude - 0.5)
    test = TestOutcome(statistic: w, freedom: nil, p: Distribution.twoSided(corrected / variance.squareRoot()))
  }
}
