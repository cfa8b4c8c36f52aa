internal import CStudyJSON
internal import StudyModel

/// Makes studies of the objects that the API, version 1, gave for some fields: every field a list of texts.
///
/// A field that was not asked for cannot be said. Texts that are absent leave no place free in their list, so that the
/// fields of sites and the like belong together only where there are as many of them as rows; how many rows there are
/// is known from a field that every row has.
@safe final class StudyFieldsDecoder: RecordDecoder {
  private let reader: OpaquePointer
  private let rank: UInt8
  private let writer: RecordWriter
  private let scalars: [StudyField]
  private let lists: [StudyList]
  /// The places of the names of each field.
  private var places: [StudyField: [Int]] = [:]
  private var id = 0

  init(fields: Set<StudyField>, rank: UInt8) {
    unsafe reader = sj_reader_new()!
    self.rank = rank
    writer = RecordWriter(
      fields: fields, carried: Set(StudyField.allCases.filter { !APIv1Paths.names(of: $0).isEmpty }))
    scalars = StudyField.allCases.filter { $0.list == nil && fields.contains($0) }
    lists = StudyList.allCases.filter(writer.wants)
    ask(.lastUpdatePosted)
    ask(.versionHolder)
    for field in scalars { ask(field) }
    for list in lists {
      for field in list.fields where fields.contains(field) || Self.always.contains(field) { ask(field) }
    }
    id = place(of: "NCTId")
  }

  deinit { unsafe sj_reader_free(reader) }

  /// The fields that every row of their list has.
  private static let always: Set<StudyField> = [
    .phase, .maskedParty, .ageGroup, .condition, .keyword, .conditionMesh, .conditionAncestor, .interventionMesh,
    .interventionAncestor, .collaborator, .armLabel, .interventionType, .interventionName, .siteCity, .siteCountry,
    .outcomeMeasure, .identifier, .officialName, .referenceCitation,
  ]

  private func place(of name: String) -> Int {
    let list = unsafe sj_add_list(reader, name)
    unsafe sj_add_column(reader, list, "", -1)
    return Int(list)
  }

  private func ask(_ field: StudyField) {
    if places[field] == nil, field != .outcomeKind { places[field] = APIv1Paths.names(of: field).map(place) }
  }

  func unasked(of names: [String]) -> Set<StudyField> {
    Set(
      StudyField.allCases.filter { field in
        let field = field == .outcomeKind ? .outcomeMeasure : field
        let own = APIv1Paths.names(of: field)
        return own.isEmpty || !own.allSatisfy(names.contains)
      })
  }

  func read(
    _ start: UnsafePointer<UInt8>, _ length: Int, for batch: RecordBatch
  ) -> (end: Int, answer: RecordAnswer) {
    let record = unsafe sj_read(reader, start, length)
    let end = unsafe record.end
    guard unsafe record.problem == UInt8(SJ_NONE) else { return (end, .notJSON("is not valid JSON in UTF-8")) }
    guard batch.wantsNext else { return (end, .passed) }
    guard let id = unsafe texts(id, record)?.first, !id.isEmpty else {
      return (end, .unreadable(id: nil, "has no 'NCTId', so that it names no trial; ask for that field too"))
    }
    func date(_ field: StudyField) -> Int32 {
      unsafe texts(of: field, record)?.first?.first.flatMap { SpelledDate.date($0) }?.packed ?? 0
    }
    let key = VersionKey(
      rank: rank, updated: date(.lastUpdatePosted), versionDate: date(.versionHolder), isWhole: false)
    var study = writer.begin(id: id, version: key)
    for field in scalars {
      if let texts = unsafe texts(of: field, record)?.first {
        writer.set(field, texts.joined(separator: "|"), in: &study, batch)
      } else {
        writer.set(field, to: .cannotSay, in: &study)
      }
    }
    for list in lists { unsafe set(list, of: record, in: &study, batch) }
    return (end, .study(study))
  }

  private func set(_ list: StudyList, of record: sj_record, in study: inout Study, _ batch: RecordBatch) {
    let columns = list.fields.compactMap { field in unsafe texts(of: field, record).map { (field, $0) } }
    guard let sure = columns.first(where: { Self.always.contains($0.0) })?.1 else {
      study[list] = .cannotSay
      return
    }
    let counts = sure.map(\.count)
    writer.set(list, count: counts.reduce(0, +), in: &study, batch) { field in
      if field == .outcomeKind {
        return zip(OutcomeKind.words, counts).flatMap { [String](repeating: $0.code, count: $1) }
      }
      let texts = columns.first { $0.0 == field }?.1
      return texts?.map(\.count) == counts ? texts?.flatMap { $0 } : nil
    }
  }

  /// The texts under each name of a field; nothing when one of them was not asked for.
  private func texts(of field: StudyField, _ record: sj_record) -> [[String]]? {
    guard let places = places[field], !places.isEmpty else { return nil }
    let lists = places.compactMap { unsafe texts($0, record) }
    return lists.count == places.count ? lists : nil
  }

  private func texts(_ place: Int, _ record: sj_record) -> [String]? {
    let list = unsafe record.lists[place]
    guard list.rows >= 0 else { return nil }
    return (0..<Int(list.rows)).map { row in
      let value = unsafe record.cells[Int(list.first) + row]
      return unsafe String(decoding: UnsafeBufferPointer(start: value.bytes, count: Int(value.length)), as: UTF8.self)
    }
  }
}
