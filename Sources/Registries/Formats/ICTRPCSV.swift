public import StudyModel

/// WHO's ICTRP in CSV: its export of all registers, whatever it calls its columns, and tables that people made of it.
///
/// A trial's id is the one of its register. Of a status WHO says only whether a trial recruits: *Recruiting* is that
/// status, *Not recruiting* stays a word of its own. The as-of of a record is the day of the export.
public struct ICTRPCSV: SourceFormat {
  /// The format.
  public init() {}

  /// `ictrp-csv`.
  public var name: String { "ictrp-csv" }
  /// One line for `list formats`.
  public var summary: String { "WHO's export of all registers as CSV, any of its columns" }
  /// The header.
  public var sign: String {
    "a first line with TrialID and two more of WHO's column names (Public title, Date registration, Target size, …)"
  }
  /// WHO's copy of a register's record.
  public var rank: UInt8 { 3 }
  /// What it never carries.
  public var cannotCarry: Set<StudyField> { ICTRPStudies.cannotCarry }

  /// Ours when the header has the trial's id and columns that only WHO calls so.
  public func recognizes(_ head: FileHead) -> Recognition {
    guard let opening = CSVOpening(head), let header = CSVHeader<ICTRPCSVColumn>(opening.first) else { return .no }
    return header.columns.count { $0.column.isDistinctive } > 1 ? .yes : .no
  }

  /// A reader of these fields.
  public func reader(of fields: Set<StudyField>) -> any RecordReader { CSVRecordReader(ICTRPCSVLayout(), fields) }
}
