/// The exact interval of one Poisson count (Garwood): for counts of trials, never of sites, which come in trials.
public enum PoissonCount {
  /// The interval of a count; its lower end is exactly 0 for 0.
  public static func interval(_ count: Int) -> Interval? {
    guard count >= 0 else { return nil }
    let x = Double(count)
    let low =
      count == 0 ? 0 : Density.crossing(Interval.tail, 0, x) { Density.poissonTail(from: count, $0) }
    let high = Density.crossing(1 - Interval.tail, x, x + 10 * (x + 1).squareRoot()) {
      1 - Density.poissonTail(upTo: count, $0)
    }
    return Interval(low, high, .poissonCount)
  }
}
