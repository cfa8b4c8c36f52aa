/// How well a classifier finds one class: precision, recall and F1, each with an interval.
///
/// Assumes independent texts. F1 is 2J / (1 + J) for J = found and right over all that were found or should have been,
/// a share; so the ends of J's Wilson interval, put through the same rule, are F1's. Source: METHODS section 1.
public struct ClassScore: Hashable, Sendable {
  /// Texts that have the class.
  public let support: Int
  /// The share of what was called the class that is; nothing when nothing was.
  public let precision: Estimate
  /// The share of the class that was called so; nothing when there is none of it.
  public let recall: Estimate
  /// Their harmonic mean.
  public let f1: Estimate

  /// The scores from how many texts were rightly called, wrongly called, and missed.
  public init(right: Int, wrong: Int, missed: Int) {
    func share(_ count: Int, _ total: Int) -> Estimate {
      guard let interval = Wilson.interval(count, of: total) else { return .none(.emptyGroup) }
      return Estimate(value: Double(count) / Double(total), interval: interval)
    }
    func double(_ share: Double) -> Double { 2 * share / (1 + share) }
    support = right + missed
    precision = share(right, right + wrong)
    recall = share(right, right + missed)
    let joint = share(right, right + wrong + missed)
    f1 =
      joint.value.map { value in
        Estimate(
          value: double(value),
          interval: joint.interval.map { Interval(double($0.low), double($0.high), .wilsonF1) })
      } ?? joint
  }
}
