/// What kind of study a record describes.
public enum StudyType: UInt8, Vocabulary {
  /// Interventional.
  case interventional
  /// Observational.
  case observational
  /// Expanded access.
  case expandedAccess

  /// The words in case order (API v2 enumerations).
  public static let words: [Word] = [
    Word("INTERVENTIONAL", "Interventional"),
    Word("OBSERVATIONAL", "Observational"),
    Word("EXPANDED_ACCESS", "Expanded access"),
  ]
}
