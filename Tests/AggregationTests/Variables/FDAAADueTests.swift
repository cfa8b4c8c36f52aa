import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// When results are due, and whether they came: by the regulation and by both published readings (METHODS 2.3).
struct FDAAADueTests {
  private func trial(
    completion: String?, results: String? = nil, certificate: String? = nil, asOf: String? = "2025-12-09",
    with change: (inout Study) -> Void = { _ in }
  ) -> Study {
    var study = FDAAAApplicabilityTests.trial {
      $0[.primaryCompletion] = completion.map { .date($0) } ?? .notGiven
      $0[.resultsFirstSubmitted] = results.map { .date($0) } ?? .notGiven
      $0[.hasResults] = .flag(results != nil)
      $0[.dispositionFirstSubmitted] = certificate.map { .date($0) } ?? .notGiven
      change(&$0)
    }
    study.asOf = asOf
    return study
  }

  private func date(_ variable: Variable, _ study: Study) -> String? {
    if case .date(let date, _) = Trials.answer(variable, study) { date.description } else { nil }
  }

  private func number(_ variable: Variable, _ study: Study) -> Double? {
    if case .number(let value) = Trials.answer(variable, study) { value } else { nil }
  }

  /// Completion, certificate; due by the regulation, the TrialsTracker and the Lancet.
  @Test(
    arguments: [
      ("2019-03-01", nil, "2020-03-01", "2020-02-29", "2020-03-01"),  // a leap day lies in the year
      ("2018-03-01", nil, "2019-03-01", "2019-03-01", "2019-03-01"),
      ("2020-02-29", nil, "2021-02-28", "2021-02-28", "2021-02-28"),  // 29 February has no anniversary
      ("2020-02", nil, "2021-02-28", "2021-02-28", "2021-02-28"),  // a month is its last day
      ("2019-02", nil, "2020-02-28", "2020-02-28", "2020-02-28"),
      ("2021", nil, "2022-12-31", "2022-12-31", "2022-12-31"),
      ("2019-03-01", "2019-12-31", "2021-12-31", "2022-03-01", "2022-03-01"),
      ("2019-03-01", "2020-03-01", "2022-03-01", "2022-03-01", "2022-03-01"),  // on the last day that counts
      ("2019-03-01", "2020-03-02", "2020-03-01", "2022-03-01", "2022-03-01"),  // a day late: it delays nothing
      ("2019-03-01", "2017-06-01", "2020-03-01", "2022-03-01", "2022-03-01"),  // so early that the year is later
    ] as [(String, String?, String, String, String)])
  func dueDates(completion: String, certificate: String?, regulation: String, tracker: String, lancet: String) {
    let study = trial(completion: completion, certificate: certificate)
    #expect(date(.fdaaaDue, study) == regulation)
    #expect(date(.fdaaaDueTrialsTracker, study) == tracker)
    #expect(date(.fdaaaDueLancet, study) == lancet)
  }

  @Test func completionStandsInAndIsFlagged() {
    let study = trial(completion: nil) { $0[.completion] = .date("2020-05") }
    #expect(date(.fdaaaDue, study) == "2021-05-31")
    #expect(Trials.level(.dueFromCompletion, study) == "yes")
    #expect(Trials.level(.defaultedDate, study) == "yes")
    #expect(Trials.level(.dueFromCompletion, trial(completion: "2020-05-01")) == "no")
    #expect(Trials.level(.defaultedDate, trial(completion: "2020-05-01")) == "no")
    #expect(Trials.answer(.fdaaaDue, trial(completion: nil)) == .missing)
    #expect(Trials.level(.fdaaaStatus, trial(completion: nil)) == "CANNOT_TELL")
  }

