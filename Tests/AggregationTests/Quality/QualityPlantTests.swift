import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// One planted record a rule, each found by its rule and by no other; a clean one is found by none.
struct QualityPlantTests {
  /// Rule and what is wrong with the record.
  private static let plants: [(rule: String, values: KeyValuePairs<StudyField, String>)] = [
    ("DQ01", [.primaryCompletion: "2022-12-01"]),
    ("DQ02", [.enrollment: "0"]),
    ("DQ03", [.overallStatus: "WITHDRAWN", .whyStopped: "No money.", .enrollmentType: "ACTUAL"]),
    ("DQ04", [.enrollmentType: "ESTIMATED"]),
    ("DQ05", [.overallStatus: "TERMINATED"]),
    ("DQ06", [.whyStopped: "No money."]),
    ("DQ07", [.minimumAge: "76 Years"]),
    (
      "DQ08",
      [
        .overallStatus: "RECRUITING", .start: "2026-02-01", .startType: "ESTIMATED", .primaryCompletion: "2027-02-01",
        .primaryCompletionType: "ESTIMATED", .completion: "2027-05-01", .completionType: "ESTIMATED",
        .enrollmentType: "ESTIMATED",
      ]
    ),
    (
      "DQ09",
      [
        .overallStatus: "RECRUITING", .statusVerified: "2025-11-01", .primaryCompletion: "2025-11-01",
        .primaryCompletionType: "ESTIMATED", .completion: "2026-01-01", .completionType: "ESTIMATED",
        .enrollmentType: "ESTIMATED",
      ]
    ),
    ("DQ10", [.completionType: "ESTIMATED"]),
    ("DQ11", [.maskedParty: "PARTICIPANT"]),
    ("DQ12", [.interventionModel: "SINGLE_GROUP"]),
    ("DQ13", [.overallStatus: "UNKNOWN", .lastKnownStatus: "RECRUITING"]),
    ("DQ14", [.enrollment: "99999999"]),
    ("DQ15", [.siteCountry: "Atlantis"]),
    ("DQ16", [.resultsFirstSubmitted: "2022-05-01"]),
    ("DQ17", [.completion: "2022-11"]),
    ("DQ18", [:]),
    ("DQ19", [.start: "2022-05-20"]),
    ("DQ20", [.primaryPurpose: "CURE"]),
  ]

  /// Ids in the order of the plants, then a clean record; the trial of DQ18 stands twice.
  private static let studies: [Study] = {
    var studies = plants.enumerated().map { number, plant in
      var study = QualityExample(.hit, plant.values).study
      study.id = "NCT" + String(20_000_000 + number)
      return study
    }
    var clean = QualityExample.clean
    clean.id = "NCT29999999"
    studies.append(clean)
    if var older = studies.first(where: { $0.id == "NCT20000017" }) {
      older.asOf = "2024-01-01"
      older.origin = Origin(file: 0, record: 1)
      studies.append(older)
    }
    return studies
  }()

  private func results(_ sections: [SectionPlan], _ studies: [Study] = studies) throws -> AnalysisResults {
    let plan = AnalysisPlan(report: "r", population: .everything, sections: sections)
    let table = Trials.table(studies, reading: plan.fields)
    return try Evaluator(plan, AnalysisContext(table)).results()
  }

  @Test func eachIsFoundByItsRuleAlone() throws {
    let list = ListShape(columns: [.trialID], findings: QualityRule.standard)
    let found = try results([
      SectionPlan("list", shape: .list(list)), SectionPlan("table", shape: .quality(QualityRule.standard)),
    ])
    let rows = try #require(found.sections[0].list?.rows)
    #expect(rows.map(\.id) == QualityPlantTests.studies.prefix(20).map(\.id))
    #expect(rows.map { $0.answers[1] } == QualityPlantTests.plants.map { .text($0.rule) })
    // The table says of each rule one trial; of DQ18 one record, without a share.
    let counts = found.sections[1].rows.filter { $0.cell.measure == "trials" }
    #expect(counts.map(\.cell.rowLevel.code) == QualityRule.standard.map(\.id))
    #expect(counts.allSatisfy { $0.estimate.value == 1 })
    #expect(counts.count { $0.unit == "records" } == 1)
    #expect(found.sections[1].rows.allSatisfy { $0.used + $0.missing + $0.excluded.reduce(0) { $0 + $1.count } == 21 })
  }

