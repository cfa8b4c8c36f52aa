internal import StudyModel

/// Where the fields stand in a record of the API, version 1.
///
/// The last key of a path is the name by which the field was asked for (``name(of:)``).
enum APIv1Paths {
  /// The path of a field, or nothing when a record does not carry it.
  static func path(of field: StudyField) -> JSONPath? {
    switch field {
    case .briefTitle: identification("BriefTitle")
    case .officialTitle: identification("OfficialTitle")
    case .acronym: identification("Acronym")
    case .organizationStudyID: identification("OrgStudyIdInfo.OrgStudyId")
    case .overallStatus: status("OverallStatus")
    case .lastKnownStatus: status("LastKnownStatus")
    case .whyStopped: status("WhyStopped")
    case .statusVerified: status("StatusVerifiedDate")
    case .start: status("StartDateStruct.StartDate")
    case .startType: status("StartDateStruct.StartDateType")
    case .primaryCompletion: status("PrimaryCompletionDateStruct.PrimaryCompletionDate")
    case .primaryCompletionType: status("PrimaryCompletionDateStruct.PrimaryCompletionDateType")
    case .completion: status("CompletionDateStruct.CompletionDate")
    case .completionType: status("CompletionDateStruct.CompletionDateType")
    case .firstSubmitted: status("StudyFirstSubmitDate")
    case .firstPosted: status("StudyFirstPostDateStruct.StudyFirstPostDate")
    case .resultsFirstSubmitted: status("ResultsFirstSubmitDate")
    case .resultsFirstPosted: status("ResultsFirstPostDateStruct.ResultsFirstPostDate")
    case .dispositionFirstSubmitted: status("DispFirstSubmitDate")
    case .lastUpdateSubmitted: status("LastUpdateSubmitDate")
    case .lastUpdatePosted: status("LastUpdatePostDateStruct.LastUpdatePostDate")
    case .hasExpandedAccess: status("ExpandedAccessInfo.HasExpandedAccess")
    case .delayedPosting: status("DelayedPosting")
    case .leadSponsor: sponsors("LeadSponsor.LeadSponsorName")
    case .leadSponsorClass: sponsors("LeadSponsor.LeadSponsorClass")
    case .responsibleParty: responsible("Type")
    case .responsibleInvestigator: responsible("InvestigatorFullName")
    case .responsibleInvestigatorTitle: responsible("InvestigatorTitle")
    case .responsibleInvestigatorAffiliation: responsible("InvestigatorAffiliation")
    case .hasDataMonitoringCommittee: oversight("OversightHasDMC")
    case .isFDARegulatedDrug: oversight("IsFDARegulatedDrug")
    case .isFDARegulatedDevice: oversight("IsFDARegulatedDevice")
    case .isUnapprovedDevice: oversight("IsUnapprovedDevice")
    case .isUSExport: oversight("IsUSExport")
    case .isFDAAAViolation: oversight("FDAAA801Violation")
    case .briefSummary: .scalar("ProtocolSection.DescriptionModule.BriefSummary")
    case .detailedDescription: .scalar("ProtocolSection.DescriptionModule.DetailedDescription")
    case .studyType: .scalar(design("StudyType"))
    case .isPatientRegistry: .scalar(design("PatientRegistry"))
    case .allocation: .scalar(design("DesignInfo.DesignAllocation"))
    case .interventionModel: .scalar(design("DesignInfo.DesignInterventionModel"))
    case .observationalModel: .only(of: design("DesignInfo.DesignObservationalModelList.DesignObservationalModel"))
    case .timePerspective: .only(of: design("DesignInfo.DesignTimePerspectiveList.DesignTimePerspective"))
    case .primaryPurpose: .scalar(design("DesignInfo.DesignPrimaryPurpose"))
    case .masking: .scalar(design("DesignInfo.DesignMaskingInfo.DesignMasking"))
    case .enrollment: .scalar(design("EnrollmentInfo.EnrollmentCount"))
    case .enrollmentType: .scalar(design("EnrollmentInfo.EnrollmentType"))
    case .eligibilityCriteria: eligibility("EligibilityCriteria")
    case .acceptsHealthyVolunteers: eligibility("HealthyVolunteers")
    case .sex: eligibility("Gender")
    case .minimumAge: eligibility("MinimumAge")
    case .maximumAge: eligibility("MaximumAge")
    case .samplingMethod: eligibility("SamplingMethod")
    case .studyPopulation: eligibility("StudyPopulation")
    case .hasResults: .presence("ResultsSection")
    case .versionHolder: .scalar("DerivedSection.MiscInfoModule.VersionHolder")
    case .phase: .column(of: design("PhaseList.Phase"), key: "")
    case .maskedParty:
      .column(of: design("DesignInfo.DesignMaskingInfo.DesignWhoMaskedList.DesignWhoMasked"), key: "")
    case .ageGroup: .column(of: "ProtocolSection.EligibilityModule.StdAgeList.StdAge", key: "")
    case .condition: .column(of: "ProtocolSection.ConditionsModule.ConditionList.Condition", key: "")
    case .keyword: .column(of: "ProtocolSection.ConditionsModule.KeywordList.Keyword", key: "")
    case .conditionMesh: derived("Condition", "Mesh")
    case .conditionAncestor: derived("Condition", "Ancestor")
    case .interventionMesh: derived("Intervention", "Mesh")
    case .interventionAncestor: derived("Intervention", "Ancestor")
    case .collaborator: row("SponsorCollaborators", "Collaborator", "Name")
    case .collaboratorClass: row("SponsorCollaborators", "Collaborator", "Class")
    case .armLabel: row("ArmsInterventions", "ArmGroup", "Label")
    case .armType: row("ArmsInterventions", "ArmGroup", "Type")
    case .armDescription: row("ArmsInterventions", "ArmGroup", "Description")
    case .interventionType: row("ArmsInterventions", "Intervention", "Type")
    case .interventionName: row("ArmsInterventions", "Intervention", "Name")
    case .interventionDescription: row("ArmsInterventions", "Intervention", "Description")
    case .siteFacility: row("ContactsLocations", "Location", "Facility")
    case .siteCity: row("ContactsLocations", "Location", "City")
    case .siteState: row("ContactsLocations", "Location", "State")
    case .siteZip: row("ContactsLocations", "Location", "Zip")
    case .siteCountry: row("ContactsLocations", "Location", "Country")
    case .siteStatus: row("ContactsLocations", "Location", "Status")
    case .outcomeKind: outcomes("")
    case .outcomeMeasure: outcomes("Measure")
    case .outcomeTimeFrame: outcomes("TimeFrame")
    case .outcomeDescription: outcomes("Description")
    case .identifierType: row("Identification", "SecondaryIdInfo", "SecondaryIdType", prefix: "")
    case .identifier: row("Identification", "SecondaryIdInfo", "SecondaryId", prefix: "")
    case .country: nil
    case .officialName: row("ContactsLocations", "OverallOfficial", "Name")
    case .officialRole: row("ContactsLocations", "OverallOfficial", "Role")
    case .officialAffiliation: row("ContactsLocations", "OverallOfficial", "Affiliation")
    case .referencePMID: row("References", "Reference", "PMID")
    case .referenceType: row("References", "Reference", "Type")
    case .referenceCitation: row("References", "Reference", "Citation")
    }
  }

