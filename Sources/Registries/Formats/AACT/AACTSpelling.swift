internal import StudyModel

/// What AACT's cells mean, which is what the registry's own words mean once its exports' habits are undone.
final class AACTSpelling {
  private let writer: RecordWriter
  /// Words are looked up once and counted each time they stand somewhere, so looking up counts none.
  private let unheard = RecordBatch(path: "")

  init(_ writer: RecordWriter) { self.writer = writer }

  /// The value of a cell.
  func value(_ bytes: ArraySlice<UInt8>, _ source: AACTSource) -> FieldValue {
    let text = String(decoding: bytes, as: UTF8.self)
    switch source.meaning {
    case .presence: return .flag(true)
    case .processed:
      // `… processed this data on March 11, 2020`
      guard let on = text.ranges(of: " on ").last, let date = SpelledDate.date(String(text[on.upperBound...])) else {
        return .cannotSay
      }
      return .date(date)
    case .type: return text.contains("Patient Registry") ? .flag(true) : .cannotSay
    case .first, .flags, .phases: return writer.value(text, source.field, unheard)
    }
  }

  /// The phases of a cell.
  func phases(_ bytes: ArraySlice<UInt8>) -> [FieldValue] {
    SpelledPhases.texts(String(decoding: bytes, as: UTF8.self)).map { writer.value($0, .phase, unheard) }
  }

  /// A text; in one of several lines the export writes line ends as `~`.
  static func text(_ bytes: ArraySlice<UInt8>, isLong: Bool) -> FieldValue {
    unsafe bytes.withUnsafeBufferPointer { text in
      var (start, end) = (0, text.count)
      func isBlank(_ place: Int) -> Bool {
        let byte = unsafe text[place]
        return byte <= 32 || isLong && byte == UInt8(ascii: "~")
      }
      while start < end, isBlank(start) { start += 1 }
      while end > start, isBlank(end - 1) { end -= 1 }
      if start == end { return .notGiven }
      let trimmed = unsafe UnsafeBufferPointer(rebasing: text[start..<end])
      guard isLong else { return .text(unsafe String(decoding: trimmed, as: UTF8.self)) }
      return .text(unsafe lines(trimmed))
    }
  }

  private static func lines(_ text: UnsafeBufferPointer<UInt8>) -> String {
    unsafe String(unsafeUninitializedCapacity: text.count) { room in
      var count = 0
      for index in text.indices {
        let byte = unsafe text[index]
        if byte == 13 { continue }
        unsafe room[count] = byte == UInt8(ascii: "~") ? 10 : byte
        count += 1
      }
      return count
    }
  }
}
