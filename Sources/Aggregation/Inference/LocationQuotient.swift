/// How much of a column stands in a level, against how much of the whole does (METHODS 4, concentration).
public enum LocationQuotient {
  /// The level's share of its column over its share of the whole: 1 where the column is like the whole.
  ///
  /// Nothing where a share has nothing to be of, or where the whole has none in the level.
  ///
  /// - Parameters:
  ///   - cell: The count in the level and the column.
  ///   - column: The count of the column.
  ///   - row: The count of the level in the whole.
  ///   - whole: The count of the whole.
  public static func value(cell: Int, column: Int, row: Int, whole: Int) -> Double? {
    guard column > 0, row > 0, whole > 0 else { return nil }
    return Double(cell) / Double(column) / (Double(row) / Double(whole))
  }
}
