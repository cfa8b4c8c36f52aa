import CXLSXWriter
import Documents

/// A workbook under construction, owned by exactly one place: closed it is written, abandoned it is freed.
@safe struct Workbook: ~Copyable {
  private var raw: UnsafeMutablePointer<lxw_workbook>?
  private let folder: String
  private let formats: FormatCache

  /// A workbook that will be written to a path; `streams` keeps one row at a time in memory.
  init(path: String, folder: String, streams: Bool) throws(RenderError) {
    var options = unsafe lxw_workbook_options()
    unsafe options.constant_memory = streams ? 1 : 0
    guard let raw = unsafe workbook_new_opt(path, &options) else {
      throw RenderError("no memory left for the workbook")
    }
    unsafe self.raw = raw
    self.folder = folder
    self.formats = unsafe FormatCache(raw)
    // Column widths count digits of the first format's font: with ours they are the same in every program.
    if let first = unsafe raw.pointee.formats.pointee.stqh_first {
      unsafe format_set_font_name(first, "Arial")
      unsafe format_set_font_size(first, 10)
    }
  }

  deinit { if let raw = unsafe raw { unsafe lxw_workbook_free(raw) } }

  /// Title and date of making; both must be given, or the bytes would tell the time of day.
  func setProperties(title: String, createdAt seconds: Int) {
    var properties = unsafe lxw_doc_properties()
    unsafe properties.created = time_t(seconds)
    unsafe CText.with(title, limit: 255) { title in
      unsafe properties.title = unsafe UnsafeMutablePointer(mutating: title)
      _ = unsafe workbook_set_properties(raw, &properties)
    }
  }

  /// Adds a sheet and lends it to a closure.
  mutating func addSheet(
    named name: String, _ body: (inout SheetWriter) throws(RenderError) -> Void
  ) throws(RenderError) {
    guard let sheet = unsafe workbook_add_worksheet(raw, name) else {
      throw RenderError(
        "sheet '\(name)' has a name that no spreadsheet takes: at most 31 characters, unique, none of [ ] : * ? / \\")
    }
    var writer = unsafe SheetWriter(sheet: sheet, workbook: raw!, formats: formats)
    try body(&writer)
  }

  /// Writes the file and ends the workbook.
  consuming func close() throws(RenderError) {
    guard let raw = unsafe raw else { return }
    // The library frees the workbook on every path.
    unsafe self.raw = nil
    let code = unsafe workbook_close(raw)
    guard code == LXW_NO_ERROR else { throw RenderError(LibraryError.sentence(code, folder: folder)) }
  }
}
