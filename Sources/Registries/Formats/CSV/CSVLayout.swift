import StudyModel

/// One kind of CSV file: what its rows say.
protocol CSVLayout: Sendable {
  /// Its columns.
  associatedtype Column: CSVColumn

  /// What the files are called: `the registry's`.
  var owner: String { get }
  /// Whether a text is a trial's id.
  func isID(_ text: String) -> Bool
  /// What separates the cells of a file that begins so.
  func separator(of head: FileHead) -> CSVSeparator
  /// Where a row stands among the versions of its trial.
  func version(of record: CSVRecord<Column>) -> VersionKey
  /// Sets what one column says.
  func set(
    _ column: Column, _ text: String, of record: CSVRecord<Column>, in study: inout Study, _ writer: RecordWriter,
    _ batch: RecordBatch)
}

extension CSVLayout {
  /// Trials have NCT numbers.
  func isID(_ text: String) -> Bool { CSVText.isNCTNumber(text) }
  /// Cells stand between commas.
  func separator(of head: FileHead) -> CSVSeparator { .comma }
}
