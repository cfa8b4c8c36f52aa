import StudyModel

/// The rows of the registry's present CSV download.
struct APIv2CSVLayout: CSVColumnLayout {
  typealias Column = APIv2Column
  typealias Maker = RecordWriter

  var owner: String { "the registry's" }

  /// A row is never whole, so that a JSON record of the same update wins over it.
  func version(of record: CSVRecord<APIv2Column>) -> VersionKey {
    let updated = record[.lastUpdatePosted].flatMap { PartialDate($0) }
    return VersionKey(rank: 1, updated: updated?.packed ?? 0, isWhole: false)
  }

  func set(
    _ column: APIv2Column, _ text: String, of record: CSVRecord<APIv2Column>, in study: inout Study,
    _ writer: RecordWriter, _ batch: RecordBatch
  ) {
    switch column {
    case .nctNumber, .link, .documents: break
    // As written, like the registry's JSON.
    case .title, .acronym, .summary, .sponsor:
      writer.set(column.fields[0], to: text.isEmpty ? .notGiven : .text(text), in: &study)
    case .status, .sex, .funderType, .studyType, .results, .enrollment, .start, .primaryCompletion, .completion,
      .firstPosted, .resultsFirstPosted, .lastUpdatePosted:
      writer.set(column.fields[0], text, in: &study, batch)
    case .conditions, .collaborators, .phases:
      let values = CSVText.pieces(text, "|")
      if let list = column.fields[0].list { writer.set(list, column.fields[0], values, in: &study, batch) }
    case .age:
      writer.set(.ageGroups, .ageGroup, CSVText.pieces(text, ", "), in: &study, batch)
    case .interventions:
      let rows = CSVInterventions(text) { $0.utf8.allSatisfy { (65...90).contains($0) || $0 == 95 } }
      rows.set(in: &study, writer, batch)
    // Three columns make one list, whatever their order; with one of them missing it cannot be said.
    case .primaryOutcomes: setOutcomes(of: record, in: &study, writer, batch)
    case .secondaryOutcomes, .otherOutcomes: break
    case .otherIDs:
      // The organization's own id comes first; every record has one.
      let ids = CSVText.pieces(text, "|")
      writer.set(.organizationStudyID, ids.first ?? "", in: &study, batch)
      writer.set(.identifiers, .identifier, Array(ids.dropFirst()), in: &study, batch)
    case .design: CSVDesign.set(text, in: &study, writer, batch)
    case .locations: CSVSite.set(text, in: &study, writer, batch)
    }
  }

  private func setOutcomes(
    of record: CSVRecord<APIv2Column>, in study: inout Study, _ writer: RecordWriter, _ batch: RecordBatch
  ) {
    let columns: [APIv2Column] = [.primaryOutcomes, .secondaryOutcomes, .otherOutcomes]
    let cells = columns.compactMap { record[$0] }
    guard cells.count == columns.count else { return }
    let measures = cells.map { CSVText.pieces($0, "|") }
    writer.set(.outcomes, count: measures.reduce(0) { $0 + $1.count }, in: &study, batch) { field in
      switch field {
      case .outcomeKind: zip(OutcomeKind.words, measures).flatMap { [String](repeating: $0.code, count: $1.count) }
      case .outcomeMeasure: measures.flatMap { $0 }
      default: nil
      }
    }
  }
}
