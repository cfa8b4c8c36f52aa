/// How wide words are in Arial, in pixels at 96 to the inch: the C library fits no column by itself.
enum TextMetrics {
  /// Advance widths of space to tilde, thousandths of the font size.
  private static let ascii: [Int] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]

  /// The width of a line of text.
  static func width(_ text: some StringProtocol, size: Int, isBold: Bool = false) -> Int {
    var thousandths = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 32...126: thousandths += ascii[Int(scalar.value) - 32]
      case 0x1100...0x11FF, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
        0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        thousandths += 1000
      case 0x300...0x36F: break
      default: thousandths += 600
      }
    }
    let pixels = thousandths * size * 4 / 3 / 1000
    return isBold ? pixels * 108 / 100 : pixels
  }

  /// The width of the longest word: narrower than this a cell breaks inside words.
  static func longestWord(_ text: String, size: Int, isBold: Bool = false) -> Int {
    text.split(whereSeparator: \.isWhitespace).map { width($0, size: size, isBold: isBold) }.max() ?? 0
  }

  /// How many lines a text takes in a cell of this width, never too few: a safety of one part in twenty.
  static func lines(_ text: String, in cellWidth: Int, size: Int, isBold: Bool = false) -> Int {
    let room = max(10, (cellWidth - padding) * 20 / 21)
    let space = width(" ", size: size, isBold: isBold)
    var lines = 0
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      lines += 1
      var filled = 0
      for word in paragraph.split(separator: " ") {
        let wide = width(word, size: size, isBold: isBold)
        if filled > 0, filled + space + wide > room {
          lines += 1
          filled = 0
        }
        filled += (filled > 0 ? space : 0) + wide
        while filled > room {
          lines += 1
          filled -= room
        }
      }
    }
    return max(1, lines)
  }

  /// The text as far as a line of this width holds it, cut visibly.
  static func cut(_ text: String, to cellWidth: Int, size: Int, isBold: Bool = false) -> String {
    let room = max(10, (cellWidth - padding) * 20 / 21)
    guard width(text, size: size, isBold: isBold) > room else { return text }
    var kept = ""
    var filled = width("…", size: size, isBold: isBold)
    for character in text {
      filled += width(String(character), size: size, isBold: isBold)
      if filled > room { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The width of a cell that holds a line of this width, so that ``lines(_:in:size:isBold:)`` finds one.
  static func fitting(_ width: Int) -> Int { width * 21 / 20 + padding + 2 }

  /// What a cell needs beside its text, both sides together.
  static let padding = 7
  /// A row of one line.
  static let rowHeight = 21
  /// A column nobody set.
  static let columnWidth = 64

  /// The height of a row that holds so many lines.
  static func height(lines: Int, size: Int) -> Int {
    // A row cannot be higher than 409 points.
    min(545, max(rowHeight, lines * (size * 8 + 4) / 5 + 4))
  }
}
