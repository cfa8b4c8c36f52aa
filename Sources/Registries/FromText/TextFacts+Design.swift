internal import StudyModel

extension TextFacts {
  /// How the trial is laid out.
  static let design: [TextRule] = [
    TextRule(
      "randomized-title", [.allocation], in: TextRule.titles, at: [.randomized],
      examples: [
        ("A Randomised Trial of Tea", ["allocation: RANDOMIZED"]),
        ("Randomized, Open Study", ["allocation: RANDOMIZED"]),
      ],
      not: ["A Follow-up of Sleep"],
      find: { scan, place in
        if scan.isNegated(place) { return nil }
        return TextRule.Match(place..<(place + 1), .allocation, Allocation.randomized)
      }),
    TextRule(
      "randomized-text", [.allocation], in: [.briefSummary, .detailedDescription], at: [.randomized, .randomly],
      examples: [
        ("Patients will be randomized to tea", ["allocation: RANDOMIZED"]),
        ("Nurses are randomly assigned", ["allocation: RANDOMIZED"]),
        ("randomized 1:1 to tea or water", ["allocation: RANDOMIZED"]),
        ("This is a phase 2, randomized study", ["allocation: RANDOMIZED"]),
        ("In this prospective, randomized, open trial", ["allocation: RANDOMIZED"]),
      ],
      not: [
        "Earlier randomized trials have shown little", "Samples were taken randomly", "This is a non-randomized study",
      ],
      find: { scan, place in scan.randomizedText(place) }),
    TextRule(
      "non-randomized", [.allocation], in: TextRule.prose, at: [.nonRandomized, .non],
      examples: [
        ("A non-randomized study", ["allocation: NON_RANDOMIZED"]), ("Nonrandomised", ["allocation: NON_RANDOMIZED"]),
      ],
      not: ["A non-inferiority study"],
      find: { scan, place in
        if scan[place] == .nonRandomized {
          return TextRule.Match(place..<(place + 1), .allocation, Allocation.nonRandomized)
        }
        let next = scan[place + 1] == .dash ? place + 2 : place + 1
        guard scan[next] == .randomized else { return nil }
        return TextRule.Match(place..<(next + 1), .allocation, Allocation.nonRandomized)
      }),
    TextRule(
      "open-label", [.masking], in: TextRule.prose, at: [.open, .openLabel],
      examples: [("An open-label study", ["masking: NONE"]), ("Open labelled", ["masking: NONE"])],
      not: ["An open question", "followed by an open-label extension"],
      find: { scan, place in scan.openLabel(place) }),
    TextRule(
      "blind", [.masking], in: TextRule.prose, at: [.single, .double, .triple, .quadruple],
      examples: [
        ("A double-blind study", ["masking: DOUBLE"]), ("triple masked", ["masking: TRIPLE"]),
        ("Single-Blinded Trial", ["masking: SINGLE"]),
      ],
      not: ["double-dummy", "a single dose"],
      find: { scan, place in
        let next = scan[place + 1] == .dash ? place + 2 : place + 1
        guard scan[next] == .blind || scan[next] == .masked else { return nil }
        let level: Masking =
          switch scan[place] {
          case .single: .single
          case .double: .double
          case .triple: .triple
          default: .quadruple
          }
        return TextRule.Match(place..<(next + 1), .masking, level)
      }),
    TextRule(
      "single-arm", [.interventionModel], in: TextRule.prose, at: [.single, .one],
      examples: [
        ("A single-arm study", ["intervention-model: SINGLE_GROUP"]),
        ("One arm trial", ["intervention-model: SINGLE_GROUP"]),
      ],
      not: ["in one arm of the body", "a single center"],
      find: { scan, place in
        let next = scan[place + 1] == .dash ? place + 2 : place + 1
        // `in one arm`, `of a single group` may tell of one among others.
        let isDesign = [.study, .trial, .design, .assigned].contains(scan[next + 1])
        guard scan[next] == .arm && scan[place] == .single || isDesign && [.arm, .group].contains(scan[next]) else {
          return nil
        }
        return TextRule.Match(place..<(next + 1), .interventionModel, InterventionModel.singleGroup)
      }),
    TextRule(
      "crossover", [.interventionModel], in: TextRule.prose, at: [.crossover, .cross],
      examples: [
        ("A crossover study", ["intervention-model: CROSSOVER"]),
        ("Cross-Over Trial", ["intervention-model: CROSSOVER"]),
      ],
      not: ["cross-sectional", "Crossover to tea is allowed"],
      find: { scan, place in
        var end = place + 1
        if scan[place] == .cross {
          end = scan[end] == .dash ? end + 1 : end
          guard scan[end] == .over else { return nil }
          end += 1
        }
        let isTitle = TextRule.titles.contains(scan.source) && scan[end] != .to
        guard isTitle || [.study, .trial, .design].contains(scan[end]) else { return nil }
        return TextRule.Match(place..<end, .interventionModel, InterventionModel.crossover)
      }),
    TextRule(
      "parallel", [.interventionModel], in: TextRule.prose, at: [.parallel],
      examples: [("A parallel-group study", ["intervention-model: PARALLEL"])], not: ["held in parallel with"],
      find: { scan, place in
        let next = scan[place + 1] == .dash ? place + 2 : place + 1
        guard [.group, .arm, .design].contains(scan[next]) else { return nil }
        return TextRule.Match(place..<(next + 1), .interventionModel, InterventionModel.parallel)
      }),
    TextRule(
      "factorial", [.interventionModel], in: TextRule.prose, at: [.factorial],
      examples: [("A 2x2 factorial design", ["intervention-model: FACTORIAL"])], not: ["multifactorial"],
      find: { scan, place in
        guard [.study, .trial, .design].contains(scan[place + 1]) else { return nil }
        return TextRule.Match(place..<(place + 2), .interventionModel, InterventionModel.factorial)
      }),
    TextRule(
      "phase-title", [.phase], in: TextRule.titles, at: [.phase],
      examples: [
        ("A Phase 2 Study", ["phase: PHASE2"]), ("Phase IIIb trial", ["phase: PHASE3"]),
        ("Early Phase 1", ["phase: EARLY_PHASE1"]), ("phase-4", ["phase: PHASE4"]),
      ],
      not: ["Phase 1/2 Study", "Phase II-III", "the acute phase of stroke", "A Phase 1b/2a Study", "Phase 5"],
      find: { scan, place in scan.phase(place) }),
  ]
}

