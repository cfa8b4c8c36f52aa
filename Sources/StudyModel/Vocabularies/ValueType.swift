/// Whether a date or a count is actual or estimated.
public enum ValueType: UInt8, Vocabulary {
  /// Actual.
  case actual
  /// Estimated.
  case estimated

  /// The words in case order (API v2 enumerations).
  public static let words: [Word] = [
    Word("ACTUAL", "Actual"),
    Word("ESTIMATED", "Estimated"),
  ]
}
