public import StudyModel

/// A table joined out of AACT, one row a study, as R packages export it.
///
/// Where the registry knows only the month of a date, AACT has written the month's last day: the day is kept as given,
/// because it may be meant, unless a column such as `start_month_year` still tells. Ages may have been turned into years
/// by a package that reads `1 Day` as 1.
public struct AACTCSV: SourceFormat {
  /// The format.
  public init() {}

  /// `aact-csv`.
  public var name: String { "aact-csv" }
  /// One line for `list formats`.
  public var summary: String {
    "a CSV joined out of AACT, one row a study; dates known to the month stand on its last day"
  }
  /// The header.
  public var sign: String {
    "a first line with nct_id, two more of AACT's column names, and two that only AACT has (rec_status, …_posted_date)"
  }
  /// A copy of the registry's record.
  public var rank: UInt8 { 2 }
  /// What no column holds.
  public var cannotCarry: Set<StudyField> { Set(StudyField.allCases).subtracting(AACTCSVColumn.carried) }

  /// Ours when the header has the trial's id and columns that only AACT calls so.
  public func recognizes(_ head: FileHead) -> Recognition {
    guard let opening = CSVOpening(head), let header = CSVHeader<AACTCSVColumn>(opening.first) else { return .no }
    let distinctive = opening.first.cells.count(where: AACTCSVColumn.isDistinctive)
    guard distinctive > 1, header.columns.count > 2 else { return .no }
    if let (column, date) = opening.respelledDate(under: header) {
      return .refused(CSVOpening.refusal(of: date, in: column.heading, example: "2025-03-01"))
    }
    return .yes
  }

  /// A reader of these fields.
  public func reader(of fields: Set<StudyField>) -> any RecordReader { CSVRecordReader(AACTCSVLayout(), fields) }
}
