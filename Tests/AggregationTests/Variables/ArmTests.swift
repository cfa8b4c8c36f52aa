import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// Arms described, the control they show, and Duke's imputations.
struct ArmTests {
  private func arms(_ types: ArmType?...) -> Study {
    Study.sample { $0.list(.armType, types.map { $0.map { .word($0) } ?? .notGiven }) }
  }

  @Test(arguments: [
    ([ArmType.experimental, .placeboComparator], "placebo"),
    // The precedence: placebo, sham, active comparator, no intervention.
    ([.noIntervention, .activeComparator, .shamComparator, .placeboComparator], "placebo"),
    ([.noIntervention, .activeComparator, .shamComparator], "sham"),
    ([.noIntervention, .activeComparator], "active"),
    ([.experimental, .noIntervention], "no-intervention"),
    ([.experimental, .experimental], "between-arms"),
    ([.experimental, .other], "between-arms"),
    ([.experimental], "no-control"),
    // A control needs a second arm, whatever the type of a single one.
    ([.placeboComparator], "no-control"),
  ])
  func oneControlATrial(types: [ArmType], control: String) {
    let study = Study.sample { $0.list(.armType, types.map { FieldValue.word($0) }) }
    #expect(Trials.level(.controlType, study) == control)
  }

  @Test func everyControlIsShownOnce() {
    let study = arms(.activeComparator, .placeboComparator, .experimental, .placeboComparator)
    #expect(Trials.answer(.controls, study) == .each([0, 2]))
    #expect(Trials.answer(.controls, arms(.experimental, .other)) == .each([4]))
    #expect(Trials.answer(.controls, arms(.experimental)) == .each([5]))
  }

  @Test func noArmDescribedIsMissingAndNotNoControl() {
    for variable in [Variable.numberOfArms, .armBand, .controls, .controlType] {
      #expect(Trials.answer(variable, .sample()) == .missing, "\(variable.id)")
      #expect(Trials.answer(variable, .silent()) == .cannotSay, "\(variable.id)")
    }
    #expect(Trials.answer(.armType, .sample()) == .outside("describes no arm"))
    #expect(Trials.answer(.armType, .silent()) == .cannotSay)
  }

  @Test func armsWithoutATypeCountButShowNoControl() {
    #expect(Trials.answer(.numberOfArms, arms(nil, nil, nil)) == .number(3))
    #expect(Trials.answer(.controlType, arms(nil, nil)) == .missing)
    #expect(Trials.answer(.armType, arms(nil, nil)) == .missing)
    // Beside typed arms the others are passed over.
    #expect(Trials.level(.controlType, arms(nil, .shamComparator)) == "sham")
    #expect(Trials.answer(.armType, arms(nil, .shamComparator)) == .each([3]))
    // A source that carries arms without their types cannot say.
    let untyped = Study.sample { $0.list(.armType, [.cannotSay, .cannotSay]) }
    #expect(Trials.answer(.controlType, untyped) == .cannotSay)
    let odd = Study.sample { $0.list(.armType, [.text("NEW_ARM"), .text("NEW_ARM")]) }
    #expect(Trials.answer(.controlType, odd) == .unrecognized)
  }

  @Test func groupsOfAnObservationalStudyAreNoControl() {
    var study = arms(nil, nil)
    study[.studyType] = .word(StudyType.observational)
    #expect(Trials.answer(.controlType, study) == .outside("not interventional"))
    #expect(Trials.answer(.numberOfArms, study) == .number(2))
  }

  @Test func everyNumberOfArmsHasOneBand() {
    let studies = (1...7).map { number in
      Study.sample("NCT" + String(10_000_000 + number)) {
        $0.list(.armLabel, (0..<number).map { .text("Arm \($0)") })
      }
    }
    #expect(Trials.levels(.armBand, studies) == ["1", "2", "3", "4", "5 and more", "5 and more", "5 and more"])
  }

  private func design(
    _ allocation: Allocation?, _ model: InterventionModel?, masking: Masking? = nil, arms: Int
  ) -> Study {
    Study.sample { study in
      if let allocation { study[.allocation] = .word(allocation) }
      if let model { study[.interventionModel] = .word(model) }
      if let masking { study[.masking] = .word(masking) }
      if arms > 0 { study.list(.armLabel, (0..<arms).map { .text("Arm \($0)") }) }
    }
  }

  @Test func oneArmOfASingleGroupIsImputedNonRandomized() {
    #expect(Trials.level(.allocationImputed, design(nil, .singleGroup, arms: 1)) == "NON_RANDOMIZED")
    #expect(Trials.level(.allocationImputed, design(.notApplicable, .singleGroup, arms: 1)) == "NON_RANDOMIZED")
    // Nothing is imputed where anything is said, where the model differs, or where the arms are not known.
    #expect(Trials.level(.allocationImputed, design(.randomized, .singleGroup, arms: 1)) == "RANDOMIZED")
    #expect(Trials.level(.allocationImputed, design(.notApplicable, .parallel, arms: 1)) == "NOT_APPLICABLE")
    #expect(Trials.answer(.allocationImputed, design(nil, .singleGroup, arms: 2)) == .missing)
    #expect(Trials.answer(.allocationImputed, design(nil, .singleGroup, arms: 0)) == .missing)
    #expect(Trials.answer(.allocationImputed, .silent()) == .cannotSay)
  }

  @Test func missingMaskingOfOneArmIsImputedNone() {
    #expect(Trials.level(.maskingImputed, design(nil, nil, arms: 1)) == "NONE")
    #expect(Trials.level(.maskingImputed, design(nil, nil, masking: .double, arms: 1)) == "DOUBLE")
    #expect(Trials.answer(.maskingImputed, design(nil, nil, arms: 2)) == .missing)
    #expect(Trials.answer(.maskingImputed, .silent()) == .cannotSay)
  }

  /// The second line beside *randomized*: of trials with two or more arms, one whose allocation is not applicable included.
  @Test func randomizedAmongMultiArm() throws {
    let shapes: [(Allocation?, Int)] =
      Array(repeating: (Allocation.randomized, 2), count: 9) + [(.notApplicable, 3), (.nonRandomized, 2)]
      + [(.randomized, 1), (.randomized, 0), (nil, 2)]
    let studies = shapes.enumerated().map { number, shape in
      var study = design(shape.0, nil, arms: shape.1)
      study.id = "NCT" + String(10_000_000 + number)
      return study
    }
    let section = SectionPlan(
      "s", shape: .table(TableShape(rows: [.all], measures: [MeasureUse(.randomizedMultiArm)])))
    let plan = AnalysisPlan(report: "r", population: .everything, sections: [section])
    let row = try #require(try Evaluator(plan, Trials.context(studies)).results().sections[0].rows.first)
    #expect(row.numerator == 9 && row.denominator == 11)
    #expect(row.missing == 2 && row.excluded.map(\.count) == [1])
  }
}
