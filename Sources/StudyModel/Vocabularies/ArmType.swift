/// The role of an arm.
public enum ArmType: UInt8, Vocabulary {
  /// Experimental.
  case experimental
  /// Active comparator.
  case activeComparator
  /// Placebo comparator.
  case placeboComparator
  /// Sham comparator.
  case shamComparator
  /// No intervention.
  case noIntervention
  /// Other.
  case other

  /// The words in case order (API v2 enumerations).
  public static let words: [Word] = [
    Word("EXPERIMENTAL", "Experimental"),
    Word("ACTIVE_COMPARATOR", "Active comparator"),
    Word("PLACEBO_COMPARATOR", "Placebo comparator"),
    Word("SHAM_COMPARATOR", "Sham comparator"),
    Word("NO_INTERVENTION", "No intervention"),
    Word("OTHER", "Other"),
  ]
}
