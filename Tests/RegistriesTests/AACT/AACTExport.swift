import StudyModel
import TestSupport

/// AACT's tables of some studies, as AACT would export them: by its mapping and its exporter's habits, and by nobody's
/// code but its own.
struct AACTExport {
  /// The rows of each table, the header first; nothing is NULL.
  private(set) var tables: [String: [[String?]]] = [:]
  private var numbers: [String: Int] = [:]

  /// The tables of studies, the children of each in the order AACT's mapping makes them.
  init(_ studies: [Study]) {
    for (name, columns) in Self.headers { tables[name] = [columns.map { $0 }] }
    for study in studies { add(study) }
  }

  /// A table as the text of its file, CSV with bars from which the exporter takes what it takes.
  func text(_ table: String) -> String {
    (tables[table] ?? []).map { row in
      Self.exported(row.map(Self.quoted).joined(separator: "|") + "\n")
    }.joined()
  }

  /// The files of all tables.
  var files: [(name: String, text: String)] { tables.keys.sorted().map { ($0 + ".txt", text($0)) } }

  /// What PostgreSQL's COPY writes in a cell.
  private static func quoted(_ cell: String?) -> String {
    guard let cell else { return "" }
    guard cell.isEmpty || cell.utf8.contains(where: { "|\"\n\r".utf8.contains($0) }) else { return cell }
    return "\"" + cell.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }

  /// `gsub(/\"\"/, '').gsub(/\n\s/, '~').gsub(/\n/, '~')`, and the last `~` is the row's end again.
  static func exported(_ row: String) -> String {
    var out: [UInt8] = []
    let bytes = Array(row.utf8)
    var place = 0
    while place < bytes.count {
      if bytes[place] == 34, place + 1 < bytes.count, bytes[place + 1] == 34 {
        place += 2
      } else {
        out.append(bytes[place])
        place += 1
      }
    }
    var joined: [UInt8] = []
    place = 0
    while place < out.count {
      joined.append(out[place] == 10 ? 126 : out[place])
      let isSpace = place + 1 < out.count && [9, 10, 11, 12, 13, 32].contains(out[place + 1])
      place += out[place] == 10 && isSpace ? 2 : 1
    }
    joined[joined.count - 1] = 10
    return String(decoding: joined, as: UTF8.self)
  }

  private mutating func add(_ table: String, _ cells: [String: String?]) {
    numbers[table, default: 1_000] += 1
    let columns = Self.headers[table] ?? []
    tables[table]?.append(
      columns.map { column in column == "id" ? String(numbers[table] ?? 0) : cells[column] ?? nil })
  }

