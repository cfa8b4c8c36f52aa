import Documents

/// A table as lines: headings, rows, totals set off, wide ones in blocks of columns.
struct TextTable {
  /// The table.
  var table: Table
  /// The longest line.
  var width: Int
  /// The marks.
  var style: TextStyle

  /// Its lines, without heading and notes.
  func lines() -> [String] {
    let shown = table.columns.indices.filter { table.columns[$0].shown.contains(.text) }
    guard !shown.isEmpty, !table.rows.isEmpty else { return [] }
    var columns = shown.map { index in
      let column = table.columns[index]
      let cells = table.rows.map { CellText($0.cell(index), format: column.format, style: style) }
      return TextColumn(column, cells: cells, style: style, showsHeading: !table.hidesHeader)
    }
    makeRoomForGroups(&columns)
    var result: [String] = []
    let layout = withBars(columns, shown)
    for block in layout.blocks() {
      if !result.isEmpty { result.append("") }
      result += lines(of: TextGrid(layout: layout, block: block, style: style))
    }
    return result
  }

  /// Columns that share a heading are together as wide as its longest word.
  private func makeRoomForGroups(_ columns: inout [TextColumn]) {
    var first = 0
    for position in columns.indices {
      if columns[position].group != columns[first].group { first = position }
      let isLast = position + 1 == columns.count || columns[position + 1].group != columns[first].group
      guard isLast, let group = columns[first].group else { continue }
      let width = columns[first...position].reduce(2 * (position - first)) { $0 + $1.minimum(headingLines: 2) }
      let missing = Wrapping.longestWord(group) - width
      if missing > 0 { columns[position].widen(to: columns[position].minimum(headingLines: 2) + missing) }
    }
  }

  private func lines(of grid: TextGrid) -> [String] {
    var result = grid.headings()
    for (index, row) in table.rows.enumerated() {
      if row.startsBlock, index > 0 { result.append("") }
      if row.kind == .all, index > 0, !row.startsBlock, table.rows[index - 1].kind != .all {
        result.append(style.rule(grid.width))
      }
      result += grid.row(index)
    }
    return result
  }

  /// The columns with bars beside the one named for them, as long as the room allows; without where there is none.
  private func withBars(_ columns: [TextColumn], _ shown: [Int]) -> TextLayout {
    let plain = TextLayout(columns: columns, width: width)
    guard let id = table.bars, let place = shown.firstIndex(where: { table.columns[$0].id == id }) else { return plain }
    let values = table.rows.map { $0.kind == .all ? nil : $0.cell(shown[place]).magnitude }
    let longest = values.reduce(0) { max($0, $1 ?? 0) }
    guard longest > 0 else { return plain }
    let shares = values.map { $0.map { $0 / longest } }
    let taken = columns.reduce(2 * columns.count) { $0 + $1.natural }
    for bar in [24, 16, 12] where taken + bar <= width || bar == 12 {
      var all = columns
      // Bars stand after the ends of the interval that belongs to the figure.
      var after = place + 1
      while after < all.count, all[after].role == .interval { after += 1 }
      all.insert(TextColumn(bars: shares, width: bar), at: after)
      let layout = TextLayout(columns: all, width: width)
      if layout.blocks().count == 1 { return layout }
    }
    return plain
  }
}

extension Row {
  /// The cell of a column; empty where the row is short.
  func cell(_ column: Int) -> Cell { cells.indices.contains(column) ? cells[column] : .empty }
}

extension Cell {
  /// The number that a bar is drawn for.
  var magnitude: Double? {
    switch bare {
    case .count(let count): Double(count)
    case .number(let number) where number.isFinite: number
    default: nil
    }
  }
}
