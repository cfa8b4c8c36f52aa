import StudyModel

extension AACTExport {
  static let scalars: [(StudyField, String)] = [
    (.briefTitle, "brief_title"), (.officialTitle, "official_title"), (.acronym, "acronym"),
    (.overallStatus, "overall_status"), (.lastKnownStatus, "last_known_status"), (.whyStopped, "why_stopped"),
    (.startType, "start_date_type"), (.primaryCompletionType, "primary_completion_date_type"),
    (.completionType, "completion_date_type"), (.hasExpandedAccess, "has_expanded_access"),
    (.delayedPosting, "delayed_posting"), (.hasDataMonitoringCommittee, "has_dmc"),
    (.isFDARegulatedDrug, "is_fda_regulated_drug"), (.isFDARegulatedDevice, "is_fda_regulated_device"),
    (.isUnapprovedDevice, "is_unapproved_device"), (.isUSExport, "is_us_export"),
    (.isFDAAAViolation, "fdaaa801_violation"), (.studyType, "study_type"), (.enrollmentType, "enrollment_type"),
    (.isPatientRegistry, "patient_registry"),
  ]

  /// Dates with a text beside them that keeps their precision.
  static let months: [(StudyField, String)] = [
    (.statusVerified, "verification"), (.start, "start"), (.primaryCompletion, "primary_completion"),
    (.completion, "completion"),
  ]

  static let days: [(StudyField, String)] = [
    (.firstSubmitted, "study_first_submitted_date"), (.firstPosted, "study_first_posted_date"),
    (.resultsFirstSubmitted, "results_first_submitted_date"), (.resultsFirstPosted, "results_first_posted_date"),
    (.dispositionFirstSubmitted, "disposition_first_submitted_date"),
    (.lastUpdateSubmitted, "last_update_submitted_date"), (.lastUpdatePosted, "last_update_posted_date"),
  ]

  static let outcomes: [(StudyField, String)] = [
    (.outcomeKind, "outcome_type"), (.outcomeMeasure, "measure"), (.outcomeTimeFrame, "time_frame"),
    (.outcomeDescription, "description"),
  ]

  /// The columns of the tables, from AACT's schema.
  static let headers: [String: [String]] = [
    "studies": [
      "nct_id", "nlm_download_date_description", "study_first_submitted_date", "results_first_submitted_date",
      "disposition_first_submitted_date", "last_update_submitted_date", "study_first_posted_date",
      "study_first_posted_date_type", "results_first_posted_date", "last_update_posted_date",
      "last_update_posted_date_type", "start_month_year", "start_date_type", "start_date", "verification_month_year",
      "verification_date", "completion_month_year", "completion_date_type", "completion_date",
      "primary_completion_month_year", "primary_completion_date_type", "primary_completion_date", "target_duration",
      "study_type", "acronym", "brief_title", "official_title", "overall_status", "last_known_status", "phase",
      "enrollment", "enrollment_type", "source", "number_of_arms", "why_stopped", "has_expanded_access", "has_dmc",
      "is_fda_regulated_drug", "is_fda_regulated_device", "is_unapproved_device", "is_us_export", "created_at",
      "delayed_posting", "fdaaa801_violation", "patient_registry",
    ],
    "designs": [
      "id", "nct_id", "allocation", "intervention_model", "observational_model", "primary_purpose",
      "time_perspective", "masking", "masking_description", "subject_masked", "caregiver_masked",
      "investigator_masked", "outcomes_assessor_masked",
    ],
    "eligibilities": [
      "id", "nct_id", "sampling_method", "gender", "minimum_age", "maximum_age", "healthy_volunteers", "population",
      "criteria", "gender_description", "adult", "child", "older_adult",
    ],
    "brief_summaries": ["id", "nct_id", "description"],
    "detailed_descriptions": ["id", "nct_id", "description"],
    "responsible_parties": [
      "id", "nct_id", "responsible_party_type", "name", "title", "organization", "affiliation", "old_name_title",
    ],
    "sponsors": ["id", "nct_id", "agency_class", "lead_or_collaborator", "name"],
    "id_information": ["id", "nct_id", "id_source", "id_value", "id_type", "id_type_description", "id_link"],
    "conditions": ["id", "nct_id", "name", "downcase_name"],
    "keywords": ["id", "nct_id", "name", "downcase_name"],
    "browse_conditions": ["id", "nct_id", "mesh_term", "downcase_mesh_term", "mesh_type"],
    "browse_interventions": ["id", "nct_id", "mesh_term", "downcase_mesh_term", "mesh_type"],
    "design_groups": ["id", "nct_id", "group_type", "title", "description"],
    "interventions": ["id", "nct_id", "intervention_type", "name", "description"],
    "facilities": ["id", "nct_id", "status", "name", "city", "state", "zip", "country"],
    "countries": ["id", "nct_id", "name", "removed"],
    "design_outcomes": ["id", "nct_id", "outcome_type", "measure", "time_frame", "population", "description"],
    "overall_officials": ["id", "nct_id", "role", "name", "affiliation"],
    "study_references": ["id", "nct_id", "pmid", "reference_type", "citation"],
    "calculated_values": [
      "id", "nct_id", "number_of_facilities", "registered_in_calendar_year", "actual_duration",
      "were_results_reported", "minimum_age_num",
    ],
  ]
}
