public import Documents

/// The tidy table of a document, or one of its sections for people, as CSV.
///
/// UTF-8, RFC 4180, `\n`. A text that begins with `=`, `+`, `-`, `@`, tab or CR gets an apostrophe before it; numbers
/// are the shortest decimals that read back to the same double.
public struct CSVRenderer: Renderer {
  /// The id of the section to write for people; nothing for the tidy table of all.
  public var section: String?
  /// Whether the file begins with a byte-order mark.
  public var byteOrderMark: Bool

  /// A CSV renderer.
  public init(section: String? = nil, byteOrderMark: Bool = false) {
    self.section = section
    self.byteOrderMark = byteOrderMark
  }

  /// `csv`.
  public var name: String { "csv" }
  /// What it makes.
  public var summary: String { "every statistic, one a row, as CSV; with one section, that section's table for people" }
  /// `csv`.
  public var extensions: [String] { ["csv"] }

  /// One CSV file.
  public func files(for document: Document) throws(RenderError) -> [RenderedFile] {
    guard let section else {
      let bytes = document.tidy.data(byteOrderMark: byteOrderMark)
      return [RenderedFile(name: document.name.asID + ".csv", bytes: bytes)]
    }
    let sections = document.sections
    guard let found = sections.first(where: { $0.id == section }) else {
      let known = sections.map(\.id).joined(separator: ", ")
      throw RenderError("unknown section '\(section)': the report has \(known.isEmpty ? "none" : known)")
    }
    return [RenderedFile(name: found.id.asID + ".csv", bytes: found.csv(byteOrderMark: byteOrderMark))]
  }
}

extension Renderer where Self == CSVRenderer {
  /// The tidy table, or one section for people.
  public static func csv(section: String? = nil, byteOrderMark: Bool = false) -> CSVRenderer {
    CSVRenderer(section: section, byteOrderMark: byteOrderMark)
  }
}
