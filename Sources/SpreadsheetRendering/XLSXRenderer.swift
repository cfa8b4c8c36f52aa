public import Documents

/// Makes an Excel workbook: one sheet a sheet, numbers as numbers, dates as dates, native charts.
public struct XLSXRenderer: Renderer {
  /// The name `--format` takes.
  public let name = "xlsx"
  /// What it makes.
  public let summary = "Excel workbook: linked sheets, true numbers and dates, filters, native charts"
  /// The extensions that pick it.
  public let extensions = ["xlsx"]

  private let temporaryFolder: String
  private let limits: Limits

  /// A renderer; the C library needs a folder for a temporary file.
  public init(temporaryFolder: String = "/tmp") { self.init(temporaryFolder: temporaryFolder, limits: Limits()) }

  init(temporaryFolder: String = "/tmp", limits: Limits) {
    self.temporaryFolder = temporaryFolder
    self.limits = limits
  }

  /// The document as one workbook.
  public func files(for document: Document) throws(RenderError) -> [RenderedFile] {
    let plan = try DocumentPlan(document, limits: limits)
    let file = try TemporaryFile(in: temporaryFolder)
    let rows = plan.sheets.map { $0.list?.rowCount ?? 0 }.max() ?? 0
    var workbook = try Workbook(path: file.path, folder: temporaryFolder, streams: rows > limits.streamedRows)
    workbook.setProperties(title: document.title, createdAt: Self.seconds(document.asOf))
    let footer = document.title + (document.asOf.map { " · as of \($0)" } ?? "")
    for sheet in plan.sheets {
      let painter = SheetPainter(plan: sheet, limits: limits) { name in
        plan.name(of: name).map { "internal:\(SheetNames.quoted($0))!A1" }
      }
      try workbook.addSheet(named: sheet.name) { (writer) throws(RenderError) in
        painter.paint(&writer, footer: footer)
      }
    }
    try workbook.close()
    return [RenderedFile(name: document.name + ".xlsx", bytes: try file.bytes())]
  }

  /// The as-of as seconds since 1970, or 1980-01-01 where none is known: never the clock.
  private static func seconds(_ asOf: String?) -> Int {
    let parts = (asOf ?? "").split(separator: "-").compactMap { Int($0) }
    guard let year = parts.first, (1970...9999).contains(year) else { return 315_532_800 }
    return DocumentDate.days(
      year: year, month: parts.count > 1 ? parts[1] : 1, day: parts.count > 2 ? parts[2] : 1) * 86_400
  }
}
