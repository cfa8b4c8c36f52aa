/// The first line of a table: the names of its columns.
struct AACTHeader {
  /// The names.
  let columns: [String]
  /// Where the trial's id stands.
  let trial: Int
  /// Where the row's number stands, if it does.
  let number: Int?
  /// How many bytes the line has, with its end if it has one.
  let length: Int

  /// The header that a text begins with; nothing when it is none with bars and `nct_id`.
  init?(_ text: some Collection<UInt8>) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = text.starts(with: mark) ? mark.count : 0
    let line = text.dropFirst(start).prefix(Self.longest).prefix { $0 != 10 }
    guard line.contains(UInt8(ascii: "|")) else { return nil }
    length = start + line.count + 1
    columns = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map { cell in
      String(decoding: cell.filter { $0 != UInt8(ascii: "\"") && $0 > 32 }, as: UTF8.self).lowercased()
    }
    guard let trial = columns.firstIndex(of: "nct_id") else { return nil }
    self.trial = trial
    number = columns.firstIndex(of: "id")
  }

  /// Whether the columns are those of a table.
  func fits(_ table: AACTTable) -> Bool {
    table.isExact
      ? Set(columns).subtracting(["id", "nct_id"]) == Set(table.sign) : table.sign.allSatisfy(columns.contains)
  }

  /// The table a file holds: by its columns, and by its name where two have the same.
  func table(named path: String) -> AACTTable? {
    let file = path.lastComponent.lowercased()
    let name = file.prefix { $0 != "." }
    let fitting = AACTTable.all.filter(fits)
    if fitting.count < 2 { return fitting.first }
    return fitting.first { name == $0.name }
      ?? fitting.filter { name.hasSuffix($0.name) }.max { $0.name.utf8.count < $1.name.utf8.count }
  }

  private static let longest = 16_000
}
