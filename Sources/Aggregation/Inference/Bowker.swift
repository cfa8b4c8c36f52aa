/// Bowker's test that changes between levels went as often one way as back, for each pair of levels.
///
/// Assumes the same trials twice, independent trials, and pairs of levels with about 10 changes or more. Finer than
/// ``StuartMaxwell``: shares may stay while the ways differ. A pair of levels between which nothing changed takes no
/// degree of freedom (R counts it, and then has no result). Source: A. H. Bowker, Journal of the American Statistical
/// Association 43 (1948) 572-574; METHODS 5.9.
public enum Bowker {
  /// The test of a square table: row the level before, column the level after.
  public static func test(_ table: [[Int]]) -> TestOutcome {
    let k = table.count
    guard table.allSatisfy({ $0.count == k && $0.allSatisfy { $0 >= 0 } }) else { return .none(.invalid) }
    guard k > 1 else { return .none(.oneLevel) }
    var (statistic, freedom) = (0.0, 0)
    for i in 0..<k {
      for j in 0..<i where table[i][j] + table[j][i] > 0 {
        let off = Double(table[i][j] - table[j][i])
        statistic += off * off / Double(table[i][j] + table[j][i])
        freedom += 1
      }
    }
    guard freedom > 0 else { return TestOutcome(statistic: 0, freedom: 0, p: 1, note: .noDiscordantPairs) }
    return .chiSquare(statistic, freedom)
  }
}
