import StudyModel

/// The rows of the registry's CSV and TSV download of before 2024.
struct ClassicCSVLayout: CSVColumnLayout {
  typealias Column = ClassicColumn
  typealias Maker = RecordWriter

  var owner: String { "the registry's" }

  func separator(of head: FileHead) -> CSVSeparator {
    CSVHeader<ClassicColumn>(head, .comma) == nil ? .tab : .comma
  }

  /// A row is never whole, so that a JSON or XML record of the same update wins over it.
  func version(of record: CSVRecord<ClassicColumn>) -> VersionKey {
    let updated = record[.lastUpdatePosted].flatMap { SpelledDate.date($0) }
    return VersionKey(rank: 1, updated: updated?.packed ?? 0, isWhole: false)
  }

  func set(
    _ column: ClassicColumn, _ text: String, of record: CSVRecord<ClassicColumn>, in study: inout Study,
    _ writer: RecordWriter, _ batch: RecordBatch
  ) {
    switch column {
    case .rank, .nctNumber, .documents, .link: break
    case .title, .acronym: writer.set(column.fields[0], to: text.isEmpty ? .notGiven : .text(text), in: &study)
    case .status, .gender, .enrollment, .start, .primaryCompletion, .completion, .firstPosted, .resultsFirstPosted,
      .lastUpdatePosted, .firstReceived, .lastUpdated, .lastVerified:
      writer.set(column.fields[0], text, in: &study, batch)
    case .resultsFirstReceived:
      writer.set(.resultsFirstSubmitted, text == "No Study Results Posted" ? "" : text, in: &study, batch)
    case .results:
      let words = ["Has Results": "yes", "No Results Available": "no", "No Study Results Posted": "no"]
      writer.set(.hasResults, words[text] ?? text, in: &study, batch)
    case .conditions: writer.set(.conditions, .condition, CSVText.pieces(text, "|"), in: &study, batch)
    case .phases: writer.set(.phases, .phase, SpelledPhases.texts(text), in: &study, batch)
    case .outcomes: writer.set(.outcomes, .outcomeMeasure, CSVText.pieces(text, "|"), in: &study, batch)
    case .interventions: CSVInterventions(text, isType: Self.isType).set(in: &study, writer, batch)
    case .ageGroups:
      writer.set(.ageGroups, .ageGroup, text.split { "|,".contains($0) }.map(\.trimmed), in: &study, batch)
    case .age: setAges(text, in: &study, writer, batch)
    case .sponsors: setSponsors(text, of: record, in: &study, writer, batch)
    case .funders:
      // They are named in the order of the sponsors, each once: the lead's comes first.
      let classes = CSVText.pieces(text, "|")
      let isCertain = record[.sponsors].map { classes.count <= CSVText.pieces($0, "|").count } ?? true
      if isCertain {
        writer.set(.leadSponsorClass, classes.first ?? "", in: &study, batch)
      } else {
        writer.set(.leadSponsorClass, to: .cannotSay, in: &study)
      }
    case .studyType:
      // "Expanded Access:Individual Patients|Treatment IND/Protocol" names what kinds of access there are.
      writer.set(.studyType, text.hasPrefix("Expanded Access") ? "Expanded Access" : text, in: &study, batch)
      let isRegistry = text.hasSuffix("[Patient Registry]")
      writer.set(.isPatientRegistry, to: isRegistry ? .flag(true) : .cannotSay, in: &study)
    case .design: CSVDesign.set(text, in: &study, writer, batch)
    case .otherIDs:
      // The organization's own id comes first; every record has one.
      let ids = CSVText.pieces(text, "|")
      writer.set(.organizationStudyID, ids.first ?? "", in: &study, batch)
      writer.set(.identifiers, .identifier, Array(ids.dropFirst()), in: &study, batch)
    case .locations: CSVSite.set(text, hasZip: false, in: &study, writer, batch)
    }
  }

  /// An absent limit is "no limit"; an absent cell says nothing of limits.
  private func setAges(_ text: String, in study: inout Study, _ writer: RecordWriter, _ batch: RecordBatch) {
    let ages = ClassicAges(text)
    writer.set(.ageGroups, .ageGroup, ages.groups, in: &study, batch)
    if text.isEmpty {
      writer.set(.minimumAge, to: .cannotSay, in: &study)
      writer.set(.maximumAge, to: .cannotSay, in: &study)
    } else {
      writer.set(.minimumAge, ages.minimum ?? text, in: &study, batch)
      writer.set(.maximumAge, ages.maximum ?? text, in: &study, batch)
    }
  }

  /// The lead and its collaborators, whose classes are known when all sponsors have one or each another.
  private func setSponsors(
    _ text: String, of record: CSVRecord<ClassicColumn>, in study: inout Study, _ writer: RecordWriter,
    _ batch: RecordBatch
  ) {
    let names = CSVText.pieces(text, "|")
    let classes = CSVText.pieces(record[.funders] ?? "", "|")
    writer.set(.leadSponsor, names.first ?? "", in: &study, batch)
    writer.set(.collaborators, count: max(0, names.count - 1), in: &study, batch) {
      switch $0 {
      case .collaborator: Array(names.dropFirst())
      case .collaboratorClass where classes.count == 1:
        [String](repeating: classes[0], count: names.count - 1)
      case .collaboratorClass where classes.count == names.count: Array(classes.dropFirst())
      default: nil
      }
    }
  }

  private static func isType(_ text: String) -> Bool { types[Spelling.key(text)] != nil }
  private static let types = Spelling.terms(of: .interventionType)
}
