import Foundation

/// A made workbook, read back by `unzip` and a little reading of its own, not by the library that wrote it.
struct Unpacked {
  private let file: URL

  init(_ bytes: [UInt8]) throws {
    file = FileManager.default.temporaryDirectory.appending(path: "unpacked-\(UUID().uuidString).xlsx")
    try Data(bytes).write(to: file)
  }

  /// The text of a member of the archive; empty when there is none.
  func entry(_ name: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["unzip", "-p", file.path, name]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// A cell as a reader gets it.
  struct ReadCell: Equatable, CustomStringConvertible {
    var text: String?
    var number: Double?
    var format: String
    var isItalic: Bool
    var description: String {
      (text.map { "“\($0)”" } ?? number.map { String($0) } ?? "blank") + (format == "General" ? "" : " \(format)")
        + (isItalic ? " italic" : "")
    }
  }

  /// The cells of a sheet, counted from 1, by reference.
  func cells(ofSheet sheet: Int) throws -> [String: ReadCell] {
    let styles = try Styles(entry("xl/styles.xml"))
    let strings = try entry("xl/sharedStrings.xml").matches(of: /<si><t[^>]*>([^<]*)<\/t><\/si>/).map { String($0.1) }
    var cells: [String: ReadCell] = [:]
    let xml = try entry("xl/worksheets/sheet\(sheet).xml")
    let pattern = /<c r="([A-Z]+[0-9]+)"(?: s="([0-9]+)")?(?: t="([a-zA-Z]+)")?(?:\/>|>(?:<v>|<is><t[^>]*>)([^<]*)<)/
    for match in xml.matches(of: pattern) {
      let style = Int(match.2 ?? "0") ?? 0
      let value = match.4.map(String.init)
      var cell = ReadCell(format: styles.format(of: style), isItalic: styles.isItalic(style))
      switch match.3 {
      case "s": cell.text = strings[Int(value ?? "0") ?? 0].unescaped
      case "inlineStr": cell.text = value?.unescaped
      default: cell.number = value.flatMap { Double($0) }
      }
      cells[String(match.1)] = cell
    }
    return cells
  }

  /// Number formats and fonts by a cell's style number.
  private struct Styles {
    private var formats: [Int: String] = [:]
    private var italics: [Bool] = []
    private var xfs: [(format: Int, font: Int)] = []

    init(_ xml: String) {
      for match in xml.matches(of: /<numFmt numFmtId="([0-9]+)" formatCode="([^"]*)"/) {
        formats[Int(match.1) ?? 0] = String(match.2).unescaped
      }
      italics = xml.matches(of: /<font>(.*?)<\/font>/).map { $0.1.contains("<i/>") }
      let cellXfs = xml.components(separatedBy: "<cellXfs").last?.components(separatedBy: "</cellXfs>").first ?? ""
      xfs = cellXfs.matches(of: /<xf numFmtId="([0-9]+)" fontId="([0-9]+)"/).map { (Int($0.1) ?? 0, Int($0.2) ?? 0) }
    }

    func format(of style: Int) -> String { xfs[style].format == 0 ? "General" : formats[xfs[style].format] ?? "?" }
    func isItalic(_ style: Int) -> Bool { italics[xfs[style].font] }
  }
}

extension String {
  var unescaped: String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")].reduce(self) {
      $0.replacingOccurrences(of: $1.0, with: $1.1)
    }
  }
}
