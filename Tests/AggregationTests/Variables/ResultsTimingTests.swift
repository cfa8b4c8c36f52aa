import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// Results within a time, whatever the law, and months to them (METHODS 4).
struct ResultsTimingTests {
  private func trial(_ completion: String, _ results: String?, asOf: String? = "2025-12-09") -> Study {
    Study.sample(asOf: asOf) {
      $0[.overallStatus] = .word(OverallStatus.completed)
      $0[.primaryCompletion] = .date(completion)
      $0[.resultsFirstSubmitted] = results.map { .date($0) } ?? .notGiven
      $0[.hasResults] = .flag(results != nil)
    }
  }

  /// 12 months are 365 days and 24 are 730, leap years or not; a month is its 15th.
  @Test(
    arguments: [
      ("2019-03-01", "2020-02-29", "yes", "yes"),  // day 365 of a year with a leap day
      ("2019-03-01", "2020-03-01", "no", "yes"),  // day 366
      ("2018-03-01", "2019-03-01", "yes", "yes"),
      ("2019-03-01", "2021-02-28", "no", "yes"),  // day 730
      ("2019-03-01", "2021-03-01", "no", "no"),
      ("2019-03", "2020-03-14", "yes", "yes"),  // from the 15th
      ("2019-03", "2020-03-15", "no", "yes"),
      ("2019-03-01", "2018-12-01", "yes", "yes"),  // before the completion
      ("2019-03-01", nil, "no", "no"),
    ] as [(String, String?, String, String)])
  func within(completion: String, results: String?, year: String, twoYears: String) {
    #expect(Trials.level(.resultsWithin12Months, trial(completion, results)) == year)
    #expect(Trials.level(.resultsWithin24Months, trial(completion, results)) == twoYears)
  }

  @Test func youngTrialsAreLeftOut() {
    let young = Answer.outside("primary completion under 12 months ago")
    #expect(Trials.answer(.resultsWithin12Months, trial("2024-12-10", nil)) == young)
    #expect(Trials.level(.resultsWithin12Months, trial("2024-12-09", nil)) == "no")
    // Even with results: else only the fast would count.
    #expect(Trials.answer(.resultsWithin12Months, trial("2024-12-10", "2025-01-01")) == young)
    #expect(Trials.answer(.resultsWithin12Months, trial("2024-12", nil)) == young)
    #expect(Trials.level(.resultsWithin12Months, trial("2024-11", nil)) == "no")
    #expect(
      Trials.answer(.resultsWithin24Months, trial("2023-12-11", nil))
        == .outside("primary completion under 24 months ago"))
    #expect(Trials.level(.resultsWithin24Months, trial("2023-12-10", nil)) == "no")
  }

  @Test func onlyEndedTrialsWithAnAsOfAreJudged() {
    var open = trial("2019-03-01", nil)
    open[.overallStatus] = .word(OverallStatus.activeNotRecruiting)
    #expect(Trials.answer(.resultsWithin12Months, open) == .outside("not ended"))
    #expect(Trials.answer(.monthsToResults, open) == .outside("not ended"))
    #expect(Trials.answer(.resultsWithin12Months, trial("2019-03-01", nil, asOf: nil)) == .missing)
    #expect(Trials.answer(.resultsWithin12Months, trial("2019", nil)) == .outside("year only"))
  }

  @Test func undatedAndUnsaidResults() {
    func answer(_ hasResults: FieldValue, _ date: FieldValue) -> Answer {
      var study = trial("2019-03-01", nil)
      study[.hasResults] = hasResults
      study[.resultsFirstSubmitted] = date
      return Trials.answer(.resultsWithin12Months, study)
    }
    #expect(answer(.flag(true), .notGiven) == .missing)
    #expect(answer(.flag(true), .cannotSay) == .cannotSay)
    #expect(answer(.cannotSay, .cannotSay) == .cannotSay)
    // Were those without results judged where dates are not carried, none would be in time by construction.
    #expect(answer(.flag(false), .cannotSay) == .cannotSay)
    #expect(answer(.cannotSay, .notGiven) == .level(1))
    #expect(answer(.notGiven, .date("2019-06-01")) == .level(0))
  }

  @Test func monthsToResultsAreByTheDay() {
    #expect(Trials.answer(.monthsToResults, trial("2019-03-01", "2020-03-01")) == .number(366 / 30.4375))
    #expect(Trials.answer(.monthsToResults, trial("2019-03", "2020-03")) == .number(12))
    #expect(Trials.answer(.monthsToResults, trial("2019-03-20", "2019-03-01")) == .number(-19 / 30.4375))
    #expect(Trials.answer(.monthsToResults, trial("2019-03-01", nil)) == .outside("no results"))
  }
}
