internal import StudyModel

/// A column of a WHO export, the same in XML and in CSV, whatever the vintage calls it.
enum ICTRPColumn: String, CaseIterable {
  case trialID, exportDate, lastRefreshed, publicTitle, scientificTitle, acronym, primarySponsor, secondarySponsor
  case registered, registeredDigits, register, recruitment, minimumAge, maximumAge, gender, enrollmentDate
  case enrollmentType, targetSize, studyType, studyDesign, phase, countries, inclusion, exclusion, condition, keyword
  case intervention, primaryOutcome, secondaryOutcome, secondaryID, hasResults

  /// The column of a name: `Date_enrollement`, `Date enrollement`, `DATE_ENROLLEMENT`, `date_enrolment`, ….
  init?(name: some StringProtocol) {
    guard let column = Self.names[Spelling.key(name)] else { return nil }
    self = column
  }

  /// The fields that a column says something of.
  var fields: [StudyField] {
    switch self {
    case .trialID, .lastRefreshed, .register, .registeredDigits: []
    case .exportDate: [.versionHolder]
    case .publicTitle: [.briefTitle]
    case .scientificTitle: [.officialTitle]
    case .acronym: [.acronym]
    case .primarySponsor: [.leadSponsor]
    case .secondarySponsor: [.collaborator]
    case .registered: [.firstSubmitted]
    case .recruitment: [.overallStatus]
    case .minimumAge: [.minimumAge]
    case .maximumAge: [.maximumAge]
    case .gender: [.sex]
    case .enrollmentDate: [.start]
    case .enrollmentType: [.startType]
    case .targetSize: [.enrollment]
    case .studyType: [.studyType]
    case .studyDesign:
      [
        .allocation, .interventionModel, .observationalModel, .timePerspective, .primaryPurpose, .masking,
        .maskedParty,
      ]
    case .phase: [.phase]
    case .countries: [.country]
    case .inclusion, .exclusion: [.eligibilityCriteria]
    case .condition: [.condition]
    case .keyword: [.keyword]
    case .intervention: [.interventionType, .interventionName]
    case .primaryOutcome, .secondaryOutcome: [.outcomeKind, .outcomeMeasure]
    case .secondaryID: [.identifier, .identifierType]
    case .hasResults: [.hasResults]
    }
  }

  /// The fields of these columns.
  static func fields(of columns: some Sequence<ICTRPColumn>) -> Set<StudyField> { Set(columns.flatMap(\.fields)) }

  private static let names: [String: ICTRPColumn] = [
    "trialid": .trialID, "mainid": .trialID, "exportdate": .exportDate, "lastrefreshedon": .lastRefreshed,
    "lastrefreshed": .lastRefreshed, "publictitle": .publicTitle, "scientifictitle": .scientificTitle,
    "acronym": .acronym, "primarysponsor": .primarySponsor, "secondarysponsor": .secondarySponsor,
    "secondarysponsors": .secondarySponsor, "sponsorname": .secondarySponsor, "dateregistration": .registered,
    "dateregistration3": .registeredDigits, "sourceregister": .register, "regname": .register,
    "recruitmentstatus": .recruitment, "inclusionagemin": .minimumAge, "agemin": .minimumAge,
    "inclusionagemax": .maximumAge, "agemax": .maximumAge, "inclusiongender": .gender, "gender": .gender,
    "dateenrollement": .enrollmentDate, "dateenrollment": .enrollmentDate, "dateenrolment": .enrollmentDate,
    "typeenrolment": .enrollmentType, "typeenrollment": .enrollmentType, "targetsize": .targetSize,
    "studytype": .studyType, "studydesign": .studyDesign, "phase": .phase, "countries": .countries,
    "country2": .countries, "inclusioncriteria": .inclusion, "exclusioncriteria": .exclusion,
    "condition": .condition, "conditions": .condition, "hcfreetext": .condition, "hckeyword": .keyword,
    "intervention": .intervention, "interventions": .intervention, "ifreetext": .intervention,
    "primaryoutcome": .primaryOutcome, "primaryoutcomes": .primaryOutcome, "primout": .primaryOutcome,
    "primaryout": .primaryOutcome, "primoutcome": .primaryOutcome, "secondaryoutcome": .secondaryOutcome,
    "secondaryoutcomes": .secondaryOutcome, "secout": .secondaryOutcome, "secoutcome": .secondaryOutcome,
    "secondaryid": .secondaryID, "secondaryids": .secondaryID, "secid": .secondaryID, "resultsyesno": .hasResults,
    "hasresults": .hasResults,
  ]
}
