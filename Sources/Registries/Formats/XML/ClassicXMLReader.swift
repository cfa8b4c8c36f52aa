import StudyModel

/// Turns the elements of classic XML records into studies.
final class ClassicXMLReader: RecordReader, MarkupHandler {
  /// What an element means.
  private enum Meaning {
    case record, group(Int), results, id
    case scalar(StudyField, isOlder: Bool)
    case repeated(StudyField)
    case cell(StudyField)
    case design, update, way
  }

  private let markup = MarkupReader()
  private let writer: RecordWriter
  private var meanings: [Meaning] = []
  private let hasOldDesign: Bool

  private var batch = RecordBatch(path: "")
  private var isWanted = false
  private var line = 0
  private var seen = 0
  private var id = ""
  private var updated = ""
  private var design = ""
  private var hasResults = false
  private var isOlder = false
  private var scalars: [StudyField: String] = [:]
  private var lists: [StudyList: [RecordWriter.Row]] = [:]
  private var row: RecordWriter.Row = [:]

  init(_ fields: Set<StudyField>) {
    let carried = Set(StudyField.allCases).subtracting(ClassicXMLPath.cannotCarry)
    writer = RecordWriter(fields: fields, carried: carried)
    hasOldDesign = ICTRPColumn.studyDesign.fields.contains(where: fields.contains)
    ask(fields)
  }

  /// Asks for what the fields need.
  private func ask(_ fields: Set<StudyField>) {
    let root = "clinical_study/"
    mean(.record, markup.group("clinical_study"))
    mean(.id, markup.text(root + "id_info/nct_id"))
    for field in StudyField.allCases where field.list == nil {
      for (age, path) in ClassicXMLPath.scalar(field).enumerated() where needs(field, fields) {
        if field == .isPatientRegistry, needs(.studyType, fields) { continue }
        mean(.scalar(field, isOlder: age > 0), markup.text(root + path))
      }
    }
    if !fields.contains(.lastUpdateSubmitted) { mean(.update, markup.text(root + "lastchanged_date")) }
    for (field, path) in ClassicXMLPath.repeated where fields.contains(field) {
      mean(.repeated(field), markup.text(root + path))
    }
    for (number, group) in ClassicXMLPath.groups.enumerated() where writer.wants(group.list) {
      mean(.group(number), markup.group(root + group.path))
      for (field, path) in group.fields where fields.contains(field) {
        mean(.cell(field), markup.text(root + group.path + "/" + path))
      }
    }
    if fields.contains(.hasResults) { mean(.results, markup.group(root + "clinical_results")) }
    if hasOldDesign { mean(.design, markup.text(root + "study_design")) }
  }

  /// Whether a scalar has to be gathered: asked for, or needed to order versions or to understand another.
  private func needs(_ field: StudyField, _ fields: Set<StudyField>) -> Bool {
    switch field {
    case .lastUpdatePosted, .versionHolder: true
    case .studyType: fields.contains(.studyType) || fields.contains(.isPatientRegistry) || fields.contains(.phase)
    case .masking: fields.contains(.masking) || fields.contains(.maskedParty)
    default: fields.contains(field)
    }
  }

  private func mean(_ meaning: Meaning, _ number: Int32) {
    while meanings.count <= Int(number) { meanings.append(.way) }
    meanings[Int(number)] = meaning
  }

  func read(_ slice: Range<Int>, of file: FileBytes, into batch: RecordBatch) {
    self.batch = batch
    seen = 0
    isWanted = false
    markup.read(file, self)
    if seen == 0 { batch.skip("holds no 'clinical_study', so that it names no trial; download it again") }
  }

  func begin(_ element: Int32, line: Int) {
    switch meanings[Int(element)] {
    case .record:
      isWanted = batch.wantsNext
      self.line = line
      seen += 1
      (id, updated, design, hasResults, isOlder) = ("", "", "", false, false)
      scalars.removeAll(keepingCapacity: true)
      lists.removeAll(keepingCapacity: true)
    case .group(let number):
      row.removeAll(keepingCapacity: true)
      if let given = ClassicXMLPath.given(ClassicXMLPath.groups[number].path) { row[given.field] = given.text }
    case .results: hasResults = true
    default: break
    }
  }

  func value(_ text: String, of element: Int32) {
    switch meanings[Int(element)] {
    case .id: id = text.trimmed
    case .scalar(let field, let older):
      if older { isOlder = true }
      // The present name of a date wins over the older one, wherever they stand.
      if !older || scalars[field] == nil { scalars[field] = text }
    case .update:
      isOlder = true
      updated = text
    case .repeated(let field):
      guard isWanted, let list = field.list else { return }
      if field == .phase {
        lists[list] = SpelledPhases.texts(text).map { [field: $0] }
      } else if text.utf8.contains(where: { $0 > 32 }) {
        lists[list, default: []].append([field: TextBlock.line(text)])
      }
    case .cell(let field): row[field] = Self.blocks.contains(field) ? TextBlock.text(text) : TextBlock.line(text)
    case .design: design = text
    default: break
    }
  }

