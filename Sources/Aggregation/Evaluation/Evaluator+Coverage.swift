import StudyModel

extension Evaluator {
  /// How many trials' sources can answer a section in full, and what the others lack.
  func coverage(_ section: SectionPlan, _ rows: [Int32]) -> SourceCoverage {
    var coverage = SourceCoverage(of: rows.count)
    let silent = context.carriage.silentInFull(among: section.askedFields ?? [])
    guard !silent.isEmpty else { return coverage }
    coverage.answered = rows.count { !context.carriage.isSilent($0, on: silent) }
    for field in silent {
      let count = rows.count { context.carriage.isSilent($0, on: [field]) }
      if count > 0 { coverage.lacking.append((field.name, count)) }
    }
    return coverage
  }

  /// The cell of a section among those the sources were asked for; nothing for one that asks no source.
  func answered(_ other: SectionPlan, in section: String) -> Cell? {
    guard let asked = other.askedFields else { return nil }
    let rows = population(of: other).rows
    let silent = context.carriage.silentInFull(among: asked)
    var group = Group(context: context)
    group.population = rows
    group.trials = rows
    let measure = Measure(
      "answered", "Answered", "Trials whose sources carry every field the section asks for.", reads: asked,
      unit: "trials"
    ) { group in
      var parts = Parts(used: [])
      var left: [Int32] = []
      for trial in group.trials {
        if group.context.carriage.isSilent(trial, on: silent) { left.append(trial) } else { parts.used.append(trial) }
      }
      if !left.isEmpty { parts.excluded.append((Carriage.reason, left)) }
      return parts
    } estimate: { parts, _ in
      Estimate(Double(parts.used.count))
    }
    let frame = Frame(rows, context, elsewhere: "")
    let id = CellID(section: section, row: "section", rowLevel: Level(other.id), measure: measure.id)
    return Cell(id: id, use: MeasureUse(measure), group: group, frame: frame, totals: frame.totals(), covered: rows)
  }
}
