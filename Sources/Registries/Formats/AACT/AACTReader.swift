internal import StudyModel

/// Reads the tables of a set, each once, into columns, and makes the studies of them in id order.
final class AACTReader: SetReader {
  /// A table of the set.
  struct File {
    var number: Int
    var table: AACTTable
    var header: AACTHeader
    var path: String
  }

  private let fields: Set<StudyField>
  private let rank: UInt8

  init(_ fields: Set<StudyField>, rank: UInt8) {
    self.fields = fields
    self.rank = rank
  }

  func read(_ files: FileSet, into batch: RecordBatch) {
    let tables = tables(of: files, batch)
    let carried = Set(
      tables.flatMap { file in
        AACTGroup.all.filter { $0.table == file.table.name }.flatMap { $0.carried(by: file.header.columns) }
      }.map(\.field))
    batch.facts.cannotCarry.formUnion(Set(StudyField.allCases).subtracting(carried))
    if let studies = tables.first, !batch.isRereading { noteDays(studies, batch) }
    var trials = AACTTrials(hasStudies: tables.first?.table.name == "studies")
    var rows: [AACTRows] = []
    if batch.isRereading {
      // Which trials are wanted is known once all ids are: the tables are read twice, and only their rows kept.
      for file in tables where !trials.hasStudies || file.table.name == "studies" {
        AACTScan.read(file, of: files, into: [], &trials, batch)
      }
      trials.keep(batch)
    }
    for file in tables {
      let isStudies = file.table.name == "studies"
      let groups = AACTGroup.all.filter { $0.table == file.table.name }.compactMap { group in
        AACTRows(group, file.header) {
          fields.contains($0) || isStudies && [.lastUpdatePosted, .versionHolder].contains($0)
        }
      }
      // Without the table of studies every table says which trials there are, whatever a plan reads of it.
      guard isStudies || !groups.isEmpty || !trials.hasStudies else { continue }
      AACTScan.read(file, of: files, into: groups, &trials, batch)
      rows += groups
    }
    let studies = AACTStudies(fields: fields, carried: carried, rank: rank, tables: tables, rows: rows)
    studies.add(trials, to: batch)
    trials.skipUnreadable(batch)
  }

  /// Says which dates have lost their precision: the day made of a month is its last.
  private func noteDays(_ studies: File, _ batch: RecordBatch) {
    let columns = studies.header.columns
    let missing = AACTGroup.dates.filter { source in
      source.columns.count > 1 && fields.contains(source.field) && !columns.contains(source.columns[0])
        && columns.contains(source.columns[1])
    }
    guard !missing.isEmpty else { return }
    batch.report(
      .note, path: studies.path, line: 1,
      "has no \(missing.map { $0.columns[0] }.joined(separator: ", ")): "
        + "a date on the last day of a month may stand for the month; take the whole table")
  }

  /// The tables fields are read from, that of studies first.
  private func tables(of files: FileSet, _ batch: RecordBatch) -> [File] {
    var tables: [File] = []
    for (number, path) in files.paths.enumerated() {
      guard let header = AACTHeader(files.firstLines[number]) else { continue }
      guard let table = header.table(named: path) else {
        let fitting = AACTTable.all.filter(header.fits).map(\.name)
        if fitting.contains(where: { name in AACTTable.read.contains { $0.name == name } }) {
          batch.report(
            .skipped, path: path,
            "has the columns of \(fitting.joined(separator: " and of ")): name it for the table it is")
        }
        continue
      }
      guard AACTTable.read.contains(table) else { continue }
      if let other = tables.first(where: { $0.table == table }) {
        batch.report(
          .skipped, path: path,
          "is a second table of \(table.name) beside \(other.path.lastComponent); put each export in a folder of its own"
        )
        continue
      }
      tables.append(File(number: number, table: table, header: header, path: path))
    }
    return tables.filter { $0.table.name == "studies" } + tables.filter { $0.table.name != "studies" }
  }
}
