import StudyModel

/// The rows of a WHO export in CSV.
struct ICTRPCSVLayout: CSVLayout {
  var owner: String { "WHO's" }

  /// Any register's id: it has a digit and no blank.
  func isID(_ text: String) -> Bool {
    (4...64).contains(text.utf8.count) && text.utf8.allSatisfy { $0 > 32 }
      && text.utf8.contains { (48...57).contains($0) }
  }

  func maker(of fields: Set<StudyField>, columns: [ICTRPCSVColumn]) -> ICTRPStudies {
    let columns = columns.compactMap { if case .export(let column) = $0 { column } else { nil } }
    return ICTRPStudies(fields: fields, columns: Set(columns))
  }

  func reads(_ column: ICTRPCSVColumn, _ studies: ICTRPStudies) -> Bool {
    if case .export(let column) = column { return studies.wants(column) }
    return column.fields.contains(where: studies.writer.wants)
  }

  func study(
    of record: CSVRecord<ICTRPCSVColumn>, reading columns: [(column: ICTRPCSVColumn, cell: Int)],
    _ studies: ICTRPStudies, _ batch: RecordBatch
  ) -> Study {
    var texts: [ICTRPColumn: String] = [:]
    for case (.export(let column), let cell) in columns { texts[column] = record.text(cell) }
    texts[.trialID] = record.id
    guard var study = studies.study(texts, batch) else { preconditionFailure("a row without an id is not read") }
    for (column, cell) in columns {
      if case .export = column { continue }
      set(column.fields[0], record.text(cell), in: &study, studies.writer, batch)
    }
    if study.version.versionDate > batch.facts.statedAsOf?.packed ?? 0 {
      batch.facts.statedAsOf = PartialDate(packed: study.version.versionDate)
    }
    return study
  }

  /// Sets a part of the design that has a column of its own: `MASKING: BLINDED|DOUBLE`.
  private func set(
    _ field: StudyField, _ text: String, in study: inout Study, _ writer: RecordWriter, _ batch: RecordBatch
  ) {
    let parts = CSVText.pieces(text, "|")
    let isPrefixed = parts.count == 2 && Spelling.key(parts[0]) == "maskingblinded"
    let word = isPrefixed ? parts[1] : text
    // WHO's own columns do not carry the part, this one does.
    writer.set(field, to: .notGiven, in: &study)
    if !word.isEmpty, Spelling.key(word) != "unspecified" { writer.set(field, word, in: &study, batch) }
  }
}
