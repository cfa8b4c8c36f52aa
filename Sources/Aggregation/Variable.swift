public import StudyModel

/// Seam: what trials are grouped, filtered and listed by.
///
/// One file, one value, one catalog line.
public struct Variable: Sendable {
  /// In what order levels are printed, and which.
  public enum Order: Sendable {
    /// All levels in their own order, zero or not.
    case natural
    /// Those that occur, by trials descending, then name.
    case byCount
    /// In their own order, from the first that occurs to the last: years.
    case span
  }
  /// What the answers are.
  public enum Kind: Hashable, Sendable {
    /// Levels.
    case levels
    /// Numbers in a unit.
    case number(unit: String)
    /// Dates.
    case date
    /// Texts.
    case text
    /// A lower and an upper number: a value compares as equal when the window holds it.
    case window
  }

  /// Its name in definitions, filters and tidy CSV.
  public let id: String
  /// Its name for people.
  public let label: String
  /// One sentence: the definition and its source.
  public let summary: String
  /// The fields it reads.
  public let fields: Set<StudyField>
  /// What its answers are.
  public let kind: Kind
  /// The list it belongs to: a trial may then stand in several rows.
  public let list: StudyList?
  /// Whether a trial may stand under several levels.
  public let isAnyOf: Bool
  /// Which levels are printed, and in what order.
  public let order: Order
  /// Whether its levels go up a scale, so that a trend over them can be told.
  public var isOrdered = false
  /// Whether it depends on the population (k, the oldest as-of): it may then not stand in a filter.
  public let usesPopulation: Bool
  /// A level whose trials do not belong to the denominator of the others: "none listed".
  public let apart: Int?
  /// The level another spelling means: a country's former name.
  public let canonical: (@Sendable (String) -> String?)?
  /// Its levels.
  public let levels: @Sendable (AnalysisContext) -> [Level]
  /// The region each level stands for, where levels are parts of the world: what sites are divided by is of a region.
  public internal(set) var territory: (@Sendable (_ level: Int, AnalysisContext) -> RegionSet.Region)?
  /// What it says of a trial.
  public let answer: @Sendable (TrialRow, AnalysisContext) -> Answer

  /// A variable.
  public init(
    _ id: String, _ label: String, _ summary: String, reads fields: Set<StudyField>, kind: Kind = .levels,
    list: StudyList? = nil, anyOf: Bool = false, order: Order = .natural, usesPopulation: Bool = false,
    apart: Int? = nil,
    canonical: (@Sendable (String) -> String?)? = nil,
    levels: @escaping @Sendable (AnalysisContext) -> [Level] = { _ in [] },
    answer: @escaping @Sendable (TrialRow, AnalysisContext) -> Answer
  ) {
    self.id = id
    self.label = label
    self.summary = summary
    self.fields = fields
    self.kind = kind
    self.list = list
    self.isAnyOf = anyOf || list != nil
    self.canonical = canonical
    self.order = order
    self.usesPopulation = usesPopulation
    self.apart = apart
    self.levels = levels
    self.answer = answer
  }

  /// The variable with levels that go up a scale.
  func ordered() -> Variable {
    var variable = self
    variable.isOrdered = true
    return variable
  }

  /// The variable with the regions its levels stand for.
  func standing(for territory: @escaping @Sendable (Int, AnalysisContext) -> RegionSet.Region) -> Variable {
    var variable = self
    variable.territory = territory
    return variable
  }

  /// A variable of one registry vocabulary field.
  static func vocabulary<Known: Vocabulary>(
    _ id: String, _ label: String, _ field: StudyField, _: Known.Type, _ summary: String
  ) -> Variable {
    let levels = Level.levels(of: Known.self)
    return Variable(id, label, summary, reads: [field], levels: { _ in levels }) { row, _ in row.term(field) }
  }

  /// A yes-or-no variable.
  static func flag(
    _ id: String, _ label: String, _ summary: String, reads fields: Set<StudyField>, usesPopulation: Bool = false,
    _ holds: @escaping @Sendable (TrialRow, AnalysisContext) -> Bool?
  ) -> Variable {
    Variable(
      id, label, summary, reads: fields, usesPopulation: usesPopulation,
      levels: { _ in [Level("yes", "Yes"), Level("no", "No")] }
    ) {
      row, context in
      switch holds(row, context) {
      case true: .level(0)
      case false: .level(1)
      case nil: .missing
      }
    }
  }

  /// A variable of a date field, with the type the policy gives it.
  static func date(
    _ id: String, _ label: String, _ field: StudyField, _ summary: String, reads fields: Set<StudyField> = [],
    type: @escaping @Sendable (TrialRow) -> DateClass? = { _ in nil }
  ) -> Variable {
    Variable(id, label, summary, reads: fields.union([field]), kind: .date) { row, _ in
      if let date = row.date(field) { return .date(date, type: type(row)?.code ?? "") }
      return Answer(code: min(row.code(field), Column.missing))
    }
  }

  /// A variable of a number.
  static func number(
    _ id: String, _ label: String, unit: String, _ summary: String, reads fields: Set<StudyField>,
    _ value: @escaping @Sendable (TrialRow, AnalysisContext) -> Double?
  ) -> Variable {
    Variable(id, label, summary, reads: fields, kind: .number(unit: unit)) { row, context in
      value(row, context).map { .number($0) } ?? .missing
    }
  }

  /// A variable of texts, one a trial or one a row of a list.
  static func text(_ id: String, _ label: String, _ field: StudyField, _ summary: String) -> Variable {
    guard let list = field.list else {
      return Variable(
        id, label, summary, reads: [field], kind: .text, order: .byCount,
        levels: { context in context.table.words(of: field).map(Level.named) }
      ) { row, _ in row.term(field) }
    }
    return Variable(
      id, label, summary, reads: [field], kind: .text, list: list, order: .byCount,
      levels: { context in context.table.words(of: field).map(Level.named) }
    ) { row, _ in
      guard row.carries(list) else { return .cannotSay }
      let codes = row.codes(field)
      return codes.isEmpty ? .outside("lists none") : .each(codes.map(Int.init))
    }
  }
}

extension Variable: CustomStringConvertible {
  /// Its id.
  public var description: String { id }
}
