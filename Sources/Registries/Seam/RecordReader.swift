/// Reads the records of files of one format on one thread; what it learns (repeated texts) serves the next file.
public protocol RecordReader: AnyObject {
  /// Reads, in order, the records that begin in a part of a file.
  ///
  /// A record that begins in the slice is read to its end, wherever that lies; the rest of one that began before the
  /// slice is not touched. Formats without slices get the whole file. A record that cannot be read goes to
  /// ``RecordBatch/skip(path:id:line:column:_:)``, and reading goes on.
  func read(_ slice: Range<Int>, of file: FileBytes, into batch: RecordBatch)
}
