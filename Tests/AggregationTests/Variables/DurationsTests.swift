import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// Durations by METHODS' types and precision.
struct DurationsTests {
  private func trial(_ start: String, _ end: String, with change: (inout Study) -> Void = { _ in }) -> Study {
    Study.sample {
      $0[.overallStatus] = .word(OverallStatus.completed)
      $0[.start] = .date(start)
      $0[.primaryCompletion] = .date(end)
      $0[.completion] = .date(end)
      change(&$0)
    }
  }

  @Test(arguments: [
    ("2019-03-01", "2020-03-01", 366, 366 / 30.4375), ("2018-03-01", "2019-03-01", 365, 365 / 30.4375),
    ("2018-03", "2020-03", 730, 24), ("2019-01", "2019-02", 730.0 / 24, 1),
    ("2019-01", "2019-02-15", 31, 31 / 30.4375), ("2020-03-10", "2020-03-01", -9, -9 / 30.4375),
    ("2020-03", "2020-03", 0, 0),
  ] as [(String, String, Double, Double)])
  func precision(start: String, end: String, days: Double, months: Double) {
    let study = trial(start, end)
    for variable in [Variable.durationDays, .durationCompletionDays] {
      #expect(Trials.answer(variable, study) == .number(days))
    }
    #expect(Trials.answer(.durationMonths, study) == .number(months))
    #expect(Trials.answer(.recruitmentMonths, study) == .number(months))
    #expect(Trials.level(.durationMonthOnly, study) == (start.count < 10 || end.count < 10 ? "yes" : "no"))
  }

  @Test func typesDecideWhichTableADurationStandsIn() {
    func answers(_ change: @escaping (inout Study) -> Void) -> [Answer] {
      let study = trial("2019-03-01", "2020-03-01", with: change)
      return [Trials.answer(.durationDays, study), Trials.answer(.plannedDurationDays, study)]
    }
    let (actual, planned) = (Answer.outside("no date is planned"), Answer.outside("a date is planned"))
    #expect(answers { _ in } == [.number(366), actual])
    #expect(answers { $0[.primaryCompletionType] = .word(ValueType.estimated) } == [planned, .number(366)])
    #expect(answers { $0[.startType] = .word(ValueType.estimated) } == [planned, .number(366)])
    #expect(
      answers { $0[.overallStatus] = .word(OverallStatus.recruiting) }
        == [.outside("type of a date not stated"), actual])
    #expect(answers { $0[.start] = .notGiven } == [.missing, .missing])
    #expect(answers { $0[.start] = .cannotSay } == [.cannotSay, .cannotSay])
    #expect(answers { $0[.start] = .date("2019") } == [.outside("year only"), actual])
    // Ahead of the as-of and without a type: estimated.
    let ahead = trial("2019-03-01", "2026-03-01")
    #expect(Trials.answer(.plannedDurationCompletionDays, ahead) == .number(2_557))
    #expect(Trials.answer(.durationCompletionDays, ahead) == planned)
  }

  @Test func paceIsOfActualParticipantsSitesAndMonths() {
    func pace(_ count: Int, _ type: ValueType, sites: Int, end: String = "2019-01") -> Answer {
      Trials.answer(
        .participantsPerSiteMonth,
        trial("2018-01", end) {
          $0[.enrollment] = .count(count)
          $0[.enrollmentType] = .word(type)
          $0.list(.siteCountry, (0..<sites).map { _ in .text("France") })
        })
    }
    #expect(pace(120, .actual, sites: 4) == .number(2.5))
    #expect(pace(120, .estimated, sites: 4) == .outside("count not actual"))
    #expect(pace(99_999, .actual, sites: 4) == .outside("placeholder count"))
    #expect(pace(120, .actual, sites: 0) == .outside("lists no site"))
    #expect(pace(120, .actual, sites: 4, end: "2018-01") == .outside("no time between the dates"))
    var open = trial("2018-01", "2019-01")
    open[.overallStatus] = .word(OverallStatus.recruiting)
    #expect(Trials.answer(.recruitmentMonths, open) == .outside("not ended"))
  }
}
