import StudyModel

/// Turns the rows of the registry's CSV download into studies.
///
/// An empty cell of a ticked column is *not given*, a list without entries; a field whose column is not ticked is
/// *cannot say*.
final class APIv2CSVReader: RecordReader {
  private let fields: Set<StudyField>
  private let lists: Set<StudyList>
  private let wants: [Bool]
  /// The words seen of each field, so that each is looked up once.
  private var words: [[String: FieldValue]]
  /// City and country names seen, so that each is kept once.
  private var names: [String: FieldValue] = [:]

  init(_ fields: Set<StudyField>) {
    self.fields = fields
    lists = Set(fields.compactMap(\.list))
    wants = StudyField.allCases.map { fields.contains($0) }
    words = [[String: FieldValue]](repeating: [:], count: wants.count)
  }

  func read(_ slice: Range<Int>, of file: FileBytes, into batch: RecordBatch) {
    var header = file.firstPage.flatMap { CSVHeader($0) }
    if let header { describe(header, batch) }
    var isFirst = true
    let rest = unsafe file.withUnsafeBytes { bytes in
      unsafe CSVRows.read(UnsafeBufferPointer(rebasing: bytes[slice])) { [self] row in
        defer { isFirst = false }
        if isFirst, let own = CSVHeader(row) {
          header = own
          describe(own, batch)
        } else if let header {
          record(row, header, batch)
        } else {
          batch.skip(
            line: row.line, "no header stands before the row; put the registry's line of column names before it")
        }
      }
    }
    if let rest {
      let id = header.flatMap { $0.number < rest.count ? rest[$0.number] : nil } ?? ""
      batch.skip(
        id: CSVHeader.isNumber(id) ? id : nil, line: rest.line,
        "the file ends inside a quoted cell of the row that begins here; the download is incomplete: get it again")
    }
  }

  /// Says what the file lacks.
  private func describe(_ header: CSVHeader, _ batch: RecordBatch) {
    batch.facts.cannotCarry.formUnion(header.cannotCarry)
    guard !header.others.isEmpty, !batch.isRereading else { return }
    let named = header.others.prefix(4).joined(separator: ", ") + (header.others.count > 4 ? ", …" : "")
    batch.report(.note, line: 1, "columns that are not the registry's are not read: \(named)")
  }

  private func record(_ row: CSVRow, _ header: CSVHeader, _ batch: RecordBatch) {
    guard batch.wantsNext else { return batch.pass() }
    guard let shift = header.shift(of: row) else {
      let id = row.count > header.number ? row[header.number] : ""
      return batch.skip(
        id: CSVHeader.isNumber(id) ? id : nil, line: row.line,
        "the row has \(row.count) cells and the header \(header.count): a quote or a line end is lost; get the file "
          + "again")
    }
    let id = row[header.number + shift]
    guard CSVHeader.isNumber(id) else {
      return batch.skip(
        line: row.line,
        id.isEmpty
          ? "the row has no NCT number; fill in its \(CSVColumn.nctNumber.rawValue) or leave the row out"
          : "\"\(id.prefix(40))\" is no NCT number, such as NCT01234567; mend the cell or leave the row out")
    }
    var study = Study(id: id, version: VersionKey(rank: 1, isWhole: false))
    for field in fields where field.list == nil { study[field] = .cannotSay }
    for list in lists { study[list] = .cannotSay }
    var outcomes: [OutcomeKind: [String]] = [:]
    for (column, cell) in header.columns {
      let isUpdate = column == .lastUpdatePosted
      guard isUpdate || column.fields.contains(where: { wants[$0.position] }) else { continue }
      let text = row[cell + shift]
      if isUpdate { study.version.updated = PartialDate(text)?.packed ?? 0 }
      fill(&study, from: column, text, &outcomes, batch)
    }
    // Three columns make one list, whatever their order; with one of them missing it cannot be said.
    if outcomes.count == OutcomeKind.allCases.count {
      let rows = OutcomeKind.allCases.flatMap { kind in (outcomes[kind] ?? []).map { (kind, $0) } }
      set(.outcomes, &study, rows.count) {
        [.outcomeKind: rows.map { .term($0.0.rawValue) }, .outcomeMeasure: rows.map { .text($0.1) }]
      }
    }
    batch.add(study)
  }

