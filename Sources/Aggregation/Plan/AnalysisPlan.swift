public import StudyModel

/// What a report needs: its population, narrowings and sections; from those the fields to read.
public struct AnalysisPlan: Sendable {
  /// The report's name.
  public var report: String
  /// Who is in.
  public var population: Condition
  /// Narrows every section.
  public var `where`: Condition
  /// Keeps only these trials, when given.
  public var ids: Set<String>?
  /// The sections in order.
  public var sections: [SectionPlan]

  /// A plan.
  public init(
    report: String, population: Condition, where narrowing: Condition = .everything, ids: Set<String>? = nil,
    sections: [SectionPlan]
  ) {
    self.report = report
    self.population = population
    self.where = narrowing
    self.ids = ids
    self.sections = sections
  }

  /// Every field to read.
  public var fields: Set<StudyField> {
    sections.reduce(into: population.fields.union(`where`.fields)) { $0.formUnion($1.fields) }
  }
}

/// A measure in its place: named, and in a series counted along a date of its own.
public struct MeasureUse: Sendable {
  /// Its id in the section: unique.
  public var id: String
  /// Its heading for people.
  public var label: String
  /// The measure.
  public var measure: Measure
  /// Narrows the group.
  public var `where`: Condition
  /// The variable of periods it is counted along, in a series.
  public var along: Variable?
  /// In a crosstab: whether it speaks of whole rows only.
  public var isOfRows: Bool

  /// A use of a measure.
  public init(
    _ measure: Measure, id: String? = nil, label: String? = nil, where narrowing: Condition = .everything,
    along: Variable? = nil,
    isOfRows: Bool = false
  ) {
    self.id = id ?? measure.id
    self.label = label ?? measure.label
    self.measure = measure
    self.where = narrowing
    self.along = along
    self.isOfRows = isOfRows
  }

  var fields: Set<StudyField> { measure.fields.union(`where`.fields).union(along?.fields ?? []) }
}

/// A block of a table's rows.
public enum RowBlock: Sendable {
  /// One row of the whole.
  case all
  /// The levels of a variable.
  case variable(Variable)
}

/// The shapes the engine knows.
public enum Shape: Sendable {
  /// Rows of one variable or of stacked blocks, and columns of one variable.
  case table(TableShape)
  /// Key figures: an entry each, with its own measure; the row variable's name and the entries.
  case figures(name: String, entries: [FigurePlan])
  /// Number variables by the levels of a column variable: trials, quartiles, median, total.
  case summary(numbers: [Variable], columns: Variable, only: [String], measures: [String])
  /// Calendar periods by event measures.
  case series([MeasureUse])
  /// Event measures for this quarter, the previous and the year-ago one; which of them have comparable differences.
  case comparison([MeasureUse], differences: Set<String>)
  /// One row a trial.
  case list(ListShape)
  /// Records in, left out and why.
  case flow
  /// Fields by state: given, not applicable, not given, cannot say.
  case fieldStates([(name: String, field: StudyField)])
  /// The data-quality rules.
  case quality([QualityRule])
  /// For how many trials the sources can answer each other section.
  case coverage
  /// Logistic models of outcomes by several variables.
  case model(ModelShape)
}

/// A table's rows, columns and measures.
public struct TableShape: Sendable {
  /// The blocks of rows.
  public var rows: [RowBlock]
  /// The columns, if any.
  public var columns: Variable?
  /// Whether a column of the whole closes the columns: a crosstab.
  public var hasAllColumn = false
  /// Whether each block closes with a row of the whole.
  public var hasAllRow = true
  /// Print only pairs of row and column that occur.
  public var onlyOccurring = false
  /// Leave out the rows of what the row variable cannot place: where such trials stand in no column.
  public var hidesUnplaced = false
  /// Keep so many levels and the remainder; nothing keeps all.
  public var top: Int?
  /// What free levels are ordered by, before trials and name.
  public var rank: Condition?
  /// Only these levels, by code.
  public var only: [String]?
  /// For variables of free levels, the codes to print: those of the population beside which this one stands.
  var fixed: [String: [String]] = [:]
  /// The measures in order.
  public var measures: [MeasureUse]

