extension KaplanMeier {
  /// The median time, in twelfths of a day, and its interval; an end the data do not reach is nothing.
  public struct Median: Hashable, Sendable {
    /// The first time at which half or fewer are free; the middle of the flat piece when it is exactly half.
    public let value: Double?
    /// The first time at which the lower end of the curve's interval is at or under a half.
    public let low: Double?
    /// The same of the upper end.
    public let high: Double?
  }

  /// The median with the interval found by inverting the curve's (Brookmeyer and Crowley, 1982).
  ///
  /// The ends are the times at which the limits of the curve cross one half, as R's `survfit` finds them.
  public func median(_ scale: Scale = .logLog) -> Median {
    let steps = steps()
    let intervals = steps.map { Self.interval($0.value, $0.greenwood, scale) }
    // Once nobody is left the limits stay where they were: there is no interval at 0.
    return Median(
      value: Self.crossing(steps.map { ($0.time, $0.value) }),
      low: Self.crossing(zip(steps, intervals).compactMap { step, ends in ends.map { (step.time, $0.low) } }),
      high: Self.crossing(zip(steps, intervals).compactMap { step, ends in ends.map { (step.time, $0.high) } }))
  }

  /// Where a falling step function crosses one half.
  private static func crossing(_ steps: [(time: Int, value: Double)]) -> Double? {
    guard let place = steps.firstIndex(where: { $0.value <= 0.5 + 1e-12 }) else { return nil }
    let step = steps[place]
    guard step.value > 0.5 - 1e-12, place + 1 < steps.count else { return Double(step.time) }
    return Double(step.time + steps[place + 1].time) / 2
  }
}
