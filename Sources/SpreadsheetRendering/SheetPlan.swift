import Documents

/// A sheet with every row and column settled, before a cell is written.
struct SheetPlan {
  /// The name on the tab, accepted.
  var name: String
  var grid = ColumnGrid()
  /// The rows from the top; of a list, those down to its header.
  var lines: [Line] = []
  /// The list that follows the lines.
  var list: ListPlan?
  /// The rows under a list.
  var tail: [Line] = []
  /// Where tables stand, by id.
  var frames: [String: TableFrame] = [:]
  /// What charts must not cover.
  var areas: [Area] = []
  /// The rows of each table with its heading and notes: a page should not end inside.
  var groups: [Range<Int>] = []
  var heats: [CellRange] = []
  var charts: [PlacedChart] = []
  /// Rows and columns that stay in view.
  var frozen = (rows: 2, columns: 0)

  /// Rows that are taken down to a right edge, in pixels.
  struct Area {
    var rows: Range<Int>
    var right: Int
  }

  /// Whether the sheet still reads well when shrunk to one page, so that no chart is torn in two.
  var fitsOnePage: Bool {
    guard list == nil else { return false }
    let right = max(grid.left(of: grid.widths.count), charts.map { grid.left(of: $0.column) + $0.width }.max() ?? 0)
    let bottom = max(top(of: end), charts.map { top(of: $0.row) + $0.height }.max() ?? 0)
    return Paper.scale(width: right, height: bottom) * 1.5 >= Paper.scale(width: right, height: 1)
  }

  /// The rows that begin a new printed page, so that tables stay whole where they can.
  var breaks: [Int] {
    guard list == nil, !fitsOnePage else { return [] }
    let right = max(grid.left(of: grid.widths.count), charts.map { grid.left(of: $0.column) + $0.width }.max() ?? 0)
    let height = Int(Double(Paper.height) / Paper.scale(width: right, height: 1) * 0.95)
    var breaks: [Int] = []
    var start = 0
    for group in groups {
      let bottom = charts.filter { group.contains($0.row) }.map { top(of: $0.row) + $0.height }.max() ?? 0
      let end = max(bottom, top(of: group.upperBound))
      if end - top(of: start) > height, group.lowerBound > start + 3 {
        breaks.append(group.lowerBound)
        start = group.lowerBound
      }
      while end - top(of: start) > height { start += 1 }
    }
    return breaks
  }

  /// The first row after everything.
  var end: Int { lines.count + (list?.rowCount ?? 0) + tail.count }

  /// The upper edge of a row in pixels.
  func top(of row: Int) -> Int {
    lines.prefix(row).reduce(0) { $0 + $1.pixels } + max(0, row - lines.count) * TextMetrics.rowHeight
  }
}

/// A rectangle of cells.
struct CellRange: Hashable {
  var rows: Range<Int>
  var columns: Range<Int>
}

/// Where a table's cells stand, for charts.
struct TableFrame {
  /// The row of its heading.
  var top: Int
  var firstRow: Int
  var rowCount: Int
  /// Sheet columns by column id.
  var columns: [String: Int]
}
