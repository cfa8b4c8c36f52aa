/// Text on its way to the C library.
enum CText {
  /// Lends a text as the library needs it: without bytes that end it early or that no spreadsheet may hold.
  @inline(__always)
  static func with(_ text: String, limit: Int, _ body: (UnsafePointer<CChar>) -> Void) {
    let count = text.utf8.count
    let isDone = unsafe text.withCString { pointer in
      guard count <= limit, unsafe isPlain(pointer, count) else { return false }
      unsafe body(pointer)
      return true
    }
    if !isDone { unsafe cleaned(text, limit: limit).withCString { unsafe body($0) } }
  }

  /// Whether no byte may need cleaning: a zero, the lead byte of U+FFFE and U+FFFF, or an underscore before an x.
  @inline(__always)
  private static func isPlain(_ pointer: UnsafePointer<CChar>, _ count: Int) -> Bool {
    var position = 0
    while position < count {
      let byte = unsafe UInt8(bitPattern: pointer[position])
      if byte == 0 || byte == 0xEF { return false }
      if byte == 0x5F, unsafe pointer[position + 1] == 0x78 { return false }
      position += 1
    }
    return true
  }

  /// The text cut to so many UTF-16 units, with what XML cannot hold replaced and `_x0041_` kept from being read as an escape.
  static func cleaned(_ text: String, limit: Int) -> String {
    let text = CutTexts.cut(text, limit)
    var clean = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (position, scalar) in scalars.enumerated() {
      switch scalar.value {
      case 0, 0xFFFE, 0xFFFF: clean.append("\u{FFFD}")
      case 0x5F where isEscape(scalars[position...]): clean.append(contentsOf: "_x005F_".unicodeScalars)
      default: clean.append(scalar)
      }
    }
    return String(clean)
  }

  private static func isEscape(_ scalars: ArraySlice<UnicodeScalar>) -> Bool {
    guard scalars.count >= 7 else { return false }
    let start = scalars.startIndex
    return scalars[start + 1] == "x" && scalars[start + 6] == "_"
      && scalars[(start + 2)..<(start + 6)].allSatisfy(\.properties.isASCIIHexDigit)
  }
}
