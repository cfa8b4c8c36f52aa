import Foundation
internal import StudyModel

/// Trials with their sources as JSON: what `show --format json` prints.
struct ShowJSON: Encodable {
  private struct Source: Encodable {
    var path: String
    var record: Int
    var format: String
    var rank: Int
    var id: String
    var updated: String?
    var versionDate: String?
    var isReadFromWords: Bool
  }
  private struct Offer: Encodable {
    var value: String
    var source: Int
  }
  private struct Field: Encodable {
    var value: String?
    var absent: String?
    var source: Int?
    var others: [Offer]?
  }
  private struct List: Encodable {
    var absent: String?
    var source: Int?
    var rows: [[String: String]]
    var others: [Other]?
  }
  private struct Other: Encodable {
    var source: Int
    var rows: [[String: String]]
  }

  private var id: String
  private var sources: [Source]
  private var fields: [String: Field] = [:]
  private var lists: [String: List] = [:]

  init(_ trial: SourcedTrial) {
    id = trial.id
    sources = zip(trial.places, trial.sourced.versions).map { place, study in
      func date(_ packed: Int32) -> String? { packed == 0 ? nil : PartialDate(packed: packed).description }
      return Source(
        path: place.path, record: place.record + 1, format: place.format, rank: Int(study.version.rank), id: study.id,
        updated: date(study.version.updated), versionDate: date(study.version.versionDate),
        isReadFromWords: study.version.rank == VersionKey.words)
    }
    for shown in trial.fields {
      let others = shown.others.compactMap { other in
        shown.field.code(of: other.value).map { Offer(value: $0, source: other.version) }
      }
      fields[shown.field.name] = Field(
        value: shown.field.code(of: shown.value), absent: shown.absence, source: shown.source,
        others: others.isEmpty ? nil : others)
    }
    for list in StudyList.allCases {
      let others = trial.others(of: list).map {
        Other(source: $0, rows: ShowJSON.rows(of: list, trial.sourced.versions[$0]))
      }
      let source = trial.source(of: list)
      lists[list.name] = List(
        absent: source == nil ? ShowJSON.absence(of: list, trial.sourced.study) : nil, source: source,
        rows: ShowJSON.rows(of: list, trial.sourced.study), others: others.isEmpty ? nil : others)
    }
  }

  private static func absence(of list: StudyList, _ study: Study) -> String {
    list.fields.allSatisfy { $0.isNotApplicable(to: study) } ? "not applicable" : "source cannot say"
  }

  private static func rows(of list: StudyList, _ study: Study) -> [[String: String]] {
    (0..<study.count(of: list)).map { row in
      var values: [String: String] = [:]
      for field in list.fields where study[column: field].indices.contains(row) {
        if let text = field.code(of: study[column: field][row]) { values[field.name] = text }
      }
      return values
    }
  }

  /// The trials as JSON text: keys sorted, two spaces, a line end at the end.
  static func bytes(_ trials: [SourcedTrial]) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(trials.map(ShowJSON.init)) else { return [] }
    return Array(data) + [10]
  }
}
