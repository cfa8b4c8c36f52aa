/// Turns UTF-16 and UTF-32 text with a byte-order mark into UTF-8, as spreadsheets' "Unicode Text" and Windows' shells
/// write it.
enum Transcoder {
  /// How a text is encoded.
  enum Encoding {
    case utf16(isLittle: Bool)
    case utf32(isLittle: Bool)

    /// How many bytes a unit has.
    var width: Int {
      switch self {
      case .utf16: 2
      case .utf32: 4
      }
    }

    /// The encoding that a mark at the beginning names; nothing when there is none but that of UTF-8.
    init?(_ head: [UInt8]) {
      if head.starts(with: [0xFF, 0xFE, 0, 0]) {
        self = .utf32(isLittle: true)
      } else if head.starts(with: [0, 0, 0xFE, 0xFF]) {
        self = .utf32(isLittle: false)
      } else if head.starts(with: [0xFF, 0xFE]) {
        self = .utf16(isLittle: true)
      } else if head.starts(with: [0xFE, 0xFF]) {
        self = .utf16(isLittle: false)
      } else {
        return nil
      }
    }
  }

  /// The encoding of a text that is to be turned into UTF-8; markup says itself how it is encoded and stays as it is.
  static func encoding(of head: [UInt8]) -> Encoding? {
    guard let encoding = Encoding(head) else { return nil }
    let first = head.dropFirst(encoding.width).first { $0 > 32 && $0 < 0xFE }
    return first == UInt8(ascii: "<") ? nil : encoding
  }

  /// The text in UTF-8, without its mark, piece by piece so that any length fits; what is no character becomes U+FFFD.
  static func utf8(_ file: FileBytes, _ encoding: Encoding) throws(SystemFile.Failure) -> FileBytes {
    let spool = Spool()
    var piece: [UInt8] = []
    piece.reserveCapacity(1 << 18)
    var high: UInt32 = 0
    for place in stride(from: encoding.width, to: file.count, by: encoding.width) {
      var unit = unit(at: place, of: file, encoding)
      if high != 0 {
        if (0xDC00..<0xE000).contains(unit) {
          unit = 0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00)
        } else {
          append(0xFFFD, to: &piece)
        }
        high = 0
      }
      if case .utf16 = encoding, (0xD800..<0xDC00).contains(unit) {
        high = unit
      } else {
        append(unit, to: &piece)
      }
      if piece.count >= 1 << 18 - 16 {
        try spool.append(piece)
        piece.removeAll(keepingCapacity: true)
      }
    }
    if high != 0 { append(0xFFFD, to: &piece) }
    try spool.append(piece)
    return try spool.finish()
  }

  private static func unit(at place: Int, of file: FileBytes, _ encoding: Encoding) -> UInt32 {
    switch encoding {
    case .utf16(let isLittle):
      file.integer(UInt16.self, at: place).map { UInt32(isLittle ? $0 : $0.byteSwapped) } ?? 0xFFFD
    case .utf32(let isLittle): file.integer(UInt32.self, at: place).map { isLittle ? $0 : $0.byteSwapped } ?? 0xFFFD
    }
  }

  private static func append(_ unit: UInt32, to bytes: inout [UInt8]) {
    if unit < 0x80 {
      bytes.append(UInt8(unit))
    } else {
      bytes += String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8
    }
  }
}
