import Documents

/// A list as it stands on its sheet: columns, widths, how many rows and links fit.
struct ListPlan {
  let table: Table
  let shown: [Int]
  /// Widths in pixels.
  let widths: [Int]
  /// How many of its rows the sheet holds.
  let rowCount: Int
  /// How many of its links become links.
  let linkCount: Int
  /// Whether long texts break into lines.
  let wraps: Bool
  /// Whether rows are ruled.
  let isRuled: Bool
  /// What the sheet cannot hold, in words.
  let notes: [String]

  /// The sheet's row of the header, and rows kept free for what stands above and below.
  static let headerRow = 3
  private static let reservedRows = 40
  private static let widestText = 400, widestTextOfMany = 290

  init(_ table: Table, linksBefore: Int, limits: Limits) {
    self.table = table
    let shown = table.columns.indices.filter { table.columns[$0].shown.contains(.workbook) }
    self.shown = shown
    self.rowCount = min(table.rows.count, limits.rows - Self.headerRow - Self.reservedRows)
    self.wraps = table.rows.count <= limits.wrappedRows
    self.isRuled = table.rows.count <= limits.streamedRows
    self.widths = shown.indices.map { position in
      Self.width(table, shown[position], isFirst: position == 0, isOneOfMany: shown.count > 12)
    }
    var notes: [String] = []
    if rowCount < table.rows.count {
      notes.append(
        "\(table.rows.count - rowCount) of \(table.rows.count) rows are left out: a sheet holds \(limits.rows) rows; "
          + "CSV holds all")
    }
    let room = limits.links - linksBefore
    let links = Self.links(table.rows.prefix(rowCount), shown, upTo: room, limits)
    if links.count > room, let row = links.lastRow {
      notes.append(
        "\(links.count - room) of \(links.count) links stand as plain text from row \(row + Self.headerRow + 2) down: "
          + "a sheet holds \(limits.links) links")
    }
    self.linkCount = room
    self.notes = notes + CutTexts(table, limits: limits, firstRow: Self.headerRow + 1).notes
  }

  /// Sheet columns by column id.
  var columns: [String: Int] {
    Dictionary(shown.enumerated().map { (table.columns[$1].id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// How many links there are, and the row of the first that finds no room.
  private static func links(
    _ rows: ArraySlice<Row>, _ shown: [Int], upTo room: Int, _ limits: Limits
  ) -> (count: Int, lastRow: Int?) {
    var count = 0
    var lastRow: Int?
    for (position, row) in rows.enumerated() {
      for index in shown where index < row.cells.count && row.cells[index].isLink(limits) {
        count += 1
        if count == room + 1 { lastRow = position }
      }
    }
    return (count, lastRow)
  }

  private static func width(_ table: Table, _ index: Int, isFirst: Bool, isOneOfMany: Bool) -> Int {
    let column = table.columns[index]
    let indent = isFirst ? 0 : 9
    var content = 0
    for row in table.rows where index < row.cells.count {
      content = max(content, CellText.width(row.cells[index], format: column.format))
    }
    // The filter's button stands beside the last line of a heading.
    let heading = max(
      TextMetrics.longestWord(column.label, size: 10, isBold: true) + 22,
      TextMetrics.width(column.label, size: 10, isBold: true) * 6 / 10 + 22)
    let widest = isOneOfMany ? widestTextOfMany : widestText
    return min(TextMetrics.fitting(max(content, heading) + indent), max(widest, TextMetrics.fitting(heading + indent)))
  }

  /// The row of headings.
  func header(grid: ColumnGrid) -> Line {
    var line = Line()
    for (position, index) in shown.enumerated() {
      line.cells.append(
        Line.PlacedCell(
          column: position, content: .text(table.columns[index].label),
          style: .header(table.columns[index], isFirst: position == 0, isList: true)))
    }
    line.fitHeight(to: grid)
    // A heading that shares its line with the filter's button may need one more.
    for cell in line.cells {
      guard let words = cell.content.words else { continue }
      let lines = TextMetrics.lines(words, in: widths[cell.column] - 20, size: 10, isBold: true)
      line.height = max(line.pixels, TextMetrics.height(lines: lines, size: 10))
    }
    return line
  }

  /// The height of a row, in pixels; nothing for the usual one.
  func height(of row: Row) -> Int? {
    guard wraps else { return nil }
    var needed = 1
    for (position, index) in shown.enumerated() where index < row.cells.count {
      guard let words = row.cells[index].words else { continue }
      needed = max(needed, TextMetrics.lines(words, in: widths[position] - (position > 0 ? 9 : 0), size: 10))
    }
    return needed == 1 ? nil : TextMetrics.height(lines: needed, size: 10)
  }
}

extension Cell {
  /// Whether it can be a link; an address that is too long stays text.
  func isLink(_ limits: Limits) -> Bool {
    switch self {
    case .link(_, let url): !url.isEmpty && url.utf8.count <= limits.addressBytes
    case .sheetLink: true
    case .empty, .text, .count, .number, .date, .notShown, .formatted: false
    }
  }
}
