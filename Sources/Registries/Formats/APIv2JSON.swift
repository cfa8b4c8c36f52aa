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
    var text = head.bytes[...]
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    let opening = Self.next(&text)
    guard opening == UInt8(ascii: "{") || opening == UInt8(ascii: "[") else { return .no }
    if opening == UInt8(ascii: "[") {
      guard let element = Self.next(&text) else { return .no }
      if element == UInt8(ascii: "]") { return head.isWhole ? .yes : .no }
      guard element == UInt8(ascii: "{") else { return .no }
    }
    guard Self.next(&text) == UInt8(ascii: "\""), let end = text.firstIndex(of: UInt8(ascii: "\"")) else { return .no }
    let key = String(decoding: text[..<end], as: UTF8.self)
    if Self.keys.contains(key) { return .yes }
    if key == "FullStudiesResponse" || key == "StudyFieldsResponse" {
      return .refused("is JSON of the registry's old API, which ended in 2024; download the studies again")
    }
    return head.bytes.contains("\"protocolSection\"") ? .yes : .no
  }

  /// A reader of these fields.
  public func reader(of fields: Set<StudyField>) -> any RecordReader { JSONRecordReader(fields: fields, rank: rank) }

  private static let keys: Set<String> = [
    "protocolSection", "derivedSection", "resultsSection", "annotationSection", "documentSection", "hasResults",
    "studies", "totalCount", "nextPageToken",
  ]

  /// Takes the next character that is not space.
  private static func next(_ text: inout ArraySlice<UInt8>) -> UInt8? {
    text = text.drop { $0 == 32 || (9...13).contains($0) }
    return text.popFirst()
  }
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