  func end(_ element: Int32) {
    switch meanings[Int(element)] {
    case .group(let number): lists[ClassicXMLPath.groups[number].list, default: []].append(row)
    case .record: finish()
    default: break
    }
  }

  func fault(_ problem: MarkupProblem, line: Int) {
    let isInRecord = seen > batch.records
    switch problem {
    case .openEnd: batch.report(.note, line: line, problem.message)
    case _ where isInRecord:
      batch.skip(id: id.isEmpty ? nil : id, line: problem == .cutOff ? self.line : line, problem.message)
    case _ where seen == 0:
      seen = 1
      batch.skip(line: line, problem.message)
    default: batch.report(.skipped, line: line, problem.message)
    }
  }

  /// Descriptions, which are wrapped as running text is.
  private static let blocks: Set<StudyField> = [.armDescription, .interventionDescription, .outcomeDescription]
}

extension ClassicXMLReader {
  /// Makes the study of what was gathered.
  private func finish() {
    guard isWanted else { return batch.pass() }
    guard !id.isEmpty else {
      return batch.skip(line: line, "has no 'nct_id', so that it names no trial; download it again")
    }
    let download = scalars[.versionHolder].flatMap(Self.downloadDate)
    let update = SpelledDate.date((scalars[.lastUpdatePosted] ?? changed ?? "").trimmed)
    var study = writer.begin(
      id: id, version: VersionKey(rank: 1, updated: update?.packed ?? 0, versionDate: download?.packed ?? 0))
    scalars[.versionHolder] = nil
    if let download { writer.set(.versionHolder, to: .date(download), in: &study) }
    setType(&study)
    setMasking(&study)
    if design.utf8.count > 2 { setOldDesign(&study) }
    for (field, text) in scalars {
      writer.set(field, Self.running.contains(field) ? TextBlock.text(text) : TextBlock.line(text), in: &study, batch)
    }
    writer.set(.hasResults, to: .flag(hasResults), in: &study)
    if isOlder, scalars[.lastUpdatePosted] == nil {
      // Before 2017 the registry gave no dates of posting.
      for field in [StudyField.firstPosted, .lastUpdatePosted, .resultsFirstPosted] {
        writer.set(field, to: .cannotSay, in: &study)
      }
    }
    for (list, rows) in lists { writer.set(list, rows, in: &study, batch) }
    // What is no reference of results is background or derived.
    if writer.wants(.referenceType), let rows = lists[.references] {
      study[column: .referenceType] = zip(rows, study[column: .referenceType]).map { row, value in
        row[.referenceType] == nil ? .cannotSay : value
      }
    }
    batch.add(study)
  }

  private var changed: String? { updated.isEmpty ? scalars[.lastUpdateSubmitted] : updated }

  /// `Observational [Patient Registry]` says two things; `N/A` stands in records that are withheld.
  private func setType(_ study: inout Study) {
    let field = scalars[.studyType] == nil ? StudyField.isPatientRegistry : .studyType
    guard let type = scalars.removeValue(forKey: field).map(TextBlock.line) else { return }
    guard type != "N/A" else {
      lists[.phases] = nil
      return
    }
    writer.set(.studyType, type, in: &study, batch)
    let isRegistry = type.hasSuffix("[Patient Registry]")
    if type.hasPrefix("Observational") { writer.set(.isPatientRegistry, to: .flag(isRegistry), in: &study) }
    // The XML writes N/A where the API leaves the phases of other studies out.
    if !type.hasPrefix("Interventional"), lists[.phases] == [[.phase: "N/A"]] { lists[.phases] = nil }
  }

  /// `Double (Participant, Investigator)`.
  private func setMasking(_ study: inout Study) {
    guard var masking = scalars.removeValue(forKey: .masking).map(TextBlock.line) else { return }
    if let open = masking.firstIndex(of: "("), masking.hasSuffix(")") {
      let inner = masking[masking.index(after: open)...].dropLast()
      masking = masking[..<open].trimmed
      if Spelling.key(inner) != "openlabel" {
        lists[.maskedParties] = inner.split(separator: ",").map { [.maskedParty: $0.trimmed] }
      }
    }
    writer.set(.masking, masking, in: &study, batch)
  }

  /// `Allocation: Randomized, Intervention Model: …` in one text, as before 2016.
  private func setOldDesign(_ study: inout Study) {
    let (values, parties) = ICTRPDesign.values(design)
    for (field, value) in values { writer.set(field, value, in: &study, batch) }
    if !parties.isEmpty { lists[.maskedParties] = parties.map { [.maskedParty: $0] } }
  }

  /// The day the registry made the file: `… processed this data on March 17, 2020`.
  private static func downloadDate(_ text: String) -> PartialDate? {
    let words = text.split { $0.isWhitespace }
    guard words.count >= 3 else { return nil }
    return SpelledDate.date(words.suffix(3).joined(separator: " "))
  }

  private static let running: Set<StudyField> = [
    .briefSummary, .detailedDescription, .eligibilityCriteria, .studyPopulation,
  ]
}
