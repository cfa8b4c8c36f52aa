internal import Aggregation
internal import Documents
internal import StudyModel

/// The results once more as one table: the contract of tidy CSV (DESIGN 3).
struct TidyLayout {
  static let columns = [
    "report", "section", "population", "row", "row_level", "column", "column_level", "comparison", "measure", "value",
    "unit", "ci_low",
    "ci_high", "ci_method", "numerator", "denominator", "n_used", "n_missing", "n_excluded", "excluded_why", "note",
    "as_of",
  ]

  static func table(_ results: AnalysisResults, sections: Set<String>) -> Table {
    var table = Table(id: "tidy", title: "All statistics", columns: columns.map { Column($0, $0) })
    let asOf = results.context.asOf.map(\.description) ?? ""
    for section in results.sections where sections.contains(section.id) {
      // What only feeds a chart is no section to a reader.
      for row in section.rows where row.cell.row != "section" || sections.contains(row.cell.rowLevel.code) {
        table.rows.append(Row(.level, cells(row, section, results.report, asOf)))
      }
    }
    return table
  }

  private static func cells(_ row: ResultRow, _ section: SectionResults, _ report: String, _ asOf: String) -> [Cell] {
    func number(_ value: Double?) -> Cell { value.map { .number($0) } ?? .empty }
    func count(_ value: Int?) -> Cell { value.map { .count($0) } ?? .empty }
    let why = row.excluded.map { "\($0.reason)=\($0.count)" }.joined(separator: "; ")
    let interval = row.estimate.interval
    return [
      .text(report), .text(section.id), .text(row.population ?? section.population), .text(row.cell.row),
      .text(row.cell.rowLevel.code),
      .text(row.cell.column), .text(row.cell.columnLevel?.code ?? ""), .text(row.cell.comparison),
      .text(row.cell.measure),
      number(row.estimate.value), .text(row.unit), number(interval?.low), number(interval?.high),
      .text(interval?.method.rawValue ?? ""),
      count(row.numerator), count(row.denominator), .count(row.used), .count(row.missing),
      .count(row.excluded.reduce(0) { $0 + $1.count }), .text(why), .text(row.estimate.note ?? ""), .text(asOf),
    ]
  }
}
