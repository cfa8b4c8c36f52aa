public import StudyModel

/// One level of a variable that a definition makes, and what puts a trial under it.
public struct DefinedLevel: Sendable {
  /// How a trial that meets several levels is placed.
  public enum Match: String, Sendable, CaseIterable {
    /// Under the first, in the order of the definition.
    case first
    /// Under each.
    case any
  }

  /// The level.
  public let level: Level
  /// What must hold; everything where nothing is asked.
  public let condition: Condition
  /// What must stand in one of the texts, if anything.
  public let pattern: WordsPattern?
  /// The texts a pattern is looked for in.
  public let texts: [StudyField]

  /// A level.
  public init(
    _ code: String, _ label: String?, where condition: Condition = .everything, pattern: WordsPattern? = nil,
    in texts: [StudyField] = []
  ) {
    level = Level(code, label)
    self.condition = condition
    self.pattern = pattern
    self.texts = pattern == nil ? [] : texts
  }

  /// The fields it reads.
  var fields: Set<StudyField> { condition.fields.union(texts) }

  /// The code of the level of those that meet no other.
  public static let unassigned = Level("unassigned", "Unassigned")
}
