public import StudyModel

/// The registry's XML of before 2024: a `<clinical_study>` a trial, one a file or several in one.
///
/// Of an older record, from before 2017, the dates of posting cannot be said. The type of a reference is known only for
/// one of results. Classes of sponsors are as coarse as they were: *Other* is all that is neither industry nor federal.
public struct ClassicXML: SourceFormat {
  /// The format.
  public init() {}

  /// `classic-xml`.
  public var name: String { "classic-xml" }
  /// One line for `list formats`.
  public var summary: String { "the registry's XML of before 2024, a clinical_study a trial" }
  /// The first elements.
  public var sign: String { "XML whose first element, or the first in that, is clinical_study" }
  /// A registry record.
  public var rank: UInt8 { 1 }
  /// What it never carried.
  public var cannotCarry: Set<StudyField> { ClassicXMLPath.cannotCarry }

  /// Ours when the first elements are those of a study; a list of search results holds no records.
  public func recognizes(_ head: FileHead) -> Recognition {
    guard let markup = MarkupHead(head), let root = markup.names.first else { return .no }
    let lists = "holds no records, only their ids and titles; on the registry's page of search results choose Download"
    if root == "clinical_study" { return .yes }
    if let place = markup.names.firstIndex(of: "clinical_study") {
      // In a list of results a study has a rank, a number and a title.
      let first = markup.names.dropFirst(place + 1).first ?? ""
      return ["order", "score", "nct_id"].contains(first)
        ? .refused("is a list of search results, which " + lists) : .yes
    }
    if root == "search_results" { return .refused("is a list of search results, which " + lists) }
    if root == "rss", markup.text.contains("/ct2/") || markup.text.contains("NCT0") {
      return .refused("is a news feed of search results, which " + lists)
    }
    return .no
  }

  /// A reader of these fields.
  public func reader(of fields: Set<StudyField>) -> any RecordReader { ClassicXMLReader(fields) }
}
