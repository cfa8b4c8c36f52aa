import Foundation

/// What a person asks of `report` or `explain`.
public struct ReportRequest: Sendable {
  /// A report's name, or the path of a definition.
  public var report = ""
  /// Files, folders, archives, or `-`.
  public var inputs: [String] = []
  /// Files of definitions: variables, parents, regions, denominators.
  public var definitions: [String] = []
  /// Stands in the report's population's place.
  public var population: String?
  /// Narrows every section.
  public var `where`: String?
  /// A second population beside the first: what it is narrowed by in the place of `where`.
  public var compareWhere: String?
  /// Rules of data quality, each entry one or several with commas: every section is shown once more without the trials
  /// they find.
  public var withoutFlagged: [String] = []
  /// Records of the second population; the first's without them.
  public var compareInputs: [String] = []
  /// The second population's name for people.
  public var compareTitle: String?
  /// A file of trial ids to keep.
  public var ids: String?
  /// When the inputs were downloaded.
  public var asOf: String?
  /// The quarter to report on.
  public var quarter: String?
  /// Stands in titles, footers and Methods.
  public var title: String?
  /// Stands in Methods and under the title.
  public var note: String?
  /// Only these sections.
  public var sections: [String] = []
  /// Where lists in text and cut tables stop.
  public var top: String?
  /// The format on the standard output.
  public var format: String?
  /// Files and folders to write.
  public var outputs: [String] = []
  /// Only ASCII in text.
  public var ascii = false
  /// Whether readable CSV begins with a byte-order mark.
  public var byteOrderMark: Bool?
  /// Whether facts that stand only in words enter the figures.
  public var fromText = false
  /// A CSV file to write all findings to.
  public var findings: String?
  /// The format to read all inputs as.
  public var inputFormat: String?
  /// A file of rules of one's own for reasons for stopping.
  public var stopRules: String?
  /// How many threads.
  public var jobs: Int?

  /// A request for nothing yet.
  public init() {}

  /// How many threads work: those asked for, else two where there are as many processors.
  var threads: Int { jobs ?? max(1, min(2, ProcessInfo.processInfo.activeProcessorCount)) }
}

/// Which cell `explain` opens, and which of its parts.
public struct ExplainRequest: Sendable {
  /// The section.
  public var section = ""
  /// `LEVEL` or `VARIABLE=LEVEL`, each of which must match.
  public var rows: [String] = []
  /// The same for columns and comparisons.
  public var columns: [String] = []
  /// The measure.
  public var measure: String?
  /// used, numerator, missing or excluded.
  public var part: String?

  /// A request for nothing yet.
  public init() {}
}
