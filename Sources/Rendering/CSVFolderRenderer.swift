public import Documents

/// A document as a folder of CSV files: one a section for people, what they are, their levels, and the tidy table.
public struct CSVFolderRenderer: Renderer {
  /// Whether the files for people begin with a byte-order mark; `tidy.csv` never does.
  public var byteOrderMark: Bool

  /// A folder renderer.
  public init(byteOrderMark: Bool = true) { self.byteOrderMark = byteOrderMark }

  /// `csv-folder`.
  public var name: String { "csv-folder" }
  /// What it makes.
  public var summary: String { "a folder of CSV files: one a section for people, contents, levels and the tidy table" }
  /// None: a path that ends in `/` takes it.
  public var extensions: [String] { [] }
  /// True.
  public var makesFolder: Bool { true }

  /// `contents.csv`, `levels.csv`, `tidy.csv` and one file a section, in the order of the sheets.
  public func files(for document: Document) throws(RenderError) -> [RenderedFile] {
    var names: Set<String> = ["contents", "levels", "tidy"]
    var contents = CSVWriter(byteOrderMark: byteOrderMark)
    contents.write(["file", "title", "order", "unit", "rows", "sheet", "note"])
    var files: [RenderedFile] = []
    for (index, section) in document.sections.enumerated() {
      let file = Self.unused(section.id.asID, &names) + ".csv"
      files.append(RenderedFile(name: file, bytes: section.csv(byteOrderMark: byteOrderMark)))
      contents.write([
        .text(file), .text(section.title), .figure(String(index + 1)), .text(section.table?.unit ?? ""),
        .figure(String(section.rowCount)), .text(document.sheets[section.sheet].name), .text(Self.note(section.table)),
      ])
    }
    return [
      RenderedFile(name: "contents.csv", bytes: contents.bytes),
      RenderedFile(name: "levels.csv", bytes: levels(of: document)),
      RenderedFile(name: "tidy.csv", bytes: document.tidy.data(byteOrderMark: false)),
    ] + files
  }

  /// Every level of every variable once; the table that names most levels of a variable sets their order.
  private func levels(of document: Document) -> [UInt8] {
    var order: [String] = []
    var lists: [String: [[Table.LevelRow]]] = [:]
    for table in document.sheets.flatMap(\.tables) where !table.isChartData {
      for variable in Self.distinct(table.levels.map(\.variable)) {
        if lists[variable] == nil { order.append(variable) }
        lists[variable, default: []].append(table.levels.filter { $0.variable == variable })
      }
    }
    var writer = CSVWriter(byteOrderMark: byteOrderMark)
    writer.write(["variable", "code", "label", "order"])
    for variable in order {
      let lists = lists[variable, default: []]
      let longest = lists.max { $0.count < $1.count } ?? []
      var known: Set<String> = []
      let levels = (longest + lists.joined()).filter { known.insert($0.code).inserted }
      for (index, level) in levels.enumerated() {
        writer.write([.text(level.variable), .text(level.code), .text(level.label), .figure(String(index + 1))])
      }
    }
    return writer.bytes
  }

  private static func distinct(_ names: [String]) -> [String] {
    var known: Set<String> = []
    return names.filter { known.insert($0).inserted }
  }

  /// What must be said about a section's file: that it cannot be answered, that it is an extract, its footnotes.
  private static func note(_ table: Table?) -> String {
    guard let table else { return "" }
    var parts = table.cannotAnswer.map { [$0] } ?? []
    if let total = table.total, total > table.rows.count { parts.append("first \(table.rows.count) of \(total)") }
    return (parts + table.notes + (table.coverage.map { [$0] } ?? [])).joined(separator: " ")
  }

  /// The name, numbered where it is taken already.
  private static func unused(_ name: String, _ names: inout Set<String>) -> String {
    var unique = name
    var number = 2
    while !names.insert(unique).inserted {
      unique = name + "-" + String(number)
      number += 1
    }
    return unique
  }
}

extension Renderer where Self == CSVFolderRenderer {
  /// A folder of CSV files.
  public static func csvFolder(byteOrderMark: Bool = true) -> CSVFolderRenderer {
    CSVFolderRenderer(byteOrderMark: byteOrderMark)
  }
}