  @Test func aDueDateOfAPlannedCompletionIsEstimated() {
    let planned = trial(completion: "2030-01-01")
    #expect(
      Trials.answer(.fdaaaDue, planned) == .date(PartialDate(Day(year: 2031, month: 1, day: 1)), type: "ESTIMATED"))
    #expect(
      Trials.answer(.fdaaaDue, trial(completion: "2020-01-01"))
        == .date(PartialDate(Day(year: 2021, month: 1, day: 1)), type: ""))
  }

  /// Completed 2019-03-01 and due 2020-03-01: results, certificate, as-of; the three statuses and the days late.
  @Test(
    arguments: [
      (nil, nil, "2020-03-01", "NOT_DUE", "NOT_DUE", "NOT_DUE", nil),
      (nil, nil, "2020-03-02", "OVERDUE", "NOT_DUE", "OVERDUE", 1),
      (nil, nil, "2020-03-31", "OVERDUE", "NOT_DUE", "OVERDUE", 30),
      (nil, nil, "2020-04-01", "OVERDUE", "OVERDUE", "OVERDUE", 31),
      ("2020-03-01", nil, "2025-12-09", "ON_TIME", "LATE", "ON_TIME", nil),  // the 366th day
      ("2020-02-29", nil, "2025-12-09", "ON_TIME", "ON_TIME", "ON_TIME", nil),
      ("2020-03-02", nil, "2025-12-09", "LATE", "LATE", "LATE", 1),
      ("2019-06-01", nil, "2019-12-31", "NOT_DUE", "NOT_DUE", "NOT_DUE", nil),
      (nil, "2019-12-31", "2020-03-02", "CERTIFICATE", "NOT_DUE", "CERTIFICATE", nil),
      (nil, "2019-12-31", "2020-04-01", "CERTIFICATE", "CERTIFICATE", "CERTIFICATE", nil),
      (nil, "2019-12-31", "2021-12-31", "CERTIFICATE", "CERTIFICATE", "CERTIFICATE", nil),
      (nil, "2019-12-31", "2022-01-01", "OVERDUE", "CERTIFICATE", "CERTIFICATE", 1),
      (nil, "2019-12-31", "2022-03-31", "OVERDUE", "CERTIFICATE", "CERTIFICATE", 90),
      (nil, "2019-12-31", "2022-04-01", "OVERDUE", "OVERDUE", "OVERDUE", 91),
      ("2022-02-01", "2019-12-31", "2025-12-09", "LATE", "ON_TIME", "ON_TIME", 32),
      (nil, "2020-03-02", "2020-03-05", "OVERDUE", "NOT_DUE", "CERTIFICATE", 4),
    ] as [(String?, String?, String, String, String, String, Double?)])
  func statuses(
    results: String?, certificate: String?, asOf: String, regulation: String, tracker: String, lancet: String,
    late: Double?
  ) {
    let study = trial(completion: "2019-03-01", results: results, certificate: certificate, asOf: asOf)
    #expect(Trials.level(.fdaaaStatus, study) == regulation)
    #expect(Trials.level(.fdaaaStatusTrialsTracker, study) == tracker)
    #expect(Trials.level(.fdaaaStatusLancet, study) == lancet)
    #expect(number(.fdaaaDaysLate, study) == late)
  }

  @Test func daysLateGoByTheEditionsOwnDueDate() {
    // Due 2020-03-01 by the regulation, 2020-02-29 by the TrialsTracker.
    let study = trial(completion: "2019-03-01", results: "2020-03-11")
    #expect(number(.fdaaaDaysLate, study) == 10)
    #expect(number(.fdaaaDaysLateTrialsTracker, study) == 11)
    #expect(number(.fdaaaDaysLateLancet, study) == 10)
    #expect(
      Trials.answer(.fdaaaDaysLate, trial(completion: "2019-03-01", results: "2019-03-02"))
        == .outside("neither late nor overdue"))
  }

  @Test func whatIsOutsideUntoldOrUnsaid() {
    let outside = trial(completion: "2019-03-01") { $0.list(.phase, Phase.phase1) }
    #expect(Trials.answer(.fdaaaStatus, outside) == .outside("not an applicable trial"))
    #expect(Trials.answer(.fdaaaDue, outside) == .outside("not an applicable trial"))
    let untold = trial(completion: "2019-03-01") { $0.list(.siteCountry, [.text("France")]) }
    #expect(Trials.level(.fdaaaStatus, untold) == "CANNOT_TELL")
    #expect(Trials.answer(.fdaaaStatus, trial(completion: "2019-03-01", asOf: nil)) == .missing)
    let undated = trial(completion: "2019-03-01") { $0[.hasResults] = .flag(true) }
    #expect(Trials.level(.fdaaaStatus, undated) == "CANNOT_TELL")
    let silent = trial(completion: "2019-03-01") {
      $0[.hasResults] = .cannotSay
      $0[.resultsFirstSubmitted] = .cannotSay
    }
    #expect(Trials.answer(.fdaaaStatus, silent) == .cannotSay)
    let knownToHaveNone = trial(completion: "2019-03-01") { $0[.resultsFirstSubmitted] = .cannotSay }
    #expect(Trials.answer(.fdaaaStatus, knownToHaveNone) == .cannotSay)
  }

  @Test func flagsOnDates() {
    func level(_ variable: Variable, _ change: @escaping (inout Study) -> Void) -> String? {
      Trials.level(variable, trial(completion: "2025-11-30", with: change))
    }
    let open: (inout Study) -> Void = { $0[.overallStatus] = .word(OverallStatus.recruiting) }
    func both(_ completion: String) -> (inout Study) -> Void {
      {
        open(&$0)
        $0[.completion] = .date(completion)
      }
    }
    #expect(level(.discrepantDateStatus, both("2025-12-08")) == "yes")
    #expect(level(.discrepantDateStatus, both("2025-12-09")) == "no")
    #expect(level(.discrepantDateStatus, both("2025-12")) == "no")
    #expect(level(.discrepantDateStatus, open) == "no")
    #expect(level(.discrepantDateStatus) { $0[.completion] = .date("2025-12-08") } == "no", "it is completed")
    #expect(level(.lateCertificate) { $0[.dispositionFirstSubmitted] = .date("2026-11-30") } == "no")
    #expect(level(.lateCertificate) { $0[.dispositionFirstSubmitted] = .date("2026-12-01") } == "yes")
    #expect(Trials.answer(.lateCertificate, trial(completion: "2020-01-01")) == .outside("no certificate"))
    #expect(level(.fdaaaViolation) { $0[.isFDAAAViolation] = .flag(true) } == "yes")
    #expect(level(.fdaaaViolation) { _ in } == "no")
  }
}
