internal import Aggregation
internal import Reporting

/// Where the reports use each variable and each measure.
struct Usage {
  /// For each variable's id, the sections that use it: how, by section.
  private(set) var ofVariable: [String: [String: [String]]] = [:]
  /// For each measure's id, the sections that show it.
  private(set) var ofMeasure: [String: [String]] = [:]
  /// For each measure's id, the variable of the first table that shows it by a variable's levels.
  private(set) var rowsOfMeasure: [String: String] = [:]

  private var known: Set<String>

  /// The usage of reports: each with its name, its definition and its text.
  init(_ reports: [(name: String, definition: ReportDefinition, text: String)], variables: [Variable]) {
    known = Set(variables.map(\.id))
    for report in reports {
      add(report.definition.population.variableIDs, "filter", "\(report.name) (all sections)")
      let texts = Usage.sections(of: report.text)
      for section in report.definition.sections {
        guard let plan = section.plan else { continue }
        let place = "\(report.name)/\(section.id)"
        add((plan.population?.variableIDs ?? []) + plan.where.variableIDs, "filter", place)
        add(plan.shape, place)
        add(named(in: texts[section.id] ?? ""), "expression of a measure", place)
      }
    }
  }

  private mutating func add(_ ids: [String], _ how: String, _ place: String) {
    for id in ids where !ofVariable[id, default: [:]][place, default: []].contains(how) {
      ofVariable[id, default: [:]][place, default: []].append(how)
    }
  }

  private mutating func add(_ use: MeasureUse, _ place: String) {
    add(use.where.variableIDs, "filter", place)
    if let along = use.along { add([along.id], "periods", place) }
    let id = use.measure.id
    if ofMeasure[id, default: []].last != place { ofMeasure[id, default: []].append(place) }
  }

  private mutating func add(_ shape: Shape, _ place: String) {
    switch shape {
    case .table(let table):
      for case .variable(let variable) in table.rows { add([variable.id], "rows", place) }
      if let columns = table.columns { add([columns.id], "columns", place) }
      if let rank = table.rank { add(rank.variableIDs, "filter", place) }
      for use in table.measures {
        add(use, place)
        if rowsOfMeasure[use.measure.id] == nil {
          for case .variable(let variable) in table.rows where !variable.usesPopulation {
            rowsOfMeasure[use.measure.id] = variable.id
            break
          }
        }
      }
    case .figures(_, let entries): for entry in entries { add(entry.use, place) }
    case .summary(let numbers, let columns, _, _):
      add(numbers.map(\.id), "numbers", place)
      add([columns.id], "columns", place)
    case .series(let uses), .comparison(let uses, _): for use in uses { add(use, place) }
    case .list(let list):
      add(list.columns.map(\.id), "list", place)
      add(list.sort.map(\.variable.id) + (list.onePer.map { [$0.id] } ?? []), "order", place)
    case .model(let model):
      for outcome in model.outcomes { add(outcome.condition.variableIDs + outcome.basis.variableIDs, "model", place) }
      for case .variable(let variable) in model.terms { add([variable.id], "model", place) }
    case .flow, .fieldStates, .quality, .unknownWords, .coverage: break
    }
  }

  /// The variables that the measures of a section name: a number's, or an expression's.
  ///
  /// A measure made of an expression keeps it to itself, so the definition's text is asked.
  private func named(in text: String) -> [String] {
    var ids: [String] = []
    for match in text.matches(of: /\b(?:number|over|share|count|of|standardized-by): *("[^"]*"|\[[^\]]*\]|[^,}\n]*)/) {
      for word in match.output.1.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "-") }) {
        if known.contains(String(word)), !ids.contains(String(word)) { ids.append(String(word)) }
      }
    }
    return ids
  }

  /// The text of each section of a definition.
  private static func sections(of text: String) -> [String: String] {
    var texts: [String: String] = [:]
    var id = ""
    for line in text.split(separator: "\n") {
      if let match = line.firstMatch(of: /^  - \{?id: ([A-Za-z0-9_-]+)/) { id = String(match.output.1) }
      texts[id, default: ""] += line + "\n"
    }
    return texts
  }
}
