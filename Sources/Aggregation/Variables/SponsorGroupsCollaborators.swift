import StudyModel

/// Collaborators, and who answers for the record.
extension Variable {
  static let collaborator = text(
    "collaborator", "Collaborator", .collaborator, "The collaborators' names as registered (any-of).")

  static let collaboratorClass = Variable(
    "collaborator-class", "Collaborator class", "The classes of a trial's collaborators (any-of).",
    reads: [.collaboratorClass], list: .collaborators, levels: { _ in Level.levels(of: AgencyClass.self) }
  ) { row, _ in row.terms(ofList: .collaboratorClass, whenEmpty: .outside("lists none")) }

  static let numberOfCollaborators = rowCount(
    "number-of-collaborators", "Collaborators", unit: "collaborators", .collaborators, .collaborator,
    "How many collaborators the record lists; none is a zero.", whenEmpty: .number(0))

  static let collaboratorBand = bands(
    "collaborator-band", "Collaborators", of: numberOfCollaborators, "How many collaborators the record lists.",
    upTo: [0, 1, 2], [Level("0"), Level("1"), Level("2"), Level("3 and more")])

  static let responsibleParty = vocabulary(
    "responsible-party", "Responsible party", .responsibleParty, ResponsibleParty.self,
    "Who answers for the record: sponsor, principal investigator or sponsor-investigator, as registered.")
}
