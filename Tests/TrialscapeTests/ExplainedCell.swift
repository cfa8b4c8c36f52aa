import TestSupport

/// A cell of the landscape over the sample, and which trials another reading puts into one of its parts.
struct ExplainedCell: Sendable {
  var section: String
  var row: String
  var column: String?
  var measure: String
  var part: String?
  /// What a trial adds, nothing for one that is not there; records outside the population are not asked.
  var adds: @Sendable (JSONRecord) -> Int?

  /// A cell whose trials add one each.
  init(
    _ section: String, _ row: String, in column: String? = nil, _ measure: String, part: String? = nil,
    _ isIn: @escaping @Sendable (JSONRecord) -> Bool
  ) {
    self.init(section, row, in: column, measure, part: part, adding: { isIn($0) ? 1 : nil })
  }

  init(
    _ section: String, _ row: String, in column: String? = nil, _ measure: String, part: String? = nil,
    adding: @escaping @Sendable (JSONRecord) -> Int?
  ) {
    self.section = section
    self.row = row
    self.column = column
    self.measure = measure
    self.part = part
    adds = adding
  }

  /// Over all kinds of section: tables, any-of and stacked ones, crosstabs, figures, series, comparison, fields, checks.
  static let all: [ExplainedCell] = [
    ExplainedCell("phase-mix", "PHASE2", "trials") { $0.phases == ["PHASE2"] },
    ExplainedCell("phase-mix", "PHASE1|PHASE2", "share", part: "used") { !$0.phases.isEmpty },
    ExplainedCell("status-mix", "TERMINATED", "share") { $0.status == "TERMINATED" },
    ExplainedCell("phase-by-status", "PHASE2", in: "RECRUITING", "trials") {
      $0.phases == ["PHASE2"] && $0.status == "RECRUITING"
    },
    ExplainedCell("phase-by-status", "PHASE3", "open-share") { $0.phases == ["PHASE3"] && $0.isOpen },
    ExplainedCell("intervention-model", "(unrecognized)", "trials") { $0.design("interventionModel") == "PLATFORM" },
    ExplainedCell("primary-purpose", "TREATMENT", "share", part: "excluded") { $0.design("primaryPurpose") == nil },
    ExplainedCell("allocation-by-masking", "RANDOMIZED", in: "DOUBLE", "trials") {
      $0.design("allocation") == "RANDOMIZED" && $0.masking == "DOUBLE"
    },
    ExplainedCell("who-is-masked", "OUTCOMES_ASSESSOR", "share") { $0.parties.contains("OUTCOMES_ASSESSOR") },
    ExplainedCell("who-is-masked", "INVESTIGATOR", "share", part: "used") { !$0.parties.isEmpty },
    ExplainedCell("rigor-by-phase", "PHASE2_GROUP", "assessor-masked", part: "used") {
      [["PHASE2"], ["PHASE1", "PHASE2"]].contains($0.phases) && ($0.masking == "NONE" || !$0.parties.isEmpty)
    },
    ExplainedCell("study-type", "OBSERVATIONAL", "trials") { $0.text("designModule.studyType") == "OBSERVATIONAL" },
    ExplainedCell("age-windows", "exactly 18", in: "none", "trials") {
      $0.text("eligibilityModule.minimumAge") == "18 Years" && $0.text("eligibilityModule.maximumAge") == nil
    },
    ExplainedCell("age-windows", "(cannot-say)", in: "(cannot-say)", "trials") { $0["eligibilityModule"] == nil },
    ExplainedCell("age-groups", "OLDER_ADULT", "trials") {
      $0.texts("eligibilityModule.stdAges").contains("OLDER_ADULT")
    },
    ExplainedCell(
      "enrollment-by-status", "COMPLETED", in: "ACTUAL", "total",
      adding: { record in
        guard record.status == "COMPLETED", record.text("designModule.enrollmentInfo.type") == "ACTUAL" else {
          return nil
        }
        return record.number("designModule.enrollmentInfo.count")
      }),
    ExplainedCell("sites-by-country", "Germany", "sites", adding: { $0.isWithdrawn ? nil : $0.sites(in: "Germany") }),
    ExplainedCell("sites-by-country", "Japan", "trials") { !$0.isWithdrawn && $0.sites(in: "Japan") != nil },
    ExplainedCell("sponsor-class", "INDUSTRY", "trials") { $0.leadClass == "INDUSTRY" },
    ExplainedCell("sponsor-class", "(cannot-say)", "trials") { $0["sponsorCollaboratorsModule"] == nil },
    ExplainedCell("stop-kinds", "WITHDRAWN", "reason-given") {
      $0.isWithdrawn && $0.text("statusModule.whyStopped")?.isEmpty == false
    },
    ExplainedCell("stop-rate", "all=(all)", "ended") { ["COMPLETED", "TERMINATED"].contains($0.status) },
    ExplainedCell("stop-rate", "lead-group=INDUSTRY", "terminated") {
      $0.leadClass == "INDUSTRY" && $0.status == "TERMINATED"
    },
    ExplainedCell("stop-rate", "phase-group=PHASE4", "termination-rate", part: "excluded") {
      $0.phases != ["PHASE4"] || !["COMPLETED", "TERMINATED"].contains($0.status)
    },
    ExplainedCell("portfolio", "recruiting-now", "share") { $0.status == "RECRUITING" },
    ExplainedCell("portfolio", "recruiting-now", "share", part: "used") { $0.isOpen },
    ExplainedCell("timeline", "2026-Q3", "first-posted") { $0.quarter(of: "studyFirstPostDate") == "2026-Q3" },
    ExplainedCell("timeline", "earlier", "terminated") {
      $0.status == "TERMINATED" && $0.quarter(of: "completionDate").map { $0 < "2023-Q4" } == true
    },
    ExplainedCell("quarter-comparison", "2025-Q3", in: "year-ago", "first-posted") {
      $0.quarter(of: "studyFirstPostDate") == "2025-Q3"
    },
    ExplainedCell("missing-fields", "start", in: "not given", "trials") { $0["statusModule.startDateStruct"] == nil },
    ExplainedCell("data-quality", "DQ03", "trials") {
      $0.isWithdrawn && $0.number("designModule.enrollmentInfo.count") ?? 0 > 0
    },
  ]