  private mutating func add(_ study: Study) {
    let id = study.id
    var studies: [String: String?] = ["nct_id": id]
    for (field, column) in Self.scalars { studies[column] = Self.cell(study[field], field) }
    for (field, name) in Self.months {
      studies[name + "_month_year"] = Self.cell(study[field])
      studies[name + "_date"] = study[field].date.map { PartialDate($0.lastDay).description }
    }
    for (field, column) in Self.days { studies[column] = study[field].date.map { PartialDate($0.lastDay).description } }
    studies["enrollment"] = study.enrollment.map { String($0) }
    let phases = study[column: .phase].compactMap(Self.code(.phase))
    studies["phase"] = phases.isEmpty ? nil : phases.joined(separator: "/")
    add("studies", studies)

    add(
      "designs",
      Self.row(
        id, study,
        [
          (.allocation, "allocation"), (.interventionModel, "intervention_model"),
          (.observationalModel, "observational_model"), (.timePerspective, "time_perspective"),
          (.primaryPurpose, "primary_purpose"), (.masking, "masking"),
        ]
      ).merging(
        Self.flags(
          study, .maskedParty,
          [
            ("PARTICIPANT", "subject_masked"), ("CARE_PROVIDER", "caregiver_masked"),
            ("INVESTIGATOR", "investigator_masked"), ("OUTCOMES_ASSESSOR", "outcomes_assessor_masked"),
          ])
      ) { $1 })
    var eligibility = Self.row(
      id, study,
      [
        (.samplingMethod, "sampling_method"), (.studyPopulation, "population"), (.sex, "gender"),
        (.acceptsHealthyVolunteers, "healthy_volunteers"), (.eligibilityCriteria, "criteria"),
      ]
    ).merging(Self.flags(study, .ageGroup, [("CHILD", "child"), ("ADULT", "adult"), ("OLDER_ADULT", "older_adult")])) {
      $1
    }
    eligibility["minimum_age"] = Self.cell(study[.minimumAge]) ?? "N/A"
    eligibility["maximum_age"] = Self.cell(study[.maximumAge]) ?? "N/A"
    add("eligibilities", eligibility)
    add("brief_summaries", Self.row(id, study, [(.briefSummary, "description")]))
    add("detailed_descriptions", Self.row(id, study, [(.detailedDescription, "description")]))
    add(
      "responsible_parties",
      Self.row(
        id, study,
        [
          (.responsibleParty, "responsible_party_type"), (.responsibleInvestigator, "name"),
          (.responsibleInvestigatorTitle, "title"), (.responsibleInvestigatorAffiliation, "affiliation"),
        ]))
    addList(
      "sponsors", study, [(.collaborator, "name"), (.collaboratorClass, "agency_class")],
      ["lead_or_collaborator": "collaborator"])
    add(
      "sponsors",
      Self.row(id, study, [(.leadSponsor, "name"), (.leadSponsorClass, "agency_class")]).merging([
        "lead_or_collaborator": "lead"
      ]) { $1 })
    addList(
      "id_information", study, [(.identifier, "id_value"), (.identifierType, "id_type")], ["id_source": "secondary_id"])
    add(
      "id_information",
      Self.row(id, study, [(.organizationStudyID, "id_value")]).merging([
        "id_source": "org_study_id", "id_type": "OTHER",
      ]) { $1 })
    add("id_information", ["nct_id": id, "id_source": "nct_alias", "id_value": "NCT99999999"])
    addList("conditions", study, [(.condition, "name"), (.condition, "downcase_name")])
    addList("keywords", study, [(.keyword, "name"), (.keyword, "downcase_name")])
    for (table, list, ancestors) in [
      ("browse_conditions", StudyField.conditionMesh, StudyField.conditionAncestor),
      ("browse_interventions", .interventionMesh, .interventionAncestor),
    ] {
      addList(table, study, [(ancestors, "mesh_term")], ["mesh_type": "mesh-ancestor"])
      addList(table, study, [(list, "mesh_term")], ["mesh_type": "mesh-list"])
    }
    addList("design_groups", study, [(.armLabel, "title"), (.armType, "group_type"), (.armDescription, "description")])
    addList(
      "interventions", study,
      [
        (.interventionType, "intervention_type"), (.interventionName, "name"),
        (.interventionDescription, "description"),
      ])
    addList(
      "facilities", study,
      [
        (.siteFacility, "name"), (.siteCity, "city"), (.siteState, "state"), (.siteZip, "zip"),
        (.siteCountry, "country"), (.siteStatus, "status"),
      ])
    add("countries", ["nct_id": id, "name": "Removed Country", "removed": "t"])
    addList("countries", study, [(.country, "name")], ["removed": "f"])
    // Others first, as the mapping has them.
    addList("design_outcomes", study, Self.outcomes) {
      $0 != .word(OutcomeKind.primary) && $0 != .word(OutcomeKind.secondary)
    }
    addList("design_outcomes", study, Self.outcomes) { $0 == .word(OutcomeKind.secondary) }
    addList("design_outcomes", study, Self.outcomes) { $0 == .word(OutcomeKind.primary) }
    addList(
      "overall_officials", study,
      [(.officialName, "name"), (.officialRole, "role"), (.officialAffiliation, "affiliation")])
    addList(
      "study_references", study,
      [(.referencePMID, "pmid"), (.referenceType, "reference_type"), (.referenceCitation, "citation")])
    add(
      "calculated_values", ["nct_id": id, "actual_duration": "9", "were_results_reported": "t", "minimum_age_num": "0"])
  }

  private mutating func addList(
    _ table: String, _ study: Study, _ columns: [(StudyField, String)], _ more: [String: String] = [:],
    where isTaken: (FieldValue) -> Bool = { _ in true }
  ) {
    guard let list = columns[0].0.list else { return }
    for row in 0..<study.count(of: list) where isTaken(study[column: columns[0].0][row]) {
      var cells: [String: String?] = ["nct_id": study.id]
      for (field, column) in columns { cells[column] = Self.cell(study[column: field][row], field) }
      for (column, text) in more { cells[column] = text }
      add(table, cells)
    }
  }

  private static func row(_ id: String, _ study: Study, _ columns: [(StudyField, String)]) -> [String: String?] {
    var cells: [String: String?] = ["nct_id": id]
    for (field, column) in columns { cells[column] = cell(study[field], field) }
    return cells
  }

  private static func flags(_ study: Study, _ field: StudyField, _ columns: [(String, String)]) -> [String: String?] {
    let codes = study[column: field].compactMap(code(field))
    var cells: [String: String?] = [:]
    for (code, column) in columns { cells[column] = codes.isEmpty ? nil : codes.contains(code) ? "t" : "f" }
    return cells
  }

  private static func code(_ field: StudyField) -> (FieldValue) -> String? { { cell($0, field) } }

  private static func cell(_ value: FieldValue, _ field: StudyField = .briefTitle) -> String? {
    switch value {
    case .notRead, .cannotSay, .notGiven: nil
    case .term(let position): if case .term(let words) = field.kind { words.words[Int(position)].code } else { nil }
    case .text(let text): text
    case .date(let date): date.description
    case .age(let age): age.description
    case .count(let count): String(count)
    case .flag(let flag): flag ? "t" : "f"
    }
  }
}
