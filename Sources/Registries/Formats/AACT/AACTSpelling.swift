internal import StudyModel

/// What AACT's cells mean, which is what the registry's own words mean once its exports' habits are undone.
final class AACTSpelling {
  private let writer: RecordWriter
  /// Words are looked up once and counted each time they stand somewhere, so looking up counts none.
  private let unheard = RecordBatch(path: "")

  init(_ writer: RecordWriter) { self.writer = writer }

  /// The value of a word of a field.
  func value(_ text: String, _ field: StudyField) -> FieldValue { writer.value(text, field, unheard) }

  /// The values of a cell: one, none, or those of a list written in one cell.
  func values(_ bytes: ArraySlice<UInt8>, _ source: AACTSource) -> [FieldValue] {
    let text = String(decoding: bytes, as: UTF8.self)
    switch source.meaning {
    case .phases: return SpelledPhases.texts(text).map { value($0, source.field) }
    case .presence: return [.flag(true)]
    case .processed:
      // `ClinicalTrials.gov processed this data on March 11, 2020`
      guard let on = text.ranges(of: " on ").last, let date = SpelledDate.date(String(text[on.upperBound...])) else {
        return [.cannotSay]
      }
      return [.date(date)]
    case .registry:
      if text.contains("Patient Registry") { return [.flag(true)] }
      let flag = value(text, source.field)
      return flag.flag == nil ? [.cannotSay] : [flag]
    case .first, .flags: return [value(text, source.field)]
    }
  }

  /// A long text: the export writes line ends as `~`.
  func text(_ bytes: ArraySlice<UInt8>, _ field: StudyField) -> FieldValue {
    let isLong = Self.long.contains(field)
    let text =
      isLong && bytes.contains(UInt8(ascii: "~"))
      ? String(decoding: bytes.lazy.filter { $0 != 13 }.map { $0 == UInt8(ascii: "~") ? 10 : $0 }, as: UTF8.self)
      : String(decoding: bytes, as: UTF8.self)
    let trimmed = text.trimmed
    return trimmed.isEmpty ? .notGiven : .text(trimmed)
  }

  /// Texts of several lines: elsewhere a `~` is one.
  private static let long: Set<StudyField> = [
    .briefSummary, .detailedDescription, .eligibilityCriteria, .studyPopulation, .armDescription,
    .interventionDescription, .outcomeDescription, .whyStopped,
  ]
}
