internal import Aggregation
internal import StudyModel

/// A measure over the invented trials: of the whole, and by the levels of a variable.
struct MeasureExample {
  /// The sections that were run, in YAML.
  private(set) var sections: [[String]]
  /// What they gave.
  private(set) var rows: [ResultRow]

  init(_ measure: Measure, _ builder: ReferenceBuilder) throws(Finding) {
    func yaml(_ rows: String) -> [String] { ["- {id: example, rows: \(rows), measures: [\(measure.id)]}"] }
    func hasValue(_ rows: [ResultRow]) -> Bool { rows.contains { $0.estimate.value != nil } }
    let ofAll = yaml("[all]")
    sections = [ofAll]
    rows = try builder.run(ofAll).section.rows
    let isSaid = hasValue(rows)
    // The variable the reports show it by; else one by which it can be told at all.
    var candidates = [builder.usage.rowsOfMeasure[measure.id], "phase-group", "country"].compactMap { $0 }.map(yaml)
    candidates.append([
      "- {id: example, rows: phase-group, where: has-ended and enrollment-type = ACTUAL, measures: [\(measure.id)]}"
    ])
    candidates.append([
      "- {id: example, kind: crosstab, rows: country, columns: lead-group, measures: [\(measure.id)]}"
    ])
    for (position, section) in candidates.enumerated() {
      let split = try builder.run(section).section.rows
      guard hasValue(split) || (position == 0 && isSaid) else { continue }
      sections.append(section)
      rows = isSaid ? rows + split.filter { $0.cell.rowLevel != .all } : split
      return
    }
  }
}
