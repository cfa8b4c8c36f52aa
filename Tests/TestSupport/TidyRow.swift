/// A row of tidy CSV.
public struct TidyRow: Sendable {
  /// Its cells by heading.
  public var cells: [String: String]

  /// The cell of a heading; empty where there is none.
  public subscript(_ heading: String) -> String { cells[heading] ?? "" }

  /// What names the figure: section, row, level, column, level, comparison, measure.
  public var key: String {
    let names = ["section", "row", "row_level", "column", "column_level", "comparison", "measure"]
    // The column's name says nothing where no column level stands.
    return names.map { $0 == "column" && self["column_level"].isEmpty ? "" : self[$0] }.joined(separator: " | ")
  }

  /// The rows of a tidy CSV.
  public static func rows(_ bytes: some Sequence<UInt8>) -> [TidyRow] { CSVText.rows(bytes).map(TidyRow.init(cells:)) }
}
