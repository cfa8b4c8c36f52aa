/// The difference of two groups' cumulative incidences of termination at one time.
///
/// Assumes disjoint groups and what ``AalenJohansen`` does. The interval is normal, its variance the sum of both
/// (Aalen's), cut at -1 and 1; rough when few are at risk at that time, so those numbers stand beside it. Source:
/// METHODS section 4, "Time to termination".
public enum IncidenceDifference {
  /// The incidence of the first group less that of the second at a time in twelfths of a day.
  public static func estimate(_ first: AalenJohansen, _ second: AalenJohansen, at time: Int) -> Estimate {
    compare(first, second, at: time).estimate
  }

  /// The same with the test that the two do not differ; its statistic is z.
  public static func compare(_ first: AalenJohansen, _ second: AalenJohansen, at time: Int) -> (
    estimate: Estimate, test: TestOutcome
  ) {
    guard let one = first.incidence(at: time), let two = second.incidence(at: time) else {
      return (.none(.emptyGroup), .none(.emptyGroup))
    }
    let value = one.value - two.value
    let variance = max(0, one.variance) + max(0, two.variance)
    guard variance > 0 else { return (Estimate(value: value, interval: nil, note: .noVariance), .none(.noVariance)) }
    let error = variance.squareRoot()
    let half = Interval.z * error
    let ends = Interval(max(-1, value - half), min(1, value + half), .incidenceDifference)
    return (Estimate(value: value, interval: ends), .normal(value / error))
  }
}
