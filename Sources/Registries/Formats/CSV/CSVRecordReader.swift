import StudyModel

/// Turns the rows of one kind of CSV file into studies.
///
/// An empty cell of a column is *not given*, a list without entries; a field whose column is not in the file is
/// *cannot say*.
final class CSVRecordReader<Layout: CSVLayout>: RecordReader {
  /// What is known of a file once its header is read.
  private struct Sheet {
    let header: CSVHeader<Layout.Column>
    let maker: Layout.Maker
    /// The columns that are read.
    let columns: [(column: Layout.Column, cell: Int)]
  }

  private let layout: Layout
  private let fields: Set<StudyField>
  /// The maker of the last file, which serves the next one if it has the same columns.
  private var last: (columns: [Layout.Column], maker: Layout.Maker)?

  init(_ layout: Layout, _ fields: Set<StudyField>) {
    self.layout = layout
    self.fields = fields
  }

  func read(_ slice: Range<Int>, of file: FileBytes, into batch: RecordBatch) {
    let separator = layout.separator(of: file.head)
    hasForeignBytes = false
    var sheet = file.firstPage.flatMap { CSVHeader($0, separator) }.map { begin($0, batch) }
    var isFirst = true
    let rest = CSVRows.read(slice, of: file, separator) { [self] row in
      defer { isFirst = false }
      if isFirst, let header = CSVHeader<Layout.Column>(row) {
        sheet = begin(header, batch)
      } else if let sheet {
        record(row, sheet, batch)
      } else {
        batch.skip(
          line: row.line, "no header stands before the row; put \(layout.owner) line of column names before it")
      }
    }
    if let rest {
      let id = sheet.flatMap { $0.header.id < rest.count ? rest[$0.header.id] : nil } ?? ""
      batch.skip(
        id: layout.isID(id) ? id : nil, line: rest.line,
        "the file ends inside a quoted cell of the row that begins here; the download is incomplete: get it again")
    }
  }

  /// Says what the file lacks, and makes ready for its rows.
  private func begin(_ header: CSVHeader<Layout.Column>, _ batch: RecordBatch) -> Sheet {
    batch.facts.cannotCarry.formUnion(Layout.Column.carried.subtracting(header.carried))
    if !header.others.isEmpty, !batch.isRereading {
      let named = header.others.prefix(4).joined(separator: ", ") + (header.others.count > 4 ? ", …" : "")
      batch.report(.note, line: 1, "columns that are not \(layout.owner) are not read: \(named)")
    }
    let columns = header.columns.map(\.column)
    if !batch.isRereading, let note = layout.note(of: columns) { batch.report(.note, line: 1, note) }
    let maker =
      last.flatMap { $0.columns == columns ? $0.maker : nil } ?? layout.maker(of: fields, columns: columns)
    last = (columns, maker)
    return Sheet(header: header, maker: maker, columns: header.columns.filter { layout.reads($0.column, maker) })
  }

  /// Whether the file is known to hold bytes that are no text.
  private var hasForeignBytes = false

  private func record(_ row: CSVRow, _ sheet: Sheet, _ batch: RecordBatch) {
    guard batch.wantsNext else { return batch.pass() }
    let header = sheet.header
    if !hasForeignBytes, !row.isUTF8 {
      hasForeignBytes = true
      batch.report(
        .note, line: row.line, "holds bytes that are not UTF-8, which are read as \u{FFFD}; save the file as UTF-8")
    }
    var row = row
    var shift = header.shift(of: row, isID: layout.isID)
    if shift == nil, let mended = row.mended(to: header.count) { (row, shift) = (mended, 0) }
    guard let shift else {
      let id = row.count > header.id ? row[header.id] : ""
      return batch.skip(
        id: layout.isID(id) ? id : nil, line: row.line,
        "the row has \(row.count) cells and the header \(header.count): a quote or a line end is lost; get the file "
          + "again")
    }
    let record = CSVRecord(row, header, shift: shift)
    let id = record.id
    guard layout.isID(id) else {
      return batch.skip(
        line: row.line,
        id.isEmpty
          ? "the row has no trial number; fill in its \(Layout.Column.id.heading) or leave the row out"
          : "\"\(id.prefix(40))\" is no trial number, such as NCT01234567; mend the cell or leave the row out")
    }
    batch.add(layout.study(of: record, reading: sheet.columns, sheet.maker, batch))
  }
}
