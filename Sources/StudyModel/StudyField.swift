/// Every field of a study: projection, coverage, columns and the merge go by it.
///
/// The raw value is its position, ``name`` its name outside the program. One more field is a line here, a property of ``Study`` and
/// its path in each format's table.
public enum StudyField: UInt8, CaseIterable, Hashable, Sendable {
  case briefTitle
  case officialTitle
  case acronym
  case organizationStudyID
  case overallStatus
  case lastKnownStatus
  case whyStopped
  case statusVerified
  case start
  case startType
  case primaryCompletion
  case primaryCompletionType
  case completion
  case completionType
  case firstSubmitted
  case firstPosted
  case resultsFirstSubmitted
  case resultsFirstPosted
  case dispositionFirstSubmitted
  case lastUpdateSubmitted
  case lastUpdatePosted
  case hasExpandedAccess
  case delayedPosting
  case leadSponsor
  case leadSponsorClass
  case responsibleParty
  case responsibleInvestigator
  case responsibleInvestigatorTitle
  case responsibleInvestigatorAffiliation
  case hasDataMonitoringCommittee
  case isFDARegulatedDrug
  case isFDARegulatedDevice
  case isUnapprovedDevice
  case isUSExport
  case isFDAAAViolation
  case briefSummary
  case detailedDescription
  case studyType
  case isPatientRegistry
  case allocation
  case interventionModel
  case observationalModel
  case timePerspective
  case primaryPurpose
  case masking
  case enrollment
  case enrollmentType
  case eligibilityCriteria
  case acceptsHealthyVolunteers
  case sex
  case minimumAge
  case maximumAge
  case samplingMethod
  case studyPopulation
  case hasResults
  case versionHolder
  case phase
  case maskedParty
  case ageGroup
  case condition
  case keyword
  case conditionMesh
  case conditionAncestor
  case interventionMesh
  case interventionAncestor
  case collaborator
  case collaboratorClass
  case armLabel
  case armType
  case armDescription
  case interventionType
  case interventionName
  case interventionDescription
  case siteFacility
  case siteCity
  case siteState
  case siteZip
  case siteCountry
  case siteStatus
  case outcomeKind
  case outcomeMeasure
  case outcomeTimeFrame
  case outcomeDescription
  case identifierType
  case identifier
  case country
  case officialName
  case officialRole
  case officialAffiliation
  case referencePMID
  case referenceType
  case referenceCitation

  /// What a field holds.
  public enum Kind: Sendable {
    /// A word of a vocabulary.
    case term(any Vocabulary.Type)
    /// A text.
    case text
    /// A date.
    case date
    /// An age limit.
    case age
    /// A count.
    case count
    /// Yes or no.
    case flag
  }

  /// What the field holds.
  public var kind: Kind {
    switch self {
    case .briefTitle, .officialTitle, .acronym, .organizationStudyID, .whyStopped, .leadSponsor, .briefSummary,
      .detailedDescription, .eligibilityCriteria, .studyPopulation, .condition, .keyword, .conditionMesh,
      .conditionAncestor, .interventionMesh, .interventionAncestor, .collaborator, .armLabel, .interventionName,
      .siteFacility, .siteCity, .siteState, .siteZip, .siteCountry, .outcomeMeasure, .outcomeTimeFrame, .identifier,
      .responsibleInvestigator, .responsibleInvestigatorTitle, .responsibleInvestigatorAffiliation, .armDescription,
      .interventionDescription, .outcomeDescription, .country, .officialName, .officialAffiliation, .referencePMID,
      .referenceCitation:
      .text
    case .overallStatus, .lastKnownStatus:
      .term(OverallStatus.self)
    case .statusVerified, .start, .primaryCompletion, .completion, .firstSubmitted, .firstPosted,
      .resultsFirstSubmitted, .resultsFirstPosted, .dispositionFirstSubmitted, .lastUpdateSubmitted,
      .lastUpdatePosted, .versionHolder:
      .date
    case .startType, .primaryCompletionType, .completionType, .enrollmentType:
      .term(ValueType.self)
    case .hasExpandedAccess, .delayedPosting, .hasDataMonitoringCommittee, .isFDARegulatedDrug,
      .isFDARegulatedDevice, .isUnapprovedDevice, .isUSExport, .isFDAAAViolation, .isPatientRegistry,
      .acceptsHealthyVolunteers, .hasResults:
      .flag
    case .leadSponsorClass, .collaboratorClass:
      .term(AgencyClass.self)
    case .responsibleParty:
      .term(ResponsibleParty.self)
    case .studyType:
      .term(StudyType.self)
    case .allocation:
      .term(Allocation.self)
    case .interventionModel:
      .term(InterventionModel.self)
    case .observationalModel:
      .term(ObservationalModel.self)
    case .timePerspective:
      .term(TimePerspective.self)
    case .primaryPurpose:
      .term(PrimaryPurpose.self)
    case .masking:
      .term(Masking.self)
    case .enrollment:
      .count
    case .sex:
      .term(Sex.self)
    case .minimumAge, .maximumAge:
      .age
    case .samplingMethod:
      .term(SamplingMethod.self)
    case .phase:
      .term(Phase.self)
    case .maskedParty:
      .term(MaskedParty.self)
    case .ageGroup:
      .term(AgeGroup.self)
    case .armType:
      .term(ArmType.self)
    case .interventionType:
      .term(InterventionType.self)
    case .siteStatus:
      .term(SiteStatus.self)
    case .outcomeKind:
      .term(OutcomeKind.self)
    case .identifierType:
      .term(IdentifierType.self)
    case .officialRole:
      .term(InvestigatorRole.self)
    case .referenceType:
      .term(ReferenceType.self)
    }
  }

