/// A table of counts without its empty rows and columns, which carry nothing.
struct ContingencyTable {
  let cells: [[Int]]
  let rows: [Int]
  let columns: [Int]
  let total: Int

  /// The table; nothing when its rows differ in length or a count is negative.
  init?(_ table: [[Int]]) {
    let width = table.first?.count ?? 0
    guard table.allSatisfy({ $0.count == width && $0.allSatisfy { $0 >= 0 } }) else { return nil }
    let full = (0..<width).filter { column in table.contains { $0[column] > 0 } }
    cells = table.filter { $0.contains { $0 > 0 } }.map { row in full.map { row[$0] } }
    rows = cells.map { $0.reduce(0, +) }
    let kept = cells
    columns = full.indices.map { column in kept.reduce(0) { $0 + $1[column] } }
    total = rows.reduce(0, +)
  }

  /// Whether there is anything to compare.
  var hasContrast: Bool { rows.count > 1 && columns.count > 1 }

  /// The smallest count expected under independence.
  var smallestExpected: Double {
    Double(rows.min() ?? 0) * Double(columns.min() ?? 0) / Double(max(total, 1))
  }

  /// The sum of (seen - expected)^2 / expected under independence.
  var chiSquare: Double {
    var sum = 0.0
    for (row, rowTotal) in zip(cells, rows) {
      for (cell, columnTotal) in zip(row, columns) {
        let expected = Double(rowTotal) * Double(columnTotal) / Double(total)
        sum += (Double(cell) - expected) * (Double(cell) - expected) / expected
      }
    }
    return sum
  }
}
