import StudyModel

/// What a trial tests and whom it tests, beside the four design fields.
extension Variable {
  static let interventionClass = Variable(
    "intervention-class", "Intervention class",
    "One class a trial, by Duke's order: device, else biological, else drug, else other (METHODS 4, intervention type; Anderson).",
    reads: [.interventionType],
    levels: { _ in
      [Level("DEVICE", "Device"), Level("BIOLOGICAL", "Biological"), Level("DRUG", "Drug"), Level("OTHER", "Other")]
    }
  ) { row, _ in
    guard case .each(let types) = row.terms(ofList: .interventionType, whenEmpty: .outside("lists none")) else {
      return row.terms(ofList: .interventionType, whenEmpty: .outside("lists none"))
    }
    let order: [InterventionType] = [.device, .biological, .drug]
    if let first = order.firstIndex(where: { types.contains(Int($0.rawValue)) }) { return .level(first) }
    return types.contains { $0 >= 0 } ? .level(3) : .unrecognized
  }

  static let numberOfInterventions = rowCount(
    "number-of-interventions", "Interventions", unit: "interventions", .interventions, .interventionType,
    "How many interventions the record lists; a record that lists none is left out.", whenEmpty: .outside("lists none"))

  static let interventionBand = bands(
    "intervention-band", "Interventions", of: numberOfInterventions, "How many interventions the record lists.",
    upTo: [1, 2, 3], [Level("1"), Level("2"), Level("3"), Level("4 and more")])

  static let isCombination = Variable(
    "is-combination", "Combines types",
    "The trial lists interventions of two or more types, or a combination product.", reads: [.interventionType],
    levels: { _ in [Level("yes", "Yes"), Level("no", "No")] }
  ) { row, _ in
    let answer = row.terms(ofList: .interventionType, whenEmpty: .outside("lists none"))
    guard case .each(let types) = answer else { return answer }
    let known = types.filter { $0 >= 0 }
    guard let first = known.first else { return .unrecognized }
    let combines =
      known.contains(Int(InterventionType.combinationProduct.rawValue)) || known.contains { $0 != first }
    return .level(combines ? 0 : 1)
  }

  static let interventionMesh = text(
    "intervention-mesh", "Intervention (MeSH)", .interventionMesh,
    "The MeSH terms the registry gives the interventions (any-of).")

  static let sex = vocabulary("sex", "Sex", .sex, Sex.self, "Which sexes may enter, as registered.")

  static let healthyVolunteers = yesNo(
    "healthy-volunteers", "Healthy volunteers", .acceptsHealthyVolunteers,
    "Whether healthy volunteers may enter, as registered.")
}
