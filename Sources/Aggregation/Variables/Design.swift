import StudyModel

extension Variable {
  static let studyType = Variable(
    "study-type", "Study type",
    "Interventional, observational or expanded access; where a source does not carry it, a trial with a phase is interventional.",
    reads: [.studyType], levels: { _ in Level.levels(of: StudyType.self) }
  ) { row, _ in
    let answer = row.term(.studyType)
    return answer == .cannotSay && row.hasPhase ? .level(Int(StudyType.interventional.rawValue)) : answer
  }
  static let allocation = vocabulary(
    "allocation", "Allocation", .allocation, Allocation.self, "How participants are assigned to arms, as registered.")
  static let masking = vocabulary(
    "masking", "Masking", .masking, Masking.self, "How many parties are masked, as registered.")
  static let interventionModel = vocabulary(
    "intervention-model", "Intervention model", .interventionModel, InterventionModel.self, "How the arms are laid out."
  )
  static let primaryPurpose = vocabulary(
    "primary-purpose", "Primary purpose", .primaryPurpose, PrimaryPurpose.self, "What the trial is for, as registered.")

  static let whoMasked = Variable(
    "who-masked", "Who is masked",
    "The masked parties of trials whose masking is single to quadruple and that name any (METHODS 2.4).",
    reads: [.masking, .maskedParty], list: .maskedParties, levels: { _ in Level.levels(of: MaskedParty.self) }
  ) { row, _ in
    let masking = row.code(.masking)
    guard masking > 0 else {
      return masking == 0 ? .outside("open label") : masking == Column.cannotSay ? .cannotSay : .missing
    }
    guard row.carries(.maskedParties) else { return .cannotSay }
    let parties = row.codes(.maskedParty)
    return parties.isEmpty
      ? .outside("names no one") : .each(parties.map { Int(max($0, Answer.Reserved.unrecognized)) })
  }

  static let interventionType = Variable(
    "intervention-type", "Intervention type", "Every type of intervention a trial lists (any-of).",
    reads: [.interventionType],
    list: .interventions, levels: { _ in Level.levels(of: InterventionType.self) }
  ) { row, _ in row.terms(ofList: .interventionType, whenEmpty: .outside("lists none")) }

  static let intervention = text("intervention", "Interventions", .interventionName, "The names of the interventions.")
  static let condition = text("condition", "Conditions", .condition, "The conditions as registered.")
  static let keyword = text("keyword", "Keywords", .keyword, "The keywords as registered.")

  static let hasResults = flag(
    "has-results", "Results", "Whether results are posted with the record.", reads: [.hasResults]
  ) { row, _ in row.code(.hasResults) < 0 ? nil : row.code(.hasResults) == 1 }
}
