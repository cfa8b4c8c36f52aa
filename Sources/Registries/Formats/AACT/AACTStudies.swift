internal import StudyModel

/// Makes the studies of a set's columns.
struct AACTStudies {
  private let writer: RecordWriter
  private let spelling: AACTSpelling
  private let rows: [AACTRows]
  private let rank: UInt8
  private let isWhole: Bool
  private let tables: [AACTReader.File]
  /// The wanted list fields that no table of theirs carries.
  private let uncarried: [StudyField]

  init(fields: Set<StudyField>, carried: Set<StudyField>, rank: UInt8, tables: [AACTReader.File], rows: [AACTRows]) {
    writer = RecordWriter(fields: fields, carried: carried)
    spelling = AACTSpelling(writer)
    self.rows = rows
    self.rank = rank
    self.tables = tables
    let names = Set(tables.map(\.table.name))
    isWhole = names.isSuperset(of: ["studies", "designs", "eligibilities", "sponsors"])
    uncarried = StudyField.allCases.filter { $0.list != nil && fields.contains($0) && !carried.contains($0) }
  }

  /// Adds a study a trial, in id order.
  func add(_ trials: AACTTrials, to batch: RecordBatch) {
    for group in rows {
      group.settle(trials: trials.count, spelling)
      report(group, trials, batch)
    }
    for trial in trials.inOrder {
      guard batch.wantsNext else {
        batch.pass()
        continue
      }
      batch.add(study(trial, trials.id(trial), batch))
    }
  }

  private func report(_ group: AACTRows, _ trials: AACTTrials, _ batch: RecordBatch) {
    guard !group.repeated.isEmpty, let file = tables.first(where: { $0.table.name == group.group.table }) else {
      return
    }
    var faults = AACTFaults()
    for trial in group.repeated { faults.repeated.add(trials.id(trial)) }
    faults.report(of: file.table, columns: file.header.columns.count, path: file.path, to: batch)
  }

  private func study(_ trial: Int, _ id: String, _ batch: RecordBatch) -> Study {
    var version = VersionKey(rank: rank, isWhole: isWhole)
    var study = writer.begin(id: id, version: version)
    for group in rows {
      let places = group.places(of: trial)
      if group.group.isSingle {
        if let first = places.first { add(group, row: group.row(first), to: &study, &version, batch) }
      } else {
        add(group, places, to: &study, batch)
      }
    }
    study.version = version
    return study
  }

  /// Sets the fields of a trial's one row.
  private func add(
    _ group: AACTRows, row: Int, to study: inout Study, _ version: inout VersionKey, _ batch: RecordBatch
  ) {
    for column in group.columns {
      let field = column.field
      if let list = field.list {
        let values = column.list(at: row)
        for value in values { count(value, column, batch) }
        study[list] = .rows(values.count)
        study[column: field] = values
        continue
      }
      let value = column.value(at: row)
      if field == .lastUpdatePosted { version.updated = value.date?.packed ?? 0 }
      if field == .versionHolder { version.versionDate = value.date?.packed ?? 0 }
      guard writer.wants(field) else { continue }
      if column.countsTexts { count(value, column, batch) }
      study[field] = value
    }
  }

  /// Sets a list of a trial's rows.
  private func add(_ group: AACTRows, _ places: Range<Int>, to study: inout Study, _ batch: RecordBatch) {
    guard !places.isEmpty, let list = group.group.sources[0].field.list else { return }
    study[list] = .rows(places.count)
    for column in group.columns where writer.wants(column.field) {
      let values = places.map { column.value(at: group.row($0)) }
      if column.countsTexts { for value in values { count(value, column, batch) } }
      study[column: column.field] = values
    }
    for field in uncarried where field.list == list {
      study[column: field] = [FieldValue](repeating: .cannotSay, count: places.count)
    }
  }

  /// Counts a word outside its vocabulary.
  private func count(_ value: FieldValue, _ column: AACTColumn, _ batch: RecordBatch) {
    if case .text(let text) = value { batch.unknown(text, in: column.field) }
  }
}
