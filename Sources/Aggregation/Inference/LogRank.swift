/// The log-rank test of whether several groups share one course of events over time.
///
/// Assumes that trials cut short fare as those still watched, and is most sensitive where the ratio of the groups'
/// rates is steady; curves that cross may escape it. All times weigh the same (R's `survdiff`, rho = 0). Groups that are
/// never at risk when an event occurs take no degree of freedom. Source: N. Mantel, Cancer Chemotherapy Reports 50
/// (1966) 163-170; METHODS section 4, "Time to termination".
public struct LogRank: Hashable, Sendable {
  /// The test; its statistic is chi-square.
  public let test: TestOutcome
  /// The events seen in each group.
  public let observed: [Int]
  /// The events each group would have had if all shared one course.
  public let expected: [Double]

  /// The test of groups.
  public init(_ groups: [KaplanMeier]) {
    let k = groups.count
    var atRisk = groups.map { Double($0.trials) }
    var left = atRisk.reduce(0, +)
    var observed = Array(repeating: 0, count: k)
    var expected = Array(repeating: 0.0, count: k)
    var variance = Array(repeating: 0.0, count: k * k)
    for time in Set(groups.flatMap(\.counts.keys)).sorted() {
      let here = groups.map { $0.counts[time] ?? .zero }
      let events = here.reduce(0) { $0 + $1[0] }
      if events > 0 {
        let d = Double(events)
        let spread = left > 1 ? d * (left - d) / (left - 1) : 0
        for i in 0..<k {
          observed[i] += here[i][0]
          let share = atRisk[i] / left
          expected[i] += d * share
          for j in 0..<k { variance[i * k + j] += spread * share * ((i == j ? 1 : 0) - atRisk[j] / left) }
        }
      }
      for i in 0..<k { atRisk[i] -= Double(here[i].wrappedSum()) }
      left = atRisk.reduce(0, +)
    }
    self.observed = observed
    self.expected = expected
    guard groups.count(where: { $0.trials > 0 }) > 1 else {
      test = .none(.oneLevel)
      return
    }
    guard observed.contains(where: { $0 > 0 }) else {
      test = .none(.noEvents)
      return
    }
    // The rows sum to zero, so one at least is left out.
    let factor = Cholesky(variance, order: k)
    guard !factor.kept.isEmpty else {
      test = .none(.noVariation)
      return
    }
    let off = zip(observed, expected).map { Double($0) - $1 }
    test = .chiSquare(factor.quadraticForm(off), factor.kept.count)
  }
}
