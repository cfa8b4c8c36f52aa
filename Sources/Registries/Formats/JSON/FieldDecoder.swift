internal import StudyModel

/// What a text means in a field of a kind; the words of vocabularies are looked up by their code.
struct FieldDecoder {
  /// How texts are read.
  private enum Meaning {
    case term([String: UInt8])
    /// Words as people write them.
    case spelled([String: UInt8])
    case text, date, age, count, flag
  }

  /// The field.
  let field: StudyField
  /// Texts of one group mean the same wherever they stand; below zero they are too various to remember.
  let group: Int32
  private let meaning: Meaning
  private let hasWords: Bool

  /// A decoder of a field, whose words and dates may stand as people write them.
  init(_ field: StudyField, isSpelled: Bool = false) {
    self.field = field
    if case .term = field.kind { hasWords = true } else { hasWords = false }
    switch field.kind {
    case .term(let vocabulary):
      let codes = vocabulary.words.enumerated().map { ($1.code, UInt8($0)) }
      self.meaning =
        isSpelled ? .spelled(Spelling.terms(of: field)) : .term(Dictionary(uniqueKeysWithValues: codes))
      self.group = 100 + Int32(field.position)
    case .text:
      self.meaning = .text
      self.group = FieldDecoder.various.contains(field) ? -1 : 0
    case .date: (self.meaning, self.group) = (isSpelled ? .spelled([:]) : .date, 1)
    case .age: (self.meaning, self.group) = (isSpelled ? .spelled([:]) : .age, 2)
    case .count: (self.meaning, self.group) = (isSpelled ? .spelled([:]) : .count, 3)
    case .flag: (self.meaning, self.group) = (isSpelled ? .spelled([:]) : .flag, 4)
    }
  }

  /// The value of a text; nothing when it says that there is none.
  func value(of text: String) -> FieldValue? {
    if text.isEmpty { return nil }
    switch meaning {
    case .text: return .text(text)
    case .spelled(let terms):
      let value = SpelledValue.value(of: text.trimmed, in: field, terms: terms)
      return value == .notGiven ? nil : value
    case .term(let codes): return codes[text].map { .term($0) } ?? .text(text)
    case .date: return PartialDate(text).map { .date($0) } ?? .text(text)
    case .age:
      // "N/A" is how other tables write that no limit is set.
      if text.hasPrefix("N/A") { return nil }
      return Age(text).map { .age($0) } ?? .text(text)
    case .count: return .text(text)
    case .flag:
      switch text.lowercased() {
      case "yes", "true", "y": return .flag(true)
      case "no", "false", "n": return .flag(false)
      default: return .text(text)
      }
    }
  }

  /// The value of a whole number, as written if the field is none.
  func value(of number: Int, written text: @autoclosure () -> String) -> FieldValue {
    if case .count = field.kind, (0...99_999_999_999).contains(number) { return .count(number) }
    return .text(text())
  }

  /// The value of a boolean, as written if the field is none.
  func value(of flag: Bool) -> FieldValue {
    if case .flag = field.kind { return .flag(flag) }
    return .text(flag ? "true" : "false")
  }

  /// Counts a value that is a word outside the field's vocabulary.
  func count(_ value: FieldValue?, in batch: RecordBatch) {
    if hasWords, case .text(let word) = value { batch.unknown(word, in: field) }
  }

  /// Texts that hardly ever come twice.
  private static let various: Set<StudyField> = [
    .briefTitle, .officialTitle, .acronym, .organizationStudyID, .whyStopped, .briefSummary, .detailedDescription,
    .eligibilityCriteria, .studyPopulation, .outcomeMeasure, .identifier, .armDescription, .interventionDescription,
    .outcomeDescription, .referencePMID, .referenceCitation,
  ]
}
