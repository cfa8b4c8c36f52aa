public import StudyModel

/// A second population beside the first: a comparator, or the first without some of its trials.
public struct Beside: Sendable {
  /// What the `comparison` column of its rows says.
  public var code: String
  /// Its name for people.
  public var label: String
  /// The same sections, of its trials.
  public var plan: AnalysisPlan
  /// Its trials, with the quarter and the report's as-of of the first population.
  public var context: AnalysisContext
  /// Whether it is another population: trials of the first are then taken out of it, and differences are tested.
  public var isComparator: Bool

  /// A second population.
  public init(code: String, label: String, plan: AnalysisPlan, context: AnalysisContext, isComparator: Bool) {
    self.code = code
    self.label = label
    self.plan = plan
    self.context = context
    self.isComparator = isComparator
  }

  /// The code of a comparator.
  public static let comparator = "comparator"
}

/// What a reader must know of a second population.
public struct BesideSummary: Sendable {
  /// What the `comparison` column of its rows says.
  public var code: String
  /// Its name for people.
  public var label: String
  /// The population as an expression.
  public var population: String
  /// How many trials it has.
  public var trials: Int
  /// How many trials of the first population were taken out of it, or differ from it.
  public var overlap: Int
  /// Whether it is another population, and differences are tested.
  public var isComparator: Bool
  /// What was read for it.
  public var inputs: InputSummary
  /// Its newest as-of.
  public var asOf: Day?
}
