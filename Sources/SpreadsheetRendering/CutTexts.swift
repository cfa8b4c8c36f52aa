import Documents

/// The texts of a table that a cell cannot hold in full, said in words.
struct CutTexts {
  /// One sentence a column that has any.
  var notes: [String] = []

  init(_ table: Table, limits: Limits, firstRow: Int? = nil) {
    for (index, column) in table.columns.enumerated() where column.shown.contains(.workbook) {
      var rows: [Int] = []
      for (position, row) in table.rows.enumerated() where index < row.cells.count {
        if let words = row.cells[index].words, Self.isTooLong(words, limits) { rows.append(position) }
      }
      guard !rows.isEmpty else { continue }
      let base = firstRow.map { $0 + 1 } ?? 1
      let named = rows.prefix(5).map { String($0 + base) }.joined(separator: ", ")
      let more = rows.count > 5 ? " and \(rows.count - 5) more" : ""
      notes.append(
        "\(rows.count) \(rows.count == 1 ? "text" : "texts") in “\(column.label)” cut at \(limits.textUnits) characters, "
          + "the most a cell holds: \(firstRow == nil ? "line" : "row") \(named)\(more)")
    }
  }

  /// Whether a cell cannot hold a text.
  ///
  /// Bytes are never fewer than UTF-16 units, and counting them costs nothing.
  static func isTooLong(_ text: String, _ limits: Limits) -> Bool {
    text.utf8.count > limits.textUnits && text.utf16.count > limits.textUnits
  }

  /// The text as far as a cell holds it, cut between characters.
  static func cut(_ text: String, _ limit: Int) -> String {
    guard text.utf8.count > limit, text.utf16.count > limit else { return text }
    var units = 0
    var end = text.startIndex
    while end < text.endIndex {
      let count = text[end].utf16.count
      if units + count > limit { break }
      units += count
      end = text.index(after: end)
    }
    return String(text[..<end])
  }
}
