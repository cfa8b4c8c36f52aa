/// One line of a saved page: its text without blanks around it.
struct PageLine: Hashable, Sendable {
  /// The text; cells of a table's row stay separated by tabs.
  var text: String
  /// Whether an empty line stands before it.
  var followsBlank = false
}

/// Some lines of a page, none of them empty.
typealias PageLines = ArraySlice<PageLine>

extension PageLines {
  /// The lines of a page's text.
  ///
  /// Empty lines are dropped and remembered; a written `<br>` ends a line; what Markdown escapes (`\<`) is read.
  init(page bytes: some Collection<UInt8>) {
    var lines: [PageLine] = []
    var followsBlank = false
    for raw in bytes.split(whereSeparator: { $0 == 10 || $0 == 13 }, keepingEmpty: true) {
      let text = String(decoding: raw, as: UTF8.self)
      for piece in text.brokenAtTags {
        let piece = piece.withoutBlanks.unescaped
        if piece.isEmpty {
          followsBlank = true
        } else {
          lines.append(PageLine(text: piece, followsBlank: followsBlank))
          followsBlank = false
        }
      }
    }
    self = lines[...]
  }

  /// The lines as one text: empty lines where the page has them and around lists, `* ` before the items of lists.
  var text: String {
    var text = ""
    var wasItem = false
    for line in self {
      let plain = line.text.withPlainBullet
      let isItem = plain.hasPrefix("* ")
      if !text.isEmpty { text += isItem != wasItem || line.followsBlank && !isItem ? "\n\n" : "\n" }
      text += plain
      wasItem = isItem
    }
    return text
  }

  /// The first place of a line.
  func place(of line: String) -> Int? { firstIndex { $0.text == line } }

  /// The texts of the lines.
  var texts: [String] { map(\.text) }
}

extension Collection<UInt8> {
  /// The parts between separators; a line end of two bytes gives an empty part less.
  fileprivate func split(whereSeparator isSeparator: (UInt8) -> Bool, keepingEmpty: Bool) -> [SubSequence] {
    var parts: [SubSequence] = []
    var start = startIndex
    var index = startIndex
    while index != endIndex {
      let next = self.index(after: index)
      if isSeparator(self[index]) {
        parts.append(self[start..<index])
        start = self[index] == 13 && next != endIndex && self[next] == 10 ? self.index(after: next) : next
        index = start
      } else {
        index = next
      }
    }
    parts.append(self[start..<endIndex])
    return parts
  }
}
