internal import StudyModel

/// Where the fields stand in a record of the API, version 2.
enum APIv2Paths {
  /// The path of a field, or nothing when a record does not carry it.
  static func path(of field: StudyField) -> JSONPath? {
    switch field {
    case .briefTitle: identification("briefTitle")
    case .officialTitle: identification("officialTitle")
    case .acronym: identification("acronym")
    case .organizationStudyID: identification("orgStudyIdInfo.id")
    case .overallStatus: status("overallStatus")
    case .lastKnownStatus: status("lastKnownStatus")
    case .whyStopped: status("whyStopped")
    case .statusVerified: status("statusVerifiedDate")
    case .start: status("startDateStruct.date")
    case .startType: status("startDateStruct.type")
    case .primaryCompletion: status("primaryCompletionDateStruct.date")
    case .primaryCompletionType: status("primaryCompletionDateStruct.type")
    case .completion: status("completionDateStruct.date")
    case .completionType: status("completionDateStruct.type")
    case .firstSubmitted: status("studyFirstSubmitDate")
    case .firstPosted: status("studyFirstPostDateStruct.date")
    case .resultsFirstSubmitted: status("resultsFirstSubmitDate")
    case .resultsFirstPosted: status("resultsFirstPostDateStruct.date")
    case .dispositionFirstSubmitted: status("dispFirstSubmitDate")
    case .lastUpdateSubmitted: status("lastUpdateSubmitDate")
    case .lastUpdatePosted: status("lastUpdatePostDateStruct.date")
    case .hasExpandedAccess: status("expandedAccessInfo.hasExpandedAccess")
    case .delayedPosting: status("delayedPosting")
    case .leadSponsor: .scalar("protocolSection.sponsorCollaboratorsModule.leadSponsor.name")
    case .leadSponsorClass: .scalar("protocolSection.sponsorCollaboratorsModule.leadSponsor.class")
    case .responsibleParty: .scalar("protocolSection.sponsorCollaboratorsModule.responsibleParty.type")
    case .responsibleInvestigator: responsible("investigatorFullName")
    case .responsibleInvestigatorTitle: responsible("investigatorTitle")
    case .responsibleInvestigatorAffiliation: responsible("investigatorAffiliation")
    case .hasDataMonitoringCommittee: oversight("oversightHasDmc")
    case .isFDARegulatedDrug: oversight("isFdaRegulatedDrug")
    case .isFDARegulatedDevice: oversight("isFdaRegulatedDevice")
    case .isUnapprovedDevice: oversight("isUnapprovedDevice")
    case .isUSExport: oversight("isUsExport")
    case .isFDAAAViolation: oversight("fdaaa801Violation")
    case .briefSummary: .scalar("protocolSection.descriptionModule.briefSummary")
    case .detailedDescription: .scalar("protocolSection.descriptionModule.detailedDescription")
    case .studyType: design("studyType")
    case .isPatientRegistry: design("patientRegistry")
    case .allocation: design("designInfo.allocation")
    case .interventionModel: design("designInfo.interventionModel")
    case .observationalModel: design("designInfo.observationalModel")
    case .timePerspective: design("designInfo.timePerspective")
    case .primaryPurpose: design("designInfo.primaryPurpose")
    case .masking: design("designInfo.maskingInfo.masking")
    case .enrollment: design("enrollmentInfo.count")
    case .enrollmentType: design("enrollmentInfo.type")
    case .eligibilityCriteria: eligibility("eligibilityCriteria")
    case .acceptsHealthyVolunteers: eligibility("healthyVolunteers")
    case .sex: eligibility("sex")
    case .minimumAge: eligibility("minimumAge")
    case .maximumAge: eligibility("maximumAge")
    case .samplingMethod: eligibility("samplingMethod")
    case .studyPopulation: eligibility("studyPopulation")
    case .hasResults: .scalar("hasResults")
    case .versionHolder: .scalar("derivedSection.miscInfoModule.versionHolder")
    case .phase: .column(of: "protocolSection.designModule.phases", key: "")
    case .maskedParty: .column(of: "protocolSection.designModule.designInfo.maskingInfo.whoMasked", key: "")
    case .ageGroup: .column(of: "protocolSection.eligibilityModule.stdAges", key: "")
    case .condition: .column(of: "protocolSection.conditionsModule.conditions", key: "")
    case .keyword: .column(of: "protocolSection.conditionsModule.keywords", key: "")
    case .conditionMesh: .column(of: "derivedSection.conditionBrowseModule.meshes", key: "term")
    case .conditionAncestor: .column(of: "derivedSection.conditionBrowseModule.ancestors", key: "term")
    case .interventionMesh: .column(of: "derivedSection.interventionBrowseModule.meshes", key: "term")
    case .interventionAncestor: .column(of: "derivedSection.interventionBrowseModule.ancestors", key: "term")
    case .collaborator: collaborators("name")
    case .collaboratorClass: collaborators("class")
    case .armLabel: .column(of: "protocolSection.armsInterventionsModule.armGroups", key: "label")
    case .armType: .column(of: "protocolSection.armsInterventionsModule.armGroups", key: "type")
    case .armDescription: .column(of: "protocolSection.armsInterventionsModule.armGroups", key: "description")
    case .interventionType: .column(of: "protocolSection.armsInterventionsModule.interventions", key: "type")
    case .interventionName: .column(of: "protocolSection.armsInterventionsModule.interventions", key: "name")
    case .interventionDescription:
      .column(of: "protocolSection.armsInterventionsModule.interventions", key: "description")
    case .siteFacility: sites("facility")
    case .siteCity: sites("city")
    case .siteState: sites("state")
    case .siteZip: sites("zip")
    case .siteCountry: sites("country")
    case .siteStatus: sites("status")
    case .outcomeKind: outcomes("")
    case .outcomeMeasure: outcomes("measure")
    case .outcomeTimeFrame: outcomes("timeFrame")
    case .outcomeDescription: outcomes("description")
    case .identifierType: .column(of: "protocolSection.identificationModule.secondaryIdInfos", key: "type")
    case .identifier: .column(of: "protocolSection.identificationModule.secondaryIdInfos", key: "id")
    case .country: nil
    case .officialName: officials("name")
    case .officialRole: officials("role")
    case .officialAffiliation: officials("affiliation")
    case .referencePMID: references("pmid")
    case .referenceType: references("type")
    case .referenceCitation: references("citation")
    }
  }

