import Documents

/// Writes RFC 4180 with `\n` and without a byte-order mark: fields quoted only where they must be.
struct CSVWriter {
  /// What has been written.
  private(set) var bytes: [UInt8] = []

  /// The bytes of the mark by which spreadsheets know UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Room for so many bytes.
  init(reserving count: Int = 0, byteOrderMark: Bool = false) {
    bytes.reserveCapacity(count)
    if byteOrderMark { bytes += Self.byteOrderMark }
  }

  /// Writes a record of texts.
  mutating func write(_ fields: [String]) { write(fields.map(CSVField.text)) }

  /// Writes a record; one empty field alone is quoted, because readers skip blank lines.
  mutating func write(_ fields: [CSVField]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch field {
      case .text(let text): append(text)
      case .figure(let digits): bytes.append(contentsOf: digits.utf8)
      }
    }
    if fields.count == 1, fields[0].isEmpty { bytes += [UInt8(ascii: "\""), UInt8(ascii: "\"")] }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// A text that a spreadsheet would take for a formula gets an apostrophe before it.
  private mutating func append(_ text: String) {
    let start = bytes.count
    if let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) { bytes.append(UInt8(ascii: "'")) }
    let body = bytes.count
    bytes.append(contentsOf: text.utf8)
    guard bytes[body...].contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else { return }
    let field = Array(bytes[start...])
    bytes.removeLast(field.count)
    bytes.append(UInt8(ascii: "\""))
    for byte in field {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

/// A field of a record: words, which are guarded against formulas, or a figure, which never is.
enum CSVField: Equatable {
  /// Words.
  case text(String)
  /// A number, a date or nothing.
  case figure(String)

  /// Nothing.
  static let empty = CSVField.figure("")

  /// Whether nothing stands here.
  var isEmpty: Bool {
    switch self {
    case .text(let text), .figure(let text): text.isEmpty
    }
  }

  /// A cell as data: shares as fractions, counts plain, not shown empty.
  ///
  /// What is written unlike its column in words is ours, not the column's: data have none of it.
  init(_ cell: Cell) {
    if case .formatted(.text, _) = cell {
      self = .empty
      return
    }
    switch cell.bare {
    case .empty, .notShown, .formatted: self = .empty
    case .text(let text), .link(let text, _), .sheetLink(let text, _): self = .text(text)
    case .count(let count): self = .figure(String(count))
    case .number(let number): self = .figure(NumberText.plain(number))
    case .date(let date): self = .figure(date.short)
    }
  }
}
