import StudyModel
import TestSupport

@testable import Aggregation

/// Invented studies that differ in their sites.
enum Sites {
  /// One site row as a test says it.
  struct Row {
    var facility: String?
    var city: String?
    var country: String?
    var status: SiteStatus?

    init(_ facility: String?, _ city: String?, _ country: String?, _ status: SiteStatus? = nil) {
      (self.facility, self.city, self.country, self.status) = (facility, city, country, status)
    }
  }

  /// A study with these site rows.
  static func study(
    _ number: Int, _ rows: [Row], status: OverallStatus = .completed, with change: (inout Study) -> Void = { _ in }
  ) -> Study {
    func text(_ word: String?) -> FieldValue { word.map { .text($0) } ?? .notGiven }
    return Study.sample("NCT" + String(10_000_000 + number)) { study in
      study[.overallStatus] = .word(status)
      study.list(.siteCountry, rows.map { text($0.country) })
      study.list(.siteCity, rows.map { text($0.city) })
      study.list(.siteFacility, rows.map { text($0.facility) })
      study.list(.siteStatus, rows.map { row in row.status.map { .word($0) } ?? .notGiven })
      change(&study)
    }
  }

  /// A study with a site in each of these countries.
  static func study(_ number: Int, in countries: String?..., status: OverallStatus = .completed) -> Study {
    study(number, countries.map { Row(nil, nil, $0) }, status: status)
  }

  /// The rows of one table of measures by a variable.
  static func table(
    _ studies: [Study], _ variable: Variable, columns: Variable? = nil, top: Int? = nil, _ measures: Measure...
  ) throws -> [ResultRow] {
    var shape = TableShape(rows: [.variable(variable)], columns: columns, measures: measures.map { MeasureUse($0) })
    shape.hasAllColumn = columns != nil
    shape.top = top
    let plan = AnalysisPlan(report: "r", population: .everything, sections: [SectionPlan("s", shape: .table(shape))])
    return try Evaluator(plan, Trials.context(studies)).results().sections[0].rows
  }
}

extension [ResultRow] {
  /// The row of a level and a measure.
  func row(_ level: String, _ measure: String, column: String? = nil) -> ResultRow? {
    first { $0.cell.rowLevel.code == level && $0.cell.measure == measure && $0.cell.columnLevel?.code == column }
  }
  /// The value of a level and a measure.
  func value(_ level: String, _ measure: String, column: String? = nil) -> Double? {
    row(level, measure, column: column)?.estimate.value
  }
  /// The levels in order.
  var levels: [String] {
    reduce(into: []) { if !$0.contains($1.cell.rowLevel.code) { $0.append($1.cell.rowLevel.code) } }
  }
}
