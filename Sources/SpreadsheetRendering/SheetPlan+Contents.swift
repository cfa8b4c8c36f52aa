import Documents

extension SheetPlan {
  /// The links to the other sheets, under the charts that stand beside the tables.
  mutating func placeContents(_ others: ArraySlice<Sheet>) {
    let bottom = charts.map { top(of: $0.row) + $0.height }.max() ?? 0
    var row = charts.isEmpty ? end : charts.map(\.row).min() ?? 0
    while top(of: row) < bottom + 20 { row += 1 }
    let rows = row..<(row + others.count + 1)
    let edge = areas.filter { $0.rows.overlaps(rows) }.map(\.right).max() ?? 0
    let column = max(charts.map(\.column).max() ?? 0, edge > 0 ? grid.span(atLeast: edge + 20) : 0)
    // Names flow over the cell beside them; the question stands after that.
    let question = max(column + 1, grid.span(atLeast: grid.left(of: column) + 96))
    while lines.count < rows.upperBound { lines.append(Line()) }
    lines[row].cells.append(Line.PlacedCell(column: column, content: .text("Sheets"), style: .heading))
    for (offset, sheet) in others.enumerated() {
      lines[row + 1 + offset].cells += [
        Line.PlacedCell(column: column, content: .sheetLink(sheet.name, sheet: sheet.name), style: .link),
        Line.PlacedCell(column: question, content: .text(sheet.question), style: .note),
      ]
    }
  }
}
