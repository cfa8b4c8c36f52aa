/// For how many trials of a section the sources carry what it asks, and what the others' sources lack.
public struct SourceCoverage: Sendable {
  /// The trials of the section's population.
  public var of: Int
  /// Those whose sources carry all that decides the section's rows, columns and figures.
  public var answered: Int
  /// The fields that some sources lack, by name, each with its number of trials.
  public var lacking: [(field: String, trials: Int)] = []

  /// A section that every source can answer.
  init(of trials: Int) {
    self.of = trials
    self.answered = trials
  }
}
