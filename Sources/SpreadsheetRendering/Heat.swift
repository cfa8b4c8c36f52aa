import Documents

/// Which cells of a table are shaded by their counts.
enum Heat {
  /// The cells of the heat columns in level rows, as rectangles over neighboring columns and rows.
  static func ranges(_ table: Table, columns: [String: Int], firstRow: Int) -> [CellRange] {
    let shaded = runs(table.heat.compactMap { columns[$0] }.sorted())
    let levels = runs(table.rows.indices.filter { table.rows[$0].kind == .level }.map { $0 + firstRow })
    return levels.flatMap { rows in shaded.map { CellRange(rows: rows, columns: $0) } }
  }

  private static func runs(_ numbers: [Int]) -> [Range<Int>] {
    numbers.reduce(into: []) { runs, number in
      if let last = runs.last, last.upperBound == number {
        runs[runs.count - 1] = last.lowerBound..<(number + 1)
      } else {
        runs.append(number..<(number + 1))
      }
    }
  }
}
