internal import StudyModel

extension MedDataXPage {
  /// A page without labels: values stand bare, in the page's order, and any may be missing.
  ///
  /// What a value is, its place or its kind says, or it is not read. Which sponsor leads, where an arm ends and what
  /// type anything has is not told.
  mutating func readBare() {
    record.isSilent(about: Self.carried)
    readBareBasics()
    for (field, section) in [(StudyField.briefSummary, MedDataXSection.summary), (.detailedDescription, .description)] {
      if let lines = sections[section], !lines.isEmpty { record.texts[field] = lines }
    }
    for (list, field, section) in [
      (StudyList.conditions, StudyField.condition, MedDataXSection.conditions), (.keywords, .keyword, .keywords),
    ] {
      if let lines = sections[section], !lines.isEmpty {
        record.lists[list] = lines.map { [field: $0.text.withoutBullet] }
      }
    }
    readBareDesign()
    readBareEligibility()
    readBareSponsor()
    readBarePlaces()
  }

  /// Status, phase, `N participants`, type, start and completion.
  private mutating func readBareBasics() {
    var dates: [String] = []
    for text in (sections[.basics] ?? []).texts {
      if record.values[.overallStatus] == nil, Self.isWord(text, of: .overallStatus) {
        record.values[.overallStatus] = text
      } else if let count = Self.participants(text) {
        record.values[.enrollment] = count
      } else if Self.isWord(text, of: .studyType) {
        record.values[.studyType] = text
      } else if SpelledDate.date(text) != nil {
        dates.append(text)
      } else if record.lists[.phases] == nil, SpelledPhases.texts(text).allSatisfy({ Self.isWord($0, of: .phase) }) {
        setPhases(text)
      }
    }
    // One date alone may be either.
    if dates.count == 2 { (record.values[.start], record.values[.completion]) = (dates[0], dates[1]) }
    // An observational study has no phase.
    if record.lists[.phases] == nil, Self.isWord(record.values[.studyType] ?? "", of: .studyType),
      Spelling.key(record.values[.studyType] ?? "") == "observational"
    {
      record.lists[.phases] = []
    }
  }

  /// Tokens of the design in their order, any of them missing.
  private mutating func readBareDesign() {
    let isObservational = Spelling.key(record.values[.studyType] ?? "") == "observational"
    let slots: [StudyField] =
      isObservational
      ? [.observationalModel, .timePerspective] : [.allocation, .interventionModel, .primaryPurpose, .masking]
    let tokens = (sections[.design] ?? []).texts
    // `OTHER` alone may be the model or the time perspective.
    if isObservational, tokens.count == 1, tokens[0] == "OTHER" { return }
    var next = 0
    for token in tokens {
      if let slot = slots[next...].firstIndex(where: { Self.isWord(token, of: $0) }) {
        record.values[slots[slot]] = token
        next = slot + 1
      } else if next == slots.count, slots.last == .masking {
        record.lists[.maskedParties] = MaskedWords.parties(token).map { [.maskedParty: $0] }
      }
    }
    if record.values[.masking] == "NONE" { record.lists[.maskedParties] = [] }
  }

  /// Criteria, then ages, sex and volunteers: read from the end.
  private mutating func readBareEligibility() {
    var lines = sections[.eligibility] ?? []
    if let last = lines.last?.text, last == "Yes" || last == "No" {
      record.values[.acceptsHealthyVolunteers] = last
      lines = lines.dropLast()
    }
    if let last = lines.last?.text, Self.isWord(last, of: .sex) {
      record.values[.sex] = last
      lines = lines.dropLast()
    }
    var ages: [String] = []
    while ages.count < 2, let last = lines.last?.text, Age(last) != nil {
      ages.insert(last, at: 0)
      lines = lines.dropLast()
    }
    // One age alone may be either limit.
    if ages.count == 2 { (record.values[.minimumAge], record.values[.maximumAge]) = (ages[0], ages[1]) }
    if !lines.isEmpty { record.texts[.eligibilityCriteria] = lines }
  }

  /// One sponsor is the lead; of several none is known to be.
  private mutating func readBareSponsor() {
    let lines = sections[.sponsors] ?? []
    let classes = lines.indices.filter { Self.isWord(lines[$0].text, of: .leadSponsorClass) }
    guard lines.count == 2, classes == [lines.startIndex + 1] else { return }
    record.values[.leadSponsor] = lines[lines.startIndex].text
    record.values[.leadSponsorClass] = lines[lines.startIndex + 1].text
    record.lists[.collaborators] = []
  }

  /// Sites end in a line with their country, countries are known by name.
  private mutating func readBarePlaces() {
    let sites = PageSites.sites(in: sections[.locations] ?? []) { Self.isWord($0, of: .siteStatus) }
    if !sites.isEmpty {
      record.lists[.sites] = sites
      // A place without a state has none; of a status only the label may be gone.
      record.unsaid.subtract([.siteFacility, .siteCity, .siteState])
    }
    let countries = (sections[.countries] ?? []).compactMap { PagePlace.countries(in: $0.text) }.flatMap { $0 }
    if !countries.isEmpty { record.lists[.countries] = countries.map { [.country: $0] } }
  }

  private static func isWord(_ text: String, of field: StudyField) -> Bool {
    words[field]?[Spelling.key(text)] != nil
  }

  private static let words: [StudyField: [String: UInt8]] = Dictionary(
    uniqueKeysWithValues: [
      .overallStatus, .studyType, .phase, .allocation, .interventionModel, .primaryPurpose, .masking,
      .observationalModel, .timePerspective, .sex, .leadSponsorClass, .siteStatus,
    ].map { ($0, Spelling.terms(of: $0)) })
}
