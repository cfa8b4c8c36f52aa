import Documents

/// A table on a shared grid: which columns it shows and what each needs.
struct TablePlan {
  let table: Table
  /// The positions of the columns a workbook shows.
  let shown: [Int]

  /// The first column is at most this wide, other words at most this: beyond, text wraps.
  private static let widestFirst = 350, widestText = 400, widestFirstOfList = 300
  /// Words up to this width take one column.
  private static let widestSingle = 104

  init(_ table: Table) {
    self.table = table
    self.shown = table.columns.indices.filter { table.columns[$0].shown.contains(.workbook) }
  }

  /// Whether it has rows to show rather than a sentence.
  var hasRows: Bool { table.cannotAnswer == nil && !shown.isEmpty }
  /// Whether a header stands over the rows.
  var hasHeader: Bool { hasRows && !table.hidesHeader }
  /// Whether several columns share a heading.
  var hasGroups: Bool { hasHeader && shown.contains { table.columns[$0].group != nil } }

  /// What each column needs.
  var needs: [ColumnGrid.Need] {
    guard hasRows else { return [] }
    return shown.enumerated().map { position, index in
      let column = table.columns[index]
      let isFirst = position == 0
      var content = 0
      for row in table.rows where index < row.cells.count {
        let style = CellStyle(row.cells[index], in: column, isFirst: isFirst, row: row.kind)
        content = max(
          content,
          CellText.width(row.cells[index], format: column.format, size: style.size, isBold: style.isBold)
            + style.indent * 9)
      }
      // A heading may break into three lines, never inside a word.
      let heading =
        table.hidesHeader
        ? 0
        : column.role == .interval
          ? TextMetrics.width(column.label, size: 10, isBold: true)
          : max(
            TextMetrics.longestWord(column.label, size: 10, isBold: true),
            TextMetrics.width(column.label, size: 10, isBold: true) * 6 / 10)
      let indent = column.format.isNumeric || isFirst ? 0 : 9
      let width = TextMetrics.fitting(max(content, heading + indent))
      if isFirst { return .one(min(max(width, 64), table.isList ? Self.widestFirstOfList : Self.widestFirst)) }
      if column.format.isNumeric || column.format == .date { return .one(max(width, 52)) }
      if width <= Self.widestSingle { return .one(width) }
      // A hash is one long word: better a wide column than a break inside it.
      let words = table.rows.lazy.compactMap { index < $0.cells.count ? $0.cells[index].words : nil }
      let word = words.map { $0.utf8.count > 100 ? 0 : TextMetrics.longestWord($0, size: 10) }.max() ?? 0
      return .wide(min(width, max(Self.widestText, TextMetrics.fitting(word + indent))))
    }
  }

  /// The rows of the sheet that hold its headings.
  func headerLines(_ places: [ColumnGrid.Place], grid: ColumnGrid) -> [Line] {
    guard hasHeader else { return [] }
    var header = Line()
    for (position, place) in places.enumerated() {
      let column = table.columns[shown[position]]
      header.cells.append(
        Line.PlacedCell(
          column: place.column, span: place.span, content: .text(column.label),
          style: .header(column, isFirst: position == 0)))
    }
    header.fitHeight(to: grid)
    return (hasGroups ? [groupLine(places)] : []) + [header]
  }

  private func groupLine(_ places: [ColumnGrid.Place]) -> Line {
    var line = Line()
    var position = 0
    while position < places.count {
      let group = table.columns[shown[position]].group
      var end = position + 1
      while end < places.count, group != nil, table.columns[shown[end]].group == group { end += 1 }
      let last = places[end - 1]
      var style = CellStyle.groupHeader
      if group == nil { style.bottom = .none }
      line.cells.append(
        Line.PlacedCell(
          column: places[position].column, span: last.column + last.span - places[position].column,
          content: .text(group ?? ""), style: style))
      position = end
    }
    return line
  }

  /// A row of the table as a row of the sheet.
  func line(_ row: Row, _ places: [ColumnGrid.Place], grid: ColumnGrid) -> Line {
    var line = Line()
    for (position, place) in places.enumerated() {
      let index = shown[position]
      var cell = index < row.cells.count ? row.cells[index] : .empty
      var style = CellStyle(
        cell, in: table.columns[index], isFirst: position == 0, row: row.kind, startsBlock: row.startsBlock)
      if let words = cell.words {
        let width = grid.width(of: place) - style.indent * 9
        // An extract of a list keeps to one line a trial.
        if table.isList { cell = cell.cut(to: width, size: style.size) }
        style.wraps = !table.isList && TextMetrics.lines(words, in: width, size: style.size, isBold: style.isBold) > 1
      }
      if cell == .empty, style.top == .none { continue }
      line.cells.append(Line.PlacedCell(column: place.column, span: place.span, content: cell, style: style))
    }
    line.fitHeight(to: grid)
    if line.height == nil { for index in line.cells.indices { line.cells[index].style.vertical = .middle } }
    return line
  }

  /// What the marks in its cells mean; nothing when it has none.
  var legend: String? { table.legend(in: .workbook) }
}
