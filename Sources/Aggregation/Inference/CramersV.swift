/// Cramér's V, the strength of the association in a table: 0 is none, 1 is complete.
///
/// Assumes independent trials. The plain V is too large in small samples and large tables; the bias-corrected one is
/// near 0 when there is no association. Rows and columns without any trial are left out. Source: METHODS 5.3;
/// W. Bergsma, "A bias-correction for Cramér's V and Tschuprow's T", Journal of the Korean Statistical Society 42
/// (2013) 323-328.
public struct CramersV: Hashable, Sendable {
  /// sqrt(X2 / (n min(r - 1, c - 1))); nothing when fewer than two rows or columns have trials.
  public let plain: Double?
  /// Bergsma's; nothing as well when there are too few trials for the correction.
  public let corrected: Double?

  /// The association in the counts of a table, row by row.
  public init(_ table: [[Int]]) {
    guard let table = ContingencyTable(table), table.hasContrast else {
      (plain, corrected) = (nil, nil)
      return
    }
    let n = Double(table.total)
    let (r, c) = (Double(table.rows.count), Double(table.columns.count))
    let square = table.chiSquare / n
    plain = min(1, (square / (min(r, c) - 1)).squareRoot())
    let left = max(0, square - (r - 1) * (c - 1) / (n - 1))
    let rows = r - (r - 1) * (r - 1) / (n - 1)
    let columns = c - (c - 1) * (c - 1) / (n - 1)
    let most = min(rows, columns) - 1
    corrected = most > 0 ? min(1, (left / most).squareRoot()) : nil
  }
}
