internal import StudyModel

/// Turns the texts of one format's records into studies: sets what a plan asks for, in whatever spelling a registry
/// uses, and counts words it does not know.
///
/// It serves one thread, and remembers what repeated texts mean.
final class RecordWriter {
  /// Some rows of a list on their way into a study: a text a field, nothing where the record leaves it out.
  typealias Row = [StudyField: String]

  private let fields: [StudyField]
  private let lists: [StudyList]
  private let carried: [Bool]
  private let wanted: [Bool]
  private let slashes: SpelledDate.Order?
  private var terms: [[String: UInt8]?]
  private var memory: [[String: FieldValue]]

  /// A writer of studies of one format.
  ///
  /// - Parameters:
  ///   - fields: What a plan asks for.
  ///   - carried: What the format, or this file of it, carries; other fields are *cannot say*.
  ///   - slashes: How dates with slashes are to be read; without it they are words we do not know.
  init(fields: Set<StudyField>, carried: Set<StudyField>, slashes: SpelledDate.Order? = nil) {
    let all = StudyField.allCases
    wanted = all.map(fields.contains)
    self.carried = all.map(carried.contains)
    self.fields = all.filter { $0.list == nil && fields.contains($0) }
    lists = StudyList.allCases.filter { $0.fields.contains(where: fields.contains) }
    self.slashes = slashes
    terms = Array(repeating: nil, count: all.count)
    memory = Array(repeating: [:], count: all.count)
  }

  /// Whether a plan asks for a field.
  func wants(_ field: StudyField) -> Bool { wanted[field.position] }
  /// Whether a plan asks for anything of a list.
  func wants(_ list: StudyList) -> Bool { lists.contains(list) }

  /// A study in which everything the format carries is *not given* (a list: empty) and all else *cannot say*.
  func begin(id: String, version: VersionKey) -> Study {
    var study = Study(id: id, version: version)
    for field in fields { study[field] = carried[field.position] ? .notGiven : .cannotSay }
    for list in lists {
      study[list] = list.fields.contains { carried[$0.position] } ? .rows(0) : .cannotSay
    }
    return study
  }

  /// Sets a field from a text; an empty one leaves it *not given*, or *cannot say* where the format does not carry it.
  func set(_ field: StudyField, _ text: String, in study: inout Study, _ batch: RecordBatch) {
    guard wanted[field.position] else { return }
    let value = value(text, field, batch)
    study[field] = value == .notGiven && !carried[field.position] ? .cannotSay : value
  }

  /// Sets a field to a value.
  func set(_ field: StudyField, to value: FieldValue, in study: inout Study) {
    if wanted[field.position] { study[field] = value }
  }

  /// Sets a list; no rows leave it empty, or *cannot say* where the format does not carry it, and a wanted column that
  /// the format does not carry cannot be said.
  func set(_ list: StudyList, _ rows: [Row], in study: inout Study, _ batch: RecordBatch) {
    guard lists.contains(list), !rows.isEmpty else { return }
    study[list] = .rows(rows.count)
    for field in list.fields where wanted[field.position] {
      study[column: field] =
        carried[field.position]
        ? rows.map { row in row[field].map { value($0, field, batch) } ?? .notGiven }
        : [FieldValue](repeating: .cannotSay, count: rows.count)
    }
  }

  /// Sets a list column by column: `texts` gives a text a row, empty where the record leaves it out, of each wanted
  /// field, or nothing where the format does not say it.
  func set(
    _ list: StudyList, count: Int, in study: inout Study, _ batch: RecordBatch, texts: (StudyField) -> [String]?
  ) {
    guard lists.contains(list), count > 0 else { return }
    study[list] = .rows(count)
    for field in list.fields where wanted[field.position] {
      study[column: field] =
        texts(field)?.map { value($0, field, batch) } ?? [FieldValue](repeating: .cannotSay, count: count)
    }
  }

  /// Sets a list of which one field is read.
  func set(_ list: StudyList, _ field: StudyField, _ rows: [String], in study: inout Study, _ batch: RecordBatch) {
    set(list, count: rows.count, in: &study, batch) { $0 == field ? rows : nil }
  }

  /// What a text means in a field: a value, *not given* when it is empty, or the text as written, counted, when it is
  /// outside the field's vocabulary.
  func value(_ written: String, _ field: StudyField, _ batch: RecordBatch) -> FieldValue {
    let text = written.trimmed
    if text.isEmpty { return .notGiven }
    let isPlain = if case .text = field.kind { true } else { false }
    if isPlain, !Self.repeated.contains(field) { return .text(text) }
    if let known = memory[field.position][text] {
      if !isPlain, case .text = known { batch.unknown(text, in: field) }
      return known
    }
    let value = read(text, field)
    if memory[field.position].count < Self.remembered { memory[field.position][text] = value }
    if !isPlain, case .text = value { batch.unknown(text, in: field) }
    return value
  }

  private func read(_ text: String, _ field: StudyField) -> FieldValue {
    if case .term = field.kind, terms[field.position] == nil { terms[field.position] = Spelling.terms(of: field) }
    return SpelledValue.value(of: text, in: field, terms: terms[field.position] ?? [:], slashes: slashes)
  }

  /// Texts that come again and again.
  private static let repeated: Set<StudyField> = [
    .leadSponsor, .siteFacility, .siteCity, .siteState, .siteCountry, .country, .condition, .collaborator, .keyword,
    .conditionMesh, .conditionAncestor, .interventionMesh, .interventionAncestor,
  ]
  /// How many texts of a field are remembered.
  private static let remembered = 50_000
}

extension StringProtocol {
  /// The text without spaces and line ends around it.
  var trimmed: String {
    let bytes = Substring(self).utf8
    // Most texts are trimmed already, and keep their storage.
    if let first = bytes.first, let last = bytes.last, first > 32, last > 32 { return String(self) }
    guard let first = bytes.firstIndex(where: { $0 > 32 }), let last = bytes.lastIndex(where: { $0 > 32 }) else {
      return ""
    }
    return String(Substring(bytes[first...last]))
  }
}
