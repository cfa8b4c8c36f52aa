public import StudyModel

/// One rule by which a fact is read from words: what it looks for, with examples that are its tests.
public struct TextRule: Sendable {
  /// Its name.
  public let name: String
  /// The fields it reads.
  public let fields: [StudyField]
  /// The texts it looks in.
  public let sources: [StudyField]
  /// Words it reads, and what they say, as `field: value`, in the order of the fields.
  public let examples: [(words: String, says: [String])]
  /// Words that look alike and say nothing.
  public let counterexamples: [String]
  /// The words it begins at.
  let triggers: [TextWord]
  /// What it finds at such a word.
  let find: @Sendable (TextScan, Int) -> Match?

  /// What words say.
  struct Match {
    var facts: [(field: StudyField, value: FieldValue)]
    var words: Range<Int>

    init(_ words: Range<Int>, _ facts: [(StudyField, FieldValue)]) {
      self.words = words
      self.facts = facts
    }

    init(_ words: Range<Int>, _ field: StudyField, _ value: some Vocabulary) {
      self.init(words, [(field, .term(value.rawValue))])
    }
  }

  /// A rule.
  init(
    _ name: String, _ fields: [StudyField], in sources: [StudyField], at triggers: [TextWord],
    examples: [(words: String, says: [String])],
    not counterexamples: [String], find: @escaping @Sendable (TextScan, Int) -> Match?
  ) {
    self.name = name
    self.fields = fields
    self.sources = sources
    self.examples = examples
    self.counterexamples = counterexamples
    self.triggers = triggers
    self.find = find
  }

  /// Titles.
  static let titles: [StudyField] = [.officialTitle, .briefTitle]
  /// Titles and descriptions.
  static let prose: [StudyField] = titles + [.briefSummary, .detailedDescription]
}
