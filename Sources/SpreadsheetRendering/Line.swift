import Documents

/// One row of a sheet, ready to be written.
struct Line {
  /// Its height in pixels; nothing for the usual one.
  var height: Int?
  /// Its cells from left to right.
  var cells: [PlacedCell] = []

  /// What is written in a row; a span above one is merged.
  struct PlacedCell {
    var column: Int
    var span = 1
    var content: Cell
    var style: CellStyle
  }

  /// The row's height in pixels, settled.
  var pixels: Int { height ?? TextMetrics.rowHeight }

  /// A row of one text from the left edge.
  ///
  /// One that fits flows over the empty cells beside it, others wrap.
  static func text(_ text: String, _ style: CellStyle, span: Int, in grid: ColumnGrid) -> Line {
    let width = grid.left(of: span)
    // Nothing stands beside such a line: a little more than its width flows over.
    let lines = TextMetrics.lines(text, in: width * 23 / 20, size: style.size, isBold: style.isBold)
    if lines == 1 {
      return Line(
        height: style.size > 12 ? 26 : style.size > 10 ? 22 : nil,
        cells: [PlacedCell(column: 0, content: .text(text), style: style)])
    }
    return Line(
      height: TextMetrics.height(
        lines: TextMetrics.lines(text, in: width, size: style.size, isBold: style.isBold), size: style.size),
      cells: [PlacedCell(column: 0, span: span, content: .text(text), style: style.wrapped)])
  }

  /// Sets the height that its wrapped cells need.
  mutating func fitHeight(to grid: ColumnGrid) {
    var needed = TextMetrics.rowHeight
    for cell in cells where cell.style.wraps {
      guard let text = cell.content.words else { continue }
      let width = grid.width(of: ColumnGrid.Place(column: cell.column, span: cell.span)) - cell.style.indent * 9
      let lines = TextMetrics.lines(text, in: width, size: cell.style.size, isBold: cell.style.isBold)
      needed = max(needed, TextMetrics.height(lines: lines, size: cell.style.size))
    }
    height = needed == TextMetrics.rowHeight ? nil : needed
  }
}

extension Cell {
  /// Its words, when it holds any.
  var words: String? {
    switch self {
    case .text(let text), .link(let text, _), .sheetLink(let text, _): text
    case .empty, .count, .number, .date, .notShown, .formatted: nil
    }
  }
}
