/// The Kruskal-Wallis test of several independent groups, with epsilon-squared as its effect.
///
/// Assumes independent values that can be ordered; it asks whether values of some group tend to be larger. H is
/// corrected for ties and compared with chi-square, which is rough where groups are under 5. Epsilon-squared, H over
/// (n - 1), is the share of the ranks' variance that lies between groups. Empty groups are left out. Source: W. H.
/// Kruskal and W. A. Wallis, Journal of the American Statistical Association 47 (1952) 583-621; METHODS 5.5.
public struct KruskalWallis: Hashable, Sendable {
  /// The test; its statistic is H.
  public let test: TestOutcome
  /// H over (n - 1), from 0 to 1.
  public let epsilonSquared: Double?

  /// The test of groups of finite values, in any order.
  public init(_ groups: [[Double]]) {
    let groups = groups.filter { !$0.isEmpty }
    guard groups.count > 1 else {
      (test, epsilonSquared) = (.none(.oneLevel), nil)
      return
    }
    let ranks = PooledRanks(groups)
    let n = Double(ranks.total)
    let correction = 1 - ranks.ties / (n * n * n - n)
    guard correction > 0 else {
      (test, epsilonSquared) = (.none(.noVariation), nil)
      return
    }
    var between = 0.0
    for (sum, count) in zip(ranks.sums, ranks.counts) {
      let off = sum / Double(count) - (n + 1) / 2
      between += Double(count) * off * off
    }
    let h = 12 / (n * (n + 1)) * between / correction
    test = .chiSquare(h, groups.count - 1)
    epsilonSquared = h / (n - 1)
  }
}
