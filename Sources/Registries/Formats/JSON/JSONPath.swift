internal import StudyModel

/// Where a field stands in a record of the API, version 2.
enum JSONPath {
  /// A value of the study.
  case scalar(String)
  /// A key of each element of a list, or the element itself when the key is empty.
  case column(of: String, key: String)
  /// A key of each element of the three lists of outcomes.
  case outcome(key: String)

  /// The lists of outcomes, in the order of ``OutcomeKind``.
  static let outcomes = ["primaryOutcomes", "secondaryOutcomes", "otherOutcomes"].map {
    "protocolSection.outcomesModule." + $0
  }
  /// The trial's id.
  ///
  /// It is read whatever else is asked for, like the next three.
  static let id = "protocolSection.identificationModule.nctId"
  /// The last update posted, by which versions are ordered.
  static let lastUpdate = "protocolSection.statusModule.lastUpdatePostDateStruct.date"
  /// The version date, by which versions are ordered.
  static let versionHolder = "derivedSection.miscInfoModule.versionHolder"
  /// The modules of a whole record.
  static let wholeModules = [
    "protocolSection.identificationModule", "protocolSection.statusModule",
    "protocolSection.sponsorCollaboratorsModule", "protocolSection.designModule", "protocolSection.eligibilityModule",
    "hasResults",
  ]

