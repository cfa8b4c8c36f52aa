internal import StudyModel

/// Makes studies of WHO's records, whatever file they stand in: XML, CSV, or a register's exchange form.
///
/// A reader gathers the texts of one record by ``ICTRPColumn`` (`ICTRPColumn(name:)` knows every vintage's names; a
/// column that comes several times is joined by line ends), and asks for the study:
///
///     let studies = ICTRPStudies(fields: fields, columns: [.trialID, .phase, …])   // those of the file's header
///     if let study = studies.study(texts, batch) { batch.add(study) } else { batch.skip(…) }
///
/// An empty text is *not given*; a column that the file lacks is *cannot say*. Of a status WHO tells only whether a
/// trial recruits: `Recruiting` is that status; `Not recruiting` is none of the registry's, so it stays a word of its
/// own, which tables show as unrecognized, and no rate counts it. Sizes have no type: for the American registry's
/// trials WHO's target size is whatever count stood there.
final class ICTRPStudies {
  let writer: RecordWriter
  private let carried: Set<StudyField>
  private let fields: Set<StudyField>

  /// What no WHO export carries.
  static let cannotCarry = Set(StudyField.allCases).subtracting(ICTRPColumn.fields(of: ICTRPColumn.allCases))

  /// A maker of studies with these fields, of a file with these columns.
  init(fields: Set<StudyField>, columns: Set<ICTRPColumn> = Set(ICTRPColumn.allCases)) {
    self.fields = fields
    carried = ICTRPColumn.fields(of: columns)
    writer = RecordWriter(fields: fields, carried: carried, slashes: .dayFirst)
  }

  /// Whether a column has to be gathered for the fields asked for.
  func wants(_ column: ICTRPColumn) -> Bool {
    switch column {
    case .trialID, .exportDate, .lastRefreshed: true
    case .registeredDigits: fields.contains(.firstSubmitted)
    default: column.fields.contains(where: fields.contains)
    }
  }

  /// Whether a field is asked for, and this file has a column for it.
  func sets(_ field: StudyField) -> Bool { writer.wants(field) && carried.contains(field) }
  /// Whether anything of a list is asked for that this file has a column for.
  func sets(_ list: StudyList) -> Bool { writer.wants(list) && list.fields.contains(where: carried.contains) }

  /// The study of a record; nothing when it has no id.
  func study(_ texts: [ICTRPColumn: String], _ batch: RecordBatch) -> Study? {
    let id = texts[.trialID, default: ""].trimmed
    if id.isEmpty { return nil }
    // WHO writes the date of its export month first, whatever the registers do.
    let export = SpelledDate.date(texts[.exportDate, default: ""].trimmed, slashes: .monthFirst)
    let refreshed = SpelledDate.date(texts[.lastRefreshed, default: ""].trimmed, slashes: .dayFirst)
    var study = writer.begin(
      id: id,
      version: VersionKey(
        rank: 3, updated: refreshed?.packed ?? 0, versionDate: export?.packed ?? 0, isWhole: false))
    if let export { writer.set(.versionHolder, to: .date(export), in: &study) }
    let isAmerican = id.hasPrefix("NCT")
    for column in Self.plain where texts[column] != nil {
      let text = ICTRPText.plain(texts[column] ?? "")
      if !ICTRPText.saysNothing(text) { writer.set(column.fields[0], text, in: &study, batch) }
    }
    // Exports of before 2021 do not have this column.
    if let text = texts[.hasResults] {
      writer.set(.hasResults, text, in: &study, batch)
    } else {
      writer.set(.hasResults, to: .cannotSay, in: &study)
    }
    setDates(texts, &study, batch)
    setStatus(texts, &study, batch)
    setEligibility(texts, &study, batch)
    setDesign(texts, &study, batch)
    setLists(texts, isAmerican, &study, batch)
    return study
  }

  private static let plain: [ICTRPColumn] = [
    .publicTitle, .scientificTitle, .acronym, .primarySponsor,
  ]

