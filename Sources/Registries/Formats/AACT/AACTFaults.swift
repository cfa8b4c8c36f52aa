internal import StudyModel

/// What did not fit in one table: counted, and said once.
struct AACTFaults {
  /// How often something was seen, and where or what first.
  struct Count {
    var rows = 0
    var line: Int?
    var examples: [String] = []

    mutating func add(line: Int) {
      if rows == 0 { self.line = line }
      rows += 1
    }

    mutating func add(_ example: String) {
      rows += 1
      if examples.count < 3, !examples.contains(example) { examples.append(example) }
    }

    /// `2 rows`, `1 row`.
    var text: String { rows == 1 ? "1 row" : "\(rows) rows" }
  }

  /// Rows that cannot be split into the header's cells.
  var unsplit = Count()
  /// Rows without a trial's id.
  var nameless = Count()
  /// Rows of trials that the table of studies does not have.
  var orphans = Count()
  /// Trials that have several rows where one is expected.
  var repeated = Count()

  /// Says them.
  func report(of table: AACTTable, columns: Int, path: String, to batch: RecordBatch) {
    if unsplit.rows > 0 {
      batch.report(
        .skipped, path: path, line: unsplit.line,
        "\(unsplit.text) \(unsplit.rows == 1 ? "has" : "have") not the header's \(columns) cells, the first here: "
          + "a bar or a line end stands inside a cell; left out; get the table again")
    }
    if nameless.rows > 0 {
      batch.report(
        .skipped, path: path, line: nameless.line,
        "\(nameless.text) \(nameless.rows == 1 ? "has" : "have") no NCT number in nct_id, the first here; left out; "
          + "get the table again")
    }
    if orphans.rows > 0 {
      batch.report(
        .note, path: path,
        "\(orphans.text) \(orphans.rows == 1 ? "belongs" : "belong") to no study of the table of studies, such as "
          + "\(orphans.examples.joined(separator: ", ")); left out; take all tables from one export")
    }
    if repeated.rows > 0 {
      batch.report(
        .note, path: path,
        "\(repeated.rows) of the trials \(repeated.rows == 1 ? "has" : "have") more than one row, such as \(repeated.examples.joined(separator: ", ")); "
          + "the first is read")
    }
  }
}
