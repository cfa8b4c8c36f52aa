import Aggregation
import Reporting
import StudyModel
import TestSupport
import Testing

/// The reports of contradictions and of data quality: what their tables count, their lists name.
struct QualityReportTests {
  private static let lists = ["contradictions", "gaps", "words-and-repeats"]

  @Test(arguments: [UInt64(51), 52])
  func listsNameWhatTablesCount(seed: UInt64) throws {
    let (_, _, results) = try Shipped.run("contradictions", Study.generated(300, seed: seed))
    var named: [String: [String]] = [:]
    for section in results.sections where Self.lists.contains(section.id) {
      let rows = try #require(section.list).rows
      let keys = rows.map { row -> String in
        guard case .text(let rule) = row.answers[1] else { return "" }
        named[rule, default: []].append(row.id)
        return rule + row.id
      }
      // By rule, then by trial, and nobody twice.
      #expect(keys == Set(keys).sorted() && !keys.contains(""))
    }
    var counted = 0
    for section in results.sections where ["contradiction-rules", "gap-rules", "other-rules"].contains(section.id) {
      for row in section.rows where row.cell.measure == "trials" {
        let rule = row.cell.rowLevel.code
        counted += 1
        // The rough dates are counted and not listed; repeats are records.
        if rule == "DQ17" || rule == "DQ18" { continue }
        #expect(Double(named[rule]?.count ?? 0) == row.estimate.value, "\(rule)")
      }
    }
    #expect(counted == 20)
    #expect(named["DQ09"]?.isEmpty == false && named["DQ17"] == nil)
  }

  /// Every rule stands in exactly one table, and in the landscape in the order of the ids.
  @Test func everyRuleStandsOnce() throws {
    let plan = Shipped.plan(try Shipped.definition("contradictions"))
    var rules: [String] = []
    for section in plan.sections { if case .quality(let some) = section.shape { rules += some.map(\.id) } }
    #expect(rules.sorted() == QualityRule.standard.map(\.id))
    for report in ["quarterly-landscape", "data-quality"] {
      let section = try #require(
        Shipped.plan(try Shipped.definition(report)).sections.first { $0.id == "data-quality" })
      guard case .quality(let all) = section.shape else {
        Issue.record("no quality section in \(report)")
        continue
      }
      #expect(all.map(\.id) == QualityRule.standard.map(\.id))
    }
  }

  /// The flags of the report's by-period table are all the rules of a kind.
  @Test func kindsInWordsAreTheKindsOfTheRules() throws {
    let text = try #require(Definitions.standard.first { $0.name == "data-quality" }?.text)
    for (kind, name) in [(QualityRule.Kind.contradiction, "contradiction"), (.gap, "gap")] {
      let ids = QualityRule.standard.filter { $0.kind == kind }.map(\.id).joined(separator: ", ")
      #expect(text.contains("flags in (\(ids))\", of: all, as: \(name)"), "\(name): \(ids)")
    }
  }

  @Test func wordsOutsideTheVocabularyStandByField() throws {
    let plan = Shipped.plan(try Shipped.definition("data-quality"))
    var dataset = AnalysisDataset(reading: plan.fields)
    dataset.inputs.sources = [InputSummary.Source(name: "generated", format: "none")]
    dataset.inputs.unknownWords = [.allocation: ["RANDOM": 2, "DRAWN": 2, "NONE": 7], .phase: ["PHASE9": 1]]
    dataset.add([QualityExample.clean])
    let results = try Evaluator(plan, AnalysisContext(TrialTable(dataset))).results()
    let rows = try #require(results.sections.first { $0.id == "unknown-words" }).rows
    #expect(
      rows.map { "\($0.cell.rowLevel.code) \($0.cell.columnLevel?.label ?? "") \($0.estimate.value ?? 0)" } == [
        "allocation NONE 7.0", "allocation DRAWN 2.0", "allocation RANDOM 2.0", "phase PHASE9 1.0",
      ])
  }

  /// Any field of a study may stand in a table of fields, lists as well.
  @Test func everyFieldHasAState() throws {
    let names = StudyField.allCases.map(\.name).joined(separator: ", ")
    let text = "title: T\nsections:\n  - id: s\n    rows:\n      fields: [\(names)]\n"
    let plan = Shipped.plan(try Shipped.parser().parse(text, name: "t"))
    let studies = [QualityExample.clean, .silent("NCT00000002")]
    let rows = try Evaluator(plan, AnalysisContext(try Shipped.table(studies, plan))).results().sections[0].rows
    func count(_ field: String, _ state: String) -> Double? {
      rows.first { $0.cell.rowLevel.code == field && $0.cell.columnLevel?.code == state }?.estimate.value
    }
    #expect(count("arm-label", "given") == 1 && count("arm-label", "cannot say") == 1)
    #expect(count("condition", "not given") == 1 && count("condition", "cannot say") == 1)
    #expect(rows.count == StudyField.allCases.count * 4)
  }

  @Test(arguments: [
    ("kind: quality\n    rules: [DQ1]", "'DQ1' is no data-quality rule or kind of rule; did you mean 'DQ01'?"),
    ("kind: quality\n    rules: [gaps]", "'gaps' is no data-quality rule or kind of rule; did you mean 'gap'?"),
    (
      "kind: list\n    rules: [gap]\n    columns: [id]\n    sort: [start]",
      "a list with 'rules' is sorted by rule and trial; leave out 'sort'"
    ),
    ("kind: flow\n    rules: [gap]", "'rules' belongs to a quality or list, and this section is a flow"),
  ])
  func definitionsThatDoNotHold(body: String, message: String) throws {
    let text = "title: T\nsections:\n  - id: s\n    \(body)\n"
    let finding = #expect(throws: Finding.self) { _ = try Shipped.parser().parse(text, name: "t") }
    #expect(finding?.message == message)
  }
}
