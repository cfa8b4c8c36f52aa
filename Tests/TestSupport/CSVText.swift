/// Reads RFC 4180 with `\n`, by nobody's code but its own: the tests' way to see what was written.
public enum CSVText {
  /// The records of a text; a byte-order mark is not part of the first field.
  public static func records(_ bytes: some Sequence<UInt8>) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var isEscape = false
    func text() -> String { String(decoding: field, as: UTF8.self) }
    func endField() {
      record.append(text())
      field.removeAll(keepingCapacity: true)
      isEscape = false
    }
    for byte in bytes {
      if isQuoted {
        if byte == UInt8(ascii: "\"") {
          isQuoted = false
          isEscape = true
        } else {
          field.append(byte)
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        if isEscape { field.append(byte) }
        isQuoted = true
        isEscape = false
      case UInt8(ascii: ","): endField()
      case UInt8(ascii: "\n"):
        endField()
        records.append(record)
        record = []
      default: field.append(byte)
      }
    }
    if !field.isEmpty || !record.isEmpty {
      endField()
      records.append(record)
    }
    if let first = records.first?.first, first.hasPrefix("\u{FEFF}") { records[0][0] = String(first.dropFirst()) }
    return records
  }

  /// The rows under the header, by its names.
  public static func rows(_ bytes: some Sequence<UInt8>) -> [[String: String]] {
    var records = records(bytes)
    guard !records.isEmpty else { return [] }
    let header = records.removeFirst()
    return records.map { Dictionary(zip(header, $0)) { first, _ in first } }
  }
}