  /// The list the field is a column of, or nothing for a field of the study itself.
  public var list: StudyList? {
    switch self {
    case .phase:
      .phases
    case .maskedParty:
      .maskedParties
    case .ageGroup:
      .ageGroups
    case .condition:
      .conditions
    case .keyword:
      .keywords
    case .conditionMesh:
      .conditionMeshTerms
    case .conditionAncestor:
      .conditionAncestors
    case .interventionMesh:
      .interventionMeshTerms
    case .interventionAncestor:
      .interventionAncestors
    case .collaborator, .collaboratorClass:
      .collaborators
    case .armLabel, .armType, .armDescription:
      .arms
    case .interventionType, .interventionName, .interventionDescription:
      .interventions
    case .siteFacility, .siteCity, .siteState, .siteZip, .siteCountry, .siteStatus:
      .sites
    case .outcomeKind, .outcomeMeasure, .outcomeTimeFrame, .outcomeDescription:
      .outcomes
    case .identifierType, .identifier:
      .identifiers
    case .country:
      .countries
    case .officialName, .officialRole, .officialAffiliation:
      .officials
    case .referencePMID, .referenceType, .referenceCitation:
      .references
    default: nil
    }
  }

  /// The field whose value this one qualifies: a type, a reason, a status of the same version (FORMATS 6).
  public var qualifies: StudyField? {
    switch self {
    case .lastKnownStatus: .overallStatus
    case .whyStopped: .overallStatus
    case .startType: .start
    case .primaryCompletionType: .primaryCompletion
    case .completionType: .completion
    case .enrollmentType: .enrollment
    case .maskedParty: .masking
    case .siteStatus: .overallStatus
    default: nil
    }
  }
}

/// The lists of a study.
public enum StudyList: UInt8, CaseIterable, Hashable, Sendable {
  case phases
  case maskedParties
  case ageGroups
  case conditions
  case keywords
  case conditionMeshTerms
  case conditionAncestors
  case interventionMeshTerms
  case interventionAncestors
  case collaborators
  case arms
  case interventions
  case sites
  case outcomes
  case identifiers
  case countries
  case officials
  case references

  /// The fields that are its columns.
  public var fields: [StudyField] { StudyList.columns[position] }
  /// Its position among the lists, in the order of the enumeration.
  @inlinable public var position: Int { Int(rawValue) }

  /// Its name outside the program, such as `condition-mesh-terms`.
  public var name: String { StudyList.names[position] }
  private static let names = [
    "phases", "masked-parties", "age-groups", "conditions", "keywords", "condition-mesh-terms",
    "condition-ancestors", "intervention-mesh-terms", "intervention-ancestors", "collaborators", "arms",
    "interventions", "sites", "outcomes", "identifiers", "countries", "officials", "references",
  ]

  /// The fields that tell its rows apart: where they are equal, two sources list the same rows.
  public var identifyingFields: [StudyField] {
    switch self {
    case .collaborators: [.collaborator]
    case .arms: [.armLabel]
    case .interventions: [.interventionName]
    case .sites: [.siteCountry]
    case .outcomes: [.outcomeMeasure]
    case .identifiers: [.identifier]
    case .officials: [.officialName]
    case .references: [.referenceCitation]
    default: []
    }
  }

  private static let columns = allCases.map { list in StudyField.allCases.filter { $0.list == list } }
}

extension StudyField {
  /// Its position among all fields, in the order of the enumeration.
  @inlinable public var position: Int { Int(rawValue) }
  /// Its name outside the program: in findings, coverage notes and `show`.
  public var name: String { StudyField.names[position] }
  /// The field of a name.
  public init?(name: String) {
    guard let position = StudyField.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: UInt8(position))
  }

  /// The names in case order.
  private static let names = [
    "title", "official-title", "acronym", "organization-study-id", "status", "last-known-status", "stop-reason",
    "status-verified", "start", "start-type", "primary-completion", "primary-completion-type", "completion",
    "completion-type", "first-submitted", "first-posted", "results-first-submitted", "results-first-posted",
    "disposition-first-submitted", "last-update-submitted", "last-update-posted", "has-expanded-access",
    "delayed-posting", "lead-sponsor", "sponsor-class", "responsible-party", "responsible-investigator",
    "responsible-investigator-title", "responsible-investigator-affiliation", "data-monitoring-committee",
    "fda-regulated-drug", "fda-regulated-device", "unapproved-device", "us-export", "fdaaa-violation",
    "brief-summary", "detailed-description", "study-type", "patient-registry", "allocation", "intervention-model",
    "observational-model", "time-perspective", "primary-purpose", "masking", "enrollment", "enrollment-type",
    "eligibility-criteria", "healthy-volunteers", "sex", "minimum-age", "maximum-age", "sampling-method",
    "study-population", "has-results", "version-date", "phase", "who-masked", "age-group", "condition", "keyword",
    "condition-mesh", "condition-ancestor", "intervention-mesh", "intervention-ancestor", "collaborator",
    "collaborator-class", "arm-label", "arm-type", "arm-description", "intervention-type", "intervention",
    "intervention-description", "site-facility", "site-city",
    "site-state", "site-zip", "site-country", "site-status", "outcome-kind", "outcome", "outcome-time-frame",
    "outcome-description", "identifier-type", "identifier", "country", "official", "official-role",
    "official-affiliation", "reference-pmid", "reference-type", "reference",
  ]
}
