import CXLSXWriter
import Documents

/// A sheet of a workbook, lent while the workbook is made.
///
/// Cells are written row by row from the top, since a streaming workbook forgets a row once the next begins.
@safe struct SheetWriter: ~Copyable {
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let workbook: UnsafeMutablePointer<lxw_workbook>
  let formats: FormatCache
  /// The longest text a cell holds.
  var textUnits = 32_767

  func write(_ text: String, row: Int, column: Int, _ format: FormatHandle) {
    unsafe CText.with(text, limit: textUnits) { text in
      _ = unsafe worksheet_write_string(sheet, UInt32(row), UInt16(column), text, format.raw)
    }
  }

  func write(_ number: Double, row: Int, column: Int, _ format: FormatHandle) {
    _ = unsafe worksheet_write_number(sheet, UInt32(row), UInt16(column), number, format.raw)
  }

  func writeBlank(row: Int, column: Int, _ format: FormatHandle) {
    _ = unsafe worksheet_write_blank(sheet, UInt32(row), UInt16(column), format.raw)
  }

  /// Writes a link; where the library refuses its address, the words alone.
  func write(_ text: String, url: String, row: Int, column: Int, _ format: FormatHandle) {
    var code = LXW_ERROR_NULL_PARAMETER_IGNORED
    unsafe CText.with(text, limit: textUnits) { text in
      unsafe CText.with(url, limit: textUnits) { url in
        code = unsafe worksheet_write_url_opt(sheet, UInt32(row), UInt16(column), url, format.raw, text, nil)
      }
    }
    if code != LXW_NO_ERROR { write(text, row: row, column: column, format) }
  }

  /// Merges cells of one row; their text is written afterwards.
  func merge(row: Int, columns: Range<Int>, _ format: FormatHandle) {
    _ = unsafe worksheet_merge_range(
      sheet, UInt32(row), UInt16(columns.lowerBound), UInt32(row), UInt16(columns.upperBound - 1), "", format.raw)
  }

  func setHeight(_ pixels: Int, row: Int) {
    _ = unsafe worksheet_set_row_pixels(sheet, UInt32(row), UInt32(pixels), nil)
  }

  func setWidth(_ pixels: Int, column: Int) {
    _ = unsafe worksheet_set_column_pixels(sheet, UInt16(column), UInt16(column), UInt32(pixels), nil)
  }

  func freeze(rows: Int, columns: Int) { unsafe worksheet_freeze_panes(sheet, UInt32(rows), UInt16(columns)) }

  /// Shades a range from white at zero to the heat color at its largest count.
  func shade(_ ranges: [CellRange]) {
    guard let first = ranges.first else { return }
    var scale = unsafe lxw_conditional_format()
    unsafe scale.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
    unsafe scale.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    unsafe scale.min_value = 0
    unsafe scale.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_MAXIMUM.rawValue)
    unsafe scale.min_color = 0xFFFFFF
    unsafe scale.max_color = Palette.heat
    let references = ranges.map { range in
      PlacedChart.letters(range.columns.lowerBound) + String(range.rows.lowerBound + 1) + ":"
        + PlacedChart.letters(range.columns.upperBound - 1) + String(range.rows.upperBound)
    }
    unsafe CText.with(references.joined(separator: " "), limit: textUnits) { all in
      if ranges.count > 1 { unsafe scale.multi_range = unsafe UnsafeMutablePointer(mutating: all) }
      _ = unsafe worksheet_conditional_format_range(
        sheet, UInt32(first.rows.lowerBound), UInt16(first.columns.lowerBound), UInt32(first.rows.upperBound - 1),
        UInt16(first.columns.upperBound - 1), &scale)
    }
  }
}
