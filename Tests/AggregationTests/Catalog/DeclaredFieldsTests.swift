import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// What a variable, measure or rule declares is all that it reads.
///
/// Over a table of those fields it says the same as over a table of all. A scalar field read undeclared traps; a list read undeclared would look empty.
struct DeclaredFieldsTests {
  private static let studies = Study.generated(150, seed: 11) + [Study.sample("NCT99999998"), .silent("NCT99999999")]
  private static let whole = Trials.context(Trials.table(studies))

  private static func narrow(_ fields: Set<StudyField>) -> AnalysisContext {
    Trials.context(Trials.table(studies, reading: fields))
  }

  @Test(arguments: Variable.standard)
  func variables(variable: Variable) {
    let (narrow, whole) = (DeclaredFieldsTests.narrow(variable.fields), DeclaredFieldsTests.whole)
    #expect(variable.levels(narrow) == variable.levels(whole))
    for row in DeclaredFieldsTests.studies.indices {
      let (a, b) = (variable.answer(narrow.table[row], narrow), variable.answer(whole.table[row], whole))
      if a != b { Issue.record("\(whole.table[row].id): \(a) with the declared fields, \(b) with all") }
      if !CatalogTests.fits(b, variable, whole) {
        Issue.record("\(whole.table[row].id): \(b) is no answer of its kind")
      }
    }
  }

  @Test(arguments: Measure.standard)
  func measures(measure: Measure) throws {
    for variable in [Variable.country, .status, .phaseGroup] {
      let section = SectionPlan(
        "s", shape: .table(TableShape(rows: [.all, .variable(variable)], measures: [MeasureUse(measure)])))
      let plan = AnalysisPlan(report: "r", population: .everything, sections: [section])
      let narrow = DeclaredFieldsTests.narrow(section.fields)
      let (a, b) = (try Evaluator(plan, narrow).results(), try Evaluator(plan, DeclaredFieldsTests.whole).results())
      let (x, y) = (a.sections[0].rows.map { "\($0)" }, b.sections[0].rows.map { "\($0)" })
      #expect(!x.isEmpty && x == y, "by \(variable.id)")
    }
  }

  @Test(arguments: QualityRule.standard.map(\.id))
  func rules(id: String) throws {
    let rule = try #require(QualityRule.standard.first { $0.id == id })
    let section = SectionPlan("s", shape: .quality([rule]))
    let plan = AnalysisPlan(report: "r", population: .everything, sections: [section])
    let narrow = DeclaredFieldsTests.narrow(section.fields)
    let (a, b) = (try Evaluator(plan, narrow).results(), try Evaluator(plan, DeclaredFieldsTests.whole).results())
    #expect(a.sections[0].rows.map { "\($0)" } == b.sections[0].rows.map { "\($0)" })
  }
}
