public import Aggregation
public import Documents

/// What definitions add to the catalog: variables, measures, and their rules in words.
public struct OwnDefinitions: Sendable {
  /// The variables in the order in which one may use another.
  public var variables: [Variable] = []
  /// The measures.
  public var measures: [Measure] = []
  /// What each is, for *Methods*.
  public var rules: [Definition] = []
  /// The files read for them.
  public var files: [String] = []

  /// Nothing.
  public init() {}

  /// Adds those of another.
  mutating func add(_ other: OwnDefinitions) {
    variables += other.variables
    measures += other.measures
    rules += other.rules
    files += other.files
  }
}

/// A file of YAML, read and checked.
public enum CheckedDefinition: Sendable {
  /// A report.
  case report(ReportDefinition)
  /// Variables, parents, regions or denominators that reports share.
  case shared(OwnDefinitions)
}
