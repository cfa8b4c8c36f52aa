/// McNemar's exact test that a yes-or-no field changed as often one way as the other between two snapshots.
///
/// Assumes the same trials twice and independent trials; only those that changed count. Two-sided binomial. Source:
/// Q. McNemar, Psychometrika 12 (1947) 153-157; METHODS 5.9.
public struct McNemar: Hashable, Sendable {
  /// The exact test; its p is 1 when no trial changed.
  public let test: TestOutcome
  /// Changes to yes over changes to no, with its exact interval; nothing when none went to no.
  public let ratio: Estimate

  /// The test of how many trials went from no to yes and from yes to no.
  public init(toYes: Int, toNo: Int) {
    guard toYes >= 0, toNo >= 0 else {
      (test, ratio) = (.none(.invalid), .none(.invalid))
      return
    }
    let (most, all) = (max(toYes, toNo), toYes + toNo)
    let p = all == 0 || 2 * most == all ? 1 : min(1, 2 * Density.binomialTail(from: most, of: all, 0.5))
    test = TestOutcome(statistic: nil, freedom: nil, p: p, note: all == 0 ? .noDiscordantPairs : nil)
    ratio =
      toNo == 0
      ? .none(.noEvents)
      : Estimate(value: Double(toYes) / Double(toNo), interval: PoissonRatio.interval(toYes, toNo))
  }
}
