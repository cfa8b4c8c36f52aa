/// When an observational study looks at its participants.
public enum TimePerspective: UInt8, Vocabulary {
  /// Retrospective.
  case retrospective
  /// Prospective.
  case prospective
  /// Cross-sectional.
  case crossSectional
  /// Other.
  case other

  /// The words in case order (API v2 enumerations).
  public static let words: [Word] = [
    Word("RETROSPECTIVE", "Retrospective"),
    Word("PROSPECTIVE", "Prospective"),
    Word("CROSS_SECTIONAL", "Cross-sectional"),
    Word("OTHER", "Other"),
  ]
}
