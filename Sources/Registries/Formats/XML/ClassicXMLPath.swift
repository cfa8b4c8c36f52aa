internal import StudyModel

/// Where the fields of a study stand in a record of the registry's classic XML.
enum ClassicXMLPath {
  /// The paths of a study's own field, below the record: the present one, then that of older records.
  static func scalar(_ field: StudyField) -> [String] {
    switch field {
    case .briefTitle: ["brief_title"]
    case .officialTitle: ["official_title"]
    case .acronym: ["acronym"]
    case .organizationStudyID: ["id_info/org_study_id"]
    case .overallStatus: ["overall_status"]
    case .lastKnownStatus: ["last_known_status"]
    case .whyStopped: ["why_stopped"]
    case .statusVerified: ["verification_date"]
    case .start: ["start_date"]
    case .startType: ["start_date/@type"]
    case .primaryCompletion: ["primary_completion_date"]
    case .primaryCompletionType: ["primary_completion_date/@type"]
    case .completion: ["completion_date"]
    case .completionType: ["completion_date/@type"]
    case .firstSubmitted: ["study_first_submitted", "firstreceived_date"]
    case .firstPosted: ["study_first_posted"]
    case .resultsFirstSubmitted: ["results_first_submitted", "firstreceived_results_date"]
    case .resultsFirstPosted: ["results_first_posted"]
    case .dispositionFirstSubmitted: ["disposition_first_submitted", "firstreceived_results_disposition_date"]
    case .lastUpdateSubmitted: ["last_update_submitted", "lastchanged_date"]
    case .lastUpdatePosted: ["last_update_posted"]
    case .hasExpandedAccess: ["has_expanded_access"]
    case .leadSponsor: ["sponsors/lead_sponsor/agency"]
    case .leadSponsorClass: ["sponsors/lead_sponsor/agency_class"]
    case .responsibleParty: ["responsible_party/responsible_party_type"]
    case .responsibleInvestigator: ["responsible_party/investigator_full_name"]
    case .responsibleInvestigatorTitle: ["responsible_party/investigator_title"]
    case .responsibleInvestigatorAffiliation: ["responsible_party/investigator_affiliation"]
    case .hasDataMonitoringCommittee: ["oversight_info/has_dmc"]
    case .isFDARegulatedDrug: ["oversight_info/is_fda_regulated_drug"]
    case .isFDARegulatedDevice: ["oversight_info/is_fda_regulated_device"]
    case .isUnapprovedDevice: ["oversight_info/is_unapproved_device"]
    case .isUSExport: ["oversight_info/is_us_export"]
    case .briefSummary: ["brief_summary/textblock"]
    case .detailedDescription: ["detailed_description/textblock"]
    case .studyType, .isPatientRegistry: ["study_type"]
    case .allocation: ["study_design_info/allocation"]
    case .interventionModel: ["study_design_info/intervention_model"]
    case .observationalModel: ["study_design_info/observational_model"]
    case .timePerspective: ["study_design_info/time_perspective"]
    case .primaryPurpose: ["study_design_info/primary_purpose"]
    case .masking: ["study_design_info/masking"]
    case .enrollment: ["enrollment"]
    case .enrollmentType: ["enrollment/@type"]
    case .eligibilityCriteria: ["eligibility/criteria/textblock"]
    case .acceptsHealthyVolunteers: ["eligibility/healthy_volunteers"]
    case .sex: ["eligibility/gender"]
    case .minimumAge: ["eligibility/minimum_age"]
    case .maximumAge: ["eligibility/maximum_age"]
    case .samplingMethod: ["eligibility/sampling_method"]
    case .studyPopulation: ["eligibility/study_pop/textblock"]
    case .versionHolder: ["required_header/download_date"]
    default: []
    }
  }

  /// The fields that stand, one after another, in elements of their own: a row each.
  static let repeated: [(field: StudyField, path: String)] = [
    (.condition, "condition"), (.keyword, "keyword"), (.conditionMesh, "condition_browse/mesh_term"),
    (.interventionMesh, "intervention_browse/mesh_term"), (.identifier, "id_info/secondary_id"),
    (.country, "location_countries/country"), (.phase, "phase"),
  ]

  /// The groups of elements that make a row, and the fields in them.
  static let groups: [(path: String, list: StudyList, fields: [(field: StudyField, path: String)])] = [
    ("sponsors/collaborator", .collaborators, [(.collaborator, "agency"), (.collaboratorClass, "agency_class")]),
    (
      "arm_group", .arms,
      [(.armLabel, "arm_group_label"), (.armType, "arm_group_type"), (.armDescription, "description")]
    ),
    (
      "intervention", .interventions,
      [
        (.interventionType, "intervention_type"), (.interventionName, "intervention_name"),
        (.interventionDescription, "description"),
      ]
    ),
    (
      "location", .sites,
      [
        (.siteFacility, "facility/name"), (.siteCity, "facility/address/city"),
        (.siteState, "facility/address/state"), (.siteZip, "facility/address/zip"),
        (.siteCountry, "facility/address/country"), (.siteStatus, "status"),
      ]
    ),
    ("primary_outcome", .outcomes, outcome), ("secondary_outcome", .outcomes, outcome),
    ("other_outcome", .outcomes, outcome),
    (
      "overall_official", .officials,
      [(.officialName, "last_name"), (.officialRole, "role"), (.officialAffiliation, "affiliation")]
    ),
    ("reference", .references, reference), ("results_reference", .references, reference),
  ]

  /// The value that a group itself gives each of its rows, whatever stands in it.
  ///
  /// The references that are no results' are background or found by the registry; the XML does not say which.
  static func given(_ path: String) -> (field: StudyField, text: String)? {
    switch path {
    case "primary_outcome": (.outcomeKind, "PRIMARY")
    case "secondary_outcome": (.outcomeKind, "SECONDARY")
    case "other_outcome": (.outcomeKind, "OTHER")
    case "results_reference": (.referenceType, "RESULT")
    default: nil
    }
  }

  private static let outcome: [(field: StudyField, path: String)] = [
    (.outcomeMeasure, "measure"), (.outcomeTimeFrame, "time_frame"), (.outcomeDescription, "description"),
  ]
  private static let reference: [(field: StudyField, path: String)] = [
    (.referencePMID, "PMID"), (.referenceCitation, "citation"),
  ]

  /// What no record of this kind carries.
  static let cannotCarry: Set<StudyField> = [
    .delayedPosting, .isFDAAAViolation, .ageGroup, .conditionAncestor, .interventionAncestor, .identifierType,
  ]
}
