/// The first elements of an XML document.
struct MarkupHead {
  /// The names of the first element, the first in that, and so on, up to four.
  let names: [String]
  /// The beginning as text.
  let text: String

  /// Looks at a head; nothing when it is not XML.
  init?(_ head: FileHead) {
    guard !head.isPage else { return nil }
    var bytes = head.bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    // Of UTF-16 the ASCII bytes are enough to see tags.
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let plain = isWide || bytes.prefix(2).contains(0) ? bytes.filter { $0 != 0 && $0 < 128 }[...] : bytes
    guard plain.first(where: { $0 > 32 }) == UInt8(ascii: "<") else { return nil }
    text = String(decoding: plain, as: UTF8.self)
    var names: [String] = []
    var rest = text[...]
    while names.count < 4, let mark = rest.firstIndex(of: "<") {
      rest = rest[mark...]
      if let skip = [("<?", "?>"), ("<!--", "-->")].first(where: { rest.hasPrefix($0.0) }) {
        guard let end = rest.firstRange(of: skip.1) else { break }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("<!DOCTYPE") {
        let named = rest.dropFirst(9).drop(while: \.isWhitespace).prefix(while: MarkupHead.isNamePart)
        let end = rest.firstIndex { $0 == "[" || $0 == ">" }
        // With declarations of its own the document is refused, under the name it gives itself.
        guard let end, rest[end] == ">" else {
          names.append(String(named))
          break
        }
        rest = rest[end...]
      } else if rest.hasPrefix("</") {
        break
      } else {
        rest = rest.dropFirst()
        names.append(String(rest.prefix(while: MarkupHead.isNamePart)))
      }
    }
    self.names = names
  }

  private static func isNamePart(_ sign: Character) -> Bool {
    sign.isLetter || sign.isNumber || "_-.:".contains(sign)
  }
}
