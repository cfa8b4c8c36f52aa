internal import CMarkup

/// The readable text of saved web pages, so that formats of text need to know nothing of HTML.
///
/// Line ends stand where a browser breaks the line, blank lines between blocks, tabs between the cells of a row, and
/// `• ` before the items of a list. Scripts, menus, cookie notices and other furniture are left out; what holds the
/// page's main heading, or half of its text, never is.
enum HTMLText {
  /// Larger pages are refused: a page in memory takes several times its size.
  static let limit = 16 << 20

  /// Whether a file that begins so is a web page; XML is none.
  static func isPage(_ head: FileHead) -> Bool {
    guard let text = beginning(of: head.bytes) else { return false }
    var rest = text[...]
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      guard rest.first == "<" else { return false }
      if rest.hasPrefix("<!doctype") {
        return rest.dropFirst(9).drop { $0.isWhitespace }.hasPrefix("html")
      }
      // A declaration or a comment may stand before the first element.
      guard let end = rest.hasPrefix("<?") ? "?>" : rest.hasPrefix("<!--") ? "-->" : nil else { break }
      guard let range = rest.firstRange(of: end) else { return false }
      rest = rest[range.upperBound...]
    }
    let name = rest.dropFirst().prefix { $0.isLetter || $0.isNumber }
    if ["html", "head", "body"].contains(name) { return true }
    return parts.contains(String(name)) && (rest.contains("<html") || rest.contains("<body"))
  }

  /// The readable text of a page, in UTF-8; nothing when there is not enough memory.
  static func text(of page: FileBytes) -> FileBytes? {
    unsafe page.withUnsafeBytes { bytes in
      var length = 0
      // An empty text is no text in memory.
      guard let text = unsafe mk_html_text(bytes.baseAddress, bytes.count, &length) else {
        return bytes.isEmpty ? FileBytes([]) : nil
      }
      defer { unsafe mk_free(text) }
      return unsafe text.withMemoryRebound(to: UInt8.self, capacity: length) {
        unsafe FileBytes(UnsafeBufferPointer(start: $0, count: length))
      }
    }
  }

  /// Elements that a part of a page may begin with.
  private static let parts: Set<String> = [
    "meta", "title", "link", "script", "style", "base", "div", "p", "span", "table", "section", "main", "article",
    "center", "h1", "h2", "header", "nav", "a", "br", "font", "noscript",
  ]

  /// The beginning in lower case; of UTF-16 the low bytes, which are enough to see tags.
  private static func beginning(of head: [UInt8]) -> String? {
    let isWide = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    let bytes = isWide ? head.dropFirst(2).filter { $0 != 0 } : head
    guard let first = bytes.first(where: { $0 > 32 }), first == UInt8(ascii: "<") || first == 0xEF else { return nil }
    return String(decoding: bytes.lazy.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
  }
}
