import CXLSXWriter

extension SheetWriter {
  /// Landscape A4, one page wide and so many high (0 for any), with the footer: label and as-of, sheet, page.
  func setPage(footer label: String, pages: UInt16) {
    unsafe worksheet_set_landscape(sheet)
    unsafe worksheet_set_paper(sheet, 9)
    unsafe worksheet_fit_to_pages(sheet, 1, pages)
    unsafe worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6)
    unsafe worksheet_set_default_row(sheet, Double(TextMetrics.rowHeight) * 0.75, 0)
    unsafe worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    func font(_ part: String) -> String { #"&\#(part)&"Arial,Regular"&8 "# }
    let footer = "\(font("L"))\(Self.footerText(label))\(font("C"))&A\(font("R"))page &P of &N"
    _ = unsafe worksheet_set_footer(sheet, footer)
  }

  /// Rows that begin a new printed page.
  func setBreaks(_ rows: [Int]) {
    guard !rows.isEmpty else { return }
    var list = rows.map { UInt32($0) } + [0]
    _ = unsafe worksheet_set_h_pagebreaks(sheet, &list)
  }

  /// An ampersand starts a code in footers, and a footer holds 255 characters.
  private static func footerText(_ label: String) -> String {
    let escaped = label.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    return escaped.count > 140 ? String(escaped.prefix(139)) + "…" : escaped
  }

  /// A list's filter over header and rows, and its header on every printed page.
  func setFilter(header row: Int, rows: Int, columns: Int) {
    _ = unsafe worksheet_autofilter(sheet, UInt32(row), 0, UInt32(row + max(1, rows)), UInt16(max(1, columns) - 1))
    _ = unsafe worksheet_repeat_rows(sheet, UInt32(row), UInt32(row))
  }
}
