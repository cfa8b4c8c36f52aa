import Aggregation
import Reporting
import StudyModel
import TestSupport
import Testing

/// The shipped reports over tables of studies.
enum Shipped {
  /// A parser over everything the program ships with.
  static func parser(_ path: String = "test.yml") -> DefinitionParser {
    DefinitionParser(variables: Variable.standard, measures: Measure.standard, rules: QualityRule.standard, path: path)
  }

  /// A shipped report.
  static func definition(_ name: String) throws -> ReportDefinition {
    let text = try #require(Definitions.standard.first { $0.name == name }?.text)
    return try parser("\(name).yml").parse(text, name: name)
  }

  /// A report's plan; of its sections, those that compute something.
  static func plan(_ definition: ReportDefinition, where narrowing: Condition = .everything) -> AnalysisPlan {
    AnalysisPlan(
      report: definition.name, population: definition.population, where: narrowing,
      sections: definition.sections.compactMap(\.plan))
  }

  /// A settled table of studies with what the plan reads.
  static func table(_ studies: [Study], _ plan: AnalysisPlan) throws -> TrialTable {
    var dataset = AnalysisDataset(reading: plan.fields)
    dataset.inputs.sources = [InputSummary.Source(name: "generated", format: "none")]
    dataset.inputs.sources[0].records = studies.count
    dataset.add(studies)
    try dataset.settle { (_) throws(Finding) in [] }
    return TrialTable(dataset)
  }

  /// A report's evaluator and results over studies.
  static func run(_ name: String, _ studies: [Study]) throws -> (
    plan: AnalysisPlan, evaluator: Evaluator, results: AnalysisResults
  ) {
    let plan = plan(try definition(name))
    let evaluator = Evaluator(plan, AnalysisContext(try table(studies, plan)))
    return (plan, evaluator, try evaluator.results())
  }
}
