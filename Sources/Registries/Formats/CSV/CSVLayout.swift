import StudyModel

/// One kind of CSV file: what its rows say.
protocol CSVLayout: Sendable {
  /// Its columns.
  associatedtype Column: CSVColumn
  /// What makes studies of the rows of files with the same columns, for one thread.
  associatedtype Maker

  /// What the files are called: `the registry's`.
  var owner: String { get }
  /// Whether a text is a trial's id.
  func isID(_ text: String) -> Bool
  /// What separates the cells of a file that begins so.
  func separator(of head: FileHead) -> CSVSeparator
  /// What is to be said of every file with these columns.
  func note(of columns: [Column]) -> String?
  /// A maker of studies with these fields, of files with these columns.
  func maker(of fields: Set<StudyField>, columns: [Column]) -> Maker
  /// Whether a column has to be read.
  func reads(_ column: Column, _ maker: Maker) -> Bool
  /// The study of a row, of which some columns have to be read.
  func study(
    of record: CSVRecord<Column>, reading columns: [(column: Column, cell: Int)], _ maker: Maker, _ batch: RecordBatch
  ) -> Study
}

extension CSVLayout {
  /// Trials have NCT numbers.
  func isID(_ text: String) -> Bool { RegisterID.isNCT(text) }
  /// Cells stand between commas.
  func separator(of head: FileHead) -> CSVSeparator { .comma }
  /// Nothing.
  func note(of columns: [Column]) -> String? { nil }
}

/// A kind of CSV file whose columns can be read one by one.
protocol CSVColumnLayout: CSVLayout where Maker == RecordWriter {
  /// Where a row stands among the versions of its trial.
  func version(of record: CSVRecord<Column>) -> VersionKey
  /// Sets what one column says.
  func set(
    _ column: Column, _ text: String, of record: CSVRecord<Column>, in study: inout Study, _ writer: RecordWriter,
    _ batch: RecordBatch)
}

extension CSVColumnLayout {
  func maker(of fields: Set<StudyField>, columns: [Column]) -> RecordWriter {
    RecordWriter(fields: fields, carried: Column.carried(by: columns))
  }

  func reads(_ column: Column, _ writer: RecordWriter) -> Bool { column.fields.contains(where: writer.wants) }

  func study(
    of record: CSVRecord<Column>, reading columns: [(column: Column, cell: Int)], _ writer: RecordWriter,
    _ batch: RecordBatch
  ) -> Study {
    var study = writer.begin(id: record.id, version: version(of: record))
    for (column, cell) in columns { set(column, record.text(cell), of: record, in: &study, writer, batch) }
    return study
  }
}
