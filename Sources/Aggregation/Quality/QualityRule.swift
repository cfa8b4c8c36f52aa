public import StudyModel

/// Seam: a data-quality rule of METHODS 6; flags never delete a record.
///
/// One value with its examples, one catalog line.
public struct QualityRule: Sendable {
  /// What a finding is to the person who keeps the data.
  public enum Kind: String, Sendable, CaseIterable {
    /// Two things in the record that cannot both be true.
    case contradiction
    /// A value hardly anyone would believe, though nothing in the record denies it.
    case implausible
    /// Something that should be there and is not.
    case gap
    /// Something known less precisely than it could be.
    case imprecision
    /// A word outside the registry's vocabulary.
    case vocabulary
    /// The same trial more than once.
    case repetition
  }

  /// What a rule says of one trial.
  public enum Verdict: String, Sendable {
    /// The rule finds it.
    case hit
    /// The rule speaks of it and finds nothing.
    case clean
    /// The rule does not speak of it.
    case outside
    /// The record does not give, or its source does not carry, what the rule asks for.
    case unknown
  }

  /// Its id, such as `DQ05`.
  public let id: String
  /// What it finds, for people.
  public let label: String
  /// What its findings are.
  public let kind: Kind
  /// Which version of the definition this is: it grows when a change of the rule may change a count.
  public let version: Int
  /// Which sheets it touches.
  public let touches: String
  /// Whose records it speaks of, in words.
  public let basis: String
  /// The definition in a sentence or two.
  public let summary: String
  /// The fields it reads.
  public let fields: Set<StudyField>
  /// The fields whose values a finding shows, in order.
  public let shows: [StudyField]
  /// Whether it asks for the day on which the record was current.
  public let usesAsOf: Bool
  /// Small records with what the rule says of each: its tests, and its page in the reference.
  public let examples: [QualityExample]
  /// Whether a trial belongs to its denominator; nothing when that cannot be told.
  let applies: Test
  /// Why some trials are left out that must be counted apart from all others outside the basis.
  let apart: @Sendable (TrialRow) -> String?
  /// Whether a trial is hit; nothing when that cannot be told.
  let hits: Test
  /// What contradicts what in a trial that is hit, with the values.
  let words: @Sendable (TrialRow, AnalysisContext) -> [String]

  init(
    _ id: String, _ label: String, _ kind: Kind, version: Int = 1, touches: String, basis: String, _ summary: String,
    reads fields: Set<StudyField>, shows: [StudyField], usesAsOf: Bool = false, examples: [QualityExample],
    applies: @escaping Test = { _, _ in true }, apart: @escaping @Sendable (TrialRow) -> String? = { _ in nil },
    hits: @escaping Test, words: @escaping @Sendable (TrialRow, AnalysisContext) -> [String]
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.version = version
    self.touches = touches
    self.basis = basis
    self.summary = summary
    self.fields = fields
    self.shows = shows
    self.usesAsOf = usesAsOf
    self.examples = examples
    self.applies = applies
    self.apart = apart
    self.hits = hits
    self.words = words
  }

  /// What the rule says of a trial.
  func verdict(_ row: TrialRow, _ context: AnalysisContext) -> Verdict {
    switch applies(row, context) {
    case false: .outside
    case nil: .unknown
    case true:
      switch hits(row, context) {
      case true: .hit
      case false: .clean
      case nil: .unknown
      }
    }
  }

  /// Whether it counts records and not trials: the further records of a trial are no trials of their own.
  var countsRecords: Bool { kind == .repetition }
}

extension QualityRule: CustomStringConvertible {
  /// Its id.
  public var description: String { id }
}

/// Every rule the program ships with, in the order of their ids.
extension QualityRule {
  /// The rules this version knows, in order.
  public static let standard: [QualityRule] = [
    datesOutOfOrder, completedWithNobody, withdrawnWithParticipants, endedCountNotActual, stoppedWithoutReason,
    reasonWithoutStop, agesReversed, begunInTheFuture, dateAgainstAsOf, completedOnAnEstimate,
    maskingAgainstParties, randomizedToOneGroup, lostTrackOf, countUnusable, begunWithoutSite,
    resultsTooEarly, dateWithoutDay, furtherRecords, durationAbsurd, outsideVocabulary,
  ]
}
