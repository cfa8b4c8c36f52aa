/// The registry's standard age groups.
public enum AgeGroup: UInt8, Vocabulary {
  /// Child (birth to 17).
  case child
  /// Adult (18 to 64).
  case adult
  /// Older adult (65 and over).
  case olderAdult

  /// The words in case order (API v2 enumerations).
  public static let words: [Word] = [
    Word("CHILD", "Child (birth to 17)"),
    Word("ADULT", "Adult (18 to 64)"),
    Word("OLDER_ADULT", "Older adult (65 and over)"),
  ]
}
