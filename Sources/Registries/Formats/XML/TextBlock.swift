/// The running text of the registry's classic XML, which is indented and wrapped, paragraphs apart by blank lines.
enum TextBlock {
  /// The text as it was entered: one line a paragraph, blank lines between, `* ` before the items of a list.
  static func text(_ block: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(block.utf8.count)
    var isApart = false
    for line in block.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      var words = line.drop { $0 <= 32 }
      while let last = words.last, last <= 32 { words.removeLast() }
      if words.isEmpty {
        isApart = true
        continue
      }
      if !result.isEmpty { result += isApart ? [10, 10] : [32] }
      if result.isEmpty || isApart, words.starts(with: [45, 32, 32]) {
        result += [42, 32]
        words = words.dropFirst(3)
      }
      result += words
      isApart = false
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A short text on one line.
  static func line(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 10 || $0 == 13 }) else { return text.trimmed }
    return text.split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }
}
