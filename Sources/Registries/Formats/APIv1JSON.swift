public import StudyModel

/// The registry's API, version 1, which ended in 2024: full studies, or some fields of studies.
public struct APIv1JSON: SourceFormat {
  /// The format.
  public init() {}

  /// `v1-json`.
  public var name: String { "v1-json" }
  /// One line for `list formats`.
  public var summary: String { "the registry's JSON of before 2024, API version 1: full studies or study fields" }
  /// The first key.
  public var sign: String { "a JSON text with FullStudiesResponse, StudyFieldsResponse or a ProtocolSection" }
  /// A registry record.
  public var rank: UInt8 { 1 }
  /// It carries every field but the list of countries, which its sites say.
  public var cannotCarry: Set<StudyField> { [.country] }

  /// Whether a JSON text begins as an answer of that API or holds its studies.
  public func recognizes(_ head: FileHead) -> Recognition {
    guard let key = JSONOpening(head)?.key else { return .no }
    if key == JSONPage.fullStudies.envelope || key == JSONPage.studyFields.envelope { return .yes }
    if Self.others.contains(key) {
      return .refused(
        "is an answer of the registry's old API about its fields (\(key)) and holds no studies; download studies")
    }
    return head.bytes.contains("\"ProtocolSection\"") ? .yes : .no
  }

  /// A reader of these fields.
  public func reader(of fields: Set<StudyField>) -> any RecordReader {
    let fields = StudyField.closure(of: fields)
    let decoder = StudyDecoder(fields: fields, rank: rank, .v1)
    return JSONRecordReader(
      decoder,
      pages: [(.fullStudies, decoder), (.studyFields, StudyFieldsDecoder(fields: fields, rank: rank))])
  }

  /// Answers that are not about studies.
  private static let others: Set<String> = [
    "StudyStatistics", "StudyStructure", "FieldValuesResponse", "SearchAreas", "StudyFieldsList", "APIVrs",
  ]
}
