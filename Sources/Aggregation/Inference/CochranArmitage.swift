/// The Cochran-Armitage test of a trend in shares over ordered groups.
///
/// Assumes independent trials and groups whose order (and, by the scores, spacing) is meant; sensitive to a steady rise
/// or fall, blind to a hump. The statistic is z, positive when the share rises with the score; no continuity
/// correction. Its square is R's `prop.trend.test`. Source: P. Armitage, "Tests for linear trends in proportions and
/// frequencies", Biometrics 11 (1955) 375-386.
public enum CochranArmitage {
  /// The test of the share of `counts` out of `totals`; without scores the groups are 0, 1, 2 and so on.
  ///
  /// A group without trials counts for nothing.
  public static func trend(_ counts: [Int], of totals: [Int], scores: [Double]? = nil) -> TestOutcome {
    let scores = scores ?? totals.indices.map(Double.init)
    guard counts.count == totals.count, scores.count == totals.count,
      zip(counts, totals).allSatisfy({ 0 <= $0 && $0 <= $1 })
    else { return .none(.invalid) }
    guard totals.count(where: { $0 > 0 }) > 1 else { return .none(.oneLevel) }
    let all = Double(totals.reduce(0, +))
    let share = Double(counts.reduce(0, +)) / all
    guard share > 0, share < 1 else { return .none(.noContrast) }
    let mean = zip(scores, totals).reduce(0) { $0 + $1.0 * Double($1.1) } / all
    var (covariance, square) = (0.0, 0.0)
    for ((count, total), score) in zip(zip(counts, totals), scores) {
      covariance += (score - mean) * (Double(count) - Double(total) * share)
      square += (score - mean) * (score - mean) * Double(total)
    }
    guard square > 0 else { return .none(.noVariation) }
    return .normal(covariance / (share * (1 - share) * square).squareRoot())
  }
}
