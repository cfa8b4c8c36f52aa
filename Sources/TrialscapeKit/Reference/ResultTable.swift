internal import Aggregation

/// Results as a table of a page: every figure with everything that makes it defensible.
enum ResultTable {
  /// Rows of results; beyond so many, those with the most trials and the whole.
  static func lines(_ rows: [ResultRow], most: Int) -> [String] {
    guard !rows.isEmpty else { return ["No row: none of the invented trials has what it asks for."] }
    var kept = Array(rows.indices)
    if rows.count > most {
      let first = kept.filter { rows[$0].cell.rowLevel != .all }
        .sorted { (rows[$1].estimate.value ?? -1, $0) < (rows[$0].estimate.value ?? -1, $1) }
      kept = (first.prefix(most) + kept.filter { rows[$0].cell.rowLevel == .all }).sorted()
    }
    let table = Markdown.table(
      ["Row", "Measure", "Value", "95 % interval", "Numerator", "Denominator", "Used", "Missing", "Excluded"],
      kept.map { cells(rows[$0]) })
    return kept.count == rows.count
      ? table : table + ["", "\(rows.count - kept.count) further rows are not shown here."]
  }

  private static func cells(_ row: ResultRow) -> [String] {
    [
      Markdown.code(row.cell.rowLevel.code), row.cell.measure, value(row.estimate),
      row.estimate.interval.map { "\($0.low.figure) to \($0.high.figure), \($0.method.rawValue)" } ?? "–",
      row.numerator.map(String.init) ?? "–", row.denominator.map(String.init) ?? "–", String(row.used),
      String(row.missing),
      row.excluded.isEmpty ? "0" : row.excluded.map { "\($0.reason) \($0.count)" }.joined(separator: "; "),
    ]
  }

  /// A value, or that it is withheld and why.
  static func value(_ estimate: Estimate) -> String {
    guard let value = estimate.value else { return "withheld" + (estimate.note.map { ": \($0)" } ?? "") }
    return value.figure + (estimate.note.map { " (\($0))" } ?? "")
  }
}
