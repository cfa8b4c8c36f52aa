import StudyModel

/// The columns of tables that people join out of AACT: its own names, and those that an R package gives them.
enum AACTCSVColumn: String, CSVColumn {
  static let id = nctID

  case nctID = "nct_id"
  case briefTitle = "brief_title"
  case officialTitle = "official_title"
  case acronym
  case status = "overall_status"
  case lastKnownStatus = "last_known_status"
  case whyStopped = "why_stopped"
  case start = "start_date"
  case startMonth = "start_month_year"
  case startType = "start_date_type"
  case primaryCompletion = "primary_completion_date"
  case primaryCompletionMonth = "primary_completion_month_year"
  case primaryCompletionType = "primary_completion_date_type"
  case completion = "completion_date"
  case completionMonth = "completion_month_year"
  case completionType = "completion_date_type"
  case verified = "verification_date"
  case verifiedMonth = "verification_month_year"
  case firstSubmitted = "study_first_submitted_date"
  case firstPosted = "study_first_posted_date"
  case resultsFirstSubmitted = "results_first_submitted_date"
  case resultsFirstPosted = "results_first_posted_date"
  case dispositionFirstSubmitted = "disposition_first_submitted_date"
  case lastUpdateSubmitted = "last_update_submitted_date"
  case lastUpdatePosted = "last_update_posted_date"
  case hasExpandedAccess = "has_expanded_access"
  case hasDMC = "has_dmc"
  case isFDARegulatedDrug = "is_fda_regulated_drug"
  case isFDARegulatedDevice = "is_fda_regulated_device"
  case isUnapprovedDevice = "is_unapproved_device"
  case isUSExport = "is_us_export"
  case isFDAAAViolation = "fdaaa801_violation"
  case hasResults = "were_results_reported"
  case studyType = "study_type"
  case phase
  case enrollment
  case enrollmentType = "enrollment_type"
  case description
  case detailedDescription = "detailed_description"
  case allocation
  case interventionModel = "intervention_model"
  case observationalModel = "observational_model"
  case primaryPurpose = "primary_purpose"
  case timePerspective = "time_perspective"
  case masking
  case maskingDescription = "masking_description"
  case modelDescription = "intervention_model_description"
  case samplingMethod = "sampling_method"
  case gender
  case minimumAge = "minimum_age"
  case maximumAge = "maximum_age"
  case healthyVolunteers = "healthy_volunteers"
  case population
  case criteria
  case sponsor
  case sponsorType = "sponsor_type"
  case conditions
  case organizationID = "other_id"
  case secondaryID = "eudract_num"

  init?(heading: String) {
    let name = heading.lowercased()
    if let column = Self.others[name] ?? Self(rawValue: name) { self = column } else { return nil }
  }

  private static let others: [String: AACTCSVColumn] = [
    "rec_status": .status, "last_update": .lastUpdatePosted, "brief_summary": .description, "lead_sponsor": .sponsor,
    "agency_class": .sponsorType,
  ]

  var heading: String { rawValue }

  var fields: [StudyField] {
    switch self {
    case .nctID, .modelDescription, .secondaryID: []
    case .briefTitle: [.briefTitle]
    case .officialTitle: [.officialTitle]
    case .acronym: [.acronym]
    case .status: [.overallStatus]
    case .lastKnownStatus: [.lastKnownStatus]
    case .whyStopped: [.whyStopped]
    case .start, .startMonth: [.start]
    case .startType: [.startType]
    case .primaryCompletion, .primaryCompletionMonth: [.primaryCompletion]
    case .primaryCompletionType: [.primaryCompletionType]
    case .completion, .completionMonth: [.completion]
    case .completionType: [.completionType]
    case .verified, .verifiedMonth: [.statusVerified]
    case .firstSubmitted: [.firstSubmitted]
    case .firstPosted: [.firstPosted]
    case .resultsFirstSubmitted: [.resultsFirstSubmitted]
    case .resultsFirstPosted: [.resultsFirstPosted]
    case .dispositionFirstSubmitted: [.dispositionFirstSubmitted]
    case .lastUpdateSubmitted: [.lastUpdateSubmitted]
    case .lastUpdatePosted: [.lastUpdatePosted]
    case .hasExpandedAccess: [.hasExpandedAccess]
    case .hasDMC: [.hasDataMonitoringCommittee]
    case .isFDARegulatedDrug: [.isFDARegulatedDrug]
    case .isFDARegulatedDevice: [.isFDARegulatedDevice]
    case .isUnapprovedDevice: [.isUnapprovedDevice]
    case .isUSExport: [.isUSExport]
    case .isFDAAAViolation: [.isFDAAAViolation]
    case .hasResults: [.hasResults]
    case .studyType: [.studyType, .isPatientRegistry]
    case .phase: [.phase]
    case .enrollment: [.enrollment]
    case .enrollmentType: [.enrollmentType]
    case .description: [.briefSummary]
    case .detailedDescription: [.detailedDescription]
    case .allocation: [.allocation]
    case .interventionModel: [.interventionModel]
    case .observationalModel: [.observationalModel]
    case .primaryPurpose: [.primaryPurpose]
    case .timePerspective: [.timePerspective]
    case .masking, .maskingDescription: [.masking]
    case .samplingMethod: [.samplingMethod]
    case .gender: [.sex]
    case .minimumAge: [.minimumAge]
    case .maximumAge: [.maximumAge]
    case .healthyVolunteers: [.acceptsHealthyVolunteers]
    case .population: [.studyPopulation]
    case .criteria: [.eligibilityCriteria]
    case .sponsor: [.leadSponsor]
    case .sponsorType: [.leadSponsorClass]
    case .conditions: [.condition]
    case .organizationID: [.organizationStudyID]
    }
  }

  /// The column that still has the month of a date that AACT has moved to the month's last day.
  var month: AACTCSVColumn? {
    switch self {
    case .start: .startMonth
    case .primaryCompletion: .primaryCompletionMonth
    case .completion: .completionMonth
    case .verified: .verifiedMonth
    default: nil
    }
  }

  /// Whether only AACT, or that package, has a column of this heading: others call their columns by common words, too.
  static func isDistinctive(_ heading: String) -> Bool { distinctive.contains(heading.lowercased()) }

  private static let distinctive: Set<String> = {
    let columns: [AACTCSVColumn] = [
      .startMonth, .primaryCompletionMonth, .completionMonth, .verified, .verifiedMonth, .firstSubmitted, .firstPosted,
      .resultsFirstSubmitted, .resultsFirstPosted, .dispositionFirstSubmitted, .lastUpdateSubmitted, .lastUpdatePosted,
      .isFDAAAViolation, .hasResults, .maskingDescription, .modelDescription, .sponsorType, .secondaryID,
    ]
    return Set(columns.map(\.rawValue)).union(["rec_status", "last_update", "agency_class"])
  }()
}