  /// The path of a field, or nothing when a record does not carry it.
  init?(_ field: StudyField) {
    switch field {
    case .briefTitle: self = .identification("briefTitle")
    case .officialTitle: self = .identification("officialTitle")
    case .acronym: self = .identification("acronym")
    case .organizationStudyID: self = .identification("orgStudyIdInfo.id")
    case .overallStatus: self = .status("overallStatus")
    case .lastKnownStatus: self = .status("lastKnownStatus")
    case .whyStopped: self = .status("whyStopped")
    case .statusVerified: self = .status("statusVerifiedDate")
    case .start: self = .status("startDateStruct.date")
    case .startType: self = .status("startDateStruct.type")
    case .primaryCompletion: self = .status("primaryCompletionDateStruct.date")
    case .primaryCompletionType: self = .status("primaryCompletionDateStruct.type")
    case .completion: self = .status("completionDateStruct.date")
    case .completionType: self = .status("completionDateStruct.type")
    case .firstSubmitted: self = .status("studyFirstSubmitDate")
    case .firstPosted: self = .status("studyFirstPostDateStruct.date")
    case .resultsFirstSubmitted: self = .status("resultsFirstSubmitDate")
    case .resultsFirstPosted: self = .status("resultsFirstPostDateStruct.date")
    case .dispositionFirstSubmitted: self = .status("dispFirstSubmitDate")
    case .lastUpdateSubmitted: self = .status("lastUpdateSubmitDate")
    case .lastUpdatePosted: self = .status("lastUpdatePostDateStruct.date")
    case .hasExpandedAccess: self = .status("expandedAccessInfo.hasExpandedAccess")
    case .delayedPosting: self = .status("delayedPosting")
    case .leadSponsor: self = .scalar("protocolSection.sponsorCollaboratorsModule.leadSponsor.name")
    case .leadSponsorClass: self = .scalar("protocolSection.sponsorCollaboratorsModule.leadSponsor.class")
    case .responsibleParty: self = .scalar("protocolSection.sponsorCollaboratorsModule.responsibleParty.type")
    case .responsibleInvestigator: self = .responsible("investigatorFullName")
    case .responsibleInvestigatorTitle: self = .responsible("investigatorTitle")
    case .responsibleInvestigatorAffiliation: self = .responsible("investigatorAffiliation")
    case .hasDataMonitoringCommittee: self = .oversight("oversightHasDmc")
    case .isFDARegulatedDrug: self = .oversight("isFdaRegulatedDrug")
    case .isFDARegulatedDevice: self = .oversight("isFdaRegulatedDevice")
    case .isUnapprovedDevice: self = .oversight("isUnapprovedDevice")
    case .isUSExport: self = .oversight("isUsExport")
    case .isFDAAAViolation: self = .oversight("fdaaa801Violation")
    case .briefSummary: self = .scalar("protocolSection.descriptionModule.briefSummary")
    case .detailedDescription: self = .scalar("protocolSection.descriptionModule.detailedDescription")
    case .studyType: self = .design("studyType")
    case .isPatientRegistry: self = .design("patientRegistry")
    case .allocation: self = .design("designInfo.allocation")
    case .interventionModel: self = .design("designInfo.interventionModel")
    case .observationalModel: self = .design("designInfo.observationalModel")
    case .timePerspective: self = .design("designInfo.timePerspective")
    case .primaryPurpose: self = .design("designInfo.primaryPurpose")
    case .masking: self = .design("designInfo.maskingInfo.masking")
    case .enrollment: self = .design("enrollmentInfo.count")
    case .enrollmentType: self = .design("enrollmentInfo.type")
    case .eligibilityCriteria: self = .eligibility("eligibilityCriteria")
    case .acceptsHealthyVolunteers: self = .eligibility("healthyVolunteers")
    case .sex: self = .eligibility("sex")
    case .minimumAge: self = .eligibility("minimumAge")
    case .maximumAge: self = .eligibility("maximumAge")
    case .samplingMethod: self = .eligibility("samplingMethod")
    case .studyPopulation: self = .eligibility("studyPopulation")
    case .hasResults: self = .scalar("hasResults")
    case .versionHolder: self = .scalar(JSONPath.versionHolder)
    case .phase: self = .column(of: "protocolSection.designModule.phases", key: "")
    case .maskedParty: self = .column(of: "protocolSection.designModule.designInfo.maskingInfo.whoMasked", key: "")
    case .ageGroup: self = .column(of: "protocolSection.eligibilityModule.stdAges", key: "")
    case .condition: self = .column(of: "protocolSection.conditionsModule.conditions", key: "")
    case .keyword: self = .column(of: "protocolSection.conditionsModule.keywords", key: "")
    case .conditionMesh: self = .column(of: "derivedSection.conditionBrowseModule.meshes", key: "term")
    case .conditionAncestor: self = .column(of: "derivedSection.conditionBrowseModule.ancestors", key: "term")
    case .interventionMesh: self = .column(of: "derivedSection.interventionBrowseModule.meshes", key: "term")
    case .interventionAncestor: self = .column(of: "derivedSection.interventionBrowseModule.ancestors", key: "term")
    case .collaborator: self = .collaborators("name")
    case .collaboratorClass: self = .collaborators("class")
    case .armLabel: self = .column(of: "protocolSection.armsInterventionsModule.armGroups", key: "label")
    case .armType: self = .column(of: "protocolSection.armsInterventionsModule.armGroups", key: "type")
    case .armDescription: self = .column(of: "protocolSection.armsInterventionsModule.armGroups", key: "description")
    case .interventionType: self = .column(of: "protocolSection.armsInterventionsModule.interventions", key: "type")
    case .interventionName: self = .column(of: "protocolSection.armsInterventionsModule.interventions", key: "name")
    case .interventionDescription:
      self = .column(of: "protocolSection.armsInterventionsModule.interventions", key: "description")
    case .siteFacility: self = .sites("facility")
    case .siteCity: self = .sites("city")
    case .siteState: self = .sites("state")
    case .siteZip: self = .sites("zip")
    case .siteCountry: self = .sites("country")
    case .siteStatus: self = .sites("status")
    case .outcomeKind: self = .outcome(key: "")
    case .outcomeMeasure: self = .outcome(key: "measure")
    case .outcomeTimeFrame: self = .outcome(key: "timeFrame")
    case .outcomeDescription: self = .outcome(key: "description")
    case .identifierType: self = .column(of: "protocolSection.identificationModule.secondaryIdInfos", key: "type")
    case .identifier: self = .column(of: "protocolSection.identificationModule.secondaryIdInfos", key: "id")
    case .country: return nil
    case .officialName: self = .officials("name")
    case .officialRole: self = .officials("role")
    case .officialAffiliation: self = .officials("affiliation")
    case .referencePMID: self = .references("pmid")
    case .referenceType: self = .references("type")
    case .referenceCitation: self = .references("citation")
    }
  }

  private static func identification(_ key: String) -> Self { .scalar("protocolSection.identificationModule." + key) }
  private static func status(_ key: String) -> Self { .scalar("protocolSection.statusModule." + key) }
  private static func oversight(_ key: String) -> Self { .scalar("protocolSection.oversightModule." + key) }
  private static func design(_ key: String) -> Self { .scalar("protocolSection.designModule." + key) }
  private static func eligibility(_ key: String) -> Self { .scalar("protocolSection.eligibilityModule." + key) }
  private static func sites(_ key: String) -> Self {
    .column(of: "protocolSection.contactsLocationsModule.locations", key: key)
  }
  private static func responsible(_ key: String) -> Self {
    .scalar("protocolSection.sponsorCollaboratorsModule.responsibleParty." + key)
  }
  private static func officials(_ key: String) -> Self {
    .column(of: "protocolSection.contactsLocationsModule.overallOfficials", key: key)
  }
  private static func references(_ key: String) -> Self {
    .column(of: "protocolSection.referencesModule.references", key: key)
  }
  private static func collaborators(_ key: String) -> Self {
    .column(of: "protocolSection.sponsorCollaboratorsModule.collaborators", key: key)
  }
}
