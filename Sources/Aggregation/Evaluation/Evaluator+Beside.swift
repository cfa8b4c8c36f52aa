import StudyModel

extension Evaluator {
  /// The rows of a second population beside those of the first, and what differs.
  ///
  /// The rows of the first population stay as they are without it.
  func rows(of beside: Beside, in section: SectionPlan, beside own: [Cell], _ rows: [Int32], _ facts: AnalysisContext)
    -> [ResultRow]
  {
    if case .flow = section.shape { return flow(of: beside, section.id, rows) }
    let (made, expression) = cells(of: beside, in: section, beside: own, rows, facts)
    let cells = made.map { $0.kept($0.result()) }
    var results = cells.map { cell in
      var row = cell.result()
      row.cell.comparison = beside.named(cell.id.comparison)
      row.population = expression
      return row
    }
    if beside.isComparator { results += Contrasts(section, own, cells, beside.code).rows() }
    return results
  }

  /// The cells of a second population, with the levels that the first prints, and who it is.
  func cells(of beside: Beside, in section: SectionPlan, beside own: [Cell], _ rows: [Int32], _ facts: AnalysisContext)
    -> (cells: [Cell], expression: String)
  {
    guard var other = beside.plan.sections.first(where: { $0.id == section.id }) else { return ([], "") }
    switch section.shape {
    case .list, .coverage, .model, .flow, .unknownWords: return ([], "")
    default: break
    }
    let evaluator = Evaluator(beside.plan, beside.context)
    var (kept, theirs) = trials(of: beside, in: other, apartFrom: section)
    theirs.standard = StandardMix(context: facts, trials: rows)
    if case .table(var table) = other.shape {
      table.fixed = fixed(own)
      other.shape = .table(table)
    }
    var cells: [Cell] = []
    evaluator.visit(other, kept, theirs) { cells.append($0) }
    return (cells, evaluator.expression(of: other))
  }

  /// The trials of a second population in a section.
  func side(_ beside: Beside, _ section: SectionPlan) -> ModelEvaluator.Side {
    guard let other = beside.plan.sections.first(where: { $0.id == section.id }) else {
      return ModelEvaluator.Side(context: beside.context, trials: [])
    }
    let (kept, facts) = trials(of: beside, in: other, apartFrom: section)
    return ModelEvaluator.Side(context: facts, trials: kept)
  }

  /// The trials of a second population in a section, and its facts before the section's own narrowing.
  ///
  /// Taken out of a comparator is who is of the first population, whether or not this section narrows it further: a
  /// trial that the two sets of records show in two states must not stand on one side here and on the other there.
  private func trials(of beside: Beside, in section: SectionPlan, apartFrom own: SectionPlan)
    -> (kept: [Int32], facts: AnalysisContext)
  {
    var (whole, first) = (section, own)
    (whole.where, first.where) = (.everything, .everything)
    var trials = Evaluator(beside.plan, beside.context).population(of: whole).rows
    if beside.isComparator { trials = apart(trials, beside.context, from: population(of: first).rows) }
    let facts = beside.context.facts(of: trials)
    return (beside.context.analyst.filter(trials, by: section.where, beside.context).kept, facts)
  }

  /// Some trials of a context without those of the first population.
  func apart(_ trials: [Int32], _ other: AnalysisContext, from own: [Int32]) -> [Int32] {
    var next = 0
    if other.memo === context.memo {
      // One table: a row is its trial.
      return trials.filter { trial in
        while next < own.count, own[next] < trial { next += 1 }
        return next == own.count || own[next] != trial
      }
    }
    let (mine, theirs) = (context.table, other.table)
    return trials.filter { trial in
      let id = theirs.ids[Int(trial)]
      // Rows stand in id order, whichever table they are of.
      while next < own.count, mine.ids[Int(own[next])].utf8.lexicographicallyPrecedes(id.utf8) { next += 1 }
      return next == own.count || mine.ids[Int(own[next])] != id
    }
  }

  /// The way of the second population's records, with the trials taken out because the first holds them.
  private func flow(of beside: Beside, _ section: String, _ own: [Int32]) -> [ResultRow] {
    let evaluator = Evaluator(beside.plan, beside.context)
    var steps = evaluator.flow()
    if beside.isComparator, let kept = steps.popLast() {
      let found = evaluator.population(of: SectionPlan("all", shape: .flow)).rows
      let left = apart(found, beside.context, from: own).count
      steps.append(
        FlowStep(
          level: Level("excluded-as-overlap", "Counted in the first population"), records: kept.records - left))
      steps.append(FlowStep(level: kept.level, records: left))
    }
    return steps.map { step in
      var row = flowRow(step, section)
      row.cell.comparison = beside.code
      row.population = evaluator.expression(of: SectionPlan("all", shape: .flow))
      return row
    }
  }

  /// The levels that the first population prints, for variables whose levels are free.
  private func fixed(_ cells: [Cell]) -> [String: [String]] {
    var codes: [String: [String]] = [:]
    var seen: Set<String> = []
    for cell in cells {
      if seen.insert("\(cell.id.row)=\(cell.id.rowLevel.code)").inserted {
        codes[cell.id.row, default: []].append(cell.id.rowLevel.code)
      }
      if let level = cell.id.columnLevel, seen.insert("\(cell.id.column)=\(level.code)").inserted {
        codes[cell.id.column, default: []].append(level.code)
      }
    }
    return codes
  }

  /// What a reader must know of a second population.
  func summary(of beside: Beside) -> BesideSummary {
    let whole = SectionPlan("all", shape: .flow)
    let own = population(of: whole).rows
    let evaluator = Evaluator(beside.plan, beside.context)
    let (found, _, expression) = evaluator.population(of: whole)
    let kept = beside.isComparator ? apart(found, beside.context, from: own) : found
    return BesideSummary(
      code: beside.code, label: beside.label, population: expression,
      trials: kept.count,
      overlap: beside.isComparator ? found.count - kept.count : own.count - found.count,
      isComparator: beside.isComparator, inputs: beside.context.table.inputs,
      asOf: beside.context.facts(of: kept).population?.newest)
  }
}

extension Beside {
  /// The comparison a row of this population stands for, where the section compares periods as well.
  func named(_ comparison: String) -> String { comparison.isEmpty ? code : "\(code) \(comparison)" }
}
