import StudyModel

/// The rows of a table joined out of AACT, one a study.
struct AACTCSVLayout: CSVColumnLayout {
  typealias Column = AACTCSVColumn
  typealias Maker = RecordWriter

  var owner: String { "AACT's" }

  func note(of columns: [AACTCSVColumn]) -> String? {
    let dates = columns.filter { column in column.month.map { !columns.contains($0) } ?? false }
    return dates.isEmpty
      ? nil
      : "of \(dates.map(\.heading).joined(separator: ", ")) the day is kept as given: where the registry knows the month "
        + "only, AACT writes its last day"
  }

  /// A row lacks most of a record.
  func version(of record: CSVRecord<AACTCSVColumn>) -> VersionKey {
    let updated = record[.lastUpdatePosted].flatMap { SpelledDate.date($0) }
    return VersionKey(rank: 2, updated: updated?.packed ?? 0, isWhole: false)
  }

  func set(
    _ column: AACTCSVColumn, _ text: String, of record: CSVRecord<AACTCSVColumn>, in study: inout Study,
    _ writer: RecordWriter, _ batch: RecordBatch
  ) {
    // R writes `NA` where it has nothing; where the table has codes, it is one of theirs.
    let text = text == "NA" && !Self.isCode(column, record) ? "" : text
    switch column {
    case .nctID, .modelDescription, .secondaryID: break
    case .startMonth, .primaryCompletionMonth, .completionMonth, .verifiedMonth:
      if !text.isEmpty { writer.set(column.fields[0], text, in: &study, batch) }
    case .start, .primaryCompletion, .completion, .verified:
      let month = column.month.flatMap { record[$0] } ?? ""
      if month.isEmpty || month == "NA" { writer.set(column.fields[0], text, in: &study, batch) }
    case .phase: writer.set(.phases, .phase, SpelledPhases.texts(text), in: &study, batch)
    case .conditions: writer.set(.conditions, .condition, CSVText.pieces(text, "|"), in: &study, batch)
    case .enrollment:
      writer.set(.enrollment, text.hasSuffix(".0") ? String(text.dropLast(2)) : text, in: &study, batch)
    case .minimumAge, .maximumAge: writer.set(column.fields[0], AACTCSVAge.text(text), in: &study, batch)
    case .studyType:
      writer.set(.studyType, text, in: &study, batch)
      let isRegistry = text.hasSuffix("[Patient Registry]")
      writer.set(.isPatientRegistry, to: isRegistry ? .flag(true) : .cannotSay, in: &study)
    case .maskingDescription:
      // AACT keeps words of the sponsor there; a package calls the level so.
      guard record[.masking] == nil else { return }
      if Self.levels[Spelling.key(text)] == nil {
        writer.set(.masking, to: .cannotSay, in: &study)
      } else {
        writer.set(.masking, text, in: &study, batch)
      }
    case .organizationID:
      // Every record has one: where none stands, the package did not find it.
      if text.isEmpty || text.contains("\n") {
        writer.set(.organizationStudyID, to: .cannotSay, in: &study)
      } else {
        writer.set(.organizationStudyID, text, in: &study, batch)
      }
    case .criteria, .detailedDescription, .description, .population:
      writer.set(column.fields[0], CSVText.split(text, "~").joined(separator: "\n"), in: &study, batch)
    default: writer.set(column.fields[0], text, in: &study, batch)
    }
  }

  /// Whether `NA` is the code of a phase or an allocation that does not apply.
  private static func isCode(_ column: AACTCSVColumn, _ record: CSVRecord<AACTCSVColumn>) -> Bool {
    (column == .phase || column == .allocation) && record[.studyType] == StudyType.interventional.code
  }

  private static let levels = Spelling.terms(of: .masking)
}
