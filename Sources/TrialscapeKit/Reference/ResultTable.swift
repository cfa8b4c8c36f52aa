internal import Aggregation

/// Results as a table of a page: every figure with everything that makes it defensible.
enum ResultTable {
  /// Rows of results; beyond so many, those with the most trials and the whole.
  static func lines(_ rows: [ResultRow], most: Int) -> [String] {
    guard !rows.isEmpty else { return ["No row: none of the invented trials has what it asks for."] }
    var kept = rows.indices.filter { rows[$0].used > 0 || rows[$0].cell.rowLevel == .all }
    if kept.isEmpty { kept = Array(rows.indices) }
    if kept.count > most {
      let levels = kept.filter { rows[$0].cell.rowLevel != .all }
        .sorted { (rows[$1].weight, $0) < (rows[$0].weight, $1) }
      kept = (levels.prefix(most) + kept.filter { rows[$0].cell.rowLevel == .all }).sorted()
    }
    let table = Markdown.table(
      ["Row", "Measure", "Value", "95 % interval", "Numerator", "Denominator", "Used", "Missing", "Excluded"],
      kept.map { cells(rows[$0]) })
    let rest = rows.count - kept.count
    return rest == 0 ? table : table + ["", "\(rest) further \(rest == 1 ? "row is" : "rows are") not shown here."]
  }

  /// Trials and shares by level: a row a level that some trial has.
  static func levels(_ rows: [ResultRow]) -> [String] {
    var table: [[String]] = []
    for row in rows where row.cell.measure == "trials" {
      let isAll = row.cell.rowLevel == .all
      guard row.estimate.value ?? 0 > 0 || isAll else { continue }
      let share = rows.first { $0.cell.measure == "share" && $0.cell.rowLevel == row.cell.rowLevel }
      let isLevel = share?.denominator != nil
      table.append([
        Markdown.code(row.cell.rowLevel.code), value(row.estimate),
        isLevel ? share.map { value($0.estimate) } ?? "–" : "–",
        isLevel ? share.map { interval($0.estimate) } ?? "–" : "–",
        share?.denominator.map(String.init) ?? "–",
      ])
    }
    guard let whole = rows.first, !table.isEmpty else {
      return ["No row: none of the invented trials has what it asks for."]
    }
    let left = whole.excluded.filter { $0.reason != Self.elsewhere }.map { "\($0.reason) \($0.count)" }
    return Markdown.table(["Row", "Trials", "Share", "95 % interval", "Of"], table) + [
      "",
      "Missing \(whole.missing)" + (left.isEmpty ? ", none excluded" : "; excluded: \(left.joined(separator: ", "))")
        + ". Levels that no trial has are not shown here.",
    ]
  }

  /// The reason of trials that merely stand in another row: no one is left out by it.
  static let elsewhere = "in another row"

  private static func cells(_ row: ResultRow) -> [String] {
    let left = row.excluded.filter { $0.reason != elsewhere }
    return [
      Markdown.code(row.cell.rowLevel.code) + (row.cell.columnLevel.map { " × " + Markdown.code($0.code) } ?? ""),
      row.cell.measure, value(row.estimate), interval(row.estimate), row.numerator.map(String.init) ?? "–",
      row.denominator.map(String.init) ?? "–", String(row.used), String(row.missing),
      left.isEmpty ? "0" : left.map { "\($0.reason) \($0.count)" }.joined(separator: "; "),
    ]
  }

  private static func interval(_ estimate: Estimate) -> String {
    estimate.interval.map { "\($0.low.figure) to \($0.high.figure), \($0.method.rawValue)" } ?? "–"
  }

  /// A value, or that it is withheld and why.
  static func value(_ estimate: Estimate) -> String {
    guard let value = estimate.value else { return "withheld" + (estimate.note.map { ": \($0)" } ?? "") }
    return value.figure + (estimate.note.map { " (\($0))" } ?? "")
  }
}

extension ResultRow {
  /// What rows are chosen by when not all are shown: those with a value, then those with most trials.
  fileprivate var weight: Int { (estimate.value == nil ? 0 : 1_000_000) + used }
}
