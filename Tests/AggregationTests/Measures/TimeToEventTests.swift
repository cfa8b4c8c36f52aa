import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// Time to results, and time to termination with late entry, against figures worked by hand.
struct TimeToEventTests {
  private static func row(_ measure: Measure, _ studies: [Study]) throws -> ResultRow {
    let section = SectionPlan("s", shape: .table(TableShape(rows: [.all], measures: [MeasureUse(measure)])))
    let plan = AnalysisPlan(report: "r", population: .everything, sections: [section])
    return try #require(try Evaluator(plan, Trials.context(studies)).results().sections[0].rows.first)
  }

  /// So many studies with ascending ids after those there are.
  private static func add(_ count: Int, to studies: inout [Study], _ change: (inout Study) -> Void) {
    for _ in 0..<count { studies.append(Study.sample("NCT" + String(10_000_000 + studies.count), with: change)) }
  }

  private static func ended(_ completion: String, results: String?) -> (inout Study) -> Void {
    {
      $0[.overallStatus] = .word(OverallStatus.completed)
      $0[.primaryCompletion] = .date(completion)
      $0[.hasResults] = .flag(results != nil)
      if let results { $0[.resultsFirstSubmitted] = .date(results) }
    }
  }

  @Test func theCurveStepsAtDay365() throws {
    var studies: [Study] = []
    TimeToEventTests.add(5, to: &studies, TimeToEventTests.ended("2021-01-01", results: "2022-01-01"))  // day 365
    TimeToEventTests.add(5, to: &studies, TimeToEventTests.ended("2021-01-01", results: "2022-01-02"))
    TimeToEventTests.add(15, to: &studies, TimeToEventTests.ended("2021-01-01", results: nil))
    // Watched for 100 days only: they leave before anything happens.
    TimeToEventTests.add(10, to: &studies, TimeToEventTests.ended("2025-08-31", results: nil))
    let year = try TimeToEventTests.row(.reportedBy12m, studies)
    #expect(year.estimate.value == 1 - 20.0 / 25)
    #expect(year.used == 35 && year.numerator == 5)
    let interval = try #require(year.estimate.interval)
    // By hand: S = 0.8, Greenwood 5 / (25 * 20), complementary log-log.
    #expect(abs(interval.low - 0.0885419) < 1e-6 && abs(interval.high - 0.4155509) < 1e-6, "\(interval)")
    #expect(interval.method == .kaplanMeier)
    let twoYears = try TimeToEventTests.row(.reportedBy24m, studies)
    let value = try #require(twoYears.estimate.value)
    #expect(abs(value - 0.4) < 1e-15)
  }

  @Test func whoIsFollowed() throws {
    var studies: [Study] = []
    TimeToEventTests.add(12, to: &studies, TimeToEventTests.ended("2021-01-01", results: nil))
    TimeToEventTests.add(1, to: &studies, TimeToEventTests.ended("2021-01-01", results: "2020-12-01"))  // day 0
    TimeToEventTests.add(2, to: &studies, TimeToEventTests.ended("2026-01-01", results: nil))
    TimeToEventTests.add(3, to: &studies, TimeToEventTests.ended("2021", results: nil))
    TimeToEventTests.add(4, to: &studies) { $0[.overallStatus] = .word(OverallStatus.recruiting) }
    TimeToEventTests.add(5, to: &studies) { $0[.overallStatus] = .word(OverallStatus.completed) }
    let row = try TimeToEventTests.row(.reportedBy36m, studies)
    #expect(row.used == 13 && row.missing == 5)
    #expect(
      row.excluded.map { "\($0.reason) \($0.count)" } == [
        "primary completion after the as-of 2", "year only 3", "not ended 4",
      ])
    #expect(row.estimate.note == "1 with results before the primary completion, taken as day 0")
    let (value, byHand) = (try #require(row.estimate.value), 1.0 / 13)
    #expect(abs(value - byHand) < 1e-15)
    let few = try TimeToEventTests.row(.reportedBy12m, Array(studies.prefix(9)))
    #expect(few.estimate.value == nil && few.estimate.note == "n<10 at risk")
  }

  private static func begun(_ status: OverallStatus, until end: String? = nil, posted: String) -> (inout Study) -> Void
  {
    {
      $0[.overallStatus] = .word(status)
      $0[.start] = .date("2020-01-01")
      $0[.firstPosted] = .date(posted)
      if let end { $0[.completion] = .date(end) }
    }
  }

