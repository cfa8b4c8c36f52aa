import Registries
import StudyModel

/// A format that takes any file whose text begins in a certain way, and keeps the beginning of the text as a title.
struct TextProbe: SourceFormat {
  var start = ""
  var name: String { "probe" }
  var summary: String { "any text" }
  var sign: String { "none" }
  var rank: UInt8 { 4 }
  var cannotCarry: Set<StudyField> { [] }
  func recognizes(_ head: FileHead) -> Recognition {
    String(decoding: head.bytes, as: UTF8.self).hasPrefix(start) ? .yes : .no
  }
  func reader(of fields: Set<StudyField>) -> any RecordReader { Reader() }

  private final class Reader: RecordReader {
    func read(_ slice: Range<Int>, of file: FileBytes, into batch: RecordBatch) {
      var study = Study(id: batch.path)
      study[.briefTitle] = .text(String(decoding: file.head.bytes, as: UTF8.self))
      batch.add(study)
    }
  }
}
