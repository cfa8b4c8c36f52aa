public import StudyModel

/// A fact that stands only in words: what a rule read in one of a study's texts.
public struct TextFact: Hashable, Sendable {
  /// The field that the words speak of.
  public var field: StudyField
  /// What they say.
  public var value: FieldValue
  /// The words.
  public var words: String
  /// The text they stand in.
  public var source: StudyField
  /// The name of the rule.
  public var rule: String

  /// A fact.
  public init(field: StudyField, value: FieldValue, words: String, source: StudyField, rule: String) {
    self.field = field
    self.value = value
    self.words = words
    self.source = source
    self.rule = rule
  }

  /// Whether a structured value says the same: with another value the words contradict it.
  ///
  /// `Double-blind` means two parties or more, of which the registry counts up to four; one group alone is not
  /// randomized, and its allocation does not apply; an age may stand in another unit. A limit that the words name and
  /// the record leaves open is a contradiction.
  public func agrees(with structured: FieldValue) -> Bool {
    switch (field, value, structured) {
    case (.masking, .term(Masking.double.rawValue), .term(let level)): level >= Masking.double.rawValue
    case (.allocation, .term(Allocation.nonRandomized.rawValue), .term(Allocation.notApplicable.rawValue)): true
    case (.minimumAge, .age(let words), .age(let age)), (.maximumAge, .age(let words), .age(let age)):
      words.exact == age.exact
    default: value == structured
    }
  }
}
