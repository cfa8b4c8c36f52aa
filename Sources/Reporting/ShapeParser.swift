internal import Aggregation
internal import StudyModel

/// Decodes what a section computes: the words of a definition into the shapes of the engine.
struct ShapeParser {
  let parser: DefinitionParser
  let map: YAMLMap
  let kind: SectionDefinition.Kind

  /// The shape, or nothing for text.
  func shape() throws(Finding) -> Shape? {
    switch kind {
    case .text: return nil
    case .flow: return .flow
    case .coverage: return .coverage
    case .model: return .model(try model())
    case .quality: return .quality(parser.qualityRules)
    case .series: return .series(try events())
    case .comparison:
      let events = try events()
      try check(map.items("differences"), among: events.map(\.id), "measure")
      return .comparison(events, differences: Set(map.texts("differences")))
    case .list: return .list(try list())
    case .figures: return .figures(name: "figure", entries: try entries())
    case .summary: return try summary()
    case .table, .crosstab: return try table()
    }
  }

  private func table() throws(Finding) -> Shape {
    guard let rows = map["rows"] else { throw map.node.error("a table needs 'rows'") }
    if let fields = rows.entries {
      guard fields.count == 1, fields[0].key.text == "fields", let names = fields[0].value.items else {
        throw rows.error("rows is a variable, a list of variables, or {fields: [...]}")
      }
      var states: [(name: String, field: StudyField)] = []
      for node in names {
        let name = node.text ?? ""
        guard let field = name == "sites" ? .siteCountry : StudyField(name: name) else {
          throw node.error("unknown field '\(name)'\(Suggestion.of(name, among: StudyField.allCases.map(\.name)))")
        }
        states.append((name, field))
      }
      return .fieldStates(states)
    }
    var blocks: [RowBlock] = []
    for node in rows.items ?? [] { blocks.append(node.text == "all" ? .all : .variable(try grouping(node))) }
    var shape = TableShape(rows: blocks, measures: try uses("measures"))
    if let columns = map["columns"] { shape.columns = try grouping(columns) }
    for var use in try uses("row-measures") {
      use.isOfRows = true
      shape.measures.append(use)
    }
    try unique(shape.measures.map(\.id))
    guard !shape.measures.isEmpty else {
      throw map.node.error("a table needs 'measures', as in 'measures: [trials, share]'")
    }
    if kind == .crosstab {
      guard shape.columns != nil else { throw map.node.error("a crosstab needs 'columns'") }
      shape.hasAllColumn = true
    }
    if map["levels"] != nil {
      for case .variable(let variable) in blocks { try check(map.items("levels"), of: variable) }
      shape.only = map.texts("levels")
      shape.hasAllRow = map.text("where") != nil
    }
    shape.onlyOccurring = map.flag("pairs")
    shape.hidesUnplaced = map.flag("hides-unplaced")
    shape.top = map.number("top")
    if map["rank"] != nil { shape.rank = try parser.condition(map["rank"]) }
    return .table(shape)
  }

  /// Levels that are known without data must be ones the variable has.
  private func check(_ levels: [YAMLNode], of variable: Variable) throws(Finding) {
    let known = variable.levels(.empty).map(\.code)
    if !known.isEmpty { try check(levels, among: known, "level of '\(variable.id)'") }
  }

  private func check(_ names: [YAMLNode], among known: [String], _ what: String) throws(Finding) {
    for node in names where !known.contains(node.text ?? "") {
      throw node.error("'\(node.text ?? "")' is no \(what)\(Suggestion.of(node.text ?? "", among: known))")
    }
  }

  /// A variable with levels.
  private func grouping(_ node: YAMLNode) throws(Finding) -> Variable {
    let variable = try parser.variable(node)
    switch variable.kind {
    case .levels: return variable
    case .text where variable.list != nil || variable.order == .byCount: return variable
    default: throw node.error("'\(variable.id)' has no levels to group by; use it in a list or a filter")
    }
  }

