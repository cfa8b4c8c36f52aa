import StudyModel

/// Declared collapses of the phase (METHODS 4, phase mix): the eight levels stand beside them.
extension Variable {
  private static let collapsed = [
    Level("EARLY_PHASE1", "Early phase 1"), Level("PHASE1", "Phase 1"), Level("PHASE2", "Phase 2 (with 1/2)"),
    Level("PHASE3", "Phase 3 (with 2/3)"), Level("PHASE4", "Phase 4"), Level("NOT_APPLICABLE", "Not applicable"),
  ]
  private static let collapse = [0, 1, 2, 2, 3, 3, 4, 5]

  static let phaseCollapsed = Variable(
    "phase-collapsed", "Phase, collapsed",
    "The phase with 1/2 counted as 2 and 2/3 as 3: a declared collapse (METHODS 4, phase mix; Anderson).",
    reads: [.phase], levels: { _ in collapsed }
  ) { row, context in
    let answer = phase.answer(row, context)
    if case .level(let level) = answer { return .level(collapse[level]) }
    return answer
  }

  static let phaseNumbered = Variable(
    "phase-numbered", "Phase, where one applies",
    "The seven numbered phases; trials whose phase is not applicable are left out (METHODS 4, second table without NA).",
    reads: [.phase], levels: { context in Array(phase.levels(context).dropLast()) }
  ) { row, context in
    let answer = phase.answer(row, context)
    return answer == .level(7) ? .outside("phase not applicable") : answer
  }
}
