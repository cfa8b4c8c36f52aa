import Foundation

/// A workbook as lines a person can compare: each sheet's name, then its rows with their cells.
///
/// Read by `unzip` and a little reading of its own, not by the library that wrote it.
struct WorkbookDump {
  private let path: String

  init(_ path: String) { self.path = path }

  /// Words as they are, numbers as stored with their format where it is not that of counts.
  func text() throws -> String {
    let formats = Self.formats(try entry("xl/styles.xml"))
    let strings = try entry("xl/sharedStrings.xml").matches(of: /<si><t[^>]*>([^<]*)<\/t><\/si>/).map {
      Self.plain($0.1)
    }
    let names = try entry("xl/workbook.xml").matches(of: /<sheet name="([^"]*)"/).map { Self.plain($0.1) }
    var lines: [String] = []
    for (index, name) in names.enumerated() {
      lines += ["=== \(name) ==="]
      let xml = try entry("xl/worksheets/sheet\(index + 1).xml")
      for row in xml.matches(of: /<row r="([0-9]+)"[^>]*>(.*?)<\/row>/) {
        let cells = row.2.matches(of: /<c r="([A-Z]+)[0-9]+"(?: s="([0-9]+)")?(?: t="([a-z]+)")?>(?:<v>([^<]*)<\/v>)/)
          .map { cell in
            let value = String(cell.4)
            if cell.3 == "s" { return "\(cell.1) \(strings[Int(value) ?? 0])" }
            let format = formats[Int(cell.2 ?? "0") ?? 0]
            return "\(cell.1) \(Self.number(value, format))"
          }
        if !cells.isEmpty { lines.append("\(row.1): " + cells.joined(separator: " | ")) }
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  private static func number(_ value: String, _ format: String) -> String {
    let isCount = format.isEmpty || format.hasPrefix("#,##0;")
    let short = Double(value).map { $0 == $0.rounded() ? value : String(format: "%.6g", $0) } ?? value
    return isCount ? short : "\(short) {\(format)}"
  }

  /// The number format of each cell style.
  private static func formats(_ xml: String) -> [String] {
    var codes: [String: String] = ["9": "0%", "10": "0.00%", "3": "#,##0"]
    for match in xml.matches(of: /<numFmt numFmtId="([0-9]+)" formatCode="([^"]*)"/) {
      codes[String(match.1)] = plain(match.2)
    }
    let cells = xml.components(separatedBy: "<cellXfs").last?.components(separatedBy: "</cellXfs>").first ?? ""
    return cells.matches(of: /<xf numFmtId="([0-9]+)"/).map { codes[String($0.1)] ?? "" }
  }

  private static func plain(_ text: some StringProtocol) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")].reduce(String(text)) {
      $0.replacingOccurrences(of: $1.0, with: $1.1)
    }
  }

  private func entry(_ name: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["unzip", "-p", path, name]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
