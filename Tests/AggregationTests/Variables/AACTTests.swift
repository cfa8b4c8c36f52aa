import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// AACT's calculated columns by AACT's rules: the examples its own tests state (METHODS 2.1).
struct AACTTests {
  private func number(_ variable: Variable, _ change: (inout Study) -> Void) -> Double? {
    if case .number(let value) = Trials.answer(variable, Study.sample(with: change)) { value } else { nil }
  }

  private func dates(_ study: inout Study, start: String, completion: String, type: ValueType? = .actual) {
    study[.start] = .date(start)
    study[.primaryCompletion] = .date(completion)
    if let type {
      study[.startType] = .word(type)
      study[.primaryCompletionType] = .word(type)
    }
  }

  @Test func durationIsDaysByThirtyCutOff() {
    #expect(number(.aactDuration) { dates(&$0, start: "2022-01-01", completion: "2022-10-01") } == 9)
    #expect(
      number(.aactDuration) { dates(&$0, start: "2022-01-01", completion: "2022-10-01", type: .estimated) } == nil)
    #expect(
      number(.aactDuration) { dates(&$0, start: "2022-01-01", completion: "2022-10-01", type: nil) } == 9,
      "a type that is missing counts as actual")
    // A month stands for its last day: 2020-01-31 to 2020-03-31 are 60 days.
    #expect(number(.aactDuration) { dates(&$0, start: "2020-01", completion: "2020-03") } == 2)
    #expect(number(.aactDuration) { dates(&$0, start: "2020-03-10", completion: "2020-01-01") } == -2)
    #expect(number(.aactDuration) { $0[.start] = .date("2022-01-01") } == nil)
  }

  @Test func monthsToResultsIgnoreTheType() {
    let change: (inout Study) -> Void = {
      $0[.primaryCompletion] = .date("2022-10-01")
      $0[.primaryCompletionType] = .word(ValueType.estimated)
      $0[.resultsFirstSubmitted] = .date("2022-11-01")
    }
    #expect(number(.aactMonthsToResults, change) == 1)
  }

  @Test func facilitiesAreRowsAndNoneIsNotOne() {
    func sites(_ countries: [String]) -> (inout Study) -> Void {
      { $0.list(.siteCountry, countries.map { .text($0) }) }
    }
    #expect(number(.aactFacilities, sites([])) == 0)
    #expect(number(.aactFacilities, sites(["France", "France"])) == 2)
    for (countries, single, us) in [
      ([], Answer.missing, Answer.missing), (["France"], .level(1), .level(0)),
      (["Puerto Rico", "France"], .level(0), .level(1)),
    ] {
      #expect(Trials.answer(.aactSingleFacility, Study.sample(with: sites(countries))) == single, "\(countries)")
      #expect(Trials.answer(.aactUSFacility, Study.sample(with: sites(countries))) == us, "\(countries)")
    }
  }

  @Test func theYearOfRegistrationIsThatOfSubmission() {
    #expect(number(.aactRegisteredYear) { $0[.firstSubmitted] = .date("2019-12-31") } == 2019)
  }
}
