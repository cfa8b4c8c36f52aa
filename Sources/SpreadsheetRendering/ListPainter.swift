import Documents

/// Writes the rows of a list: every format is found once a column, not once a cell.
struct ListPainter {
  private let list: ListPlan
  private let limits: Limits
  private let address: (String) -> String?
  /// For rows of one line.
  private let pens: [Pen]
  /// For rows of several.
  private let tallPens: [Pen]

  /// The formats of a column.
  private struct Pen {
    let index: Int
    let blank: FormatHandle
    let text: FormatHandle
    let number: FormatHandle
    let link: FormatHandle
    let notShown: FormatHandle
    /// By precision, then actual and estimated.
    let dates: [FormatHandle]
  }

  init(list: ListPlan, limits: Limits, address: @escaping (String) -> String?, formats: FormatCache) {
    self.list = list
    self.limits = limits
    self.address = address
    self.pens = Self.pens(list, formats, vertical: .middle)
    self.tallPens = Self.pens(list, formats, vertical: .top)
  }

  private static func pens(_ list: ListPlan, _ formats: FormatCache, vertical: CellStyle.Vertical) -> [Pen] {
    list.shown.enumerated().map { position, index in
      let column = list.table.columns[index]
      func handle(_ cell: Cell) -> FormatHandle {
        var style = CellStyle(cell, in: column, isFirst: position == 0, row: .level)
        style.size = 10
        style.bottom = list.isRuled ? .hairline : .none
        style.vertical = vertical
        if style.alignment == .right { style.indent = 1 }
        style.wraps = vertical == .top && cell.words != nil
        return formats.handle(style)
      }
      let precisions: [DocumentDate.Precision] = [.year, .month, .day]
      return Pen(
        index: index, blank: handle(.empty), text: handle(.text("")), number: handle(.number(0)),
        link: handle(.link("", url: "")), notShown: handle(.notShown("")),
        dates: precisions.flatMap { precision in
          ["", "ESTIMATED"].map {
            handle(.date(DocumentDate(year: 2000, month: 1, day: 1, precision: precision, type: $0)))
          }
        })
    }
  }

  func paint(_ sheet: inout SheetWriter, from first: Int) {
    var linksLeft = list.linkCount
    for position in 0..<list.rowCount {
      let row = list.table.rows[position]
      let height = list.height(of: row)
      if let height { sheet.setHeight(height, row: first + position) }
      for (column, pen) in (height == nil ? pens : tallPens).enumerated() where pen.index < row.cells.count {
        paint(row.cells[pen.index], pen, row: first + position, column: column, &linksLeft, on: &sheet)
      }
    }
  }

  private func paint(
    _ cell: Cell, _ pen: Pen, row: Int, column: Int, _ linksLeft: inout Int, on sheet: inout SheetWriter
  ) {
    switch cell.bare {
    case .empty: if list.isRuled { sheet.writeBlank(row: row, column: column, pen.blank) }
    case .text(let text): sheet.write(text, row: row, column: column, pen.text)
    case .count(let count): sheet.write(Double(count), row: row, column: column, pen.number)
    case .number(let number):
      if number.isFinite {
        sheet.write(number, row: row, column: column, pen.number)
      } else {
        sheet.write("·", row: row, column: column, pen.notShown)
      }
    case .date(let date):
      let format = pen.dates[date.precision.rank * 2 + (date.isEstimated ? 1 : 0)]
      if let serial = date.serial {
        sheet.write(serial, row: row, column: column, format)
      } else {
        sheet.write(date.words, row: row, column: column, format)
      }
    case .link(let text, let url):
      paint(text, cell.isLink(limits) ? url : nil, pen, row, column, &linksLeft, on: &sheet)
    case .sheetLink(let text, let target): paint(text, address(target), pen, row, column, &linksLeft, on: &sheet)
    case .notShown: if cell.reasonForBlank == nil { sheet.write("·", row: row, column: column, pen.notShown) }
    case .formatted: break
    }
  }

  /// A link as long as the sheet has room for one, else its words.
  private func paint(
    _ text: String, _ url: String?, _ pen: Pen, _ row: Int, _ column: Int, _ linksLeft: inout Int,
    on sheet: inout SheetWriter
  ) {
    guard let url, linksLeft > 0 else { return sheet.write(text, row: row, column: column, pen.text) }
    linksLeft -= 1
    sheet.write(text, url: url, row: row, column: column, pen.link)
  }
}

extension DocumentDate.Precision {
  /// Its place from coarse to fine.
  fileprivate var rank: Int {
    switch self {
    case .year: 0
    case .month: 1
    case .day: 2
    }
  }
}
