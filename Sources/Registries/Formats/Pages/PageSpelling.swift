/// What pages put around and into the texts they show.
extension String {
  /// The parts between written line breaks, `<br>`.
  var brokenAtTags: [Substring] {
    guard utf8.contains(UInt8(ascii: "<")) else { return [self[...]] }
    var parts: [Substring] = []
    var rest = self[...]
    while let tag = ["<br>", "<br/>", "<br />"].compactMap({ rest.firstRange(of: $0) })
      .min(by: { $0.lowerBound < $1.lowerBound })
    {
      parts.append(rest[..<tag.lowerBound])
      rest = rest[tag.upperBound...]
    }
    return parts + [rest]
  }

  /// The text with `* ` for any bullet before it.
  var withPlainBullet: String {
    guard let first = unicodeScalars.first, String.bullets.contains(first) else { return self }
    let rest = String(unicodeScalars.dropFirst())
    return rest.hasPrefix(" ") ? "*" + rest : self
  }

  /// The text behind a bullet, if one stands before it.
  var withoutBullet: String {
    let plain = withPlainBullet
    return plain.hasPrefix("* ") ? String(plain.dropFirst(2)) : self
  }

  /// The text without flags, which pages put beside countries.
  var withoutFlags: String {
    guard unicodeScalars.contains(where: String.isFlag) else { return self }
    let scalars = unicodeScalars.filter { !String.isFlag($0) }
    return String(String.UnicodeScalarView(scalars))[...].withoutBlanks
  }

  private static let bullets: Set<Unicode.Scalar> = ["•", "◦", "▪", "‣", "●", "·", "*"]

  private static func isFlag(_ scalar: Unicode.Scalar) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar.value) }
}

extension Substring {
  /// The text without blanks and invisible characters around it; a tab before the first cell of a row stays.
  var withoutBlanks: String {
    let scalars = unicodeScalars
    guard let last = scalars.lastIndex(where: { !$0.isBlank }), var first = scalars.firstIndex(where: { !$0.isBlank })
    else { return "" }
    if first != scalars.startIndex, scalars[scalars.index(before: first)] == "\t", scalars[first...last].contains("\t")
    {
      first = scalars.index(before: first)
    }
    return String(scalars[first...last])
  }
}

extension String {
  /// The text without the backslashes that Markdown puts before signs.
  var unescaped: String {
    guard utf8.contains(UInt8(ascii: "\\")) else { return self }
    var text = String.UnicodeScalarView()
    var scalars = unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      if scalar == "\\", let next = scalars.first, next.isASCII,
        "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".unicodeScalars.contains(next)
      {
        text.append(next)
        scalars.removeFirst()
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }
}

extension Unicode.Scalar {
  /// Whether nothing is seen of it: spaces, zero-width characters, the byte-order mark.
  fileprivate var isBlank: Bool {
    value <= 32 || properties.isWhitespace || (0x200B...0x200D).contains(value) || value == 0xFEFF
  }
}
