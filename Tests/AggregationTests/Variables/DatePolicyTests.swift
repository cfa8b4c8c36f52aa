import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// METHODS, "Type has three classes", for starts and completions.
struct DatePolicyTests {
  private func row(_ change: (inout Study) -> Void) -> TrialRow { Trials.table([Study.sample(with: change)])[0] }

  @Test(arguments: [StudyField.start, .primaryCompletion, .completion])
  func aStatedTypeHolds(field: StudyField) throws {
    let type = try #require(StudyField.allCases.first { $0.qualifies == field })
    for (word, expected) in [(ValueType.actual, DateClass.actual), (.estimated, .estimated)] {
      // Even where status and date speak against it.
      for (status, date) in [(OverallStatus.notYetRecruiting, "2030-01"), (.completed, "2001-01")] {
        let row = row {
          $0[field] = .date(date)
          $0[type] = .word(word)
          $0[.overallStatus] = .word(status)
        }
        #expect(row.classOf(field) == expected)
      }
    }
  }

  @Test(arguments: [StudyField.start, .primaryCompletion, .completion])
  func withoutATypeADateAfterTheAsOfIsEstimated(field: StudyField) {
    for status in OverallStatus.allCases {
      let row = row {
        $0[field] = .date("2025-12-10")
        $0[.overallStatus] = .word(status)
      }
      #expect(row.classOf(field) == .estimated, "\(status)")
    }
  }

  /// What a date without a type is, by status, when it does not lie after the as-of.
  @Test(arguments: OverallStatus.allCases)
  func withoutATypeTheStatusDecides(status: OverallStatus) {
    for date in ["2025-12-09", "2025-12", "2020-01-01", "2025"] {
      let row = row {
        $0[.overallStatus] = .word(status)
        for field in [StudyField.start, .primaryCompletion, .completion] { $0[field] = .date(date) }
      }
      let isUnsaid = status == .withdrawn || status == .unknown
      let start: DateClass = status == .notYetRecruiting ? .estimated : isUnsaid ? .notStated : .actual
      #expect(row.startClass == start, "\(status)")
      let isEnded = status == .completed || status == .terminated
      let isOpen = [.recruiting, .enrollingByInvitation, .notYetRecruiting, .activeNotRecruiting].contains(status)
      #expect(row.primaryCompletionClass == (isEnded ? .actual : isOpen ? .cannotTell : .notStated), "\(status)")
      #expect(row.completionClass == (isEnded ? .actual : .notStated), "\(status)")
    }
  }

  @Test func withoutDateOrStatusNothingIsGuessed() {
    let bare = row { _ in }
    for field in [StudyField.start, .primaryCompletion, .completion] { #expect(bare.classOf(field) == nil) }
    let dated = row { $0[.start] = .date("2020") }
    #expect(dated.startClass == .notStated)
    #expect(!dated.isConfirmedStart && dated.isPlannedStart)
    let odd = row {
      $0[.start] = .date("2020-01-01")
      $0[.startType] = .text("ANTICIPATED")
      $0[.overallStatus] = .word(OverallStatus.recruiting)
    }
    #expect(odd.startClass == .actual)
  }

  @Test func withoutAsOfAFutureDateIsJudgedByStatusAlone() {
    let study = Study.sample(asOf: nil) {
      $0[.start] = .date("2090-01-01")
      $0[.overallStatus] = .word(OverallStatus.recruiting)
    }
    let row = Trials.table([study])[0]
    #expect(row.asOf == nil)
    #expect(row.startClass == .actual)
    #expect(row.isPast(PartialDate(Day(year: 2001, month: 1, day: 1))) == nil)
  }

  @Test(arguments: [
    ("2025-12-08", true, false), ("2025-12-09", false, false), ("2025-12-10", false, true), ("2025-11", true, false),
    ("2025-12", false, false), ("2026-01", false, true), ("2024", true, false), ("2025", false, false),
    ("2026", false, true),
  ])
  func pastAsksForTheLastDayAndAfterForTheFirst(text: String, past: Bool, after: Bool) throws {
    let date = try #require(PartialDate(text))
    let row = row { _ in }
    #expect(row.isPast(date) == past)
    #expect(row.isAfter(date) == after)
  }

  @Test func confirmedPlannedAndOverdueStarts() {
    func state(_ status: OverallStatus?, _ start: String?, _ type: ValueType?) -> Answer {
      Trials.answer(
        .startState,
        Study.sample {
          $0[.overallStatus] = status.map { .word($0) } ?? .notGiven
          $0[.start] = start.map { .date($0) } ?? .notGiven
          $0[.startType] = type.map { .word($0) } ?? .notGiven
        })
    }
    #expect(state(.recruiting, "2025-01", .actual) == .level(0))
    // Begun, still called estimated, and past: confirmed. Not past: planned.
    #expect(state(.recruiting, "2025-11", .estimated) == .level(0))
    #expect(state(.recruiting, "2025-12", .estimated) == .level(1))
    #expect(state(.notYetRecruiting, "2020-01", .actual) == .level(1))
    #expect(state(.notYetRecruiting, "2020-01", .estimated) == .level(1))
    #expect(state(nil, "2020-01", .actual) == .level(1))
    #expect(state(.unknown, "2020-01", .actual) == .level(1))
    #expect(state(.withdrawn, "2020-01", .actual) == .outside("withdrawn"))
    #expect(state(.recruiting, nil, .actual) == .missing)
  }
}

extension TrialRow {
  /// The class of one of the three dates.
  fileprivate func classOf(_ field: StudyField) -> DateClass? {
    field == .start ? startClass : field == .completion ? completionClass : primaryCompletionClass
  }
}
