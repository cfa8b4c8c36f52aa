/// The marks of our own: typographic, or ASCII for terminals and mails that ask for it.
struct TextStyle: Sendable {
  /// Whether only ASCII marks are used.
  var isASCII: Bool

  /// A real zero among counts.
  var zero: String { isASCII ? "-" : "–" }
  /// Not shown.
  var notShown: String { isASCII ? "." : "·" }
  /// Between the ends of an interval.
  var to: String { isASCII ? " - " : " – " }
  /// A horizontal rule.
  func rule(_ width: Int) -> String { String(repeating: isASCII ? "-" : "─", count: max(width, 0)) }
  /// The end of what is cut.
  var ellipsis: String { isASCII ? "..." : "…" }
  /// Between short facts.
  var separator: String { isASCII ? "; " : " · " }
  /// Words of others, in quotation marks.
  func quoted(_ text: String) -> String { isASCII ? "\"\(text)\"" : "“\(text)”" }
  /// Before the sums of a table.
  var foots: String { isASCII ? "Foots: " : "Foots ✓ " }

  /// A bar of a share of a number of columns, in eighths; anything above zero is seen.
  func bar(_ share: Double, width: Int) -> String {
    guard share.isFinite, share > 0, width > 0 else { return "" }
    let columns = min(share, 1) * Double(width)
    if isASCII { return String(repeating: "#", count: max(1, Int((columns).rounded()))) }
    let eighths = max(1, Int((columns * 8).rounded()))
    let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + partial
  }

  /// Our own words cleaned for a line and, in ASCII, without typographic marks; letters stay as they are.
  func own(_ text: String) -> String {
    let clean = TextCleaning.line(text)
    guard isASCII, !clean.utf8.allSatisfy({ $0 < 0x80 }) else { return clean }
    var result = ""
    for character in clean {
      if let plain = Self.plain[character] { result += plain } else { result.append(character) }
    }
    // The dot between facts is a word of its own; after a fact a semicolon reads better.
    return result.split(separator: " · ", omittingEmptySubsequences: false).joined(separator: separator)
      .split(separator: "·", omittingEmptySubsequences: false).joined(separator: notShown)
  }

  /// Our own words over a column; longer ones than any heading are cut, visibly.
  func heading(_ text: String) -> String {
    let words = own(text)
    return words.utf8.count > 120 ? String(words.prefix(120)) + ellipsis : words
  }

  /// Words of others, cleaned for a line and otherwise untouched.
  func theirs(_ text: String) -> String { TextCleaning.line(text, replacement: isASCII ? "?" : "\u{FFFD}") }

  private static let plain: [Character: String] = [
    "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "─": "-", "…": "...", "“": "\"", "”": "\"", "„": "\"", "«": "\"",
    "»": "\"", "‘": "'", "’": "'", "→": "->", "←": "<-", "↑": "^", "↓": "v", "≥": ">=", "≤": "<=", "≠": "!=", "≈": "~",
    "÷": "/", "×": "x", "±": "+/-", "✓": "ok", "•": "*", "†": "*", "¹": "(1)", "²": "(2)", "³": "(3)", "⁴": "(4)",
    "\u{A0}": " ", "\u{2009}": " ", "\u{202F}": " ", "█": "#", "\u{FFFD}": "?", "§": "section ", "½": "1/2",
  ]
}
