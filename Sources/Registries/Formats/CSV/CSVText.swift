/// Cutting texts without Foundation's help, which is not needed for it.
enum CSVText {
  /// The parts of a text between occurrences of a separator, which is ASCII.
  static func split(_ text: String, _ separator: String) -> [String] {
    let (bytes, mark) = (Array(text.utf8), Array(separator.utf8))
    var parts: [String] = []
    var start = 0
    var place = 0
    while place + mark.count <= bytes.count {
      if bytes[place] == mark[0] && bytes[place..<place + mark.count].elementsEqual(mark) {
        parts.append(String(decoding: bytes[start..<place], as: UTF8.self))
        place += mark.count
        start = place
      } else {
        place += 1
      }
    }
    return parts + [String(decoding: bytes[start...], as: UTF8.self)]
  }

  /// The pieces of a text between separators; none of an empty one.
  static func pieces(_ text: String, _ separator: String) -> [String] { text.isEmpty ? [] : split(text, separator) }

  /// A text without the quotes around it and with those inside it single, if it was quoted at all.
  static func unquoted(_ text: String) -> String {
    guard text.utf8.count > 1, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
    let inner = split(String(text.dropFirst().dropLast()), "\"\"")
    return inner.contains { $0.contains("\"") } ? text : inner.joined(separator: "\"")
  }

  /// Whether a text is an NCT number.
  static func isNCTNumber(_ text: String) -> Bool {
    text.hasPrefix("NCT") && text.utf8.count > 3 && text.utf8.dropFirst(3).allSatisfy { (48...57).contains($0) }
  }
}
