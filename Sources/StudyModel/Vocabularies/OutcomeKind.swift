/// The rank of an outcome measure.
public enum OutcomeKind: UInt8, Vocabulary {
  /// Primary.
  case primary
  /// Secondary.
  case secondary
  /// Other.
  case other

  /// The words in case order (API v2 enumerations).
  public static let words: [Word] = [
    Word("PRIMARY", "Primary"),
    Word("SECONDARY", "Secondary"),
    Word("OTHER", "Other"),
  ]
}
