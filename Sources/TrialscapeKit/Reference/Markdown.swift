/// The little Markdown that the reference is written in.
enum Markdown {
  /// A table.
  static func table(_ headings: [String], _ rows: [[String]]) -> [String] {
    func line(_ cells: [String]) -> String {
      "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    return [line(headings), "|" + String(repeating: "---|", count: headings.count)] + rows.map(line)
  }

  /// Code within a line.
  static func code(_ text: String) -> String { "`\(text)`" }

  /// A block of code.
  static func block(_ language: String, _ lines: [String]) -> [String] { ["```" + language] + lines + ["```"] }

  /// A link from one page to another, both by their places below the folder.
  static func link(_ text: String, to name: String, from page: String) -> String {
    let up = String(repeating: "../", count: page.count { $0 == "/" })
    return "[\(text)](\(up)\(name).md)"
  }

  /// A file's name for an id: whatever a path or a link might take amiss becomes a dash.
  static func file(_ id: String) -> String {
    String(id.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") ? $0 : "-" })
  }
}
