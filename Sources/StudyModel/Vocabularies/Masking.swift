/// How many parties are masked.
public enum Masking: UInt8, Vocabulary {
  /// None (open label).
  case none
  /// Single.
  case single
  /// Double.
  case double
  /// Triple.
  case triple
  /// Quadruple.
  case quadruple

  /// The words in case order (API v2 enumerations).
  public static let words: [Word] = [
    Word("NONE", "None (open label)"),
    Word("SINGLE", "Single"),
    Word("DOUBLE", "Double"),
    Word("TRIPLE", "Triple"),
    Word("QUADRUPLE", "Quadruple"),
  ]
}
