public import StudyModel

/// A cell's name, which is the recipe to make it again.
public struct CellID: Hashable, Sendable {
  /// The section.
  public var section: String
  /// The row variable.
  public var row: String
  /// The row level.
  public var rowLevel: Level
  /// The column variable, if any.
  public var column: String = ""
  /// The column level, if any.
  public var columnLevel: Level?
  /// Which period, population or snapshot, where the section compares.
  public var comparison: String = ""
  /// The measure.
  public var measure: String
}

/// One statistic with everything that makes it defensible alone.
public struct ResultRow: Sendable {
  /// Which cell it is.
  public var cell: CellID
  /// The value and its interval; empty with its reason in the note.
  public var estimate: Estimate
  /// The unit of the value.
  public var unit: String
  /// The numerator, where there is one.
  public var numerator: Int?
  /// The denominator of a share.
  public var denominator: Int?
  /// Trials that entered.
  public var used: Int
  /// Trials that cannot be placed or judged.
  public var missing: Int
  /// Trials left out, by reason.
  public var excluded: [(reason: String, count: Int)]
  /// Whether its denominator counts trials, not sites or what else a trial may add several of.
  public var isOfTrials = true
  /// Whether it says how two populations differ.
  public var isContrast = false
  /// The population it speaks of, where that is not its section's.
  public var population: String?
}

/// The rows of one section.
public struct SectionResults: Sendable {
  /// Its id.
  public var id: String
  /// The population as an expression.
  public var population: String
  /// How many trials are in it.
  public var trials: Int
  /// The statistics in order.
  public var rows: [ResultRow] = []
  /// A list's rows, when it is one.
  public var list: ListResults?
  /// The facts of its population.
  public var facts: AnalysisContext.PopulationFacts?
  /// How many trials its own narrowing could not judge.
  public var unknown = 0
  /// For how many trials the sources can answer it.
  public var coverage = SourceCoverage(of: 0)
  /// Which fields no source of these records carries, of those it reads.
  public var notCarried: [String] = []
  /// What its variables have to say beside the figures.
  public var notices: [Variable.Notice] = []

  init(id: String, population: String, trials: Int) {
    self.id = id
    self.population = population
    self.trials = trials
  }
}

/// The rows of a list: typed answers.
public struct ListResults: Sendable {
  /// The columns.
  public var columns: [Variable]
  /// One row a trial; whether its record is a mirror's page.
  public var rows: [(id: String, isFromPage: Bool, answers: [Answer])]
  /// For level columns, the label of each level, by position of the column.
  public var levels: [[Level]]
  /// How many trials there are, when the rows are an extract.
  public var total: Int
}

/// All that leaves Aggregation.
public struct AnalysisResults: Sendable {
  /// The report's name.
  public var report: String
  /// The sections in order.
  public var sections: [SectionResults] = []
  /// What was read.
  public var inputs: InputSummary
  /// As-of, quarter, geography.
  public var context: AnalysisContext
  /// How many dates of the report's population carry a type, and what became of those that do not.
  public var dateTypes = DateTypes()
  /// The second populations whose figures stand beside.
  public var besides: [BesideSummary] = []
  /// The records' way: read, unreadable, superseded, left out, kept.
  public var flow: [FlowStep]
}

/// One step of the record flow.
public struct FlowStep: Sendable {
  /// Its code, such as `superseded`.
  public var level: Level
  /// How many records.
  public var records: Int
  /// Reasons with their counts.
  public var reasons: [(reason: String, count: Int)] = []
}

/// How the types of start, primary completion and completion dates came about (METHODS, type has three classes).
public struct DateTypes: Hashable, Sendable {
  /// Which dates the report reads, in words.
  public var kinds: [String] = []
  /// Dates whose type the record states.
  public var stated = 0
  /// Dates without a type that the policy takes as actual.
  public var actual = 0
  /// Dates without a type that the policy takes as estimated.
  public var estimated = 0
  /// Dates that stay without a type.
  public var notStated = 0

  /// All of them.
  public var all: Int { stated + actual + estimated + notStated }
}

extension [(reason: String, count: Int)] {
  /// Adds counts by reason: to the same reason where it stands already, else after the others.
  mutating func add(_ others: Self) {
    for (reason, count) in others {
      if let position = firstIndex(where: { $0.reason == reason }) {
        self[position].count += count
      } else {
        append((reason, count))
      }
    }
  }
}
