public import StudyModel

/// The pipe-delimited tables of AACT, the database made of the registry: any of them, in one folder or archive.
///
/// Each table is read once, into columns of the fields asked for; then the studies are made in id order. What a
/// missing table would hold is *cannot say*; a trial without a row in a table that is there has an empty list or a
/// field *not given*.
public struct AACT: SetFormat {
  /// The format.
  public init() {}

  /// `aact`.
  public var name: String { "aact" }
  /// One line for `list formats`.
  public var summary: String { "AACT's pipe-delimited tables (studies.txt, designs.txt, …), any of them, read as one" }
  /// The header.
  public var sign: String {
    "a first line of column names between bars, with nct_id and the columns of one of AACT's tables"
  }
  /// The columns.
  public var memory: String? {
    "the fields a report reads, of all trials: 4 bytes a value and each repeated text once; other texts whole"
  }
  /// Below the registry's own records.
  public var rank: UInt8 { 2 }
  /// Every field stands in some table.
  public var cannotCarry: Set<StudyField> { [] }

  /// Ours when the first line is the header of a known table.
  public func recognizes(_ head: FileHead) -> Recognition {
    guard let header = AACTHeader(head.bytes) else { return .no }
    if AACTTable.all.contains(where: header.fits) { return .yes }
    return .refused(
      "has bars and nct_id but the columns of none of AACT's tables: its first are "
        + "\(header.columns.prefix(4).joined(separator: ", ")); give the tables as AACT exports them")
  }

  /// A reader of these fields.
  public func setReader(of fields: Set<StudyField>) -> any SetReader { AACTReader(fields, rank: rank) }
}
