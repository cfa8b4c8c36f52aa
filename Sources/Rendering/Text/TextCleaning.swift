/// Making any text safe to stand in one line of a terminal or a mail.
enum TextCleaning {
  /// The text with runs of white space as one blank and control characters replaced, so that no line breaks, no
  /// column shifts and no escape sequence reaches a terminal.
  static func line(_ text: String, replacement: Unicode.Scalar = "\u{FFFD}") -> String {
    if text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { return text }
    var result = String.UnicodeScalarView()
    var blank = true
    for scalar in text.unicodeScalars {
      if isBlank(scalar) {
        if !blank { result.append(" ") }
        blank = true
      } else if !isDropped(scalar) {
        result.append(scalar.properties.generalCategory == .control ? replacement : scalar)
        blank = false
      }
    }
    if blank, !result.isEmpty { result.removeLast() }
    return String(result)
  }

  /// White space at which a line may break; the no-break ones stay.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace && ![0xA0, 0x2007, 0x202F].contains(scalar.value)
  }

  /// Byte-order marks, soft hyphens, zero-width spaces and the controls that turn the direction of what follows.
  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
