public import StudyModel

/// The registry's present CSV download: 30 columns, of which the user ticks any.
///
/// It carries no type of counts and dates, no stop reason, no status of sites, no numeric ages; outcomes stand as one
/// text each. A row is never whole, so that a JSON record of the same update wins over it.
public struct APIv2CSV: SourceFormat {
  /// The format.
  public init() {}

  /// `v2-csv`.
  public var name: String { "v2-csv" }
  /// One line for `list formats`.
  public var summary: String { "the registry's CSV download, any of its 30 columns" }
  /// The header.
  public var sign: String { "a first line with NCT Number and one more of the registry's present column names" }
  /// A registry record.
  public var rank: UInt8 { 1 }
  /// What no column holds.
  public var cannotCarry: Set<StudyField> { Set(StudyField.allCases).subtracting(APIv2Column.carried) }

  /// Ours when the header has the NCT number and one more of the registry's columns.
  public func recognizes(_ head: FileHead) -> Recognition {
    guard let opening = CSVOpening(head) else { return .no }
    let cells = opening.first.cells
    if let header = CSVHeader<APIv2Column>(opening.first) { return recognizes(header, opening) }
    if cells.count > 1, let id = cells.prefix(2).first(where: RegisterID.isNCT) {
      return .continuation(
        refusal: "the first row is already a record (\(id)) and not the header, which the registry gives on its first "
          + "page only; give that page too, or put its first line before this one")
    }
    let named = cells.prefix(4).joined(separator: ", ")
    if head.bytes.contains("NCT Number") || head.bytes.contains("NCT.Number"),
      let separator = [(";", "semicolons"), ("\t", "tabs")].first(where: { names(cells, separatedBy: $0.0) })
    {
      return .refused(
        "its cells are separated by \(separator.1), as a spreadsheet saves them; give the CSV as downloaded")
    }
    guard cells.count > 1, cells.contains(where: { $0.utf8.count < 40 && $0.lowercased().contains("nct") }) else {
      return .no
    }
    return .refused(
      "no CSV of the registry: its first columns are \(named); looked for NCT Number and one more of the registry's 30 "
        + "columns, such as Study Status or Start Date; download the CSV from the registry")
  }

  /// A page that goes on with another has as many columns.
  public func continues(_ page: FileHead, after first: FileHead) -> Bool {
    guard let header = CSVHeader<APIv2Column>(first) else { return false }
    let (rows, rest) = CSVRows.rows(of: page)
    if let row = rows.first {
      return header.shift(of: row, isID: RegisterID.isNCT) != nil && RegisterID.isNCT(row[header.id])
    }
    // A first row longer than the head: the reader counts its cells.
    guard let row = rest, (header.id + 1...header.count).contains(row.count) else { return false }
    return RegisterID.isNCT(row[header.id])
  }

  /// A reader of these fields.
  public func reader(of fields: Set<StudyField>) -> any RecordReader { CSVRecordReader(APIv2CSVLayout(), fields) }

  private func recognizes(_ header: CSVHeader<APIv2Column>, _ opening: CSVOpening) -> Recognition {
    if CSVVintage(opening) == .older {
      let older = header.others.filter { ClassicColumn(heading: $0) != nil }
      return .refused(
        "the registry's CSV of before 2024 (it has the columns \(older.joined(separator: ", "))), which is the format "
          + "classic-csv")
    }
    if let (column, date) = opening.respelledDate(under: header) {
      return .refused(CSVOpening.refusal(of: date, in: column.heading, example: "2025-03-01"))
    }
    return .yes
  }

  /// Whether the first line is a header with another separator.
  private func names(_ cells: [String], separatedBy separator: Character) -> Bool {
    cells.joined(separator: ",").split(separator: separator)
      .contains { ["NCT Number", "NCT.Number"].contains($0.filter { $0 != "\"" }) }
  }
}
