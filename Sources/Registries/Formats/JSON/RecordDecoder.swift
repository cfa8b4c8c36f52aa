internal import StudyModel

/// Makes studies of the JSON objects of one kind of file.
protocol RecordDecoder: AnyObject {
  /// Reads the object at the start of a text, and says where it ends.
  func read(
    _ start: UnsafePointer<UInt8>, _ length: Int, for batch: RecordBatch
  ) -> (end: Int, answer: RecordAnswer)
  /// The fields that records cannot say when only those of some names were asked for.
  func unasked(of names: [String]) -> Set<StudyField>
}

extension RecordDecoder {
  /// Records say what they say, whatever was asked for.
  func unasked(of names: [String]) -> Set<StudyField> { [] }
}

/// What one object turned out to be.
enum RecordAnswer {
  case study(Study)
  case unreadable(id: String?, String)
  case notJSON(String)
  case passed
}
