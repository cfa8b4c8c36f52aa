public import StudyModel

/// Computes a plan over a table: statistics, lists and the record flow; and any cell's trials again.
public struct Evaluator {
  let plan: AnalysisPlan
  let context: AnalysisContext
  private var analyst: Analyst { context.analyst }
  let besides: [Beside]

  /// An evaluator of a plan.
  ///
  /// - Parameter besides: Second populations whose figures stand beside.
  public init(_ plan: AnalysisPlan, _ context: AnalysisContext, beside besides: [Beside] = []) {
    self.plan = plan
    self.context = context
    self.besides = besides
  }

  /// Computes every section.
  ///
  /// - Throws: A ``Finding`` when a partition does not sum.
  public func results() throws(Finding) -> AnalysisResults {
    var results = AnalysisResults(report: plan.report, inputs: context.table.inputs, context: context, flow: flow())
    results.dateTypes = dateTypes()
    results.besides = besides.map(summary)
    for section in plan.sections { results.sections.append(try evaluate(section)) }
    return results
  }

  /// The trials of a section's population, and how many its own conditions could not judge; those that the report's
  /// could not judge stand in the record flow, once.
  func population(of section: SectionPlan) -> (rows: [Int32], unknown: Int, expression: String) {
    let shared = section.population == nil ? plan.population.and(plan.narrowing) : plan.narrowing
    let own = (section.population ?? .everything).and(section.where)
    var rows = (0..<Int32(context.table.count)).map { $0 }
    if let ids = plan.ids { rows = rows.filter { ids.contains(context.table.ids[Int($0)]) } }
    let (judged, _) = analyst.filter(rows, by: shared, context)
    let (kept, unknown) = analyst.filter(judged, by: own, context)
    return (kept, unknown.count, expression(of: section))
  }

  /// Who a section speaks of, in words.
  func expression(of section: SectionPlan) -> String {
    (section.population ?? plan.population).and(plan.narrowing).and(section.where).description
  }

  /// Counts how the dates of the report's population got their types, where the plan reads all of them.
  private func dateTypes() -> DateTypes {
    var types = DateTypes()
    let policed: [(date: StudyField, type: StudyField, class: (TrialRow) -> DateClass?)] = [
      (.start, .startType, { $0.startClass }),
      (.primaryCompletion, .primaryCompletionType, { $0.primaryCompletionClass }),
      (.completion, .completionType, { $0.completionClass }),
    ]
    let read = policed.filter { context.table.isRead($0.date) && context.table.isRead($0.type) }
    guard !read.isEmpty, context.table.isRead(.overallStatus), context.table.isRead(.lastKnownStatus) else {
      return types
    }
    types.kinds = read.map { $0.date.name.split(separator: "-").joined(separator: " ") }
    for trial in population(of: SectionPlan("all", shape: .flow)).rows {
      let row = context.table[Int(trial)]
      for (date, type, dateClass) in read where row.date(date) != nil {
        if row.known(type, ValueType.self) != nil {
          types.stated += 1
          continue
        }
        switch dateClass(row) {
        case .actual: types.actual += 1
        case .estimated: types.estimated += 1
        default: types.notStated += 1
        }
      }
    }
    return types
  }

  /// The facts of a section's population before its own narrowing, so that k and the quarters are those of the report.
  func facts(of section: SectionPlan) -> AnalysisContext {
    var whole = section
    whole.where = .everything
    return context.facts(of: population(of: whole).rows)
  }

  private func evaluate(_ section: SectionPlan) throws(Finding) -> SectionResults {
    let (rows, unknown, expression) = population(of: section)
    let facts = self.facts(of: section)
    var results = SectionResults(id: section.id, population: expression, trials: rows.count)
    results.facts = facts.population
    results.unknown = unknown
    results.notCarried = notCarried(section)
    results.coverage = coverage(section, rows)
    results.notices = section.variables.flatMap { $0.notices?(facts, rows) ?? [] }
    switch section.shape {
    case .list(let list):
      let evaluator = ListEvaluator(context: facts, population: rows)
      results.list = list.findings.map { evaluator.findings($0, list) } ?? evaluator.results(list)
    case .flow:
      results.rows = flow().map { step in flowRow(step, section.id) }
      for beside in besides { results.rows += self.rows(of: beside, in: section, beside: [], rows, facts) }
    case .unknownWords: results.rows = unknownWords(section.id)
    case .model(let model):
      let own = ModelEvaluator.Side(context: facts, trials: rows)
      let other = besides.first(where: \.isComparator).map { side($0, section) }
      results.rows = ModelEvaluator(section: section.id, shape: model, own: own, other: other).rows()
    default:
      var cells: [Cell] = []
      visit(section, rows, facts) { cell in
        let row = cell.result()
        results.rows.append(row)
        if !besides.isEmpty { cells.append(cell.kept(row)) }
      }
      let own = results.rows.count
      for beside in besides { results.rows += self.rows(of: beside, in: section, beside: cells, rows, facts) }
      if case .coverage = section.shape {
        for position in results.rows.indices {
          let other = plan.sections.first { $0.id == results.rows[position].cell.rowLevel.code }
          results.rows[position].population = other.map { self.expression(of: $0) }
        }
      }
      if case .table(let table) = section.shape { try Footing.check(results.rows[..<own], table, section: section.id) }
    }
    return results
  }

