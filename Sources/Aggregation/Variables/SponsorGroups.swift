import StudyModel

/// The published groupings of who leads and pays (METHODS 2.2), and who joins in.
extension Variable {
  private static func code(_ agency: AgencyClass) -> Int32 { Int32(agency.rawValue) }
  private static let sponsorFields: Set<StudyField> = [.leadSponsorClass, .collaboratorClass]

  static let fundingAnderson = Variable(
    "funding-anderson", "Funding",
    "NIH if the lead is, or any collaborator is and the lead is not industry; else industry if the lead or any collaborator is; else other (METHODS 2.2 b: Anderson).",
    reads: sponsorFields,
    levels: { _ in [Level("NIH"), Level("INDUSTRY", "Industry"), Level("OTHER", "Other")] }
  ) { row, _ in
    let lead = row.code(.leadSponsorClass)
    if lead == code(.nih) { return .level(0) }
    if lead == code(.industry) { return .level(1) }
    if lead == Column.missing || lead == Column.cannotSay { return row.term(.leadSponsorClass) }
    guard row.carries(.collaborators) else { return .cannotSay }
    let collaborators = row.codes(.collaboratorClass)
    if collaborators.contains(code(.nih)) { return .level(0) }
    if collaborators.contains(Column.cannotSay) { return .cannotSay }
    if collaborators.contains(code(.industry)) { return .level(1) }
    return lead >= 0 ? .level(2) : .unrecognized
  }

  static let leadDeVito = Variable(
    "lead-devito", "Lead sponsor",
    "The lead sponsor as industry, U.S. government (NIH or other federal) or other (METHODS 2.2 c: DeVito).",
    reads: [.leadSponsorClass],
    levels: { _ in
      [Level("INDUSTRY", "Industry"), Level("US_GOVERNMENT", "U.S. government"), Level("OTHER", "Other")]
    }
  ) { row, _ in
    switch row.code(.leadSponsorClass) {
    case code(.industry): .level(0)
    case code(.nih), code(.federal): .level(1)
    case 0...: .level(2)
    default: row.term(.leadSponsorClass)
    }
  }

  static let industryCollaborator = collaborates(
    "industry-collaborator", "Industry collaborates", [.industry],
    "Whether any collaborator is industry (METHODS 2.2 c)."
  )
  static let usGovernmentCollaborator = collaborates(
    "us-government-collaborator", "U.S. government collaborates", [.nih, .federal],
    "Whether any collaborator is the NIH or another U.S. federal agency (METHODS 2.2 c).")

  private static func collaborates(_ id: String, _ label: String, _ classes: [AgencyClass], _ summary: String)
    -> Variable
  {
    let codes = classes.map(code)
    return Variable(
      id, label, summary, reads: [.collaboratorClass], levels: { _ in [Level("yes", "Yes"), Level("no", "No")] }
    ) { row, _ in
      guard row.carries(.collaborators) else { return .cannotSay }
      let collaborators = row.codes(.collaboratorClass)
      if collaborators.contains(where: codes.contains) { return .level(0) }
      return collaborators.contains(Column.cannotSay) ? .cannotSay : .level(1)
    }
  }
}
