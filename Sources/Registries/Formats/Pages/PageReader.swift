internal import StudyModel

/// Reads the pages of one layout: a file is a page, a page is a record.
final class PageReader<Layout: PageLayout>: RecordReader {
  private let layout: Layout
  private let writer: RecordWriter

  /// Larger files are no pages.
  private static var limit: Int { 16 << 20 }

  init(_ layout: Layout, fields: Set<StudyField>) {
    self.layout = layout
    writer = RecordWriter(fields: fields, carried: Layout.carried)
  }

  func read(_: Range<Int>, of file: FileBytes, into batch: RecordBatch) {
    guard file.count <= Self.limit else {
      return batch.skip("is \(file.count >> 20) MB long, and no page of a trial is; give one page a file")
    }
    guard batch.wantsNext else { return batch.pass() }
    switch Layout.record(of: PageLines(page: file.array)) {
    case .unreadable(let sentence): batch.skip(sentence)
    case .record(let record):
      if !batch.isRereading { for note in record.notes { batch.report(.note, note) } }
      batch.facts.statedAsOf = record.made
      batch.add(record.study(writer, rank: layout.rank, batch))
    }
  }
}