  /// A table.
  public init(rows: [RowBlock], columns: Variable? = nil, measures: [MeasureUse]) {
    self.rows = rows
    self.columns = columns
    self.measures = measures
  }
}

/// One key figure.
public struct FigurePlan: Sendable {
  /// Its id: the row level.
  public var id: String
  /// What it is, for people.
  public var label: String
  /// Its basis in words.
  public var basis: String
  /// Its measure; its id is what tidy CSV prints.
  public var use: MeasureUse

  /// A key figure.
  public init(id: String, label: String, basis: String, use: MeasureUse) {
    self.id = id
    self.label = label
    self.basis = basis
    self.use = use
  }
}

/// A list's columns and order.
public struct ListShape: Sendable {
  /// The columns in order.
  public var columns: [Variable]
  /// What it is sorted by, then by id.
  public var sort: [Sort]
  /// How many rows at most.
  public var limit: Int?
  /// One row for each finding of these rules, by rule and then by trial, in place of one a trial.
  public var findings: [QualityRule]?
  /// Keep only the first trial, in the list's order, of each answer of this variable: a sponsor's next readout.
  public var onePer: Variable?

  /// One key of an order.
  public struct Sort: Sendable {
    /// The variable.
    public var variable: Variable
    /// Latest or largest first.
    public var descending: Bool
    /// A key.
    public init(_ variable: Variable, descending: Bool = false) {
      self.variable = variable
      self.descending = descending
    }
  }

  /// A list.
  public init(columns: [Variable], sort: [Sort] = [], limit: Int? = nil, findings: [QualityRule]? = nil) {
    self.columns = columns
    self.sort = sort
    self.limit = limit
    self.findings = findings
  }
}

/// One section: what it computes and of whom.
public struct SectionPlan: Sendable {
  /// Its id.
  public var id: String
  /// Stands in the report's place when given.
  public var population: Condition?
  /// Narrows whichever holds.
  public var `where`: Condition
  /// What it computes.
  public var shape: Shape
  /// Whether it speaks of quarters: empty when as-ofs spread over more than 31 days.
  public var isOfQuarters: Bool

  /// A section.
  public init(
    _ id: String, population: Condition? = nil, where narrowing: Condition = .everything, shape: Shape,
    isOfQuarters: Bool = false
  ) {
    self.id = id
    self.population = population
    self.where = narrowing
    self.shape = shape
    self.isOfQuarters = isOfQuarters
  }

  /// What it asks of the sources of a trial; nothing for a list, which shows blanks, and for what is about the input.
  var askedFields: Set<StudyField>? {
    switch shape {
    case .list, .flow, .fieldStates, .quality, .coverage: nil
    default: fields
    }
  }

  /// The fields it reads.
  public var fields: Set<StudyField> {
    var fields = (population?.fields ?? []).union(`where`.fields)
    switch shape {
    case .table(let table):
      for case .variable(let variable) in table.rows { fields.formUnion(variable.fields) }
      fields.formUnion(table.columns?.fields ?? [])
      fields.formUnion(table.rank?.fields ?? [])
      for use in table.measures { fields.formUnion(use.fields) }
    case .figures(_, let entries): for entry in entries { fields.formUnion(entry.use.fields) }
    case .summary(let numbers, let columns, _, _):
      for variable in numbers + [columns] { fields.formUnion(variable.fields) }
    case .series(let uses), .comparison(let uses, _): for use in uses { fields.formUnion(use.fields) }
    case .list(let list):
      for variable in list.columns + list.sort.map(\.variable) + (list.onePer.map { [$0] } ?? []) {
        fields.formUnion(variable.fields)
      }
      for rule in list.findings ?? [] { fields.formUnion(rule.fields.union(rule.shows)) }
    case .flow, .coverage: break
    case .model(let model):
      for outcome in model.outcomes { fields.formUnion(outcome.condition.fields.union(outcome.basis.fields)) }
      for case .variable(let variable) in model.terms { fields.formUnion(variable.fields) }
    case .fieldStates(let states): fields.formUnion(states.map(\.field))
    case .quality(let rules): for rule in rules { fields.formUnion(rule.fields) }
    }
    return fields
  }
}