  @Test func aTrialCountsFromItsFirstPosting() throws {
    var studies: [Study] = []
    TimeToEventTests.add(20, to: &studies, TimeToEventTests.begun(.recruiting, posted: "2019-06-01"))
    // Terminated on day 100, registered before: 5 of 25 then at risk.
    TimeToEventTests.add(
      5, to: &studies, TimeToEventTests.begun(.terminated, until: "2020-04-10", posted: "2020-01-01"))
    // Registered on the day it stopped, and after: never watched.
    TimeToEventTests.add(
      2, to: &studies, TimeToEventTests.begun(.terminated, until: "2020-04-10", posted: "2020-04-10"))
    TimeToEventTests.add(
      3, to: &studies, TimeToEventTests.begun(.terminated, until: "2020-04-10", posted: "2021-01-01"))
    // Under way unseen until day 300.
    TimeToEventTests.add(5, to: &studies, TimeToEventTests.begun(.recruiting, posted: "2020-10-27"))
    // Terminated on day 400, registered on day 350: 2 of 27 at risk.
    TimeToEventTests.add(
      2, to: &studies, TimeToEventTests.begun(.terminated, until: "2021-02-04", posted: "2020-12-16"))
    let row = try TimeToEventTests.row(.cumulativeIncidenceLateEntry, studies)
    let (value, byHand) = (try #require(row.estimate.value), 0.2 + 0.8 * 2 / 27)
    #expect(abs(value - byHand) < 1e-15)
    #expect(row.estimate.interval == nil && row.numerator == 7)
    #expect(row.excluded.map { "\($0.reason) \($0.count)" } == ["first posted after its end 5"])
    let crude = try TimeToEventTests.row(.cumulativeIncidence, studies)
    let (all, crudely) = (try #require(crude.estimate.value), 12.0 / 37)
    #expect(abs(all - crudely) < 1e-15)
  }

  @Test func aThinRiskSetIsNotShown() throws {
    var studies: [Study] = []
    TimeToEventTests.add(9, to: &studies, TimeToEventTests.begun(.recruiting, posted: "2019-06-01"))
    TimeToEventTests.add(30, to: &studies, TimeToEventTests.begun(.recruiting, posted: "2020-10-27"))
    #expect(try TimeToEventTests.row(.cumulativeIncidenceLateEntry, studies).estimate.value == 0)
    var stopped = Array(studies.prefix(8))
    TimeToEventTests.add(
      1, to: &stopped, TimeToEventTests.begun(.terminated, until: "2020-04-10", posted: "2019-06-01"))
    TimeToEventTests.add(30, to: &stopped, TimeToEventTests.begun(.recruiting, posted: "2020-10-27"))
    // Nine were at risk when one stopped, though 38 are at two years.
    #expect(try TimeToEventTests.row(.cumulativeIncidenceLateEntry, stopped).estimate.note == "n<10 at risk")
  }

  @Test(arguments: [3, 4, 5] as [UInt64])
  func withoutLateEntryItIsAalenJohansens(seed: UInt64) throws {
    var generator = Generator(seed: seed)
    var curve = AalenJohansen()
    let trials = (0..<200).map { _ -> FollowUp in
      let exit = generator.number(0...9_000)
      let kind = generator.number(0...2)
      curve.add(time: exit, kind == 0 ? .censored : kind == 1 ? .terminated : .completed)
      return FollowUp(entry: nil, exit: exit, event: kind == 0 ? .censored : kind == 1 ? .event : .competing)
    }
    let table = RiskTable(trials)
    for time in [0, 365, 4_380, 8_760] {
      let expected = try #require(curve.incidence(at: time))
      #expect(abs(table.incidence(at: time) - expected.value) < 1e-12)
      #expect(table.atRisk(at: time) == expected.atRisk)
    }
  }

  @Test func anEndBeforeTheStartIsCounted() throws {
    var studies: [Study] = []
    TimeToEventTests.add(2, to: &studies, TimeToEventTests.begun(.completed, until: "2019-12-31", posted: "2019-06-01"))
    TimeToEventTests.add(3, to: &studies, TimeToEventTests.begun(.completed, until: "2020-01-01", posted: "2019-06-01"))
    #expect(try TimeToEventTests.row(.endedBeforeStart, studies).estimate.value == 2)
  }

  @Test func openTrialsCountInTheMedianDuration() throws {
    var studies: [Study] = []
    for day in [100, 200, 300, 400, 500, 600, 700] {
      TimeToEventTests.add(1, to: &studies) {
        $0[.overallStatus] = .word(OverallStatus.completed)
        $0[.start] = .date("2020-01-01")
        $0[.primaryCompletion] = .date((Day(year: 2020, month: 1, day: 1) + day).description)
      }
    }
    TimeToEventTests.add(5, to: &studies, TimeToEventTests.begun(.recruiting, posted: "2020-01-01"))
    TimeToEventTests.add(3, to: &studies, TimeToEventTests.begun(.notYetRecruiting, posted: "2020-01-01"))
    // Half of twelve have reached it after the sixth, until the seventh does.
    let row = try TimeToEventTests.row(.durationMedianAll, studies)
    #expect(row.estimate.value == 650)
    #expect(row.used == 12 && row.numerator == 7)
    #expect(row.excluded.map { "\($0.reason) \($0.count)" } == ["not begun 3"])
    // The median of the seven alone would be 400.
    var young = Array(studies.prefix(4))
    TimeToEventTests.add(8, to: &young, TimeToEventTests.begun(.recruiting, posted: "2020-01-01"))
    let open = try TimeToEventTests.row(.durationMedianAll, young)
    #expect(open.estimate.value == nil && open.estimate.note == "half have not reached it")
  }

  @Test func growthIsOverTheYearBefore() throws {
    var studies: [Study] = []
    for (year, count) in [("2019", 9), ("2020", 12), ("2021", 18), ("2023", 4), ("2025", 5)] {
      TimeToEventTests.add(count, to: &studies) { $0[.start] = .date("\(year)-05-01") }
    }
    let section = SectionPlan(
      "s", shape: .table(TableShape(rows: [.variable(.startYear)], measures: [MeasureUse(.growth)])))
    let plan = AnalysisPlan(report: "r", population: .everything, sections: [section])
    let rows = try Evaluator(plan, Trials.context(studies)).results().sections[0].rows
    let shown = Dictionary(uniqueKeysWithValues: rows.map { ($0.cell.rowLevel.code, $0.estimate) })
    #expect(shown["2019"]?.note == "no year before" || shown["2019"]?.note == "n<10")
    #expect(shown["2020"]?.note == "n<10")
    #expect(shown["2021"]?.value == 0.5)
    let interval = try #require(shown["2021"]?.interval)
    let ratio = try #require(PoissonRatio.interval(18, 12))
    #expect(interval.low == ratio.low - 1 && interval.high == ratio.high - 1)
    #expect(shown["2022"]?.value == -1)
    #expect(shown["2023"]?.note == "n<10")
    #expect(shown["2025"]?.note == "the year is not over")
    #expect(shown["(all)"]?.value == nil)
  }
}
