public import StudyModel

/// The registry's API, version 2: one study, a page, an array, or one study a line.
public struct APIv2JSON: SourceFormat {
  /// The format.
  public init() {}

  /// The name.
  public var name: String { "v2-json" }
  /// The summary.
  public var summary: String { "the registry's JSON, API version 2: a study, a page, an array or a study a line" }
  /// The first key.
  public var sign: String {
    "a JSON text whose first key is a section of a study (protocolSection, …) or of a page (studies, …)"
  }
  /// A registry record.
  public var rank: UInt8 { 1 }
  /// It carries every field but the list of countries, which its sites say.
  public var cannotCarry: Set<StudyField> { [.country] }
  /// Threads share a large file in pieces of this size.
  public var sliceBytes: Int? { 4 << 20 }

  /// Whether a JSON text begins with a key of a study or of a page.
  public func recognizes(_ head: FileHead) -> Recognition {
    guard let opening = JSONOpening(head) else { return .no }
    guard let key = opening.key else { return .yes }
    if Self.keys.contains(key) { return .yes }
    if key == "FullStudiesResponse" || key == "StudyFieldsResponse" {
      return .refused("is JSON of the registry's old API, which ended in 2024: that is the format v1-json")
    }
    return head.bytes.contains("\"protocolSection\"") ? .yes : .no
  }

  /// A reader of these fields.
  public func reader(of fields: Set<StudyField>) -> any RecordReader {
    let decoder = StudyDecoder(fields: StudyField.closure(of: fields), rank: rank, .v2)
    return JSONRecordReader(decoder, pages: [(.v2, decoder)])
  }

  private static let keys: Set<String> = [
    "protocolSection", "derivedSection", "resultsSection", "annotationSection", "documentSection", "hasResults",
    "studies", "totalCount", "nextPageToken",
  ]
}

extension [UInt8] {
  /// Whether a text stands somewhere in the bytes.
  func contains(_ text: StaticString) -> Bool {
    let wanted = Array(text.description.utf8)
    guard let first = wanted.first else { return true }
    var rest = self[...]
    while let place = rest.firstIndex(of: first) {
      if rest[place...].starts(with: wanted) { return true }
      rest = rest[(place + 1)...]
    }
    return false
  }
}
