public import StudyModel

/// One column of any CSV file as texts: what a command takes beside registry records.
public enum CSVTextColumn {
  /// The cells of a column, by its heading, in the order of the rows.
  ///
  /// - Throws: A `Finding` that names the headings there are, when none is the one asked for, or the row that has no
  ///   such cell.
  public static func read(_ heading: String, of bytes: [UInt8], path: String) throws(Finding) -> [String] {
    var header: [String]?
    var place: Int?
    var texts: [String] = []
    var short: Int?
    let file = FileBytes(bytes)
    let rest = CSVRows.read(0..<file.count, of: file, .comma) { row in
      guard header != nil else {
        header = row.cells
        place = row.cells.firstIndex(of: heading)
        return
      }
      guard let place else { return }
      if place < row.count { texts.append(row[place]) } else { short = short ?? row.line }
    }
    guard place != nil else {
      let known = (header ?? []).prefix(8).joined(separator: ", ")
      throw Finding(
        .error, path: path, line: 1,
        "has no column '\(heading)'; its first columns are \(known.isEmpty ? "none" : known)")
    }
    if let short { throw Finding(.error, path: path, line: short, "the row ends before the column '\(heading)'") }
    if let rest {
      throw Finding(
        .error, path: path, line: rest.line, "the file ends inside a quoted cell of the row that begins here")
    }
    return texts
  }
}
