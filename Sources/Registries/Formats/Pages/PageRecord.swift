internal import StudyModel

/// What one page says of its trial, on the way to a study.
struct PageRecord {
  /// The trial's id.
  var id: String
  /// Fields of the trial itself; an empty text says that there is none.
  var values: [StudyField: String] = [:]
  /// Long texts, which are put together only for a plan that asks.
  var texts: [StudyField: PageLines] = [:]
  /// Lists; one that the page shows without entries is here too.
  var lists: [StudyList: [RecordWriter.Row]] = [:]
  /// What the layout carries but this page cannot say; anything else it does not mention is *not given*.
  var unsaid: Set<StudyField> = []
  /// The day the mirror made the page.
  var made: PartialDate?
  /// Sentences about the page.
  var notes: [String] = []

  init(id: String) { self.id = id }

  /// Nothing follows from what the page does not mention.
  mutating func isSilent(about fields: some Sequence<StudyField>) { unsaid.formUnion(fields) }

  /// The study.
  func study(_ writer: RecordWriter, rank: UInt8, _ batch: RecordBatch) -> Study {
    var version = VersionKey(rank: rank, isWhole: false)
    if let text = values[.lastUpdatePosted], let date = SpelledDate.date(text) { version.updated = date.packed }
    if let made { version.versionDate = made.packed }
    var study = writer.begin(id: id, version: version)
    for field in unsaid where field.list == nil && values[field] == nil && texts[field] == nil {
      writer.set(field, to: .cannotSay, in: &study)
    }
    for (field, text) in values { writer.set(field, text, in: &study, batch) }
    for (field, lines) in texts where writer.wants(field) { writer.set(field, lines.text, in: &study, batch) }
    for list in StudyList.allCases where writer.wants(list) {
      if let rows = lists[list] {
        writer.set(list, rows, in: &study, batch)
        for field in list.fields where unsaid.contains(field) && writer.wants(field) && !rows.isEmpty {
          study[column: field] = zip(study[column: field], rows).map { $1[field] == nil ? .cannotSay : $0 }
        }
      } else if list.fields.contains(where: unsaid.contains) {
        study[list] = .cannotSay
      }
    }
    return study
  }
}
