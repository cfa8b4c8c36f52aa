/// How a cell looks; equal styles become one format of the workbook.
struct CellStyle: Hashable {
  enum Alignment { case left, center, right }
  /// Cells hang from the top where a row may have several lines; header cells stand on their rule.
  enum Vertical { case top, middle, bottom }
  enum Rule { case none, hairline, line }

  var size = 10
  var isBold = false
  var isItalic = false
  var wraps = false
  var color = Palette.text
  var fill: UInt32?
  var alignment = Alignment.left
  var vertical = Vertical.top
  var indent = 0
  /// A number format in the spreadsheet's own language; nothing for general.
  var number: String?
  var top = Rule.none
  var bottom = Rule.none
}

extension CellStyle {
  static let question = CellStyle(size: 14, isBold: true)
  static let context = CellStyle(size: 9, color: Palette.grey)
  static let backLink = CellStyle(size: 9, color: Palette.link, alignment: .right)
  static let link = CellStyle(color: Palette.link)
  static let alert = CellStyle(isBold: true, color: Palette.alert)
  static let heading = CellStyle(size: 12, isBold: true, color: Palette.heading)
  static let foots = CellStyle(size: 9, isBold: true, color: Palette.green)
  static let note = CellStyle(size: 9, color: Palette.grey)
  static let sentence = CellStyle(isItalic: true, color: Palette.grey)
  static let paragraph = CellStyle()
  static let term = CellStyle(isBold: true)
  static let groupHeader = CellStyle(
    size: 10, isBold: true, fill: Palette.headerFill, alignment: .center, vertical: .bottom, bottom: .hairline)
  static let header = CellStyle(
    size: 10, isBold: true, fill: Palette.headerFill, vertical: .bottom, bottom: .line)

  /// The same style with text that breaks into lines.
  var wrapped: CellStyle {
    var style = self
    style.wraps = true
    return style
  }
}
