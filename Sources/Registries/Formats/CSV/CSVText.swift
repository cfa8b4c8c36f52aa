/// Cutting texts without Foundation's help, which is not needed for it.
enum CSVText {
  /// The parts of a text between occurrences of a separator, which is ASCII.
  static func split(_ text: String, _ separator: String) -> [String] {
    let (bytes, mark) = (Array(text.utf8), Array(separator.utf8))
    var parts: [String] = []
    var start = 0
    while let place = place(of: mark, in: bytes, from: start) {
      parts.append(String(decoding: bytes[start..<place], as: UTF8.self))
      start = place + mark.count
    }
    return parts.isEmpty ? [text] : parts + [String(decoding: bytes[start...], as: UTF8.self)]
  }

  /// Where some bytes stand in others, from a place on.
  static func place(of mark: [UInt8], in bytes: [UInt8], from start: Int = 0) -> Int? {
    guard let first = mark.first, bytes.count >= mark.count else { return nil }
    var place = start
    let last = bytes.count - mark.count
    while place <= last {
      if bytes[place] == first {
        var matched = 1
        while matched < mark.count, bytes[place + matched] == mark[matched] { matched += 1 }
        if matched == mark.count { return place }
      }
      place += 1
    }
    return nil
  }

  /// The pieces of a text between separators; none of an empty one.
  static func pieces(_ text: String, _ separator: String) -> [String] { text.isEmpty ? [] : split(text, separator) }

  /// A text without the quotes around it and with those inside it single, if it was quoted at all.
  static func unquoted(_ text: String) -> String {
    guard text.utf8.count > 1, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
    let inner = split(String(text.dropFirst().dropLast()), "\"\"")
    return inner.contains { $0.contains("\"") } ? text : inner.joined(separator: "\"")
  }
}