extension TextScan {
  /// Whether `non` stands before a word.
  func isNegated(_ place: Int) -> Bool {
    [.non, .not].contains(self[place - 1]) || self[place - 1] == .dash && self[place - 2] == .non
  }

  fileprivate func randomizedText(_ place: Int) -> TextRule.Match? {
    if isNegated(place) { return nil }
    let found = TextRule.Match(place..<(place + 1), .allocation, Allocation.randomized)
    if self[place] == .randomly {
      return [.assigned, .divided].contains(self[place + 1]) && self[place - 1] != .non ? found : nil
    }
    // `will be randomized`
    if self[place - 1] == .be || self[place - 1] == .are && self[place - 2] == .patient { return found }
    // `randomized 1:1`, `randomized in a 2:1 ratio`
    for next in (place + 1)..<(place + 6)
    where self[next] == .number && self[next + 1] == .colon && self[next + 2] == .number {
      return found
    }
    // `This is a randomized, controlled study`, `In this prospective, randomized trial`
    let isStudy = (place + 1..<place + 7).contains { self[$0] == .study || self[$0] == .trial }
    var back = place - 1
    while back >= 0, back > place - 14, ![.period, .newline, .semicolon].contains(self[back]) {
      if self[back] == .this { return isStudy || (back..<place).contains { self[$0] == .is } ? found : nil }
      back -= 1
    }
    return nil
  }

  fileprivate func openLabel(_ place: Int) -> TextRule.Match? {
    if self[place] == .openLabel { return TextRule.Match(place..<(place + 1), .masking, Masking.none) }
    let next = self[place + 1] == .dash ? place + 2 : place + 1
    guard self[next] == .label else { return nil }
    // An extension tells nothing of the trial itself.
    for word in (next + 1)..<(next + 4) where isExtension(word) { return nil }
    return TextRule.Match(place..<(next + 1), .masking, Masking.none)
  }

  private func isExtension(_ place: Int) -> Bool {
    guard tokens.indices.contains(place) else { return false }
    return ["extension", "period", "phase", "part"].contains(words(place..<(place + 1)).lowercased())
  }

  fileprivate func phase(_ place: Int) -> TextRule.Match? {
    let start = self[place + 1] == .dash ? place + 2 : place + 1
    guard let first = phaseNumber(start) else { return nil }
    var end = start + 1
    if self[end] == .other, isGlued(end), length(end) == 1 { end += 1 }
    // Of two phases neither is the trial's alone.
    if [.slash, .dash, .and, .comma, .to, .or].contains(self[end]) {
      if phaseNumber(end + 1) != nil || self[end + 1] == .phase { return nil }
    }
    if [.slash, .dash, .and, .comma, .to, .or].contains(self[place - 1]) {
      if phaseNumber(place - 2) != nil || phaseNumber(place - 3) != nil { return nil }
    }
    let phase: Phase? = self[place - 1] == .early && first == .phase1 ? .earlyPhase1 : first
    return phase.map { TextRule.Match(place..<end, .phase, $0) }
  }

  private func phaseNumber(_ place: Int) -> Phase? {
    switch self[place] {
    case .number:
      switch tokens[place].value {
      case 0: .earlyPhase1
      case 1_000: .phase1
      case 2_000: .phase2
      case 3_000: .phase3
      case 4_000: .phase4
      default: nil
      }
    case .roman1: .phase1
    case .roman2: .phase2
    case .roman3: .phase3
    case .roman4: .phase4
    default: nil
    }
  }
}
