internal import Aggregation
internal import StudyModel

/// An invented trial, as the worked examples of the reference use it.
///
/// It is written as `field: value; field: value` with the fields' own names: bars part the entries of a list, `-` is a
/// value the record leaves out, `?` one that its source does not carry.
enum ExampleTrial {
  /// The day all of them were current on.
  static let asOf = "2025-12-09"

  /// All of them, in the order of their ids.
  static let all: [Study] = (ended + stopped + underWay + odd).enumerated().map { number, text in
    study("NCT" + String(90_000_001 + number), text)
  }

  /// A completed trial that no text has changed.
  static let plain = study("NCT90000000", "")

  /// A trial: what all have in common, and what a text changes.
  static func study(_ id: String, _ text: String) -> Study {
    var version = VersionKey()
    version.isWhole = true
    version.versionDate = PartialDate(asOf)?.packed ?? 0
    var study = Study(id: id, version: version)
    for field in StudyField.allCases where field.list == nil { study[field] = .notGiven }
    for list in StudyList.allCases { study[list] = .rows(0) }
    for written in [common, text] {
      for entry in written.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
        let parts = entry.split(separator: ":", maxSplits: 1).map { $0.trimmingBlanks }
        guard parts.count == 2, let field = StudyField(name: parts[0]) else { continue }
        set(field, parts[1], in: &study)
      }
    }
    return study
  }

  /// Sets a field to what a text says.
  static func set(_ field: StudyField, _ text: String, in study: inout Study) {
    guard let list = field.list else {
      study[field] = value(field, text)
      return
    }
    guard text != "?" else {
      study[list] = .cannotSay
      for column in list.fields { study[column: column] = [] }
      return
    }
    let entries =
      text == "-"
      ? [] : text.split(separator: "|", omittingEmptySubsequences: false).map { value(field, $0.trimmingBlanks) }
    if study[list] != .rows(entries.count) {
      study[list] = .rows(entries.count)
      for column in list.fields {
        study[column: column] = Array(repeating: .notGiven, count: entries.count)
      }
    }
    study[column: field] = entries
  }

  private static func value(_ field: StudyField, _ text: String) -> FieldValue {
    text.isEmpty || text == "-" ? .notGiven : text == "?" ? .cannotSay : field.value(written: text)
  }

  /// What a trial gives in a field, as the registry writes it.
  static func text(_ field: StudyField, of study: Study) -> String {
    guard let list = field.list else { return field.code(of: study[field]) ?? absence(study[field]) }
    if study[list] == .cannotSay { return "source cannot say" }
    let entries = study[column: field].map { field.code(of: $0) ?? absence($0) }
    return entries.isEmpty ? "none" : entries.joined(separator: " · ")
  }

  private static func absence(_ value: FieldValue) -> String { value == .cannotSay ? "source cannot say" : "not given" }
}

extension Study {
  /// Whether it gives something else in a field than another study.
  func differs(from other: Study, in field: StudyField) -> Bool {
    ExampleTrial.text(field, of: self) != ExampleTrial.text(field, of: other)
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
