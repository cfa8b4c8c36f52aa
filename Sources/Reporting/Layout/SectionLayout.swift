internal import Aggregation
internal import Documents
internal import StudyModel

/// Lays one section out as a table.
struct SectionLayout {
  let definition: SectionDefinition
  let section: SectionResults
  let results: AnalysisResults
  let options: LayoutOptions
  /// The titles of the report's sections by id.
  let titles: [String: String]
  /// The first population's name for people, where a second stands beside.
  let name: String
  /// The cells by name: what a table is filled from.
  private let cells: [Key: ResultRow]

  private struct Key: Hashable {
    var row: String
    var level: String
    var column: String
    var comparison: String
    var measure: String
  }

  init(
    _ definition: SectionDefinition, _ section: SectionResults, _ results: AnalysisResults, _ options: LayoutOptions,
    titles: [String: String] = [:], beside: BesideSummary? = nil, name: String = "First population"
  ) {
    self.name = name
    self.titles = titles
    self.definition = definition
    self.results = results
    self.options = options
    var section = section
    // Of second populations there is one table each: here stand the rows of one population.
    section.rows = section.rows.filter { row in
      !row.isContrast && results.besides.first { $0.stands(in: row.cell.comparison) }?.code == beside?.code
    }
    if let beside {
      for position in section.rows.indices {
        section.rows[position].cell.comparison = String(
          section.rows[position].cell.comparison.dropFirst(beside.code.count + 1))
      }
    }
    self.section = section
    var cells: [Key: ResultRow] = [:]
    for row in section.rows {
      let id = row.cell
      cells[
        Key(
          row: id.row, level: id.rowLevel.code, column: id.columnLevel?.code ?? "", comparison: id.comparison,
          measure: id.measure)] = row
    }
    self.cells = cells
  }

  /// The cell of a row, column and measure.
  func cell(_ row: (name: String, level: Level), column: String = "", comparison: String = "", _ measure: String)
    -> ResultRow?
  {
    cells[Key(row: row.name, level: row.level.code, column: column, comparison: comparison, measure: measure)]
  }

  /// The rows in order of first appearance.
  var rowKeys: [(name: String, level: Level)] {
    var seen: Set<String> = []
    return section.rows.compactMap { row in
      seen.insert(row.cell.row + "\u{0}" + row.cell.rowLevel.code).inserted ? (row.cell.row, row.cell.rowLevel) : nil
    }
  }

  /// The table.
  func table() -> Table {
    guard let shape = definition.plan?.shape else {
      return Table(id: definition.id, title: definition.title, columns: [])
    }
    var table: Table
    switch shape {
    case .table(let shape): table = TableLayout(self, shape).table()
    case .figures(_, let entries): table = FiguresLayout(self).figures(entries)
    case .quality(let rules): table = FiguresLayout(self).quality(rules)
    case .series(let uses): table = SeriesLayout(self).series(uses)
    case .comparison(let uses, let differences): table = SeriesLayout(self).comparison(uses, differences)
    case .summary(let numbers, _, _, let measures): table = FiguresLayout(self).summary(numbers, measures)
    case .fieldStates: table = FiguresLayout(self).states()
    case .list: table = ListLayout(self).table()
    case .flow: table = FiguresLayout(self).flow()
    case .coverage: table = FiguresLayout(self).coverage()
    case .unknownWords: table = FiguresLayout(self).words()
    case .model: table = ModelLayout(self).table()
    }
    table.isChartData = definition.isChartData
    let filling = Filling(
      ReportDefinition(
        name: "", title: "", summary: "", population: .everything, where: .everything, sheets: [], sections: []),
      results.context, k: section.facts?.k)
    let coverage = Coverage(section, results.inputs)
    let needed = TableLayout.decisiveFields(shape, isEmpty: table.rows.isEmpty)
    if let sentence = coverage.cannotAnswer(needed) {
      return unanswered(table, sentence)
    }
    let levels = section.rows.filter { !$0.cell.rowLevel.code.hasPrefix("(") }
    if !levels.isEmpty, levels.allSatisfy({ $0.estimate.note == "not in this source" }),
      let sentence = coverage.cannotAnswer(section.notCarried)
    {
      return unanswered(table, sentence)
    }
    if section.rows.isEmpty, section.list == nil, definition.plan?.isOfQuarters == true {
      guard results.context.asOf != nil else {
        return unanswered(table, "No record has an as-of: say --as-of to have quarters.")
      }
      table.rows = []
      table.foots = nil
      return table
    }
    if definition.plan?.isOfQuarters == true, let facts = section.facts, facts.oldest != nil,
      !facts.quartersAreComparable
    {
      return unanswered(
        table,
        "The as-of dates of the records spread over more than 31 days, so that quarters cannot be compared: take records of one download."
      )
    }
    // An empty list needs no reading aid.
    if !(table.isList && table.rows.isEmpty) { table.notes += definition.notes.map(filling.filled) }
    table.notes += section.notices.map(OwnWords.note)
    if section.unknown > 0 {
      table.notes.append(
        "\(section.unknown) further \(section.unknown == 1 ? "trial" : "trials") could not be judged by this section's condition: a field it asks for is missing."
      )
    }
    if definition.kind == .series, results.dateTypes.all > results.dateTypes.stated,
      let sentence = MethodsLayout.dateTypes(results.dateTypes)
    {
      table.notes.append(sentence)
    }
    if !isOfFields {
      if let note = coverage.note { table.notes.append(note) }
      table.coverage = coverage.answered
    }
    table.definitions = definition.terms.map { Definition($0.term, $0.rule) }
    return table
  }

