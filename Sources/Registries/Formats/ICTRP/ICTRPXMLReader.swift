import StudyModel

/// Gathers the columns of WHO's records from XML.
final class ICTRPXMLReader: RecordReader, MarkupHandler {
  private let markup = MarkupReader()
  private let export: ICTRPStudies
  private let exchange: ICTRPStudies
  private var columns: [ICTRPColumn?] = []
  private let exportRecord: Int32
  private let exchangeRecord: Int32

  private var batch = RecordBatch(path: "")
  private var isWanted = false
  private var isExport = true
  private var line = 0
  private var seen = 0
  private var texts: [ICTRPColumn: String] = [:]

  init(_ fields: Set<StudyField>) {
    export = ICTRPStudies(
      fields: fields, columns: Set(ICTRPColumn.allCases).subtracting([.enrollmentType, .keyword]))
    exchange = ICTRPStudies(
      fields: fields, columns: Set(ICTRPColumn.allCases).subtracting([.exportDate, .hasResults]))
    exportRecord = markup.group("Trial")
    exchangeRecord = markup.group("trial")
    for name in Self.exportNames { ask("Trial/" + name, export) }
    for path in Self.exchangePaths { ask("trial/" + path, exchange) }
  }

  private func ask(_ path: String, _ studies: ICTRPStudies) {
    let name = path[path.index(after: path.lastIndex(of: "/") ?? path.startIndex)...]
    guard let column = ICTRPColumn(name: name), studies.wants(column) else { return }
    let number = Int(markup.text(path))
    while columns.count <= number { columns.append(nil) }
    columns[number] = column
  }

  func read(_ slice: Range<Int>, of file: FileBytes, into batch: RecordBatch) {
    self.batch = batch
    seen = 0
    markup.read(file, self)
    if seen == 0 { batch.report(.note, "holds no trial: the search that it was exported from found none") }
  }

  func begin(_ element: Int32, line: Int) {
    isWanted = batch.wantsNext
    isExport = element == exportRecord
    self.line = line
    seen += 1
    texts.removeAll(keepingCapacity: true)
  }

  func value(_ text: String, of element: Int32) {
    guard isWanted, let column = columns[Int(element)] else { return }
    if let before = texts[column], !before.isEmpty {
      if !text.isEmpty { texts[column] = before + "\n" + text }
    } else {
      texts[column] = text
    }
  }

  func end(_ element: Int32) {
    guard isWanted else { return batch.pass() }
    guard let study = (isExport ? export : exchange).study(texts, batch) else {
      let name = isExport ? "TrialID" : "trial_id"
      return batch.skip(line: line, "has no '\(name)', so that it names no trial; export it again")
    }
    let date = study.version.versionDate
    if date > batch.facts.statedAsOf?.packed ?? 0 { batch.facts.statedAsOf = PartialDate(packed: date) }
    batch.add(study)
  }

  func fault(_ problem: MarkupProblem, line: Int) {
    let id = texts[.trialID, default: ""].trimmed
    switch problem {
    // WHO's exports often lack their last line.
    case .openEnd: batch.report(.note, line: line, problem.message)
    case _ where seen > batch.records:
      batch.skip(id: id.isEmpty ? nil : id, line: problem == .cutOff ? self.line : line, problem.message)
    case _ where seen == 0:
      seen = 1
      batch.skip(line: line, problem.message)
    default: batch.report(.skipped, line: line, problem.message)
    }
  }

  /// The elements of the export; vintages differ in case and number.
  private static let exportNames = [
    "TrialID", "Export_date", "Last_Refreshed_on", "Public_title", "Scientific_title", "Acronym", "Primary_sponsor",
    "Secondary_Sponsor", "Secondary_sponsor", "Secondary_Sponsors", "Date_registration", "Date_registration3",
    "Recruitment_Status", "Recruitment_status", "Inclusion_agemin", "Inclusion_agemax", "Inclusion_gender",
    "Date_enrollement", "Date_enrollment", "Date_enrolment", "Target_size", "Study_type", "Study_design", "Phase",
    "Countries", "Inclusion_Criteria", "Exclusion_Criteria", "Condition", "Conditions", "Intervention",
    "Interventions", "Primary_outcome", "Secondary_outcome", "Secondary_ID", "Secondary_IDs", "results_yes_no",
  ]
  /// The elements of the exchange form.
  private static let exchangePaths = [
    "main/trial_id", "main/public_title", "main/acronym", "main/scientific_title", "main/primary_sponsor",
    "main/date_registration", "main/date_enrolment", "main/type_enrolment", "main/target_size",
    "main/recruitment_status", "main/study_type", "main/study_design", "main/phase", "main/hc_freetext",
    "main/i_freetext", "criteria/inclusion_criteria", "criteria/exclusion_criteria", "criteria/agemin",
    "criteria/agemax", "criteria/gender", "countries/country2", "health_condition_keyword/hc_keyword",
    "primary_outcome/prim_outcome", "secondary_outcome/sec_outcome", "secondary_sponsor/sponsor_name",
    "secondary_ids/secondary_id/sec_id",
  ]
}
