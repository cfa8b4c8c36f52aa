public import StudyModel

/// A format whose files of one folder or archive belong together and are read as one.
public protocol SetFormat: SourceFormat {
  /// A reader of these fields, for one set.
  func setReader(of fields: Set<StudyField>) -> any SetReader
}

/// Reads the files of one folder or archive that belong together, on one thread.
public protocol SetReader: AnyObject {
  /// Reads the records of a set.
  ///
  /// They are numbered in an order that does not depend on how the files are packed or which comes first. A record
  /// that cannot be read goes to ``RecordBatch/skip(path:id:line:column:_:)`` after all that can.
  func read(_ files: FileSet, into batch: RecordBatch)
}

extension SetFormat {
  /// A reader of a file that is all there is of its set.
  public func reader(of fields: Set<StudyField>) -> any RecordReader { SetOfOne(setReader(of: fields)) }
}

/// Reads a file as a set of one.
private final class SetOfOne: RecordReader {
  private let reader: any SetReader

  init(_ reader: any SetReader) { self.reader = reader }

  func read(_: Range<Int>, of file: FileBytes, into batch: RecordBatch) {
    let set = FileSet(path: batch.path, paths: [batch.path], firstLines: [file.head.firstLine]) { _ in file }
    reader.read(set, into: batch)
  }
}
