import CXLSXWriter

/// A format of a workbook; lives as long as the workbook.
@safe struct FormatHandle {
  let raw: UnsafeMutablePointer<lxw_format>
}

/// The formats of a workbook, each made once.
@safe final class FormatCache {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var handles: [CellStyle: FormatHandle] = [:]

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) { unsafe self.workbook = workbook }

  func handle(_ style: CellStyle) -> FormatHandle {
    if let handle = handles[style] { return handle }
    let raw = unsafe workbook_add_format(workbook)!
    unsafe format_set_font_name(raw, "Arial")
    unsafe format_set_font_size(raw, Double(style.size))
    unsafe format_set_font_color(raw, style.color)
    if style.isBold { unsafe format_set_bold(raw) }
    if style.isItalic { unsafe format_set_italic(raw) }
    if style.wraps { unsafe format_set_text_wrap(raw) }
    if let fill = style.fill {
      unsafe format_set_pattern(raw, UInt8(LXW_PATTERN_SOLID.rawValue))
      unsafe format_set_fg_color(raw, fill)
    }
    if let number = style.number { unsafe format_set_num_format(raw, number) }
    let handle = unsafe FormatHandle(raw: raw)
    setAlignment(of: style, on: handle)
    setRules(of: style, on: handle)
    handles[style] = handle
    return handle
  }

  private func setAlignment(of style: CellStyle, on handle: FormatHandle) {
    let horizontal =
      switch style.alignment {
      case .left: LXW_ALIGN_LEFT
      case .center: LXW_ALIGN_CENTER
      case .right: LXW_ALIGN_RIGHT
      }
    unsafe format_set_align(handle.raw, UInt8(horizontal.rawValue))
    let vertical =
      switch style.vertical {
      case .top: LXW_ALIGN_VERTICAL_TOP
      case .middle: LXW_ALIGN_VERTICAL_CENTER
      case .bottom: LXW_ALIGN_VERTICAL_BOTTOM
      }
    unsafe format_set_align(handle.raw, UInt8(vertical.rawValue))
    if style.indent > 0 { unsafe format_set_indent(handle.raw, UInt8(style.indent)) }
  }

  private func setRules(of style: CellStyle, on handle: FormatHandle) {
    let thin = UInt8(LXW_BORDER_THIN.rawValue)
    if style.top != .none {
      unsafe format_set_top(handle.raw, thin)
      unsafe format_set_top_color(handle.raw, style.top == .line ? Palette.rule : Palette.hairline)
    }
    if style.bottom != .none {
      unsafe format_set_bottom(handle.raw, thin)
      unsafe format_set_bottom_color(handle.raw, style.bottom == .line ? Palette.rule : Palette.hairline)
    }
  }
}

/// The C library's errors in our own words.
enum LibraryError {
  static func sentence(_ code: lxw_error, folder: String) -> String {
    switch code {
    case LXW_ERROR_MEMORY_MALLOC_FAILED: "no memory left for the workbook"
    case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE,
      LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_BAD_ZIP_FILE, LXW_ERROR_ZIP_INTERNAL_ERROR, LXW_ERROR_ZIP_FILE_ADD,
      LXW_ERROR_ZIP_CLOSE:
      "the workbook could not be written in '\(folder)': free space there"
    default: "the workbook could not be made (code \(code.rawValue) of the spreadsheet library)"
    }
  }
}
