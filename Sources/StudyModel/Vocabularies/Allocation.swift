/// How participants are assigned to arms.
public enum Allocation: UInt8, Vocabulary {
  /// Randomized.
  case randomized
  /// Non-randomized.
  case nonRandomized
  /// Not applicable.
  case notApplicable

  /// The words in case order (API v2 enumerations).
  public static let words: [Word] = [
    Word("RANDOMIZED", "Randomized"),
    Word("NON_RANDOMIZED", "Non-randomized"),
    Word("NA", "Not applicable"),
  ]
}
