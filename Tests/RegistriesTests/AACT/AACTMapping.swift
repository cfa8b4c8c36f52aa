/// AACT's own mapping, as far as it concerns our fields: where a value of the registry's JSON goes.
///
/// Structured facts of its `mapping.json`; what AACT computes by code is not in it.
enum AACTMapping {
  /// `table.column` by path.
  static let columns: [String: Set<String>] = text.split(separator: "\n").reduce(into: [:]) { columns, line in
    let parts = line.split(separator: " ")
    columns[String(parts[0]), default: []].insert(String(parts[1]))
  }

  private static let text = """
    derivedSection.conditionBrowseModule.ancestors.term browse_conditions.downcase_mesh_term
    derivedSection.conditionBrowseModule.ancestors.term browse_conditions.mesh_term
    derivedSection.conditionBrowseModule.meshes.term browse_conditions.downcase_mesh_term
    derivedSection.conditionBrowseModule.meshes.term browse_conditions.mesh_term
    derivedSection.interventionBrowseModule.ancestors.term browse_interventions.downcase_mesh_term
    derivedSection.interventionBrowseModule.ancestors.term browse_interventions.mesh_term
    derivedSection.interventionBrowseModule.meshes.term browse_interventions.downcase_mesh_term
    derivedSection.interventionBrowseModule.meshes.term browse_interventions.mesh_term
    protocolSection.armsInterventionsModule.armGroups.description design_groups.description
    protocolSection.armsInterventionsModule.armGroups.label design_groups.title
    protocolSection.armsInterventionsModule.armGroups.type design_groups.group_type
    protocolSection.armsInterventionsModule.interventions.description interventions.description
    protocolSection.armsInterventionsModule.interventions.name interventions.name
    protocolSection.armsInterventionsModule.interventions.type interventions.intervention_type
    protocolSection.conditionsModule.conditions conditions.downcase_name
    protocolSection.conditionsModule.conditions conditions.name
    protocolSection.conditionsModule.keywords keywords.downcase_name
    protocolSection.conditionsModule.keywords keywords.name
    protocolSection.contactsLocationsModule.locations.city facilities.city
    protocolSection.contactsLocationsModule.locations.country countries.name
    protocolSection.contactsLocationsModule.locations.country facilities.country
    protocolSection.contactsLocationsModule.locations.facility facilities.name
    protocolSection.contactsLocationsModule.locations.state facilities.state
    protocolSection.contactsLocationsModule.locations.status facilities.status
    protocolSection.contactsLocationsModule.locations.zip facilities.zip
    protocolSection.contactsLocationsModule.overallOfficials.affiliation overall_officials.affiliation
    protocolSection.contactsLocationsModule.overallOfficials.name overall_officials.name
    protocolSection.contactsLocationsModule.overallOfficials.role overall_officials.role
    protocolSection.descriptionModule.briefSummary brief_summaries.description
    protocolSection.descriptionModule.detailedDescription detailed_descriptions.description
    protocolSection.designModule.designInfo.allocation designs.allocation
    protocolSection.designModule.designInfo.interventionModel designs.intervention_model
    protocolSection.designModule.designInfo.maskingInfo.masking designs.masking
    protocolSection.designModule.designInfo.maskingInfo.whoMasked designs.caregiver_masked
    protocolSection.designModule.designInfo.maskingInfo.whoMasked designs.investigator_masked
    protocolSection.designModule.designInfo.maskingInfo.whoMasked designs.outcomes_assessor_masked
    protocolSection.designModule.designInfo.maskingInfo.whoMasked designs.subject_masked
    protocolSection.designModule.designInfo.observationalModel designs.observational_model
    protocolSection.designModule.designInfo.primaryPurpose designs.primary_purpose
    protocolSection.designModule.designInfo.timePerspective designs.time_perspective
    protocolSection.designModule.enrollmentInfo.count studies.enrollment
    protocolSection.designModule.enrollmentInfo.type studies.enrollment_type
    protocolSection.designModule.patientRegistry studies.patient_registry
    protocolSection.designModule.phases studies.phase
    protocolSection.designModule.studyType studies.study_type
    protocolSection.eligibilityModule.eligibilityCriteria eligibilities.criteria
    protocolSection.eligibilityModule.healthyVolunteers eligibilities.healthy_volunteers
    protocolSection.eligibilityModule.maximumAge eligibilities.maximum_age
    protocolSection.eligibilityModule.minimumAge eligibilities.minimum_age
    protocolSection.eligibilityModule.samplingMethod eligibilities.sampling_method
    protocolSection.eligibilityModule.sex eligibilities.gender
    protocolSection.eligibilityModule.studyPopulation eligibilities.population
    protocolSection.identificationModule.acronym studies.acronym
    protocolSection.identificationModule.briefTitle studies.brief_title
    protocolSection.identificationModule.officialTitle studies.official_title
    protocolSection.identificationModule.orgStudyIdInfo.id id_information.id_value
    protocolSection.identificationModule.secondaryIdInfos.id id_information.id_value
    protocolSection.identificationModule.secondaryIdInfos.type id_information.id_type
    protocolSection.outcomesModule.otherOutcomes.description design_outcomes.description
    protocolSection.outcomesModule.otherOutcomes.measure design_outcomes.measure
    protocolSection.outcomesModule.otherOutcomes.timeFrame design_outcomes.time_frame
    protocolSection.outcomesModule.primaryOutcomes.description design_outcomes.description
    protocolSection.outcomesModule.primaryOutcomes.measure design_outcomes.measure
    protocolSection.outcomesModule.primaryOutcomes.timeFrame design_outcomes.time_frame
    protocolSection.outcomesModule.secondaryOutcomes.description design_outcomes.description
    protocolSection.outcomesModule.secondaryOutcomes.measure design_outcomes.measure
    protocolSection.outcomesModule.secondaryOutcomes.timeFrame design_outcomes.time_frame
    protocolSection.oversightModule.fdaaa801Violation studies.fdaaa801_violation
    protocolSection.oversightModule.isFdaRegulatedDevice studies.is_fda_regulated_device
    protocolSection.oversightModule.isFdaRegulatedDrug studies.is_fda_regulated_drug
    protocolSection.oversightModule.isUnapprovedDevice studies.is_unapproved_device
    protocolSection.oversightModule.isUsExport studies.is_us_export
    protocolSection.oversightModule.oversightHasDmc studies.has_dmc
    protocolSection.referencesModule.references.citation study_references.citation
    protocolSection.referencesModule.references.pmid study_references.pmid
    protocolSection.referencesModule.references.type study_references.reference_type
    protocolSection.sponsorCollaboratorsModule.collaborators.class sponsors.agency_class
    protocolSection.sponsorCollaboratorsModule.collaborators.name sponsors.name
    protocolSection.sponsorCollaboratorsModule.leadSponsor.class sponsors.agency_class
    protocolSection.sponsorCollaboratorsModule.leadSponsor.name sponsors.name
    protocolSection.sponsorCollaboratorsModule.responsibleParty.investigatorAffiliation responsible_parties.affiliation
    protocolSection.sponsorCollaboratorsModule.responsibleParty.investigatorFullName responsible_parties.name
    protocolSection.sponsorCollaboratorsModule.responsibleParty.investigatorTitle responsible_parties.title
    protocolSection.sponsorCollaboratorsModule.responsibleParty.type responsible_parties.responsible_party_type
    protocolSection.statusModule.completionDateStruct.date studies.completion_date
    protocolSection.statusModule.completionDateStruct.date studies.completion_month_year
    protocolSection.statusModule.completionDateStruct.type studies.completion_date_type
    protocolSection.statusModule.delayedPosting studies.delayed_posting
    protocolSection.statusModule.dispFirstSubmitDate studies.disposition_first_submitted_date
    protocolSection.statusModule.expandedAccessInfo.hasExpandedAccess studies.has_expanded_access
    protocolSection.statusModule.lastKnownStatus studies.last_known_status
    protocolSection.statusModule.lastUpdatePostDateStruct.date studies.last_update_posted_date
    protocolSection.statusModule.lastUpdateSubmitDate studies.last_update_submitted_date
    protocolSection.statusModule.lastUpdateSubmitDate studies.last_update_submitted_qc_date
    protocolSection.statusModule.overallStatus studies.overall_status
    protocolSection.statusModule.primaryCompletionDateStruct.date studies.primary_completion_date
    protocolSection.statusModule.primaryCompletionDateStruct.date studies.primary_completion_month_year
    protocolSection.statusModule.primaryCompletionDateStruct.type studies.primary_completion_date_type
    protocolSection.statusModule.resultsFirstPostDateStruct.date studies.results_first_posted_date
    protocolSection.statusModule.resultsFirstSubmitDate studies.results_first_submitted_date
    protocolSection.statusModule.startDateStruct.date studies.start_date
    protocolSection.statusModule.startDateStruct.date studies.start_month_year
    protocolSection.statusModule.startDateStruct.type studies.start_date_type
    protocolSection.statusModule.statusVerifiedDate studies.verification_date
    protocolSection.statusModule.statusVerifiedDate studies.verification_month_year
    protocolSection.statusModule.studyFirstPostDateStruct.date studies.study_first_posted_date
    protocolSection.statusModule.studyFirstSubmitDate studies.study_first_submitted_date
    protocolSection.statusModule.whyStopped studies.why_stopped
    """
}
