public import StudyModel

/// WHO's ICTRP in XML: its export of all registers, and the form in which registers send their trials.
///
/// A trial's id is the one of its register. Of a status WHO says only whether a trial recruits: *Recruiting* is that
/// status, *Not recruiting* stays a word of its own. The as-of of a record is the day of the export.
public struct ICTRPXML: SourceFormat {
  /// The format.
  public init() {}

  /// `ictrp-xml`.
  public var name: String { "ictrp-xml" }
  /// One line for `list formats`.
  public var summary: String { "WHO's export of all registers as XML, and the registers' exchange form" }
  /// The first elements.
  public var sign: String { "XML whose first elements are Trials_downloaded_from_ICTRP, or trials, trial and main" }
  /// WHO's copy of a register's record.
  public var rank: UInt8 { 3 }
  /// What it never carries.
  public var cannotCarry: Set<StudyField> { ICTRPStudies.cannotCarry }

  /// Ours by the first elements.
  public func recognizes(_ head: FileHead) -> Recognition {
    guard let markup = MarkupHead(head), let root = markup.names.first else { return .no }
    switch root {
    case "Trials_downloaded_from_ICTRP": return .yes
    case "trials": return Array(markup.names.dropFirst().prefix(2)) == ["trial", "main"] ? .yes : .no
    case "trial": return markup.names.dropFirst().first == "main" ? .yes : .no
    case "Trial": return markup.text.contains("<TrialID>") ? .yes : .no
    default: return .no
    }
  }

  /// A reader of these fields.
  public func reader(of fields: Set<StudyField>) -> any RecordReader { ICTRPXMLReader(fields) }
}
