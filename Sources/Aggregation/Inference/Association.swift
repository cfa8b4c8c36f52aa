/// Whether two fields go together, by the test METHODS 5.3 and 5.4 choose, with the strength beside it.
///
/// Chi-square where all expected counts are 5 or more; else Fisher's exact test for two rows and two columns, and by
/// drawing tables for more. Assumes independent trials, each in one cell.
public struct Association: Hashable, Sendable {
  /// Which test was made.
  public enum Method: String, CaseIterable, Sendable {
    /// Pearson's.
    case chiSquare = "chi-square"
    /// Fisher's, exact.
    case fisher = "fisher-exact"
    /// Fisher's, by drawn tables; their number and seed are ``FisherMonteCarlo``'s.
    case fisherMonteCarlo = "fisher-monte-carlo"
  }

  /// What the test says.
  public let test: TestOutcome
  /// Which it was.
  public let method: Method
  /// How strong the association is.
  public let strength: CramersV

  /// The association in the counts of a table, row by row.
  public init(_ counts: [[Int]]) {
    strength = CramersV(counts)
    let pearson = ChiSquare.independence(counts)
    guard pearson.note == .smallExpected, let table = ContingencyTable(counts) else {
      (test, method) = (pearson, .chiSquare)
      return
    }
    if table.rows.count == 2, table.columns.count == 2 {
      let cells = table.cells
      test = FisherExact.test(cells[0][0], of: table.rows[0], cells[1][0], of: table.rows[1])
      method = .fisher
    } else {
      (test, method) = (FisherMonteCarlo.test(counts), .fisherMonteCarlo)
    }
  }
}
