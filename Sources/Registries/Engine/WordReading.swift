internal import StudyModel

/// Reads facts from the words of records while these are read.
///
/// Of sources that lack many fields they are always counted; of all sources, and into figures, when that is asked for.
/// What is taken stands beside the record as a version of the lowest rank, so that the merge decides: no structured value
/// of any source ever gives way to words.
struct WordReading: Sendable {
  /// Whether facts enter the figures.
  let isTaken: Bool
  /// What a plan asks for.
  let fields: Set<StudyField>

  /// Registers and mirrors: from here on sources lack enough that their words are read anyway.
  private static let poorRank: UInt8 = 3

  /// What is read for the words alone, and not handed over.
  private let extra: [StudyField]

  init(isTaken: Bool, fields: Set<StudyField>) {
    self.isTaken = isTaken
    self.fields = fields
    let asked = StudyField.closure(of: fields)
    extra = TextFacts.texts.union(TextFacts.fields).subtracting(asked).sorted { $0.rawValue < $1.rawValue }
  }

  /// What must be read of a format's records.
  func reading(_ format: any SourceFormat) -> Set<StudyField> {
    isTaken || format.rank >= WordReading.poorRank
      ? fields.union(TextFacts.texts).union(TextFacts.fields) : fields
  }

  /// Reads the words of some studies, counts what they say, and adds what is taken.
  func read(_ studies: inout [Study], from start: Int, path: String, ordinal: Int32, _ tally: inout Tally) {
    for place in start..<studies.count where isTaken || studies[place].version.rank >= WordReading.poorRank {
      let study = studies[place]
      let facts = TextFacts.facts(in: study)
      forget(&studies[place])
      if facts.isEmpty { continue }
      for fact in facts { count(fact, study, path: path, ordinal: ordinal, &tally) }
      guard isTaken, let version = WordReading.version(of: study, facts, reading: fields) else { continue }
      studies.append(version)
    }
  }

  /// Takes back what was read for the words alone.
  private func forget(_ study: inout Study) {
    for field in extra {
      guard let list = field.list else {
        study[field] = .notRead
        continue
      }
      study[column: field] = []
      if list.fields.allSatisfy({ !fields.contains($0) }) { study[list] = .notRead }
    }
  }

  private func count(_ fact: TextFact, _ study: Study, path: String, ordinal: Int32, _ tally: inout Tally) {
    let given = WordReading.value(of: fact.field, in: study)
    let isLimit = fact.field == .minimumAge || fact.field == .maximumAge
    if !given.isGiven, !(isLimit && given == .notGiven) {
      tally.words[fact.field, default: InputSummary.WordCount()].only += 1
    } else if fact.agrees(with: given) {
      tally.words[fact.field, default: InputSummary.WordCount()].agreeing += 1
    } else {
      tally.words[fact.field, default: InputSummary.WordCount()].differing += 1
      let says = fact.field.text(of: fact.value) ?? ""
      let value = fact.field.code(of: given) ?? fact.field.absence(of: given, in: study) ?? ""
      tally.contradictions.append(
        (
          ordinal,
          Finding(
            .note, path: path, record: Int(study.origin.record) + 1, id: study.id, value: value,
            "\(fact.field.name) is \(value), and its \(fact.source.name) says \"\(fact.words)\": \(says)")
        ))
    }
  }

  /// A field's value; of the list of phases that of its one row.
  private static func value(of field: StudyField, in study: Study) -> FieldValue {
    guard let list = field.list else { return study[field] }
    switch study[list] {
    case .cannotSay: return .cannotSay
    case .notRead: return .notRead
    case .rows(let count):
      let column = study[column: field]
      return count == 0 ? .notGiven : count == 1 ? column.first ?? .notGiven : .text(texts(column, field))
    }
  }

  private static func texts(_ column: [FieldValue], _ field: StudyField) -> String {
    column.compactMap { field.code(of: $0) }.joined(separator: "|")
  }

  /// What the words of a study say where its record does not, as a version of the lowest rank; nothing when that is
  /// nothing.
  static func version(of study: Study, _ facts: [TextFact], reading fields: Set<StudyField>) -> Study? {
    let new = facts.filter { fields.contains($0.field) && !value(of: $0.field, in: study).isGiven }
    guard !new.isEmpty else { return nil }
    var key = study.version
    key.rank = VersionKey.words
    key.isWhole = false
    var version = Study(id: study.id, version: key, origin: study.origin.inWords)
    for field in fields {
      if let list = field.list { version[list] = .cannotSay } else { version[field] = .cannotSay }
    }
    for fact in new {
      guard let list = fact.field.list else {
        version[fact.field] = fact.value
        continue
      }
      version[list] = .rows(1)
      for field in list.fields where fields.contains(field) {
        version[column: field] = [field == fact.field ? fact.value : .cannotSay]
      }
    }
    return version
  }
}
