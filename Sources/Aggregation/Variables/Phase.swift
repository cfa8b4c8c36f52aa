import StudyModel

extension Variable {
  private static let levels = [
    Level("EARLY_PHASE1", "Early phase 1"), Level("PHASE1", "Phase 1"), Level("PHASE1|PHASE2", "Phase 1/2"),
    Level("PHASE2", "Phase 2"), Level("PHASE2|PHASE3", "Phase 2/3"), Level("PHASE3", "Phase 3"),
    Level("PHASE4", "Phase 4"),
    Level("NOT_APPLICABLE", "Not applicable"),
  ]
  private static let groups = [
    Level("PHASE1_GROUP", "Phase 1"), Level("PHASE2_GROUP", "Phase 1/2, 2"), Level("PHASE3_GROUP", "Phase 2/3, 3"),
    Level("PHASE4", "Phase 4"), Level("NOT_APPLICABLE", "Phase not applicable"),
  ]
  private static let groupOfLevel = [0, 0, 1, 1, 2, 2, 3, 4]

  static let phase = Variable(
    "phase", "Phase",
    "The trial's phase as one exclusive level; phase 1/2 and 2/3 are levels of their own (METHODS 4, phase mix).",
    reads: [.phase], levels: { _ in levels }
  ) { row, _ in exclusive(row) }

  static let phaseGroup = Variable(
    "phase-group", "Phase group", "Early 1 and 1; 1/2 and 2; 2/3 and 3; 4; not applicable (METHODS, groups).",
    reads: [.phase], levels: { _ in groups }
  ) { row, _ in
    if case .level(let level) = exclusive(row) { .level(groupOfLevel[level]) } else { exclusive(row) }
  }

  static let phases = Variable(
    "phases", "Phases", "Every phase a trial lists: a trial of phase 1/2 stands under both.", reads: [.phase],
    list: .phases,
    levels: { _ in Level.levels(of: Phase.self) }
  ) { row, _ in
    guard row.carries(.phases) else { return .cannotSay }
    let phases = row.codes(.phase)
    return phases.isEmpty ? .missing : .each(phases.map { Int(max($0, Answer.Reserved.unrecognized)) })
  }

  private static func exclusive(_ row: TrialRow) -> Answer {
    guard row.carries(.phases) else { return .cannotSay }
    let codes = row.codes(.phase)
    func of(_ phase: Phase) -> Int32 { Int32(phase.rawValue) }
    switch codes.count {
    case 0: return .missing
    case 1:
      switch codes[codes.startIndex] {
      case of(.earlyPhase1): return .level(0)
      case of(.phase1): return .level(1)
      case of(.phase2): return .level(3)
      case of(.phase3): return .level(5)
      case of(.phase4): return .level(6)
      case of(.notApplicable): return .level(7)
      default: return .unrecognized
      }
    case 2:
      let pair = Set(codes)
      if pair == [of(.phase1), of(.phase2)] { return .level(2) }
      if pair == [of(.phase2), of(.phase3)] { return .level(4) }
      return .unrecognized
    default: return .unrecognized
    }
  }
}