  private static func identification(_ key: String) -> JSONPath {
    .scalar("protocolSection.identificationModule." + key)
  }
  private static func status(_ key: String) -> JSONPath { .scalar("protocolSection.statusModule." + key) }
  private static func oversight(_ key: String) -> JSONPath { .scalar("protocolSection.oversightModule." + key) }
  private static func design(_ key: String) -> JSONPath { .scalar("protocolSection.designModule." + key) }
  private static func eligibility(_ key: String) -> JSONPath { .scalar("protocolSection.eligibilityModule." + key) }
  private static func sites(_ key: String) -> JSONPath {
    .column(of: "protocolSection.contactsLocationsModule.locations", key: key)
  }
  private static func responsible(_ key: String) -> JSONPath {
    .scalar("protocolSection.sponsorCollaboratorsModule.responsibleParty." + key)
  }
  private static func officials(_ key: String) -> JSONPath {
    .column(of: "protocolSection.contactsLocationsModule.overallOfficials", key: key)
  }
  private static func references(_ key: String) -> JSONPath {
    .column(of: "protocolSection.referencesModule.references", key: key)
  }
  private static func collaborators(_ key: String) -> JSONPath {
    .column(of: "protocolSection.sponsorCollaboratorsModule.collaborators", key: key)
  }
  private static func outcomes(_ key: String) -> JSONPath {
    .columns(["primary", "secondary", "other"].map { ("protocolSection.outcomesModule.\($0)Outcomes", key) })
  }
}
