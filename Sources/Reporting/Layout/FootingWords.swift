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
      // A share that happens to be 0 or 1 is no sum.
      guard first.measure.unit == "trials", let all = keys.first(where: { $0.name == "all" }),
        let whole = value(all, "", first.id)
      else { return nil }
      return "each block sums to \(NumberWords.count(whole)) \(first.label.lowercased())"
    }
    guard let variable, !variable.isAnyOf, first.measure.counts != nil else { return nil }
    if shape.hasAllColumn {
      guard let whole = value(("", .all), "(all)", first.id) ?? value((variable.id, .all), "(all)", first.id) else {
        return nil
      }
      let down = keys.filter { $0.level != .all }.compactMap { value($0, "(all)", first.id) }
      let across = columns.filter { $0 != .all }.compactMap { value((variable.id, .all), $0.code, first.id) }
      return
        "\(FootingWords.sum(down, "rows")) = \(NumberWords.count(whole)) = \(FootingWords.sum(across, "columns")) \(first.measure.unit)"
    }
    if shape.columns != nil {
      let wholes = columns.compactMap { level in
        value((variable.id, .all), level.code, first.id).map { (level.label.lowercased(), $0) }
      }
      guard !wholes.isEmpty else { return nil }
      let sum = wholes.reduce(0) { $0 + $1.1 }
      let terms = wholes.map { "\(NumberWords.count($0.1)) \($0.0)" }
      return sum == layout.section.trials
        ? "\(terms.joined(separator: " + ")) = \(NumberWords.count(sum)) \(first.measure.unit)"
        : "the rows sum to \(terms.joined(separator: " and to "))"
    }
    guard let whole = value((variable.id, .all), "", first.id) else { return nil }
    let terms = keys.filter { $0.level != .all }.compactMap { value($0, "", first.id) }
    return "\(FootingWords.sum(terms, "rows")) = \(NumberWords.count(whole)) \(first.measure.unit)"
  }

  /// A sum in numbers; of many only how many they are.
  private static func sum(_ terms: [Int], _ what: String) -> String {
    let terms = terms.filter { $0 > 0 }
    if terms.isEmpty { return "0" }
    if terms.count > 12 { return "the sum of \(terms.count) \(what)" }
    return terms.map(NumberWords.count).joined(separator: " + ")
  }

  /// How many trials have a status, where a section of the report counts them.
  static func trials(of status: String, _ results: AnalysisResults) -> Int? {
    guard let section = results.sections.first(where: { $0.id == "status-mix" }) else { return nil }
    let row = section.rows.first { $0.cell.measure == "trials" && $0.cell.rowLevel.code == status }
    return row?.estimate.value.flatMap { Int(exactly: $0) }
  }

  /// Records in and where the trials stand, from the sections that count them.
  static func portfolio(_ results: AnalysisResults) -> String? {
    func trials(_ code: String) -> Int? { FootingWords.trials(of: code, results) }
    guard let all = trials("(all)"), all > 0 else { return nil }
    let groups = [
      ("open", ["NOT_YET_RECRUITING", "RECRUITING", "ENROLLING_BY_INVITATION", "ACTIVE_NOT_RECRUITING"]),
      ("suspended", ["SUSPENDED"]),
      ("completed", ["COMPLETED"]), ("terminated", ["TERMINATED"]), ("withdrawn", ["WITHDRAWN"]),
      ("unknown", ["UNKNOWN"]),
    ]
    var terms = groups.map { ($0.0, $0.1.compactMap(trials).reduce(0, +)) }
    terms.append(("other", all - terms.reduce(0) { $0 + $1.1 }))
    let words = terms.filter { $0.1 > 0 }.map { "\(NumberWords.count($0.1)) \($0.0)" }
    return "\(NumberWords.count(all)) trials = \(words.joined(separator: " + "))"
  }

  private func value(_ key: (name: String, level: Level), _ column: String, _ measure: String) -> Int? {
    layout.cell(key, column: column, measure)?.estimate.value.flatMap { Int(exactly: $0) }
  }

  /// What the shares are of, and who is left out.
  var notes: [String] {
    var notes: [String] = []
    if let variable, variable.isAnyOf, shape.rows.count == 1 { notes.append("A trial may stand in several rows.") }
    if let note = sizesLeftOut { notes.append(note) }
    guard shape.columns == nil, shape.rows.count == 1, variable?.apart == nil,
      let row = layout.section.rows.first(where: {
        $0.cell.measure == "share" && $0.cell.rowLevel != .all && !$0.cell.rowLevel.code.hasPrefix("(")
      })
    else { return notes }
    var words = "Shares are of \(NumberWords.count(row.used)) \(row.used == 1 ? "trial" : "trials")"
    var left: [String] = []
    if row.missing > 0 { left.append("missing \(NumberWords.count(row.missing))") }
    left += row.excluded.map { "\($0.reason) \(NumberWords.count($0.count))" }
    if !left.isEmpty { words += "; left out: " + left.joined(separator: ", ") }
    notes.append(words + ".")
    return notes
  }

  /// Trials that stand in none of the size columns, and why.
  private var sizesLeftOut: String? {
    guard let variable, shape.columns?.id == "enrollment-group" else { return nil }
    let wholes = columns.compactMap { layout.cell((variable.id, .all), column: $0.code, "trials")?.used }
    let left = layout.section.trials - wholes.reduce(0, +)
    guard left > 0, !wholes.isEmpty else { return nil }
    return
      "Left out: \(NumberWords.count(left)) of \(NumberWords.count(layout.section.trials)) trials: neither open nor ended, or without a usable count of the column's type."
  }
}
