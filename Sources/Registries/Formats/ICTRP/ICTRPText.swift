internal import StudyModel

/// Texts of WHO exports, in which registers leave markup, entities and lists joined by semicolons.
enum ICTRPText {
  /// A text with its `<br>` as line ends and its entities as characters.
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") || $0 == 13 }) else {
      return text.trimmed
    }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&"), let mark = mark(in: bytes, at: place) {
        result += mark.text
        place += mark.name.count
      } else if byte == 13 {
        result.append(10)
        place += place + 1 < bytes.count && bytes[place + 1] == 10 ? 2 : 1
      } else {
        result.append(byte)
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self).trimmed
  }

  private static func mark(in bytes: [UInt8], at place: Int) -> (name: [UInt8], text: [UInt8])? {
    marks.first { mark in
      place + mark.name.count <= bytes.count
        && mark.name.indices.allSatisfy { mark.name[$0] == lower(bytes[place + $0]) }
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }

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
    // Long texts, of which there are many, say something.
    text.utf8.count <= 40 && nothing.contains(Spelling.key(text)) && !text.contains(where: { $0 == "?" })
  }

  private static let nothing: Set<String> = [
    "", "na", "none", "nil", "nilknown", "no", "null", "notapplicable", "notavailable", "notspecified", "notselected",
    "notprovided", "nd",
  ]
  /// Marks in lower case and what they stand for.
  private static let marks: [(name: [UInt8], text: [UInt8])] = [
    ("<br>", "\n"), ("<br/>", "\n"), ("<br />", "\n"), ("</br>", "\n"), ("<p>", "\n"), ("</p>", "\n"),
    ("&lt;br&gt;", "\n"), ("&lt;", "<"), ("&gt;", ">"), ("&apos;", "'"), ("&quot;", "\""), ("&nbsp;", " "),
    ("&#32;", " "), ("&#39;", "'"), ("&#x0d;", "\n"), ("&#13;", "\n"), ("&amp;", "&"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}
