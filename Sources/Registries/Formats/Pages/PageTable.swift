/// Tables on pages: cells separated by tabs, or, in saved text, run together.
enum PageTable {
  /// The rows under the line of a table's headings, each with as many cells as there are columns; a row's last cell may
  /// go on in the lines behind it.
  ///
  /// - Parameters:
  ///   - glued: Cuts a row whose cells are run together; nothing for a line that it cannot cut.
  ///   - uncut: The cells of a row that cannot be cut, or nothing.
  /// - Returns: Nothing when the rows cannot be told from one another.
  static func rows(
    of lines: PageLines, columns: [String], glued: (String) -> [String]?,
    uncut: (String) -> [String]? = { _ in nil }
  ) -> [[String]]? {
    guard let head = lines.first?.text else { return [] }
    let isTabbed = head.contains("\t")
    // All rows in one line, or no heading, cannot be cut.
    guard isTabbed ? head.split(separator: "\t").map(String.init) == columns : head == columns.joined() else {
      return head == columns.joined(separator: " ") && lines.count == 1 ? [] : nil
    }
    var rows: [(cells: [String], rest: [PageLine])] = []
    for line in lines.dropFirst() {
      if isTabbed, line.text.contains("\t") {
        var cells = line.text.split(separator: "\t", omittingEmptySubsequences: false).map { $0.withoutBlanks }
        while cells.count < columns.count { cells.append("") }
        rows.append((Array(cells.prefix(columns.count)), []))
      } else if !isTabbed, let cells = glued(line.text) {
        rows.append((cells, []))
      } else if !isTabbed, !line.followsBlank {
        // A cell goes on behind an empty line only, so this is a row of its own that cannot be cut.
        guard let cells = uncut(line.text) else { return nil }
        rows.append((cells, []))
      } else if rows.isEmpty {
        return nil
      } else {
        rows[rows.count - 1].rest.append(line)
      }
    }
    return rows.map { row in
      guard !row.rest.isEmpty, let last = row.cells.last else { return row.cells }
      let begun = last.isEmpty ? [] : [PageLine(text: last)]
      return row.cells.dropLast() + [(begun + row.rest)[...].text]
    }
  }
}
