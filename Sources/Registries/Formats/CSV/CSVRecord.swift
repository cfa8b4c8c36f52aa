/// One row of a CSV file by its columns.
struct CSVRecord<Column: CSVColumn> {
  private let row: CSVRow
  private let header: CSVHeader<Column>
  private let shift: Int

  init(_ row: CSVRow, _ header: CSVHeader<Column>, shift: Int) {
    self.row = row
    self.header = header
    self.shift = shift
  }

  /// The trial's id.
  var id: String { row[header.id + shift] }

  /// The text of a column, empty when there is nothing in it; nothing when the file does not have the column.
  subscript(column: Column) -> String? {
    header.columns.first { $0.column == column }.map { text($0.cell) }
  }

  /// The text of a cell, empty when there is nothing in it.
  func text(_ cell: Int) -> String {
    let text = row[cell + shift]
    return Column.isNothing(text) ? "" : text
  }
}
