/// How arms are laid out.
public enum InterventionModel: UInt8, Vocabulary {
  /// Single group.
  case singleGroup
  /// Parallel.
  case parallel
  /// Crossover.
  case crossover
  /// Factorial.
  case factorial
  /// Sequential.
  case sequential

  /// The words in case order (API v2 enumerations).
  public static let words: [Word] = [
    Word("SINGLE_GROUP", "Single group"),
    Word("PARALLEL", "Parallel"),
    Word("CROSSOVER", "Crossover"),
    Word("FACTORIAL", "Factorial"),
    Word("SEQUENTIAL", "Sequential"),
  ]
}
