/// A table of AACT, and the columns it is known by.
struct AACTTable: Hashable {
  /// Its name, which is its file's.
  let name: String
  /// Columns that no other table has together, `nct_id` apart.
  let sign: [String]
  /// Whether it has no other columns than those, `id` and `nct_id`.
  var isExact = false

  /// The tables that fields are read from, and those that none is.
  static let all = read + unread

  /// The tables that fields are read from.
  static let read: [AACTTable] = [
    AACTTable(name: "studies", sign: ["study_type", "overall_status"]),
    AACTTable(name: "brief_summaries", sign: ["description"], isExact: true),
    AACTTable(name: "detailed_descriptions", sign: ["description"], isExact: true),
    AACTTable(name: "designs", sign: ["allocation", "masking"]),
    AACTTable(name: "eligibilities", sign: ["gender", "minimum_age"]),
    AACTTable(name: "sponsors", sign: ["lead_or_collaborator"]),
    AACTTable(name: "responsible_parties", sign: ["responsible_party_type"]),
    AACTTable(name: "id_information", sign: ["id_value", "id_type"]),
    AACTTable(name: "conditions", sign: ["name", "downcase_name"]),
    AACTTable(name: "keywords", sign: ["name", "downcase_name"]),
    AACTTable(name: "browse_conditions", sign: ["mesh_term"]),
    AACTTable(name: "browse_interventions", sign: ["mesh_term"]),
    AACTTable(name: "design_groups", sign: ["group_type", "title"]),
    AACTTable(name: "interventions", sign: ["intervention_type", "name"]),
    AACTTable(name: "facilities", sign: ["city", "country"]),
    AACTTable(name: "countries", sign: ["name", "removed"]),
    AACTTable(name: "design_outcomes", sign: ["outcome_type", "measure", "time_frame"]),
    AACTTable(name: "overall_officials", sign: ["role", "name", "affiliation"]),
    AACTTable(name: "study_references", sign: ["pmid", "citation"]),
  ]

  /// Tables of results, contacts and links, and the values AACT calculates: known, counted, not read.
  ///
  /// Calculated values are no registry's (METHODS 2.1), so none of them is ever taken for one.
  private static let unread: [AACTTable] = [
    AACTTable(name: "calculated_values", sign: ["registered_in_calendar_year", "actual_duration"]),
    AACTTable(name: "baseline_counts", sign: ["result_group_id", "scope", "count"]),
    AACTTable(name: "baseline_measurements", sign: ["result_group_id", "classification", "category"]),
    AACTTable(name: "central_contacts", sign: ["contact_type", "phone", "email"]),
    AACTTable(name: "design_group_interventions", sign: ["design_group_id", "intervention_id"]),
    AACTTable(name: "documents", sign: ["document_id", "document_type"]),
    AACTTable(name: "drop_withdrawals", sign: ["result_group_id", "period", "reason"]),
    AACTTable(name: "facility_contacts", sign: ["facility_id", "contact_type"]),
    AACTTable(name: "facility_investigators", sign: ["facility_id", "role"]),
    AACTTable(name: "intervention_other_names", sign: ["intervention_id", "name"]),
    AACTTable(name: "ipd_information_types", sign: ["name"], isExact: true),
    AACTTable(name: "links", sign: ["url", "description"]),
    AACTTable(name: "milestones", sign: ["result_group_id", "period", "title"]),
    AACTTable(name: "outcome_analyses", sign: ["outcome_id", "non_inferiority_type"]),
    AACTTable(name: "outcome_analysis_groups", sign: ["outcome_analysis_id"]),
    AACTTable(name: "outcome_counts", sign: ["outcome_id", "scope", "count"]),
    AACTTable(name: "outcome_measurements", sign: ["outcome_id", "param_value"]),
    AACTTable(name: "outcomes", sign: ["outcome_type", "title", "population"]),
    AACTTable(name: "participant_flows", sign: ["recruitment_details"]),
    AACTTable(name: "pending_results", sign: ["event", "event_date"]),
    AACTTable(name: "provided_documents", sign: ["document_type", "has_protocol"]),
    AACTTable(name: "reported_event_totals", sign: ["event_type", "classification"]),
    AACTTable(name: "reported_events", sign: ["event_type", "subjects_affected"]),
    AACTTable(name: "result_agreements", sign: ["pi_employee"]),
    AACTTable(name: "result_contacts", sign: ["organization", "phone", "email"]),
    AACTTable(name: "result_groups", sign: ["ctgov_group_code", "result_type"]),
    AACTTable(name: "retractions", sign: ["pmid", "source"]),
    AACTTable(name: "search_results", sign: ["study_search_id"]),
  ]
}