  /// Whether a record is in the section's population.
  func population(_ record: JSONRecord) -> Bool {
    section == "study-type" || record.text("designModule.studyType") == "INTERVENTIONAL"
  }
}

extension ExplainedCell {
  /// The line that asks for it.
  func line(part: String?) -> String {
    var line = "trialscape explain quarterly-landscape $SAMPLE --section \(section) --row '\(row)' --measure \(measure)"
    if let column { line += " --column '\(column)'" }
    if let part { line += " --part \(part)" }
    return line
  }

  /// Whether a row of tidy CSV is the cell's.
  func isShown(in tidy: TidyRow) -> Bool {
    guard tidy["section"] == section, tidy["measure"] == measure else { return false }
    guard row == tidy["row_level"] || row == tidy["row"] + "=" + tidy["row_level"] else { return false }
    return column == nil ? tidy["column_level"].isEmpty : column == tidy["column_level"] || column == tidy["comparison"]
  }
}

extension JSONRecord {
  fileprivate var phases: [String] { texts("designModule.phases") }
  fileprivate var status: String { text("statusModule.overallStatus") ?? "" }
  fileprivate var isWithdrawn: Bool { status == "WITHDRAWN" }
  fileprivate var isOpen: Bool {
    ["NOT_YET_RECRUITING", "RECRUITING", "ENROLLING_BY_INVITATION", "ACTIVE_NOT_RECRUITING"].contains(status)
  }
  fileprivate func design(_ key: String) -> String? { text("designModule.designInfo." + key) }
  fileprivate var masking: String? { design("maskingInfo.masking") }
  fileprivate var parties: [String] {
    ["SINGLE", "DOUBLE", "TRIPLE", "QUADRUPLE"].contains(masking)
      ? texts("designModule.designInfo.maskingInfo.whoMasked") : []
  }
  fileprivate var leadClass: String? { text("sponsorCollaboratorsModule.leadSponsor.class") }
  fileprivate func sites(in country: String) -> Int? {
    let count = objects("contactsLocationsModule.locations").count { $0["country"] as? String == country }
    return count == 0 ? nil : count
  }
  /// The quarter of a date that names one.
  fileprivate func quarter(of date: String) -> String? {
    let parts = (text("statusModule.\(date)Struct.date") ?? "").split(separator: "-").compactMap { Int($0) }
    return parts.count > 1 ? "\(parts[0])-Q\((parts[1] + 2) / 3)" : nil
  }
}