  /// The names by which a field was asked for, several for the outcomes; none of what could not be asked for.
  static func names(of field: StudyField) -> [String] {
    func last(_ path: String) -> String { path.split(separator: ".").last.map(String.init) ?? "" }
    switch path(of: field) {
    case .scalar(let path), .only(let path): return [last(path)]
    case .columns(let columns): return columns.map { $0.key.isEmpty ? last($0.list) : $0.key }
    case .presence, nil: return []
    }
  }

  private static func identification(_ key: String) -> JSONPath {
    .scalar("ProtocolSection.IdentificationModule." + key)
  }
  private static func status(_ key: String) -> JSONPath { .scalar("ProtocolSection.StatusModule." + key) }
  private static func oversight(_ key: String) -> JSONPath { .scalar("ProtocolSection.OversightModule." + key) }
  private static func eligibility(_ key: String) -> JSONPath { .scalar("ProtocolSection.EligibilityModule." + key) }
  private static func design(_ key: String) -> String { "ProtocolSection.DesignModule." + key }
  private static func sponsors(_ key: String) -> JSONPath {
    .scalar("ProtocolSection.SponsorCollaboratorsModule." + key)
  }
  private static func responsible(_ key: String) -> JSONPath {
    sponsors("ResponsibleParty.ResponsibleParty" + key)
  }
  private static func derived(_ subject: String, _ word: String) -> JSONPath {
    let item = subject + word
    return .column(of: "DerivedSection.\(subject)BrowseModule.\(item)List.\(item)", key: item + "Term")
  }
  private static func row(_ module: String, _ item: String, _ key: String, prefix: String? = nil) -> JSONPath {
    .column(of: "ProtocolSection.\(module)Module.\(item)List.\(item)", key: (prefix ?? item) + key)
  }
  private static func outcomes(_ key: String) -> JSONPath {
    .columns(
      ["Primary", "Secondary", "Other"].map { kind in
        let item = kind + "Outcome"
        return ("ProtocolSection.OutcomesModule.\(item)List.\(item)", key.isEmpty ? "" : item + key)
      })
  }
}
