import RealModule

/// Fisher's exact test of a table of any size, by drawing tables with its margins.
///
/// Assumes independent trials. Drawn are `tables` tables, cell by cell from hypergeometric distributions (the
/// distribution Patefield's algorithm AS 159 draws from), by xoshiro256** from a stated seed. p is
/// (1 + tables no likelier than the one seen, within a part in 10^7) / (1 + tables), as R's `simulate.p.value`, so it
/// is never 0 and its error is about sqrt(p (1 - p) / tables). Source: METHODS 5.4.
public enum FisherMonteCarlo {
  /// How many tables are drawn unless said otherwise.
  public static let tables = 10_000
  /// The stated seed.
  public static let seed: UInt64 = 20_261_121

  /// The test of the counts of a table, row by row.
  public static func test(
    _ table: [[Int]], tables: Int = FisherMonteCarlo.tables, seed: UInt64 = FisherMonteCarlo.seed
  ) -> TestOutcome {
    guard tables > 0, let table = ContingencyTable(table) else { return .none(.invalid) }
    guard table.hasContrast else { return .none(.oneLevel) }
    var logFactorial = [0.0]
    for k in 1...max(table.rows.max() ?? 1, 1) { logFactorial.append(.logGamma(Double(k) + 1)) }
    // The chance of a table is a constant over the product of its cells' factorials.
    let seen = table.cells.joined().reduce(0) { $0 + logFactorial[$1] }
    let least = seen - .log(onePlus: 1e-7)
    var generator = Xoshiro256(seed: seed)
    var asExtreme = 0
    for _ in 0..<tables where draw(table, logFactorial, &generator) >= least { asExtreme += 1 }
    return TestOutcome(
      statistic: nil, freedom: nil, p: Double(1 + asExtreme) / Double(1 + tables), note: .monteCarlo)
  }

  /// The sum of the log-factorials of the cells of one random table.
  private static func draw(_ table: ContingencyTable, _ logFactorial: [Double], _ generator: inout Xoshiro256)
    -> Double
  {
    var columns = table.columns
    var (left, sum) = (table.total, 0.0)
    for row in table.rows {
      // This row takes its trials from what the rows before left in each column.
      var (rowLeft, pool) = (row, left)
      for column in columns.indices {
        let cell = generator.hypergeometric(
          Hypergeometric(marked: columns[column], drawn: rowLeft, total: pool))
        pool -= columns[column]
        columns[column] -= cell
        rowLeft -= cell
        sum += logFactorial[cell]
      }
      left -= row
    }
    return sum
  }
}
