internal import StudyModel

/// Rows of one table that are rows of one list, or hold fields of the study.
struct AACTGroup {
  /// The file they stand in.
  let table: String
  /// The column that tells them from the table's other rows.
  var mark: Mark?
  let sources: [AACTSource]

  /// A column, the same under an older name, and what stands in it.
  struct Mark {
    let columns: [String]
    /// What stands there in lower case; of rows that are told by what does not stand there, that.
    let value: String
    var isExcluded = false
    /// What a file without the column holds: such rows only, or none.
    var holdsWithoutColumn = false

    /// The column of a file that tells its rows apart.
    func column(in header: [String]) -> String? { columns.first(where: header.contains) }
  }

  /// Whether a trial has one such row at most.
  var isSingle: Bool { sources.allSatisfy { $0.field.list == nil || $0.isListInCell } }

  /// The fields that a file with these columns carries.
  func carried(by header: [String]) -> [AACTSource] {
    var header = header
    if let mark {
      guard let column = mark.column(in: header) else {
        return mark.holdsWithoutColumn ? sources.filter { $0.isCarried(by: header) } : []
      }
      // What tells rows apart says nothing else: before 2021 the type of an id did.
      header.removeAll { $0 == column }
    }
    return sources.filter { $0.isCarried(by: header) }
  }

  private init(_ table: String, mark: Mark? = nil, _ sources: [AACTSource]) {
    self.table = table
    self.mark = mark
    self.sources = sources
  }

  private init(_ table: String, mark: Mark? = nil, _ columns: KeyValuePairs<StudyField, String>) {
    self.init(table, mark: mark, columns.map { AACTSource(field: $0.key, columns: [$0.value]) })
  }

  /// All fields: the map of FORMATS 3, which a test holds against AACT's own.
  static let all: [AACTGroup] = [
    AACTGroup("studies", studies + dates),
    AACTGroup("brief_summaries", [.briefSummary: "description"]),
    AACTGroup("detailed_descriptions", [.detailedDescription: "description"]),
    AACTGroup("designs", designs),
    AACTGroup("eligibilities", eligibilities),
    AACTGroup("sponsors", mark: lead("lead"), [.leadSponsor: "name", .leadSponsorClass: "agency_class"]),
    AACTGroup("sponsors", mark: lead("collaborator"), [.collaborator: "name", .collaboratorClass: "agency_class"]),
    AACTGroup(
      "responsible_parties",
      [
        .responsibleParty: "responsible_party_type", .responsibleInvestigator: "name",
        .responsibleInvestigatorTitle: "title", .responsibleInvestigatorAffiliation: "affiliation",
      ]),
    AACTGroup("id_information", mark: identifier("org_study_id"), [.organizationStudyID: "id_value"]),
    AACTGroup(
      "id_information", mark: identifier("secondary_id"), [.identifierType: "id_type", .identifier: "id_value"]),
    AACTGroup("conditions", [.condition: "name"]),
    AACTGroup("keywords", [.keyword: "name"]),
    AACTGroup("browse_conditions", mark: mesh("mesh-list", isOld: true), [.conditionMesh: "mesh_term"]),
    AACTGroup("browse_conditions", mark: mesh("mesh-ancestor"), [.conditionAncestor: "mesh_term"]),
    AACTGroup("browse_interventions", mark: mesh("mesh-list", isOld: true), [.interventionMesh: "mesh_term"]),
    AACTGroup("browse_interventions", mark: mesh("mesh-ancestor"), [.interventionAncestor: "mesh_term"]),
    AACTGroup(
      "design_groups", [.armLabel: "title", .armType: "group_type", .armDescription: "description"]),
    AACTGroup(
      "interventions",
      [.interventionType: "intervention_type", .interventionName: "name", .interventionDescription: "description"]),
    AACTGroup(
      "facilities",
      [
        .siteFacility: "name", .siteCity: "city", .siteState: "state", .siteZip: "zip", .siteCountry: "country",
        .siteStatus: "status",
      ]),
    // A removed country is none of the trial's any more.
    AACTGroup(
      "countries", mark: Mark(columns: ["removed"], value: "t", isExcluded: true, holdsWithoutColumn: true),
      [.country: "name"]),
    AACTGroup(
      "design_outcomes",
      [
        .outcomeKind: "outcome_type", .outcomeMeasure: "measure", .outcomeTimeFrame: "time_frame",
        .outcomeDescription: "description",
      ]),
    AACTGroup(
      "overall_officials", [.officialName: "name", .officialRole: "role", .officialAffiliation: "affiliation"]),
    AACTGroup(
      "study_references",
      [.referencePMID: "pmid", .referenceType: "reference_type", .referenceCitation: "citation"]),
  ]

  private static func lead(_ value: String) -> Mark { Mark(columns: ["lead_or_collaborator"], value: value) }
  /// Before 2021 what kind of id it is stood in `id_type`.
  private static func identifier(_ value: String) -> Mark { Mark(columns: ["id_source", "id_type"], value: value) }
  /// Before there were types of term, there were no ancestors.
  private static func mesh(_ value: String, isOld: Bool = false) -> Mark {
    Mark(columns: ["mesh_type"], value: value, holdsWithoutColumn: isOld)
  }
}
