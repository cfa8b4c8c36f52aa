import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// Fields that only observational studies have, and outcomes counted by kind.
struct ObservationalTests {
  private func observational(_ change: (inout Study) -> Void) -> Study {
    Study.sample {
      $0[.studyType] = .word(StudyType.observational)
      change(&$0)
    }
  }

  @Test(arguments: [Variable.observationalModel, .timePerspective, .samplingMethod, .isPatientRegistry])
  func anotherStudyIsOutsideAndNotMissing(variable: Variable) {
    #expect(Trials.answer(variable, .sample()) == .outside("not observational"))
    #expect(Trials.answer(variable, observational { _ in }) == .missing)
    #expect(Trials.answer(variable, .silent()) == .cannotSay)
  }

  @Test func asRegistered() {
    #expect(
      Trials.level(.observationalModel, observational { $0[.observationalModel] = .word(ObservationalModel.caseOnly) })
        == "CASE_ONLY")
    #expect(Trials.level(.isPatientRegistry, observational { $0[.isPatientRegistry] = .flag(false) }) == "no")
    #expect(
      Trials.answer(.timePerspective, observational { $0[.timePerspective] = .text("NEW_TIME") }) == .unrecognized)
  }

  private func outcomes(_ kinds: OutcomeKind...) -> Study {
    Study.sample { $0.list(.outcomeKind, kinds.map { FieldValue.word($0) }) }
  }

  @Test func outcomesAreCountedByKind() {
    let study = outcomes(.primary, .secondary, .secondary, .secondary)
    #expect(Trials.answer(.numberOfPrimaryOutcomes, study) == .number(1))
    #expect(Trials.answer(.numberOfSecondaryOutcomes, study) == .number(3))
    // Where any is listed, none of a kind is a zero; a record without any is missing, as in AACT.
    #expect(Trials.answer(.numberOfOtherOutcomes, study) == .number(0))
    #expect(Trials.level(.otherOutcomeBand, study) == "0")
    #expect(Trials.level(.secondaryOutcomeBand, study) == "3 to 5")
    for variable in [Variable.numberOfPrimaryOutcomes, .secondaryOutcomeBand] {
      #expect(Trials.answer(variable, .sample()) == .missing)
      #expect(Trials.answer(variable, .silent()) == .cannotSay)
    }
    // A source that lists outcomes without their kind.
    let unkind = Study.sample {
      $0.list(.outcomeMeasure, [.text("Survival")])
      $0[column: .outcomeKind] = [.cannotSay]
    }
    #expect(Trials.answer(.numberOfPrimaryOutcomes, unkind) == .cannotSay)
  }

  @Test func everyNumberOfOutcomesHasOneBand() {
    let bands = [0, 1, 2, 3, 5, 6, 10, 11, 40].map { count in
      let others = (0..<count).map { _ in FieldValue.word(OutcomeKind.other) }
      return Trials.level(
        .otherOutcomeBand, Study.sample { $0.list(.outcomeKind, [.word(OutcomeKind.primary)] + others) })
    }
    #expect(bands == ["0", "1", "2", "3 to 5", "3 to 5", "6 to 10", "6 to 10", "over 10", "over 10"])
  }
}
