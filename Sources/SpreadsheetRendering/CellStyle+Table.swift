import Documents

extension CellStyle {
  /// The style of a cell from its column, its row and what it holds.
  init(_ cell: Cell, in column: Column, isFirst: Bool, row: Row.Kind, startsBlock: Bool = false) {
    self.init()
    switch column.role {
    case .interval: color = Palette.grey
    case .remark, .note:
      color = Palette.grey
      size = 9
    case .level: if row == .remainder { color = Palette.grey }
    case .value: break
    }
    if row == .all {
      isBold = true
      top = .line
    } else if startsBlock {
      top = .hairline
    }
    let format = cell.format(in: column.format)
    switch cell.bare {
    case .empty, .formatted: break
    case .text: alignment = column.format.isNumeric ? .right : .left
    case .count:
      alignment = isFirst ? .left : .right
      number = format == .text ? NumberFormats.count : NumberFormats.number(format)
    case .number:
      alignment = isFirst ? .left : .right
      number = NumberFormats.number(format)
    case .date(let date):
      number = NumberFormats.date(date.precision, isEstimated: date.isEstimated)
      if date.isEstimated {
        isItalic = true
        color = Palette.estimated
      }
    case .link, .sheetLink: color = Palette.link
    case .notShown:
      alignment = .right
      color = Palette.grey
    }
    if alignment == .left, !isFirst { indent = 1 }
  }

  /// The style of the heading over a column.
  static func header(_ column: Column, isFirst: Bool, isList: Bool = false) -> CellStyle {
    var style = CellStyle.header.wrapped
    if column.format.isNumeric {
      style.alignment = .right
      // Room for the filter's button.
      style.indent = isList ? 2 : 0
    } else if !isFirst {
      style.indent = 1
    }
    if column.role == .interval { style.color = Palette.grey }
    return style
  }
}

extension Format {
  /// Whether its values stand at the right of their column.
  var isNumeric: Bool {
    switch self {
    case .text, .date: false
    case .count, .difference, .share, .rate, .number, .perMillion, .points, .probability: true
    }
  }
}
