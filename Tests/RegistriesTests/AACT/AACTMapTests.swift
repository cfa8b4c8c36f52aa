import StudyModel
import Testing

@testable import Registries

/// The map of fields to AACT's columns, field by field.
struct AACTMapTests {
  /// What AACT's mapping does by code or not at all, and so does not name.
  private static let unnamed: Set<StudyField> = [.hasResults, .versionHolder, .ageGroup, .country]
  /// Columns in which AACT repeats another.
  private static let repetitions: Set<String> = [
    "studies.last_update_submitted_qc_date", "conditions.downcase_name", "keywords.downcase_name",
    "browse_conditions.downcase_mesh_term", "browse_interventions.downcase_mesh_term", "countries.name",
  ]

  private static func columns(of field: StudyField) -> Set<String> {
    Set(
      AACTGroup.all.flatMap { group in
        group.sources.filter { $0.field == field }.flatMap(\.columns).map { group.table + "." + $0 }
      })
  }

  private static func paths(of field: StudyField) -> [String] {
    switch JSONPath(field) {
    case .scalar(let path): [path]
    case .column(let list, let key): [key.isEmpty ? list : list + "." + key]
    case .outcome(let key): JSONPath.outcomes.map { $0 + "." + key }
    case nil: []
    }
  }

  /// Ours and AACT's own mapping name the same columns.
  @Test(arguments: StudyField.allCases.filter { !unnamed.contains($0) })
  func everyPathGoesWhereAACTSays(_ field: StudyField) {
    let named = Self.paths(of: field).reduce(into: Set<String>()) { $0.formUnion(AACTMapping.columns[$1] ?? []) }
    var ours = Self.columns(of: field)
    // Which kind an outcome is stands in its path; a registry stood in the type before it had a column.
    if field == .outcomeKind { return #expect(ours == ["design_outcomes.outcome_type"]) }
    if field == .isPatientRegistry { ours.remove("studies.study_type") }
    #expect(ours == named.subtracting(Self.repetitions), "\(field.name)")
  }

  @Test func everyFieldStandsInOneTableAndNothingIsTakenFromCalculatedValues() {
    for field in StudyField.allCases {
      #expect(AACTGroup.all.count { $0.sources.contains { $0.field == field } } == 1, "\(field.name)")
    }
    #expect(AACTGroup.all.allSatisfy { group in AACTTable.read.contains { $0.name == group.table } })
    #expect(!AACTGroup.all.contains { $0.table == "calculated_values" })
  }

  /// The rows that fields are taken from, where not all of a table are.
  @Test func rowsAreToldApartAsAACTMarksThem() {
    func mark(_ field: StudyField) -> [String] {
      let mark = AACTGroup.all.first { $0.sources.contains { $0.field == field } }?.mark
      return (mark?.columns ?? []) + [mark?.value ?? ""]
    }
    #expect(mark(.leadSponsor) == ["lead_or_collaborator", "lead"])
    #expect(mark(.collaborator) == ["lead_or_collaborator", "collaborator"])
    #expect(mark(.organizationStudyID) == ["id_source", "id_type", "org_study_id"])
    #expect(mark(.identifier) == ["id_source", "id_type", "secondary_id"])
    for field in [StudyField.conditionMesh, .interventionMesh] { #expect(mark(field) == ["mesh_type", "mesh-list"]) }
    for field in [StudyField.conditionAncestor, .interventionAncestor] {
      #expect(mark(field) == ["mesh_type", "mesh-ancestor"])
    }
    #expect(mark(.country) == ["removed", "t"])
  }
}
