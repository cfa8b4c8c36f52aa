import StudyModel

/// Walks the cells of series and comparisons: event measures that each bring their own date.
struct SeriesEvaluator {
  let analyst: Analyst
  let context: AnalysisContext
  let section: String
  let population: [Int32]
  let withheld: String?

  /// Visits periods by events, period by period.
  func visitSeries(_ uses: [MeasureUse], _ body: (Cell) -> Void) {
    guard let first = uses.first?.along else { return }
    for level in first.levels(context).indices {
      for use in uses { if let cell = cell(use, level, comparison: "") { body(cell) } }
    }
  }

  /// Visits events by this quarter, the previous and the year-ago one; then the differences that are comparable.
  func visitComparison(_ uses: [MeasureUse], differences: Set<String>, _ body: (Cell) -> Void) {
    guard let quarter = context.quarter, let along = uses.first?.along else { return }
    let codes = along.levels(context).map(\.code)
    let columns = [("this", 0), ("previous", -1), ("year-ago", -4)].compactMap { name, shift in
      codes.firstIndex(of: (quarter + shift).description).map { (name: name, level: $0) }
    }
    for use in uses {
      let cells = columns.compactMap { cell(use, $0.level, comparison: $0.name) }
      cells.forEach(body)
      guard differences.contains(use.id), let this = cells.first else { continue }
      for other in cells.dropFirst() { body(difference(this, other)) }
    }
  }

  private func cell(_ use: MeasureUse, _ level: Int, comparison: String) -> Cell? {
    guard let along = use.along else { return nil }
    let coded = analyst.coded(along, context)
    let (events, unknown) = analyst.filter(population, by: use.where, context)
    var group = Group(context: context)
    group.population = population
    group.known = events
    group.unplaced = unknown
    group.trials = events.filter { coded.codes[Int($0)] == Int32(level) }
    group.variable = along
    group.place = .level(level)
    var frame = Frame(population, context, elsewhere: "no such event")
    let silent = context.carriage.silent(among: use.where.fields)
    for trial in unknown { frame.markMissing(trial, silent) }
    let covered = unknown.isEmpty ? events : (events + unknown).sorted()
    let id = CellID(
      section: section, row: "quarter", rowLevel: coded.levels[level], comparison: comparison, measure: use.id)
    let why = withheld ?? notCarried(use, along, hasEvents: !events.isEmpty, hasUnknown: !unknown.isEmpty)
    return Cell(id: id, use: use, group: group, frame: frame, totals: frame.totals(), covered: covered, withheld: why)
  }

  /// Why a count along a date would only seem to be zero: no source carries the date, or what decides the event.
  private func notCarried(_ use: MeasureUse, _ along: Variable, hasEvents: Bool, hasUnknown: Bool) -> String? {
    let lacking = use.where.fields.union(along.fields).intersection(context.neverCarried)
    guard !lacking.isEmpty else { return nil }
    let isUndated = !along.fields.isDisjoint(with: context.neverCarried)
    return isUndated || (!hasEvents && hasUnknown) ? "not in this source" : nil
  }

  /// This quarter less another, with the exact interval of their ratio.
  private func difference(_ this: Cell, _ other: Cell) -> Cell {
    let (a, b) = (this.group.trials.count, other.group.trials.count)
    let ratio = PoissonRatio.interval(a, b)
    let isAged = (context.population?.k ?? -1) >= 0
    let note =
      ratio == nil ? "no ratio: nothing in the other quarter" : "the interval is of the ratio of the two counts"
    let measure = Measure(
      this.use.id + "-difference", this.use.label, "This quarter less another, compared at equal age.", unit: "trials",
      scope: .column
    ) { group in
      Parts(used: group.known, missing: group.unplaced)
    } estimate: { _, _ in
      isAged ? Estimate(Double(a - b), ratio, note: note) : .none("the quarter is not complete")
    }
    var cell = this
    cell.withheld = this.withheld ?? other.withheld
    cell.use = MeasureUse(measure, id: measure.id, label: this.use.label)
    cell.id.measure = measure.id
    cell.id.comparison = other.id.comparison
    cell.group.trials = (this.group.trials + other.group.trials).sorted()
    return cell
  }
}
