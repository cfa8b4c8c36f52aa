import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// Registration against the start, years, and trials lost track of (METHODS 4 and 2.4).
struct RegistrationTests {
  private func trial(_ start: String, _ submitted: String) -> Study {
    Study.sample {
      $0[.start] = .date(start)
      $0[.firstSubmitted] = .date(submitted)
    }
  }

  @Test(arguments: [
    ("2020-02-10", "2020-02-10", "yes", "yes", 0), ("2020-02-10", "2020-02-11", "no", "yes", 1),
    ("2020-02-10", "2020-03-02", "no", "yes", 21),  // over a leap day
    ("2020-02-10", "2020-03-03", "no", "no", 22), ("2020-02-10", "2019-12-31", "yes", "yes", -41),
    // A start without its day decides only outside its month.
    ("2020-02", "2020-02-01", "yes", "yes", -14), ("2020-02", "2020-02-02", "cannot-tell", "yes", -13),
    ("2020-02", "2020-02-22", "cannot-tell", "yes", 7), ("2020-02", "2020-02-23", "cannot-tell", "cannot-tell", 8),
    ("2020-02", "2020-03-01", "no", "cannot-tell", 15), ("2020-02", "2020-03-21", "no", "cannot-tell", 35),
    ("2020-02", "2020-03-22", "no", "no", 36),
  ] as [(String, String, String, String, Double)])
  func prospective(start: String, submitted: String, icmje: String, fdaaa: String, lag: Double) {
    let study = trial(start, submitted)
    #expect(Trials.level(.prospectiveICMJE, study) == icmje)
    #expect(Trials.level(.prospectiveFDAAA, study) == fdaaa)
    #expect(Trials.answer(.registrationLagDays, study) == .number(lag))
  }

  @Test func aYearAloneHasNoLag() {
    #expect(Trials.answer(.registrationLagDays, trial("2020", "2020-05-01")) == .outside("year only"))
    #expect(Trials.level(.prospectiveICMJE, trial("2020", "2020-05-01")) == "cannot-tell")
    #expect(Trials.level(.prospectiveICMJE, trial("2020", "2021-01-01")) == "no")
  }

  @Test func yearsAreLevelsFromTheFirstToTheLast() throws {
    let starts = ["1998", "2003-05", "2006-01-01", "2006-07"]
    let studies = Trials.studies(.start, starts.map { .date($0) } + [.notGiven, .date("2150-01-01")])
    #expect(Trials.levels(.startYear, studies) == ["before 2000", "2003", "2006", "2006", nil, nil])
    let section = SectionPlan(
      "s", shape: .table(TableShape(rows: [.variable(.startYear)], measures: [MeasureUse(.trials)])))
    let plan = AnalysisPlan(report: "r", population: .everything, sections: [section])
    let rows = try Evaluator(plan, Trials.context(studies)).results().sections[0].rows
    let printed = rows.map { "\($0.cell.rowLevel.code) \(Int($0.estimate.value ?? -1))" }
    let years = ["before 2000 1", "2000 0", "2001 0", "2002 0", "2003 1", "2004 0", "2005 0", "2006 2"]
    #expect(printed == years + ["(unrecognized) 1", "(missing) 1", "(all) 6"])
  }

  /// Status, completion, last verification; would be unknown, stale. The as-of is 2025-12-09.
  @Test(arguments: [
    (.recruiting, "2025-12-08", "2023-12-08", "yes", "yes"), (.recruiting, "2025-12-08", "2023-12-09", "no", "no"),
    (.recruiting, "2025-12-09", "2020-01", "no", "no"), (.recruiting, "2025-11", "2023-11", "yes", "yes"),
    (.recruiting, "2025-11", "2023-12", "no", "no"), (.recruiting, nil, "2019-01", "no", "no"),
    (.recruiting, "2020-01", nil, nil, nil), (.unknown, "2020-01", "2018-01", nil, "yes"),
    (.completed, "2020-01", "2018-01", nil, nil), (.suspended, "2020-01", "2018-01", nil, nil),
  ] as [(OverallStatus, String?, String?, String?, String?)])
  func lostTrackOf(
    status: OverallStatus, completion: String?, verified: String?, wouldBe: String?, stale: String?
  ) {
    let study = Study.sample {
      $0[.overallStatus] = .word(status)
      $0[.completion] = completion.map { .date($0) } ?? .notGiven
      $0[.statusVerified] = verified.map { .date($0) } ?? .notGiven
    }
    #expect(Trials.level(.wouldBeUnknown, study) == wouldBe)
    #expect(Trials.level(.stale, study) == stale)
  }
}