  private func unique(_ ids: [String]) throws(Finding) {
    var seen: Set<String> = []
    for id in ids where !seen.insert(id).inserted {
      throw map.node.error("the measure '\(id)' stands twice in the section; name one with 'as:'")
    }
  }

  private func uses(_ key: String) throws(Finding) -> [MeasureUse] {
    var uses: [MeasureUse] = []
    for node in map.items(key) { uses.append(try use(node)) }
    return uses
  }

  /// A measure by name, or a mapping.
  private func use(_ node: YAMLNode) throws(Finding) -> MeasureUse {
    if node.text != nil { return MeasureUse(try parser.measure(named: node)) }
    return try use(try YAMLMap(node, keys: Key.measure, what: "a measure"))
  }

  private func use(_ map: YAMLMap) throws(Finding) -> MeasureUse {
    let allowsPopulation = kind == .series || kind == .comparison
    let along = try map["along"].map { (node) throws(Finding) in try parser.variable(node) }
    var narrowing = try parser.condition(map["where"], allowsPopulation: allowsPopulation)
    let measure: Measure
    if let name = map["measure"], let number = map["number"] {
      let statistic = try statistic(name, of: number)
      return MeasureUse(
        statistic, id: map.text("as") ?? "\(number.text ?? "")-\(statistic.id)", label: map.text("label"),
        where: narrowing, along: along)
    } else if let name = map["measure"], let over = map["over"] {
      measure = try concentration(name, over: over)
    } else if let name = map["measure"] {
      measure = try parser.measure(named: name)
    } else if map["count"] != nil {
      let condition = try parser.condition(map["count"], allowsPopulation: allowsPopulation)
      guard let id = map.text("as") else { throw map.node.error("a count needs a name: 'as: ...'") }
      if along != nil {
        narrowing = condition
        measure = .trials
      } else {
        measure = .count(of: condition, id: id)
      }
    } else if map["share"] != nil {
      guard let id = map.text("as") else { throw map.node.error("a share needs a name: 'as: ...'") }
      let condition = try parser.condition(map["share"], allowsPopulation: allowsPopulation)
      let basis = try parser.condition(map["of"], allowsPopulation: allowsPopulation)
      let strata = try map.items("standardized-by").map { (node) throws(Finding) in try grouping(node) }
      if let list = strata.first(where: \.isAnyOf) {
        throw map.node.error("a trial may stand under several levels of '\(list.id)'; standardize by variables of one")
      }
      measure =
        strata.isEmpty
        ? .share(of: condition, basis: basis, id: id)
        : .standardized(share: condition, basis: basis, by: strata, id: id)
    } else {
      throw map.node.error("a measure is a name, or has one of 'measure', 'count', 'share'")
    }
    return MeasureUse(measure, id: map.text("as"), label: map.text("label"), where: narrowing, along: along)
  }

  private func events() throws(Finding) -> [MeasureUse] {
    let events = try uses("measures")
    guard !events.isEmpty else { throw map.node.error("a \(kind.rawValue) needs 'measures'") }
    for event in events where event.along == nil {
      throw map.node.error("the measure '\(event.id)' needs its date: 'along: start-quarter'")
    }
    try unique(events.map(\.id))
    return events
  }

  private func entries() throws(Finding) -> [FigurePlan] {
    var entries: [FigurePlan] = []
    for node in map.items("entries") {
      let entry = try YAMLMap(node, keys: Key.measure, what: "an entry")
      let id = try entry.required("id", "an entry")
      let use = try use(entry)
      entries.append(
        FigurePlan(id: id, label: entry.text("label") ?? use.label, basis: entry.text("basis") ?? "", use: use))
    }
    guard !entries.isEmpty else { throw map.node.error("figures need 'entries'") }
    return entries
  }