  /// Visits every cell of a section.
  func visit(_ section: SectionPlan, _ rows: [Int32], _ facts: AnalysisContext, _ body: (Cell) -> Void) {
    var withheld: String?
    if section.isOfQuarters, facts.population?.quartersAreComparable != true {
      // Without any as-of there are no rows at all.
      guard facts.population?.oldest != nil else { return }
      withheld = "as-of dates spread over more than 31 days"
    }
    switch section.shape {
    case .table(let table):
      TableEvaluator(analyst: analyst, context: facts, section: section.id, population: rows).visit(
        table, withheld: withheld, body)
    case .series(let uses):
      SeriesEvaluator(analyst: analyst, context: facts, section: section.id, population: rows, withheld: withheld)
        .visitSeries(uses, body)
    case .comparison(let uses, let differences):
      SeriesEvaluator(analyst: analyst, context: facts, section: section.id, population: rows, withheld: withheld)
        .visitComparison(uses, differences: differences, body)
    case .figures(let name, let entries):
      for entry in entries { body(figure(entry, name, section.id, rows, facts)) }
    case .summary(let numbers, let columns, let only, let measures):
      for number in numbers {
        for cell in summary(number, columns, only, measures, section.id, rows, facts) { body(cell) }
      }
    case .fieldStates(let fields):
      for (name, field) in fields { for cell in states(name, field, section.id, rows, facts) { body(cell) } }
    case .quality(let rules):
      for rule in rules { for cell in quality(rule, section.id, rows, facts) { body(cell) } }
    case .coverage: for other in plan.sections { if let cell = answered(other, in: section.id) { body(cell) } }
    case .list, .flow, .model, .unknownWords: break
    }
  }

  private func figure(_ entry: FigurePlan, _ name: String, _ section: String, _ rows: [Int32], _ facts: AnalysisContext)
    -> Cell
  {
    var group = Group(context: facts)
    group.population = rows
    let (kept, unknown) = analyst.filter(rows, by: entry.use.where, facts)
    group.trials = kept
    group.known = kept
    var frame = Frame(rows, context, elsewhere: "outside the basis")
    let silent = facts.carriage.silent(among: entry.use.where.fields)
    for trial in unknown { frame.markMissing(trial, silent) }
    let id = CellID(section: section, row: name, rowLevel: Level(entry.id, entry.label), measure: entry.use.id)
    return Cell(id: id, use: entry.use, group: group, frame: frame, totals: frame.totals(), covered: kept)
  }

  private func summary(
    _ number: Variable, _ columns: Variable, _ only: [String], _ measures: [String], _ section: String, _ rows: [Int32],
    _ facts: AnalysisContext
  ) -> [Cell] {
    let coded = analyst.coded(columns, facts)
    var frame = Frame(rows, context, elsewhere: "in another column")
    frame.mark(coded)
    let totals = frame.totals()
    return only.flatMap { code -> [Cell] in
      guard let level = coded.levels.firstIndex(where: { $0.code == code }) else { return [] }
      var group = Group(context: facts)
      group.population = rows
      group.trials = rows.filter { coded.codes[Int($0)] == Int32(level) }
      group.known = group.trials
      return measures.compactMap { Measure.summary($0, of: number) }.map { measure in
        let id = CellID(
          section: section, row: "figure", rowLevel: Level(number.id, number.label), column: columns.id,
          columnLevel: coded.levels[level],
          measure: measure.id)
        return Cell(id: id, use: MeasureUse(measure), group: group, frame: frame, totals: totals, covered: group.trials)
      }
    }
  }

  private func states(_ name: String, _ field: StudyField, _ section: String, _ rows: [Int32], _ facts: AnalysisContext)
    -> [Cell]
  {
    var members = [[Int32]](repeating: [], count: FieldStates.levels.count)
    for trial in rows { members[FieldStates.state(field, context.table[Int(trial)], facts)].append(trial) }
    let frame = Frame(rows, context, elsewhere: "")
    return FieldStates.levels.indices.map { position in
      var group = Group(context: facts)
      group.population = rows
      group.trials = members[position]
      group.known = rows
      let id = CellID(
        section: section, row: "field", rowLevel: Level(name), column: "state",
        columnLevel: FieldStates.levels[position],
        measure: Measure.trials.id)
      return Cell(id: id, use: MeasureUse(.trials), group: group, frame: frame, totals: frame.totals(), covered: rows)
    }
  }