  private func setDates(_ texts: [ICTRPColumn: String], _ study: inout Study, _ batch: RecordBatch) {
    var registered = texts[.registered, default: ""].trimmed
    let digits = texts[.registeredDigits, default: ""].trimmed
    if registered.isEmpty, digits.utf8.count == 8 {
      registered = digits.prefix(4) + "-" + digits.dropFirst(4).prefix(2) + "-" + digits.suffix(2)
    }
    if sets(.firstSubmitted) { writer.set(.firstSubmitted, registered, in: &study, batch) }
    let start = texts[.enrollmentDate, default: ""].trimmed
    // The first day of 1900 is how some registers leave a date empty.
    let date = SpelledDate.date(start, slashes: .dayFirst)
    if sets(.start), !ICTRPText.saysNothing(start), date.map({ $0.year > 1900 }) ?? true {
      writer.set(.start, start, in: &study, batch)
    }
    if sets(.startType) { writer.set(.startType, texts[.enrollmentType, default: ""], in: &study, batch) }
  }

  private func setStatus(_ texts: [ICTRPColumn: String], _ study: inout Study, _ batch: RecordBatch) {
    let status = ICTRPText.plain(texts[.recruitment, default: ""])
    if !ICTRPText.saysNothing(status) {
      writer.set(
        .overallStatus, Spelling.key(status) == "notrecruiting" ? "Not recruiting" : status, in: &study, batch)
    }
    let type = ICTRPText.plain(texts[.studyType, default: ""])
    if !ICTRPText.saysNothing(type) {
      let isTrial = Spelling.key(type).hasPrefix("interventionalclinicaltrial")
      writer.set(.studyType, isTrial ? "Interventional" : type, in: &study, batch)
    }
    guard sets(.enrollment) else { return }
    let size = texts[.targetSize, default: ""]
    if let count = ICTRPNumbers.size(size) {
      writer.set(.enrollment, to: .count(count), in: &study)
    } else if !ICTRPText.saysNothing(size) {
      writer.set(.enrollment, ICTRPText.plain(size), in: &study, batch)
    }
  }

  private func setEligibility(_ texts: [ICTRPColumn: String], _ study: inout Study, _ batch: RecordBatch) {
    for (field, column) in [(StudyField.minimumAge, ICTRPColumn.minimumAge), (.maximumAge, .maximumAge)]
    where sets(field) {
      let text = texts[column, default: ""]
      if let value = ICTRPNumbers.age(text, isUpper: field == .maximumAge) {
        writer.set(field, to: value, in: &study)
      } else {
        writer.set(field, ICTRPText.plain(text), in: &study, batch)
      }
    }
    if sets(.sex) {
      writer.set(.sex, Self.sex(ICTRPText.plain(texts[.gender, default: ""])), in: &study, batch)
    }
    if sets(.eligibilityCriteria) {
      let parts = [texts[.inclusion], texts[.exclusion]].compactMap { $0.map(ICTRPText.plain) }
      writer.set(
        .eligibilityCriteria, parts.filter { !$0.isEmpty }.joined(separator: "\n\n"), in: &study, batch)
    }
  }

  /// `Female: yes Male: no` and the like in the registry's words.
  private static func sex(_ text: String) -> String {
    if ICTRPText.saysNothing(text) { return "" }
    let key = Spelling.key(text)
    let isFemale = key.contains("femaleyes"), rest = key.replacing("female", with: " ")
    if key.contains("femaleyes") || key.contains("femaleno") {
      let isMale = rest.contains("maleyes")
      return isFemale && isMale ? "All" : isFemale ? "Female" : isMale ? "Male" : text
    }
    switch key {
    case "malefemale", "femalemale", "mf", "maleandfemale", "femaleandmale", "malesandfemales", "bothmalesandfemales",
      "bothmaleandfemale", "bothmalefemale", "bothgenders":
      return "All"
    case "females", "f": return "Female"
    case "males", "m": return "Male"
    default: return text
    }
  }
}