  private func fill(
    _ study: inout Study, from column: CSVColumn, _ text: String,
    _ outcomes: inout [OutcomeKind: [String]], _ batch: RecordBatch
  ) {
    switch column {
    case .nctNumber, .link, .documents: break
    case .title, .acronym, .summary, .sponsor: set(column.fields[0], &study, text.isEmpty ? .notGiven : .text(text))
    case .status, .sex, .funderType, .studyType: set(column.fields[0], &study, word(text, column.fields[0], batch))
    case .start, .primaryCompletion, .completion, .firstPosted, .resultsFirstPosted, .lastUpdatePosted:
      set(column.fields[0], &study, plain(text, column.fields[0], PartialDate(text).map { .date($0) }, batch))
    case .results:
      let flag: FieldValue? = text == "YES" ? .flag(true) : text == "NO" ? .flag(false) : nil
      set(.hasResults, &study, plain(text, .hasResults, flag, batch))
    case .enrollment:
      let count = Int(text).flatMap { $0 >= 0 ? FieldValue.count($0) : nil }
      set(.enrollment, &study, plain(text, .enrollment, count, batch))
    case .conditions, .collaborators:
      let values = pieces(text, "|").map { FieldValue.text($0) }
      if let list = column.fields[0].list { set(list, &study, values.count) { [column.fields[0]: values] } }
    case .phases:
      let values = pieces(text, "|").map { word($0, .phase, batch) }
      set(.phases, &study, values.count) { [.phase: values] }
    case .age:
      let values = pieces(text, ", ").map { word($0, .ageGroup, batch) }
      set(.ageGroups, &study, values.count) { [.ageGroup: values] }
    case .interventions: fillInterventions(&study, text, batch)
    case .primaryOutcomes: outcomes[.primary] = pieces(text, "|")
    case .secondaryOutcomes: outcomes[.secondary] = pieces(text, "|")
    case .otherOutcomes: outcomes[.other] = pieces(text, "|")
    case .otherIDs:
      // The organization's own id comes first; every record has one.
      let ids = pieces(text, "|").map { FieldValue.text($0) }
      set(.organizationStudyID, &study, ids.first ?? .notGiven)
      set(.identifiers, &study, max(0, ids.count - 1)) { [.identifier: Array(ids.dropFirst())] }
    case .design: fillDesign(&study, text, batch)
    case .locations: fillSites(&study, text)
    }
  }

  /// `TYPE: name|TYPE: name`; a piece without a type goes on with the name before it, which has a bar in it.
  private func fillInterventions(_ study: inout Study, _ text: String, _ batch: RecordBatch) {
    var rows: [(type: String, name: String)] = []
    for piece in pieces(text, "|") {
      let parts = CSVText.split(piece, ": ")
      let isType = parts.count > 1 && parts[0].allSatisfy { $0.isUppercase || $0 == "_" } && !parts[0].isEmpty
      if isType {
        rows.append((parts[0], parts.dropFirst().joined(separator: ": ")))
      } else if rows.isEmpty {
        rows.append(("", piece))
      } else {
        rows[rows.count - 1].name += "|" + piece
      }
    }
    set(.interventions, &study, rows.count) {
      [
        .interventionType: rows.map { word($0.type, .interventionType, batch) },
        .interventionName: rows.map { $0.name.isEmpty ? .notGiven : .text($0.name) },
      ]
    }
  }