  private func quality(_ rule: QualityRule, _ section: String, _ rows: [Int32], _ facts: AnalysisContext) -> [Cell] {
    var group = Group(context: facts)
    group.population = rows
    group.trials = rows
    group.known = rows
    let frame = Frame(rows, context, elsewhere: "")
    let isOfRecords = rule.countsRecords
    let superseded = context.table.inputs.superseded
    // Judged once for both measures.
    var parts = rule.parts(of: rows, facts)
    if isOfRecords { parts.numeratorAdds = parts.numerator?.map { context.table[Int($0)].furtherRecords } }
    let judged = parts
    let count = Measure(
      "trials", "Trials", rule.label, reads: rule.fields, unit: isOfRecords ? "records" : "trials"
    ) { _ in
      judged
    } estimate: { parts, _ in
      Estimate(Double(isOfRecords ? superseded : parts.numerator?.count ?? 0))
    }
    let share = Measure("share", "Share", rule.label, reads: rule.fields, unit: "share") { _ in
      judged
    } estimate: { parts, _ in
      Proportion.estimate(parts)
    }
    return [count, share].map { measure in
      let id = CellID(section: section, row: "rule", rowLevel: Level(rule.id, rule.label), measure: measure.id)
      return Cell(
        id: id, use: MeasureUse(measure), group: group, frame: frame, totals: frame.totals(), covered: rows,
        withheld: isOfRecords && measure.id == "share" ? "counts records" : nil)
    }
  }
}

extension Evaluator {
  /// The records' way from what was read to what is kept.
  func flow() -> [FlowStep] {
    let inputs = context.table.inputs
    var rows = (0..<Int32(context.table.count)).map { $0 }
    var steps = [
      FlowStep(level: Level("read", "Records read"), records: inputs.records),
      FlowStep(level: Level("unreadable", "Unreadable"), records: inputs.unreadable),
      FlowStep(
        level: Level("superseded", "Superseded by another record of the same trial"), records: inputs.superseded),
    ]
    func narrow(_ code: String, _ label: String, _ condition: Condition) {
      let (kept, unknown) = analyst.filter(rows, by: condition, context)
      let left = rows.count - kept.count
      var reasons: [(reason: String, count: Int)] = []
      if left - unknown.count > 0 { reasons.append(("not \(condition)", left - unknown.count)) }
      let silent = context.carriage.silent(among: condition.fields)
      let cannotSay = unknown.count { context.carriage.isSilent($0, on: silent) }
      if unknown.count > cannotSay { reasons.append(("unknown", unknown.count - cannotSay)) }
      if cannotSay > 0 { reasons.append((Carriage.reason, cannotSay)) }
      steps.append(FlowStep(level: Level(code, label), records: left, reasons: reasons))
      rows = kept
    }
    narrow("excluded-by-population", "Outside the population", plan.population)
    if plan.where != .everything { narrow("excluded-by-where", "Left out by --where", plan.where) }
    if plan.unflagged != .everything {
      narrow("excluded-by-flags", "Left out by --without-flagged", plan.unflagged)
    }
    if let ids = plan.ids {
      let kept = rows.filter { ids.contains(context.table.ids[Int($0)]) }
      steps.append(FlowStep(level: Level("excluded-by-ids", "Not named in --ids"), records: rows.count - kept.count))
      rows = kept
    }
    steps.append(FlowStep(level: Level("kept", "Trials kept"), records: rows.count))
    return steps
  }

  func flowRow(_ step: FlowStep, _ section: String) -> ResultRow {
    ResultRow(
      cell: CellID(section: section, row: "step", rowLevel: step.level, measure: "records"),
      estimate: Estimate(Double(step.records)), unit: "records", numerator: nil, denominator: nil, used: step.records,
      missing: 0,
      excluded: step.reasons)
  }

  /// Fields of a section that no source of the records carries, by name.
  private func notCarried(_ section: SectionPlan) -> [String] {
    section.fields.intersection(context.neverCarried).map(\.name).sorted()
  }

  /// Makes a cell again and returns everyone behind it.
  ///
  /// - Parameters:
  ///   - id: The section.
  ///   - matches: Which cell is meant; the first that matches is taken.
  /// - Returns: The cell's name and its parts, or nothing when there is no such cell.
  public func parts(of id: String, where matches: (CellID, _ label: String) -> Bool) -> (cell: CellID, parts: Parts)? {
    guard let section = plan.sections.first(where: { $0.id == id }) else { return nil }
    let (rows, _, _) = population(of: section)
    var found: (CellID, Parts)?
    visit(section, rows, facts(of: section)) { cell in
      if found == nil, matches(cell.id, cell.use.label) { found = (cell.id, cell.parts()) }
    }
    return found
  }
}
