internal import StudyModel

/// Texts of WHO exports, in which registers leave markup, entities and lists joined by semicolons.
enum ICTRPText {
  /// A text with its `<br>` as line ends and its entities as characters.
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") || $0 == 13 }) else {
      return text.trimmed
    }
    var result = ""
    var rest = text[...]
    while let mark = rest.firstIndex(where: { "<&\r\r\n".contains($0) }) {
      result += rest[..<mark]
      rest = rest[mark...]
      if let tag = breaks.first(where: { rest.prefix($0.count).lowercased() == $0 }) {
        result += "\n"
        rest = rest.dropFirst(tag.count)
      } else if let entity = entities.first(where: { rest.hasPrefix($0.name) }) {
        result += entity.text
        rest = rest.dropFirst(entity.name.count)
      } else {
        result += rest.first == "\r" || rest.first == "\r\n" ? "\n" : String(rest[mark])
        rest = rest.dropFirst()
      }
    }
    return (result + rest).trimmed
  }

  /// The entries of a list: parted by `<br>`, line ends and semicolons, each once, without those that say nothing.
  ///
  /// In records of the American registry a semicolon before a space belongs to a term (`Trichuris; Infection`).
  static func entries(_ text: String, isAmerican: Bool) -> [String] {
    var entries: [String] = []
    var seen: Set<String> = []
    for line in plain(text).split(whereSeparator: \.isNewline) {
      var begun = ""
      let pieces = line.split(separator: ";", omittingEmptySubsequences: false)
      for (place, piece) in pieces.enumerated() {
        begun += piece
        if isAmerican, place + 1 < pieces.count, pieces[place + 1].hasPrefix(" ") {
          begun += ";"
          continue
        }
        let entry = begun.trimmed
        begun = ""
        if saysNothing(entry) || !seen.insert(entry.lowercased()).inserted { continue }
        entries.append(entry)
      }
    }
    return entries
  }

  /// Whether a text is only a way of leaving a field empty.
  static func saysNothing(_ text: String) -> Bool {
    nothing.contains(Spelling.key(text)) && !text.contains(where: { $0 == "?" })
  }

  private static let nothing: Set<String> = [
    "", "na", "none", "nil", "nilknown", "no", "null", "notapplicable", "notavailable", "notspecified", "notselected",
    "notprovided", "nd",
  ]
  private static let breaks = ["<br/>", "<br />", "<br>", "</br>", "<p>", "</p>"]
  private static let entities: [(name: String, text: String)] = [
    ("&lt;br&gt;", "\n"), ("&lt;", "<"), ("&gt;", ">"), ("&apos;", "'"), ("&quot;", "\""), ("&nbsp;", " "),
    ("&#32;", " "), ("&#39;", "'"), ("&#x0D;", "\n"), ("&#13;", "\n"), ("&amp;", "&"),
  ]
}
