internal import Aggregation
internal import Documents

/// The green line under a table, and what its shares are of.
struct FootingWords {
  private let layout: SectionLayout
  private let shape: TableShape
  private let keys: [(name: String, level: Level)]
  private let columns: [Level]

  init(_ layout: SectionLayout, _ shape: TableShape, _ keys: [(name: String, level: Level)], _ columns: [Level]) {
    self.layout = layout
    self.shape = shape
    self.keys = keys
    self.columns = columns
  }

  private var variable: Variable? { if case .variable(let variable)? = shape.rows.first { variable } else { nil } }

  /// The sum in numbers, where a partition is claimed.
  var line: String? {
    guard let first = shape.measures.first(where: { !$0.isOfRows }), shape.hasAllRow else { return nil }
    if shape.rows.count > 1 {
      guard let all = keys.first(where: { $0.name == "all" }), let whole = value(all, "", first.id) else { return nil }
      return "each block sums to \(NumberWords.count(whole)) \(first.label.lowercased())"
    }
    guard let variable, !variable.isAnyOf, first.measure.counts != nil else { return nil }
    if shape.hasAllColumn {
      guard let whole = value(("", .all), "(all)", first.id) ?? value((variable.id, .all), "(all)", first.id) else { return nil }
      return "rows sum to \(NumberWords.count(whole)), columns sum to \(NumberWords.count(whole))"
    }
    if shape.columns != nil {
      let wholes = columns.compactMap { level in value((variable.id, .all), level.code, first.id).map { "\(NumberWords.count($0)) \(level.label.lowercased())" } }
      return wholes.isEmpty ? nil : "columns sum to \(wholes.joined(separator: ", "))"
    }
    guard let whole = value((variable.id, .all), "", first.id) else { return nil }
    let terms = keys.filter { $0.level != .all }.compactMap { value($0, "", first.id) }.filter { $0 > 0 }
    guard terms.count <= 25 else { return "levels sum to \(NumberWords.count(whole))" }
    return "\(terms.isEmpty ? "0" : terms.map(NumberWords.count).joined(separator: " + ")) = \(NumberWords.count(whole)) \(first.measure.unit)"
  }

  private func value(_ key: (name: String, level: Level), _ column: String, _ measure: String) -> Int? {
    layout.cell(key, column: column, measure)?.estimate.value.flatMap { Int(exactly: $0) }
  }

  /// What the shares are of, and who is left out.
  var notes: [String] {
    var notes: [String] = []
    if let variable, variable.isAnyOf, shape.rows.count == 1 { notes.append("A trial may stand in several rows.") }
    guard shape.columns == nil, shape.rows.count == 1, variable?.apart == nil,
      let row = layout.section.rows.first(where: { $0.cell.measure == "share" && $0.cell.rowLevel != .all && !$0.cell.rowLevel.code.hasPrefix("(") })
    else { return notes }
    var words = "Shares are of \(NumberWords.count(row.used)) \(row.used == 1 ? "trial" : "trials")"
    var left: [String] = []
    if row.missing > 0 { left.append("missing or not to be said \(NumberWords.count(row.missing))") }
    left += row.excluded.map { "\($0.reason) \(NumberWords.count($0.count))" }
    if !left.isEmpty { words += "; left out: " + left.joined(separator: ", ") }
    notes.append(words + ".")
    return notes
  }
}
