internal import StudyModel

extension AACTGroup {
  /// The columns of `studies` that are no dates.
  static let studies: [AACTSource] =
    [
      source(.briefTitle, "brief_title"), source(.officialTitle, "official_title"), source(.acronym, "acronym"),
      source(.overallStatus, "overall_status"), source(.lastKnownStatus, "last_known_status"),
      source(.whyStopped, "why_stopped"), source(.startType, "start_date_type"),
      source(.primaryCompletionType, "primary_completion_date_type"),
      source(.completionType, "completion_date_type"), source(.hasExpandedAccess, "has_expanded_access"),
      source(.delayedPosting, "delayed_posting"), source(.hasDataMonitoringCommittee, "has_dmc"),
      source(.isFDARegulatedDrug, "is_fda_regulated_drug"), source(.isFDARegulatedDevice, "is_fda_regulated_device"),
      source(.isUnapprovedDevice, "is_unapproved_device"), source(.isUSExport, "is_us_export"),
      source(.isFDAAAViolation, "fdaaa801_violation"), source(.studyType, "study_type"),
      source(.enrollment, "enrollment"), source(.enrollmentType, "enrollment_type"),
      source(.isPatientRegistry, "patient_registry"),
      // Before there was a column, a registry was a type of study.
      AACTSource(field: .isPatientRegistry, columns: ["study_type"], meaning: .type, unless: "patient_registry"),
      AACTSource(field: .phase, columns: ["phase"], meaning: .phases),
      // There is no column of its own: a study has results when they are posted, in all 512 whole records at hand.
      AACTSource(field: .hasResults, columns: ["results_first_posted_date"], meaning: .presence),
      AACTSource(field: .versionHolder, columns: ["nlm_download_date_description"], meaning: .processed),
    ]

  /// The dates of `studies`: the text that keeps the precision goes before the day made of it.
  static let dates: [AACTSource] = [
    source(.statusVerified, "verification_month_year", "verification_date"),
    source(.start, "start_month_year", "start_date"),
    source(.primaryCompletion, "primary_completion_month_year", "primary_completion_date"),
    source(.completion, "completion_month_year", "completion_date"),
    source(.firstSubmitted, "study_first_submitted_date"), source(.firstPosted, "study_first_posted_date"),
    source(.resultsFirstSubmitted, "results_first_submitted_date"),
    source(.resultsFirstPosted, "results_first_posted_date"),
    source(.dispositionFirstSubmitted, "disposition_first_submitted_date"),
    source(.lastUpdateSubmitted, "last_update_submitted_date"),
    source(.lastUpdatePosted, "last_update_posted_date"),
  ]

  /// The columns of `designs`.
  static let designs: [AACTSource] = [
    source(.allocation, "allocation"), source(.interventionModel, "intervention_model"),
    source(.observationalModel, "observational_model"), source(.timePerspective, "time_perspective"),
    source(.primaryPurpose, "primary_purpose"), source(.masking, "masking"),
    AACTSource(
      field: .maskedParty,
      columns: ["subject_masked", "caregiver_masked", "investigator_masked", "outcomes_assessor_masked"],
      meaning: .flags(["PARTICIPANT", "CARE_PROVIDER", "INVESTIGATOR", "OUTCOMES_ASSESSOR"])),
  ]

  /// The columns of `eligibilities`.
  static let eligibilities: [AACTSource] = [
    source(.eligibilityCriteria, "criteria"), source(.acceptsHealthyVolunteers, "healthy_volunteers"),
    source(.sex, "gender"), source(.minimumAge, "minimum_age"), source(.maximumAge, "maximum_age"),
    source(.samplingMethod, "sampling_method"), source(.studyPopulation, "population"),
    AACTSource(
      field: .ageGroup, columns: ["child", "adult", "older_adult"],
      meaning: .flags(["CHILD", "ADULT", "OLDER_ADULT"])),
  ]

  private static func source(_ field: StudyField, _ columns: String...) -> AACTSource {
    AACTSource(field: field, columns: columns)
  }
}