  private var isOfFields: Bool {
    switch definition.plan?.shape {
    case .fieldStates, .quality, .coverage, .unknownWords: true
    default: false
    }
  }

  private func unanswered(_ table: Table, _ sentence: String) -> Table {
    var table = table
    table.cannotAnswer = sentence
    table.rows = []
    table.notes = []
    table.foots = nil
    return table
  }

  /// How numbers of a unit are written for people.
  static func format(_ unit: String, _ measure: String) -> Format {
    switch unit {
    case "share":
      ["termination-rate", "rate-bound-low", "rate-bound-high"].contains(measure)
        || measure.hasPrefix("cumulative-incidence") ? .rate : .share
    case "months": .number(decimals: 1)
    case _ where unit.hasPrefix("per "): .perMillion
    case "participants per site", "levels": .number(decimals: 1)
    case "participants per site and month", "ratio": .number(decimals: 2)
    case "index": .number(decimals: 3)
    case "trials" where measure == "trials-fractional": .number(decimals: 1)
    case "days": .number(decimals: 0)
    case "participants" where measure != "total" && measure != "max" && measure != "participants-sought":
      .number(decimals: 0)
    default: .count
    }
  }

  /// Reasons of the engine in the words of a reader.
  private static let words = [
    "no denominator": "no population to divide by", "bounds are for All": "bounds stand for All only",
    "not comparable": "not comparable between these rows",
  ]

  /// A result as a cell.
  func shown(_ row: ResultRow?) -> Cell {
    guard let row else { return .empty }
    guard let value = row.estimate.value else {
      let note = row.estimate.note ?? ""
      return note == "a share is of levels" || note == "counts records" || note == "not a sum"
        ? .empty : .notShown(SectionLayout.words[note] ?? note)
    }
    return SectionLayout.number(value, SectionLayout.format(row.unit, row.cell.measure))
  }

  /// One end of a result's interval as a cell; nothing where there is none.
  func end(_ row: ResultRow?, _ path: KeyPath<Interval, Double>) -> Cell {
    guard let row else { return .empty }
    if let interval = row.estimate.interval { return .number(interval[keyPath: path]) }
    return row.estimate.value == nil ? shown(row) : .empty
  }

  /// Whole numbers as counts where the column counts.
  static func number(_ value: Double, _ format: Format) -> Cell {
    if format == .count || format == .difference, let whole = Int(exactly: value) { return .count(whole) }
    return .number(value)
  }

  /// What a row of the table is.
  static func kind(_ level: Level) -> Row.Kind {
    switch level.code {
    case "(all)": .all
    case "(others)", "(missing)", "(cannot-say)", "(unrecognized)": .remainder
    default: .level
    }
  }

  /// Whether a note speaks of the interval of a ratio, which only tidy CSV prints.
  private func isOfRatio(_ row: ResultRow) -> Bool { row.cell.measure.hasSuffix("-difference") }

  /// The notes of a row's cells that say more than "too few".
  func note(_ rows: [ResultRow?]) -> Cell {
    var notes: [String] = []
    for case let row? in rows {
      guard row.estimate.value != nil, let note = row.estimate.note, !isOfRatio(row) else { continue }
      notes.append("\(row.cell.measure): \(note)")
    }
    return notes.isEmpty ? .empty : .text(notes.joined(separator: "; "))
  }
}

extension BesideSummary {
  /// Whether a `comparison` is of this population: its code, alone or before a period.
  func stands(in comparison: String) -> Bool { comparison == code || comparison.hasPrefix(code + " ") }
}
