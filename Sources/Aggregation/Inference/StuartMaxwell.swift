/// The Stuart-Maxwell test that the shares of several levels are the same in two snapshots.
///
/// Assumes the same trials twice, independent trials, and enough that changed (about 25). A level that no trial entered
/// or left takes no degree of freedom. With two levels it is McNemar's chi-square without continuity. Source: A. Stuart,
/// Biometrika 42 (1955) 412-416; A. E. Maxwell, British Journal of Psychiatry 116 (1970) 651-655; METHODS 5.9.
public enum StuartMaxwell {
  /// The test of a square table: row the level before, column the level after.
  public static func test(_ table: [[Int]]) -> TestOutcome {
    let k = table.count
    guard table.allSatisfy({ $0.count == k && $0.allSatisfy { $0 >= 0 } }) else { return .none(.invalid) }
    guard k > 1 else { return .none(.oneLevel) }
    var off = Array(repeating: 0.0, count: k)
    var variance = Array(repeating: 0.0, count: k * k)
    for i in 0..<k {
      for j in 0..<k where i != j {
        let changed = Double(table[i][j])
        off[i] += changed
        off[j] -= changed
        variance[i * k + i] += changed
        variance[j * k + j] += changed
        variance[i * k + j] -= changed
        variance[j * k + i] -= changed
      }
    }
    // The rows sum to zero, so one at least is left out.
    let factor = Cholesky(variance, order: k)
    guard !factor.kept.isEmpty else { return TestOutcome(statistic: 0, freedom: 0, p: 1, note: .noDiscordantPairs) }
    return .chiSquare(factor.quadraticForm(off), factor.kept.count)
  }
}
