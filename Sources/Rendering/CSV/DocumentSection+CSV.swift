import Documents

extension DocumentSection {
  /// The section as CSV for people; words alone are `term,rule,note`.
  func csv(byteOrderMark: Bool) -> [UInt8] {
    var writer = CSVWriter(byteOrderMark: byteOrderMark)
    ReadableTable(table ?? wordsTable).write(to: &writer)
    return writer.bytes
  }

  /// How many rows its file has.
  var rowCount: Int { (table ?? wordsTable).rows.count }

  private var wordsTable: Table {
    let columns = [Column("term", "Term", role: .level), Column("rule", "Rule")]
    var table = Table(id: id, title: title, unit: "", columns: columns)
    for block in after {
      switch block {
      case .paragraph(let text): table.rows.append(Row(.level, [.empty, .text(text)]))
      case .definitions(let definitions):
        table.rows += definitions.map { Row(.level, [.text($0.term), .text($0.rule)]) }
      case .table, .chart: break
      }
    }
    return table
  }
}

extension Table {
  /// A table of data as it stands: its column ids, its rows, not shown cells empty.
  func data(byteOrderMark: Bool) -> [UInt8] {
    var writer = CSVWriter(reserving: rows.count * 160, byteOrderMark: byteOrderMark)
    writer.write(columns.map(\.id))
    for row in rows { writer.write(columns.indices.map { CSVField(row.cell($0)) }) }
    return writer.bytes
  }
}