  @Test func aFindingSaysWhatItLookedAt() throws {
    let list = ListShape(columns: [.trialID, .title], findings: QualityRule.standard)
    let rows = try #require(try results([SectionPlan("list", shape: .list(list))]).sections[0].list).rows
    let start = rows[7]
    #expect(
      start.answers.prefix(5) == [
        .text("NCT20000007"), .text("DQ08"), .text("Begun, yet the start lies ahead"),
        .text("status=RECRUITING; start=2026-02-01; as-of=2025-12-09"),
        .text("recruiting, yet the start 2026-02-01 lies after 2025-12-09"),
      ])
    #expect(start.answers.count == 6)
    #expect(rows[10].answers[3] == .text("masking=DOUBLE; who-masked=PARTICIPANT"))
    #expect(rows[17].answers[4] == .text("1 further record of this trial in the input"))
  }

  /// The legacy records that state masking and name no one stand apart, with their number.
  @Test func emptyPartiesAreCountedApart() throws {
    var studies = [QualityExample.clean]
    for (number, text) in ["DOUBLE", "SINGLE", "NONE"].enumerated() {
      var study = QualityExample(.outside, [.masking: text, .maskedParty: ""]).study
      study.id = "NCT3000000\(number)"
      studies.append(study)
    }
    let rule = QualityRule.maskingAgainstParties
    let row = try results([SectionPlan("table", shape: .quality([rule]))], studies).sections[0].rows[0]
    #expect(row.used == 1 && row.missing == 0)
    #expect(
      row.excluded.map { "\($0.reason) \($0.count)" } == [
        "masked, names no one 2", "not trials that name a masked party 1",
      ])
  }

  /// Filters and tables go by flags as by any variable of several answers; who cannot be judged is not flagged.
  @Test func flagsAreAVariable() throws {
    let table = Trials.table(QualityPlantTests.studies + [.silent("NCT40000000")])
    let context = Trials.context(table)
    func kept(_ text: String) throws -> Set<String> {
      let condition = try ConditionParser.parse(text, variables: Variable.standard, path: "test")
      let plan = AnalysisPlan(
        report: "r", population: condition,
        sections: [SectionPlan("all", shape: .list(ListShape(columns: [.trialID])))])
      return Set(try Evaluator(plan, context).results().sections[0].list?.rows.map(\.id) ?? [])
    }
    let all = Set(table.ids)
    #expect(try kept("flags = DQ05") == ["NCT20000004"])
    #expect(try kept("not flags in (DQ01, DQ09)") == all.subtracting(["NCT20000000", "NCT20000008"]))
    #expect(try kept("flags is missing") == ["NCT29999999", "NCT40000000"])
    let shape = TableShape(rows: [.variable(.flags)], measures: [MeasureUse(.trials)])
    let plan = AnalysisPlan(report: "r", population: .everything, sections: [SectionPlan("t", shape: .table(shape))])
    let rows = try Evaluator(plan, context).results().sections[0].rows
    #expect(rows.map(\.cell.rowLevel.code) == QualityRule.standard.map(\.id))
    #expect(rows.allSatisfy { $0.estimate.value == 1 })
  }

  /// Two copies of a portfolio under other ids double every count and leave every share.
  @Test func twoCopiesDoubleTheCounts() throws {
    let once = Study.generated(120, seed: 41)
    let again = once.map { study in
      var copy = study
      copy.id = "NCT9" + study.id.dropFirst(4)
      return copy
    }
    let section = SectionPlan("table", shape: .quality(QualityRule.standard))
    let (one, two) = (
      try results([section], once).sections[0].rows, try results([section], once + again).sections[0].rows
    )
    for (a, b) in zip(one, two) {
      if a.cell.measure == "share" {
        #expect(a.estimate.value == b.estimate.value || a.estimate.value == nil)
      } else {
        #expect((a.estimate.value ?? 0) * 2 == b.estimate.value)
      }
    }
  }
}
