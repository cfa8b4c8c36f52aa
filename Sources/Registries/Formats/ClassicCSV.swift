public import StudyModel

/// The registry's CSV and TSV download of before 2024: 27 columns, of which the user ticked any, in words instead of
/// codes.
///
/// It carries no type of counts and dates, no stop reason, no status of sites; outcomes stand as one text each, and it
/// does not say which are primary. A row is never whole, so that a JSON or XML record of the same update wins over it.
public struct ClassicCSV: SourceFormat {
  /// The format.
  public init() {}

  /// `classic-csv`.
  public var name: String { "classic-csv" }
  /// One line for `list formats`.
  public var summary: String { "the registry's CSV or TSV download of before 2024, any of its 27 columns" }
  /// The header.
  public var sign: String {
    "a first line with NCT Number and more of the older column names (Title, Status, Gender, Funded Bys, …) than of "
      + "the present ones"
  }
  /// A registry record.
  public var rank: UInt8 { 1 }
  /// What no column holds.
  public var cannotCarry: Set<StudyField> { Set(StudyField.allCases).subtracting(ClassicColumn.carried) }

  /// Ours when the header is, and a spreadsheet has not written the dates anew.
  public func recognizes(_ head: FileHead) -> Recognition {
    for separator in [CSVSeparator.comma, .tab] {
      guard let opening = CSVOpening(head, separator), let header = CSVHeader<ClassicColumn>(opening.first) else {
        continue
      }
      guard CSVVintage(opening) == .older else { return .no }
      if let (column, date) = opening.respelledDate(under: header) {
        return .refused(CSVOpening.refusal(of: date, in: column.heading, example: "March 1, 2020"))
      }
      return .yes
    }
    return .no
  }

  /// A reader of these fields.
  public func reader(of fields: Set<StudyField>) -> any RecordReader { CSVRecordReader(ClassicCSVLayout(), fields) }
}
