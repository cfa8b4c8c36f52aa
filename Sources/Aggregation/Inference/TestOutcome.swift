/// What a test says: its statistic, degrees of freedom and two-sided p, or the reason why there is none.
public struct TestOutcome: Hashable, Sendable {
  /// The statistic, named by the test; nothing when the test has none.
  public let statistic: Double?
  /// Degrees of freedom, of a chi-square statistic only.
  public let freedom: Int?
  /// The chance of a result at least as far from the null hypothesis, two-sided; nothing when it cannot be had.
  public let p: Double?
  /// What a reader must know about it.
  public let note: InferenceNote?

  /// An outcome.
  public init(statistic: Double?, freedom: Int?, p: Double?, note: InferenceNote? = nil) {
    self.statistic = statistic
    self.freedom = freedom
    self.p = p
    self.note = note
  }

  /// No outcome, and why.
  static func none(_ note: InferenceNote) -> TestOutcome {
    TestOutcome(statistic: nil, freedom: nil, p: nil, note: note)
  }

  /// The outcome of a statistic that is chi-square under the null hypothesis.
  static func chiSquare(_ statistic: Double, _ freedom: Int, _ note: InferenceNote? = nil) -> TestOutcome {
    TestOutcome(
      statistic: statistic, freedom: freedom, p: Distribution.chiSquareTail(statistic, freedom), note: note)
  }

  /// The outcome of a statistic that is standard normal under the null hypothesis.
  static func normal(_ z: Double) -> TestOutcome {
    TestOutcome(statistic: z, freedom: nil, p: Distribution.twoSided(z))
  }
}