  /// `Allocation: A|Intervention Model: M|Masking: K (W1, W2)|Primary Purpose: P`, or an observational study's
  /// `Observational Model: M|Time Perspective: T`; an empty part is not given.
  private func fillDesign(_ study: inout Study, _ text: String, _ batch: RecordBatch) {
    for field in CSVColumn.design.fields where field.list == nil { set(field, &study, .notGiven) }
    var parties: [FieldValue] = []
    for piece in pieces(text, "|") {
      let parts = piece.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      var value = parts.count > 1 ? String(parts[1].drop { $0 == " " }) : ""
      switch parts[0] {
      case "Allocation": set(.allocation, &study, word(value, .allocation, batch))
      case "Intervention Model": set(.interventionModel, &study, word(value, .interventionModel, batch))
      case "Primary Purpose": set(.primaryPurpose, &study, word(value, .primaryPurpose, batch))
      case "Observational Model": set(.observationalModel, &study, word(value, .observationalModel, batch))
      case "Time Perspective": set(.timePerspective, &study, word(value, .timePerspective, batch))
      case "Masking":
        if let open = value.firstIndex(of: "("), value.hasSuffix(")") {
          parties = pieces(String(value[value.index(after: open)...].dropLast()), ", ")
            .map { word($0, .maskedParty, batch) }
          value = String(value[..<open])
        }
        while value.hasSuffix(" ") { value.removeLast() }
        set(.masking, &study, word(value, .masking, batch))
      default: batch.report(.note, "Study Design of \(study.id) holds \"\(piece.prefix(60))\", which is no part of it")
      }
    }
    set(.maskedParties, &study, parties.count) { [.maskedParty: parties] }
  }

  private func fillSites(_ study: inout Study, _ text: String) {
    let sites = text.isEmpty ? [] : CSVSite.all(in: text)
    func optional(_ text: String?) -> FieldValue { text.map { .text($0) } ?? .notGiven }
    set(.sites, &study, sites.count) {
      [
        .siteFacility: sites.map { optional($0.facility) }, .siteCity: sites.map { name($0.city) },
        .siteState: sites.map { name($0.state) }, .siteZip: sites.map { optional($0.zip) },
        .siteCountry: sites.map { name($0.country) },
      ]
    }
  }

  private func set(_ field: StudyField, _ study: inout Study, _ value: FieldValue) {
    if wants[field.position] { study[field] = value }
  }

  /// Sets a list, if any of it is wanted; a wanted column that no cell holds cannot be said.
  private func set(
    _ list: StudyList, _ study: inout Study, _ count: Int, _ columns: () -> [StudyField: [FieldValue]]
  ) {
    guard lists.contains(list) else { return }
    study[list] = .rows(count)
    let columns = columns()
    for field in list.fields where wants[field.position] {
      study[column: field] = columns[field] ?? [FieldValue](repeating: .cannotSay, count: count)
    }
  }

  private func pieces(_ text: String, _ separator: String) -> [String] {
    text.isEmpty ? [] : CSVText.split(text, separator)
  }

  private func name(_ text: String?) -> FieldValue {
    guard let text else { return .notGiven }
    if let known = names[text] { return known }
    names[text] = .text(text)
    return .text(text)
  }

  /// A value that was read, or the text as written, counted, when it could not be.
  private func plain(_ text: String, _ field: StudyField, _ value: FieldValue?, _ batch: RecordBatch) -> FieldValue {
    if text.isEmpty { return .notGiven }
    if let value { return value }
    if wants[field.position] { batch.unknown(text, in: field) }
    return .text(text)
  }

  /// A word of a field's vocabulary, or the text as written, counted.
  private func word(_ text: String, _ field: StudyField, _ batch: RecordBatch) -> FieldValue {
    if text.isEmpty { return .notGiven }
    let value = words[field.position][text] ?? lookUp(text, field)
    if case .text = value, wants[field.position] { batch.unknown(text, in: field) }
    return value
  }

  private func lookUp(_ text: String, _ field: StudyField) -> FieldValue {
    guard case .term(let vocabulary) = field.kind else { return .text(text) }
    let value: FieldValue = vocabulary.init(code: text).map { .term($0.rawValue) } ?? .text(text)
    words[field.position][text] = value
    return value
  }
}