  /// Outcomes are shares: what is modeled, and of which trials.
  private func model() throws(Finding) -> ModelShape {
    var outcomes: [ModelShape.Outcome] = []
    for node in map.items("entries") {
      let entry = try YAMLMap(node, keys: Key.measure, what: "an entry")
      guard entry["share"] != nil else { throw node.error("an outcome of a model needs 'share'") }
      let id = try entry.required("id", "an entry")
      outcomes.append(
        ModelShape.Outcome(
          id: id, label: entry.text("label") ?? id, condition: try parser.condition(entry["share"]),
          basis: try parser.condition(entry["of"])))
    }
    var terms: [ModelShape.Term] = []
    for node in map.items("by") {
      if node.text == "population" {
        terms.append(.population)
        continue
      }
      let variable = try parser.variable(node)
      switch variable.kind {
      case .levels where !variable.isAnyOf: break
      case .number: break
      default: throw node.error("'\(variable.id)' is neither a number nor a variable of one level a trial")
      }
      terms.append(.variable(variable))
    }
    guard !outcomes.isEmpty, !terms.isEmpty else {
      throw map.node.error("a model needs 'entries' and 'by', as in 'by: [phase-group, start-year]'")
    }
    return ModelShape(outcomes: outcomes, terms: terms)
  }

  private func list() throws(Finding) -> ListShape {
    var columns: [Variable] = []
    for node in map.items("columns") { columns.append(try parser.variable(node)) }
    guard columns.first?.id == "id" else { throw map.node.error("the first column of a list is 'id'") }
    var sort: [ListShape.Sort] = []
    for node in map.items("sort") {
      let name = node.text ?? ""
      let descending = name.hasPrefix("-")
      let variable = try parser.variable(named: descending ? String(name.dropFirst()) : name, at: node)
      sort.append(ListShape.Sort(variable, descending: descending))
    }
    var shape = ListShape(columns: columns, sort: sort, limit: map.number("limit"))
    shape.onePer = try map["one-per"].map { (node) throws(Finding) in try parser.variable(node) }
    return shape
  }

  /// A statistic of a number variable.
  private func statistic(_ name: YAMLNode, of number: YAMLNode) throws(Finding) -> Measure {
    let variable = try parser.variable(number)
    guard case .number = variable.kind else { throw number.error("'\(variable.id)' is no number") }
    guard let measure = Measure.summary(name.text ?? "", of: variable) else {
      throw name.error(
        "unknown statistic '\(name.text ?? "")'\(Suggestion.of(name.text ?? "", among: Measure.summaryStatistics))")
    }
    return measure
  }

  /// A concentration over a variable's levels.
  private func concentration(_ name: YAMLNode, over: YAMLNode) throws(Finding) -> Measure {
    guard let measure = Measure.concentration(name.text ?? "", of: try grouping(over)) else {
      throw name.error(
        "'\(name.text ?? "")' is over no variable\(Suggestion.of(name.text ?? "", among: Measure.concentrations))")
    }
    return measure
  }

  private func summary() throws(Finding) -> Shape {
    var numbers: [Variable] = []
    for node in map.items("numbers") {
      let variable = try parser.variable(node)
      guard case .number = variable.kind else { throw node.error("'\(variable.id)' is no number") }
      numbers.append(variable)
    }
    guard !numbers.isEmpty, let columns = map["columns"] else {
      throw map.node.error("a summary needs 'numbers' and 'columns'")
    }
    for node in map.items("measures") where !Measure.summaryStatistics.contains(node.text ?? "") {
      throw node.error(
        "unknown statistic '\(node.text ?? "")'\(Suggestion.of(node.text ?? "", among: Measure.summaryStatistics))")
    }
    let variable = try grouping(columns)
    let levels = map.texts("levels")
    try check(map.items("levels"), of: variable)
    return .summary(numbers: numbers, columns: variable, only: levels, measures: map.texts("measures"))
  }
}
