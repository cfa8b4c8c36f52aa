import Documents

/// Writes a planned sheet, row by row from the top.
struct SheetPainter {
  let plan: SheetPlan
  let limits: Limits
  /// The address of a sheet, by the name the document gives.
  let address: (String) -> String?

  func paint(_ sheet: inout SheetWriter, footer: String) {
    sheet.textUnits = limits.textUnits
    sheet.setPage(footer: footer, pages: plan.fitsOnePage ? 1 : 0)
    sheet.setBreaks(plan.breaks)
    for (column, width) in plan.grid.widths.enumerated() { sheet.setWidth(width, column: column) }
    sheet.freeze(rows: plan.frozen.rows, columns: plan.frozen.columns)
    for (row, line) in plan.lines.enumerated() { paint(line, row: row, on: &sheet) }
    if let list = plan.list {
      ListPainter(list: list, limits: limits, address: address, formats: sheet.formats)
        .paint(&sheet, from: plan.lines.count)
      let below = plan.lines.count + list.rowCount
      for (row, line) in plan.tail.enumerated() { paint(line, row: below + row, on: &sheet) }
      sheet.setFilter(header: ListPlan.headerRow, rows: list.rowCount, columns: list.shown.count)
    }
    sheet.shade(plan.heats)
    for chart in plan.charts { sheet.insert(chart) }
  }

  private func paint(_ line: Line, row: Int, on sheet: inout SheetWriter) {
    if let height = line.height { sheet.setHeight(height, row: row) }
    for cell in line.cells {
      let format = sheet.formats.handle(cell.style)
      if cell.span > 1 { sheet.merge(row: row, columns: cell.column..<(cell.column + cell.span), format) }
      paint(cell.content, row: row, column: cell.column, format, on: &sheet)
    }
  }

  private func paint(
    _ cell: Cell, row: Int, column: Int, _ format: FormatHandle, on sheet: inout SheetWriter
  ) {
    switch cell.bare {
    case .empty: sheet.writeBlank(row: row, column: column, format)
    case .text(let text): sheet.write(text, row: row, column: column, format)
    case .count(let count): sheet.write(Double(count), row: row, column: column, format)
    case .number(let number):
      if number.isFinite {
        sheet.write(number, row: row, column: column, format)
      } else {
        sheet.write("·", row: row, column: column, format)
      }
    case .date(let date):
      if let serial = date.serial {
        sheet.write(serial, row: row, column: column, format)
      } else {
        sheet.write(date.words, row: row, column: column, format)
      }
    case .link(let text, let url):
      if cell.isLink(limits) {
        sheet.write(text, url: url, row: row, column: column, format)
      } else {
        sheet.write(text, row: row, column: column, format)
      }
    case .sheetLink(let text, let target):
      if let url = address(target) {
        sheet.write(text, url: url, row: row, column: column, format)
      } else {
        sheet.write(text, row: row, column: column, format)
      }
    case .notShown:
      if cell.reasonForBlank == nil {
        sheet.write("·", row: row, column: column, format)
      } else {
        sheet.writeBlank(row: row, column: column, format)
      }
    case .formatted: break
    }
  }
}
