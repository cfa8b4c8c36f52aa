import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// What a trial tests, whom it tests, and the declared collapses of its phase.
struct InterventionTests {
  private func study(_ types: InterventionType...) -> Study {
    Study.sample { $0.list(.interventionType, types.map { FieldValue.word($0) }) }
  }

  @Test func dukesOrderIsDeviceBiologicalDrugOther() {
    #expect(Trials.level(.interventionClass, study(.drug, .biological, .behavioral, .device)) == "DEVICE")
    #expect(Trials.level(.interventionClass, study(.drug, .behavioral, .biological)) == "BIOLOGICAL")
    #expect(Trials.level(.interventionClass, study(.radiation, .drug)) == "DRUG")
    #expect(Trials.level(.interventionClass, study(.combinationProduct, .genetic)) == "OTHER")
    #expect(Trials.answer(.interventionClass, .sample()) == .outside("lists none"))
    #expect(Trials.answer(.interventionClass, .silent()) == .cannotSay)
    let odd = Study.sample { $0.list(.interventionType, [.text("NEW_TYPE")]) }
    #expect(Trials.answer(.interventionClass, odd) == .unrecognized)
    // A word outside the vocabulary hides no known one.
    let mixed = Study.sample { $0.list(.interventionType, [.text("NEW_TYPE"), .word(InterventionType.drug)]) }
    #expect(Trials.level(.interventionClass, mixed) == "DRUG")
    // Names without types: the record, or its source, does not tell the type of any.
    let uncarried = Study.sample { $0.list(.interventionName, [.text("Examplumab")]) }
    #expect(Trials.answer(.interventionClass, uncarried) == .missing)
    let unsaid = Study.sample { $0.list(.interventionType, [.cannotSay]) }
    for variable in [Variable.interventionType, .interventionClass, .isCombination] {
      #expect(Trials.answer(variable, unsaid) == .cannotSay, "\(variable.id)")
    }
    #expect(Trials.answer(.numberOfInterventions, unsaid) == .number(1))
  }

  @Test func typesCombineWhereTheyDiffer() {
    #expect(Trials.level(.isCombination, study(.drug, .drug)) == "no")
    #expect(Trials.level(.isCombination, study(.drug, .device)) == "yes")
    #expect(Trials.level(.isCombination, study(.combinationProduct)) == "yes")
    #expect(Trials.answer(.isCombination, .sample()) == .outside("lists none"))
  }

  @Test func interventionsAreCounted() {
    #expect(Trials.answer(.numberOfInterventions, study(.drug, .drug, .device)) == .number(3))
    #expect(Trials.level(.interventionBand, study(.drug, .drug, .drug, .drug, .drug)) == "4 and more")
    #expect(Trials.answer(.numberOfInterventions, .sample()) == .outside("lists none"))
    #expect(Trials.answer(.numberOfInterventions, .silent()) == .cannotSay)
  }

  @Test func conditionsAreCounted() {
    func study(_ count: Int) -> Study {
      Study.sample { $0.list(.condition, (0..<count).map { .text("Condition \($0)") }) }
    }
    #expect(Trials.answer(.numberOfConditions, study(0)) == .missing)
    #expect(
      [1, 2, 3, 5, 6].map { Trials.level(.conditionBand, study($0)) } == ["1", "2", "3 to 5", "3 to 5", "over 5"])
    #expect(Trials.answer(.numberOfConditions, .silent()) == .cannotSay)
  }

  private func branches(_ terms: [String], _ ancestors: [String]) -> [String]? {
    let study = Study.sample {
      $0.list(.conditionMesh, terms.map { .text($0) })
      $0.list(.conditionAncestor, ancestors.map { .text($0) })
    }
    let context = Trials.context([study])
    guard case .each(let levels) = Variable.conditionBranch.answer(context.table[0], context) else { return nil }
    return levels.map { ConditionBranches.levels[$0].code }.sorted()
  }

  @Test func termsLeadToTheTopsOfTheTree() {
    #expect(
      branches(["Carcinoma, Bronchogenic"], ["Neoplasms by Site", "Neoplasms", "Respiratory Tract Diseases"])
        == ["Neoplasms", "Respiratory Tract Diseases"])
    // A term may itself be a top.
    #expect(branches(["Neoplasms"], []) == ["Neoplasms"])
    // The registry leaves out tops with compound names: their headings stand for them, once.
    #expect(
      branches(["Rosacea"], ["Skin Diseases", "Connective Tissue Diseases"]) == ["Skin and Connective Tissue Diseases"])
    #expect(branches(["Unheard-of Disease"], ["Unheard-of Diseases"]) == ["Other MeSH branch"])
    #expect(Trials.answer(.conditionBranch, .sample()) == .outside("no MeSH term"))
    #expect(Trials.answer(.conditionBranch, .silent()) == .cannotSay)
  }

  private func phases(_ phases: Phase...) -> Study {
    Study.sample { $0.list(.phase, phases.map { FieldValue.word($0) }) }
  }

  @Test func phasesCollapseAsDeclared() {
    #expect(Trials.level(.phaseCollapsed, phases(.phase1, .phase2)) == "PHASE2")
    #expect(Trials.level(.phaseCollapsed, phases(.phase2, .phase3)) == "PHASE3")
    for (phase, code) in [
      (Phase.earlyPhase1, "EARLY_PHASE1"), (.phase1, "PHASE1"), (.phase2, "PHASE2"), (.phase3, "PHASE3"),
      (.phase4, "PHASE4"), (.notApplicable, "NOT_APPLICABLE"),
    ] {
      #expect(Trials.level(.phaseCollapsed, phases(phase)) == code)
      #expect(Trials.level(.phaseNumbered, phases(phase)) == (phase == .notApplicable ? nil : code))
    }
    #expect(Trials.level(.phaseNumbered, phases(.phase1, .phase2)) == "PHASE1|PHASE2")
    #expect(Trials.answer(.phaseNumbered, phases(.notApplicable)) == .outside("phase not applicable"))
    for variable in [Variable.phaseCollapsed, .phaseNumbered] {
      #expect(Trials.answer(variable, .sample()) == .missing)
      #expect(Trials.answer(variable, .silent()) == .cannotSay)
    }
  }

  @Test(arguments: [
    (Variable.healthyVolunteers, StudyField.acceptsHealthyVolunteers),
    (.hasDataMonitoringCommittee, .hasDataMonitoringCommittee), (.isFDARegulatedDrug, .isFDARegulatedDrug),
    (.isFDARegulatedDevice, .isFDARegulatedDevice), (.isUnapprovedDevice, .isUnapprovedDevice),
    (.isUSExport, .isUSExport),
  ])
  func noIsNotMissing(variable: Variable, field: StudyField) {
    #expect(Trials.level(variable, Study.sample { $0[field] = .flag(true) }) == "yes")
    #expect(Trials.level(variable, Study.sample { $0[field] = .flag(false) }) == "no")
    #expect(Trials.answer(variable, .sample()) == .missing)
    #expect(Trials.answer(variable, .silent()) == .cannotSay)
  }
}
