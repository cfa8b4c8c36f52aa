/// Why a record cites a publication.
public enum ReferenceType: UInt8, Vocabulary {
  /// What the trial builds on.
  case background
  /// Its results.
  case result
  /// Found by the registry, which matched the trial's id in the literature.
  case derived

  /// The words in case order (API v2 enumerations).
  public static let words: [Word] = [
    Word("BACKGROUND", "Background"),
    Word("RESULT", "Result"),
    Word("DERIVED", "Derived"),
  ]
}
