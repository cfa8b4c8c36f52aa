internal import StudyModel

/// Reads a trial's MedDataX page.
struct MedDataXPage {
  /// The fields that some page carries.
  static let carried: Set<StudyField> = [
    .briefTitle, .organizationStudyID, .overallStatus, .start, .completion, .lastUpdatePosted, .leadSponsor,
    .leadSponsorClass, .responsibleParty, .responsibleInvestigator, .responsibleInvestigatorTitle,
    .responsibleInvestigatorAffiliation, .briefSummary, .detailedDescription, .studyType, .allocation,
    .interventionModel, .observationalModel, .timePerspective, .primaryPurpose, .masking, .maskedParty, .enrollment,
    .eligibilityCriteria, .acceptsHealthyVolunteers, .sex, .minimumAge, .maximumAge, .hasResults, .phase, .condition,
    .keyword, .collaborator, .collaboratorClass, .armLabel, .armType, .armDescription, .interventionType,
    .interventionName, .interventionDescription, .siteFacility, .siteCity, .siteState, .siteCountry, .siteStatus,
    .identifierType, .identifier, .country, .officialName, .officialRole, .officialAffiliation, .referencePMID,
    .referenceType, .referenceCitation,
  ]

  var sections: [MedDataXSection: PageLines]
  var record: PageRecord

  static func record(of lines: PageLines) -> PageAnswer {
    let (top, sections) = MedDataXSection.cut(lines)
    guard let id = PageID.labelled("NCT ID:", in: top) else {
      return .unreadable(
        "names no trial: no line \"NCT ID: NCT…\" stands before its sections, and the ids under Related Clinical "
          + "Trials are those of others; save the page again with its title")
    }
    var page = MedDataXPage(sections: sections, record: PageRecord(id: id))
    page.readTop(top)
    let basics = sections[.basics] ?? []
    if !basics.isEmpty, basics.contains(where: { basicLabels.contains($0.text) }) {
      page.readLabelled()
    } else {
      page.readBare()
    }
    return .record(page.record)
  }

  /// The title stands before the id; menus may stand before the title.
  private mutating func readTop(_ top: PageLines) {
    let end = top.firstIndex { $0.text.hasPrefix("NCT ID:") } ?? top.startIndex
    if end > top.startIndex {
      record.values[.briefTitle] = top[end - 1].text
    } else {
      record.isSilent(about: [.briefTitle])
    }
    if let date = top.firstIndex(where: { $0.text.hasPrefix("Last Updated:") }),
      let (value, _) = top.labelled("Last Updated:", at: date, isValue: { SpelledDate.date($0) != nil })
    {
      record.values[.lastUpdatePosted] = value
    }
    if top.contains(where: { $0.text.contains("has not published outcome") || $0.text == "Results pending" }) {
      record.values[.hasResults] = "No"
    } else if top.contains(where: { $0.text.contains("have been published for this") || $0.text == "Results available" }
    ) {
      record.values[.hasResults] = "Yes"
    } else {
      record.isSilent(about: [.hasResults])
    }
  }

  /// A page with its labels: what it does not show, the record does not have.
  private mutating func readLabelled() {
    readBasics()
    readTexts()
    readDesign()
    readGroups()
    readEligibility()
    readPeople()
    readPlaces()
    readReferences()
    guard sections[.identifiers] == nil, sections[.more] == nil else { return }
    record.notes.append(
      "the page of \(record.id) ends before its last section, \(MedDataXSection.more.rawValue): what stood behind "
        + "cannot be said; save it again")
    record.isSilent(about: Self.carried)
  }

  static let basicLabels = [
    "Recruitment Status", "Clinical Phase", "Total Enrollment", "Study Classification", "Study Start Date",
    "Study Completion Date",
  ]

  private mutating func readBasics() {
    let parts = (sections[.basics] ?? []).cut(at: Self.basicLabels)
    set(.overallStatus, "Recruitment Status", parts)
    if let phases = parts["Clinical Phase"] { setPhases(phases.first?.text ?? "") }
    if let enrollment = parts["Total Enrollment"]?.first?.text {
      record.values[.enrollment] = Self.participants(enrollment) ?? enrollment
    }
    set(.studyType, "Study Classification", parts)
    set(.start, "Study Start Date", parts)
    set(.completion, "Study Completion Date", parts)
  }

  /// Sets a field to the line behind a label, if the label is there.
  private mutating func set(_ field: StudyField, _ label: String, _ parts: [String: PageLines]) {
    if let lines = parts[label] { record.values[field] = lines.first?.text ?? "" }
  }

  mutating func setPhases(_ text: String) {
    record.lists[.phases] = SpelledPhases.texts(text).map { [.phase: $0] }
  }

  /// The number of `1,200 participants`.
  static func participants(_ text: String) -> String? {
    let words = text.split(separator: " ")
    guard words.count == 2, ["participants", "participant"].contains(words[1]) else { return nil }
    return words[0].filter { $0 != "," }
  }

  mutating func readTexts() {
    record.texts[.briefSummary] = sections[.summary]
    record.texts[.detailedDescription] = sections[.description]
    record.lists[.conditions] = sections[.conditions]?.map { [.condition: $0.text.withoutBullet] }
    record.lists[.keywords] = sections[.keywords]?.map { [.keyword: $0.text.withoutBullet] }
  }

  private mutating func readDesign() {
    let labels: [(String, StudyField)] = [
      ("Allocation Method", .allocation), ("Intervention Model", .interventionModel),
      ("Observational Model Type", .observationalModel), ("Study Time Perspective", .timePerspective),
      ("Primary Study Purpose", .primaryPurpose), ("Blinding Strategy", .masking),
    ]
    let lines = sections[.design] ?? []
    let parts = lines.cut(at: labels.map(\.0))
    for (label, field) in labels { set(field, label, parts) }
    if let parties = parts["Blinding Strategy"]?.dropFirst().texts {
      record.lists[.maskedParties] = parties.flatMap(MaskedWords.parties).map { [.maskedParty: $0] }
    }
  }

  static let eligibilityLabels = [
    "Minimum Eligible Age", "Maximum Eligible Age", "Eligible Sex", "Accepts Healthy Volunteers",
  ]

  private mutating func readEligibility() {
    guard let lines = sections[.eligibility] else { return }
    let first = lines.firstIndex { Self.eligibilityLabels.contains($0.text) } ?? lines.endIndex
    record.texts[.eligibilityCriteria] = lines[..<first]
    let parts = lines[first...].cut(at: Self.eligibilityLabels)
    set(.minimumAge, "Minimum Eligible Age", parts)
    set(.maximumAge, "Maximum Eligible Age", parts)
    set(.sex, "Eligible Sex", parts)
    set(.acceptsHealthyVolunteers, "Accepts Healthy Volunteers", parts)
  }
}
