/// The columns of a sheet, shared by the tables stacked on it.
///
/// A figure takes one column. Words too wide for it take several, merged, so that no table stretches another.
struct ColumnGrid {
  /// What a table's column needs, in pixels.
  enum Need: Equatable {
    /// One column, at least this wide.
    case one(Int)
    /// As many columns as make this width.
    case wide(Int)
  }
  /// Where a table's column stands.
  struct Place: Equatable {
    var column: Int
    var span: Int = 1
  }

  /// Widths in pixels.
  private(set) var widths: [Int] = []

  /// A new column of a wide text is about this wide, so that a figure of another table can stand in it.
  private static let chunk = 80

  /// Settles the columns of several tables; those with the fewest wide texts first, since they say what a figure needs.
  mutating func fit(_ tables: [[Need]]) -> [[Place]] {
    func wides(_ needs: [Need]) -> Int { needs.count { if case .wide = $0 { true } else { false } } }
    let order = tables.indices.sorted { (wides(tables[$0]), $0) < (wides(tables[$1]), $1) }
    var places = tables.map { _ in [Place]() }
    for index in order { places[index] = tables[index].reduce(into: []) { add($1, to: &$0) } }
    return places
  }

  private mutating func add(_ need: Need, to row: inout [Place]) {
    let column = row.last.map { $0.column + $0.span } ?? 0
    switch need {
    case .one(let width):
      if column == widths.count { widths.append(width) }
      widths[column] = max(widths[column], width)
      row.append(Place(column: column))
    case .wide(let width):
      var span = 0
      var have = 0
      while have < width, column + span < widths.count {
        have += widths[column + span]
        span += 1
      }
      if have < width {
        let missing = width - have
        let more = span == 0 || missing > Self.chunk / 4 ? max(1, (missing + Self.chunk / 2) / Self.chunk) : 0
        widths += Array(repeating: max(24, (missing + more - 1) / max(1, more)), count: more)
        span += more
      }
      row.append(Place(column: column, span: span))
    }
  }

  /// The left edge of a column, also beyond the last.
  func left(of column: Int) -> Int {
    widths.prefix(column).reduce(0, +) + max(0, column - widths.count) * TextMetrics.columnWidth
  }

  /// The width of a place.
  func width(of place: Place) -> Int { left(of: place.column + place.span) - left(of: place.column) }

  /// How many columns from the first make at least this width.
  func span(atLeast width: Int) -> Int {
    var column = 1
    while left(of: column) < width { column += 1 }
    return column
  }

  /// How many columns from the first fit into this width, at least one.
  func span(atMost width: Int) -> Int {
    var column = 1
    while left(of: column + 1) <= width { column += 1 }
    return column
  }
}
