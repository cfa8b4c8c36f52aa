internal import StudyModel

/// What a text means in a field, in whatever spelling a registry uses.
enum SpelledValue {
  /// The value of a trimmed text that is not empty; the text itself when it is none of the field's.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - field: The field.
  ///   - terms: The keys of the words of its vocabulary, if it has one.
  ///   - slashes: How dates with slashes are to be read; without it they are words we do not know.
  static func value(
    of text: String, in field: StudyField, terms: [String: UInt8], slashes: SpelledDate.Order? = nil
  ) -> FieldValue {
    switch field.kind {
    case .text: return .text(text)
    case .term: return terms[Spelling.key(text)].map { .term($0) } ?? .text(text)
    case .date: return SpelledDate.date(text, slashes: slashes).map { .date($0) } ?? .text(text)
    case .age:
      // No limit is the absence of one, as in the API.
      if ["na", "nolimit", "none"].contains(Spelling.key(text)) { return .notGiven }
      return Age(text).map { .age($0) } ?? .text(text)
    case .count: return Int(text).flatMap { $0 >= 0 ? .count($0) : nil } ?? .text(text)
    case .flag:
      switch Spelling.key(text) {
      case "yes", "true", "y", "t", "1", "acceptshealthyvolunteers": return .flag(true)
      case "no", "false", "n", "f", "0": return .flag(false)
      default: return .text(text)
      }
    }
  }
}
