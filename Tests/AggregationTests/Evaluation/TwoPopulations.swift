import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// Two populations of invented trials side by side.
struct TwoPopulations {
  /// What a test says of one trial.
  struct Trial {
    var number: Int
    var allocation: Allocation? = .randomized
    var sponsor: AgencyClass = .other
    var country: String?
    var size: Int?
    var start: String? = "2020-05-01"

    var study: Study {
      Study.sample("NCT" + String(10_000_000 + number)) { study in
        if let allocation { study[.allocation] = .word(allocation) }
        study[.leadSponsorClass] = .word(sponsor)
        if let country { study.list(.siteCountry, [.text(country)]) }
        if let size { study[.enrollment] = .count(size) }
        if let start { study[.start] = .date(start) }
      }
    }
  }

  var first: [Trial]
  var second: [Trial]
  var sections: [SectionPlan]

  /// The results with the second population beside, from records of its own.
  func results() throws -> AnalysisResults {
    let own = AnalysisContext(Trials.table(first.map(\.study)))
    let other = AnalysisContext(Trials.table(second.map(\.study)), beside: own)
    let plan = AnalysisPlan(report: "r", population: .everything, sections: sections)
    let beside = Beside(
      code: Beside.comparator, label: "Others", plan: plan, context: other, isComparator: true)
    return try Evaluator(plan, own, beside: [beside]).results()
  }

  /// The results of the first population alone.
  func alone() throws -> AnalysisResults {
    let plan = AnalysisPlan(report: "r", population: .everything, sections: sections)
    return try Evaluator(plan, AnalysisContext(Trials.table(first.map(\.study)))).results()
  }

  /// The rows of one section.
  func rows(_ section: Int = 0) throws -> [ResultRow] { try results().sections[section].rows }

  static func table(_ variable: Variable, _ measures: [Measure] = [.trials, .share]) -> SectionPlan {
    SectionPlan("s", shape: .table(TableShape(rows: [.variable(variable)], measures: measures.map { MeasureUse($0) })))
  }

  static func condition(_ text: String) throws -> Condition {
    try ConditionParser.parse(text, variables: Variable.standard, path: "test")
  }
}

extension [ResultRow] {
  /// The row of a level, measure and comparison.
  func figure(_ level: String, _ measure: String, _ comparison: String = "", column: String? = nil) -> ResultRow? {
    first {
      $0.cell.rowLevel.code == level && $0.cell.measure == measure && $0.cell.comparison == comparison
        && (column == nil || $0.cell.columnLevel?.code == column)
    }
  }

  /// The levels printed for a comparison, each once.
  func levels(_ comparison: String) -> [String] {
    var seen: Set<String> = []
    return filter { $0.cell.comparison == comparison && !$0.isContrast }.map(\.cell.rowLevel.code).filter {
      seen.insert($0).inserted
    }
  }
}
