/// Pearson's chi-square test of independence of a table of any size, without continuity correction.
///
/// Assumes independent trials, each in one cell, and expected counts of 5 or more: below that the note says so, and
/// Fisher's test should stand in its place (METHODS 5.4). Rows and columns without any trial are left out and take no
/// degrees of freedom. Source: METHODS 5.3; K. Pearson, Philosophical Magazine 50 (1900) 157-175.
public enum ChiSquare {
  /// The test of the counts of a table, row by row.
  public static func independence(_ table: [[Int]]) -> TestOutcome {
    guard let table = ContingencyTable(table) else { return .none(.invalid) }
    guard table.hasContrast else { return .none(.oneLevel) }
    return .chiSquare(
      table.chiSquare, (table.rows.count - 1) * (table.columns.count - 1),
      table.smallestExpected < 5 ? .smallExpected : nil)
  }
}
