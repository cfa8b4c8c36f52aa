internal import CStudyJSON
internal import StudyModel

/// Makes studies of JSON objects, reading only the fields asked for.
///
/// It serves one thread. The C reader answers with views into the text; a string is made only of what a field keeps, and of a repeated text
/// only once, so that equal texts share their storage.
@safe final class StudyDecoder: RecordDecoder {
  private struct Column {
    var decoder: FieldDecoder
    var place: Int32
    /// How a value of the study itself stands; a column of a list is as it is.
    var standing = Standing.alone
  }
  private enum Standing { case alone, present, inList }
  private struct List {
    var list: StudyList
    var numbers: [Int32]
    var columns: [Column]
  }
  private struct Memory {
    var serial: UInt32 = 0
    var value: FieldValue? = nil
  }

  private let reader: OpaquePointer
  private let rank: UInt8
  private let id, updated, version: Int32
  private let idKey: Substring
  private let updatedDecoder, versionDecoder: FieldDecoder
  private let modules: [Int32]
  private let scalars: [Column]
  private let lists: [List]
  /// Lists that no record carries.
  private let uncarried: [StudyList]
  private var memory = [Memory](repeating: Memory(), count: Int(SJ_MEMORY))

  init(fields: Set<StudyField>, rank: UInt8, _ dialect: JSONDialect) {
    let reader = unsafe sj_reader_new()!
    unsafe self.reader = reader
    self.rank = rank
    updatedDecoder = FieldDecoder(.lastUpdatePosted, isSpelled: dialect.isSpelled)
    versionDecoder = FieldDecoder(.versionHolder, isSpelled: dialect.isSpelled)
    for key in dialect.wrappers { unsafe sj_add_wrapper(reader, key) }
    // Paths in the registry's order make keys found at once.
    self.id = unsafe sj_add_scalar(reader, dialect.id, -1)
    self.idKey = dialect.id.split(separator: ".").last ?? ""
    self.updated = unsafe sj_add_scalar(reader, dialect.lastUpdate, updatedDecoder.group)
    self.version = unsafe sj_add_scalar(reader, dialect.versionHolder, versionDecoder.group)
    var scalars: [Column] = []
    var lists: [List] = []
    var uncarried: [StudyField] = []
    for field in StudyField.allCases where fields.contains(field) {
      let decoder = FieldDecoder(field, isSpelled: dialect.isSpelled)
      switch dialect.path(field) {
      case .scalar(let path):
        scalars.append(Column(decoder: decoder, place: unsafe sj_add_scalar(reader, path, decoder.group)))
      case .presence(let path):
        scalars.append(Column(decoder: decoder, place: unsafe sj_add_presence(reader, path), standing: .present))
      case .only(let path):
        let list = unsafe sj_add_list(reader, path)
        unsafe sj_add_column(reader, list, "", decoder.group)
        scalars.append(Column(decoder: decoder, place: list, standing: .inList))
      case .columns(let columns): unsafe Self.add(decoder, in: columns, to: &lists, reader)
      case nil: uncarried.append(field)
      }
    }
    self.scalars = scalars
    self.lists = lists
    self.uncarried = uncarried.compactMap(\.list)
    self.modules = dialect.wholeModules.map { unsafe sj_add_presence(reader, $0) }
  }

  deinit { unsafe sj_reader_free(reader) }

  private static func add(
    _ decoder: FieldDecoder, in columns: [(list: String, key: String)], to lists: inout [List], _ reader: OpaquePointer
  ) {
    guard let list = decoder.field.list else { return }
    let numbers = columns.map { unsafe sj_add_list(reader, $0.list) }
    if lists.last?.list != list { lists.append(List(list: list, numbers: numbers, columns: [])) }
    var place: Int32 = -1
    if decoder.field != .outcomeKind {
      for (number, column) in zip(numbers, columns) {
        place = unsafe sj_add_column(reader, number, column.key, decoder.group)
      }
    }
    lists[lists.count - 1].columns.append(Column(decoder: decoder, place: place))
  }

  /// Reads the object at the start of a text, and says where it ends.
  func read(
    _ start: UnsafePointer<UInt8>, _ length: Int, for batch: RecordBatch
  ) -> (end: Int, answer: RecordAnswer) {
    let record = unsafe sj_read(reader, start, length)
    let end = unsafe record.end
    switch unsafe Int(record.problem) {
    case SJ_NONE: break
    case SJ_NOT_UTF8: return (end, .notJSON("holds bytes that are not UTF-8"))
    case SJ_TOO_LONG: return (end, .notJSON("is longer than 4 GiB, the most that one record may have"))
    default: return (end, .notJSON("is not valid JSON: its quotes, commas or brackets do not fit"))
    }
    guard batch.wantsNext else { return (end, .passed) }
    return (end, unsafe study(of: record, batch))
  }

  private func study(of record: sj_record, _ batch: RecordBatch) -> RecordAnswer {
    let named = unsafe record.scalars[Int(id)]
    let id = unsafe named.kind == UInt8(SJ_STRING) ? text(named) : ""
    // Read once more, a record must not become unreadable by a field that nobody had asked for.
    if let path = unsafe record.wrong_path, !batch.isRereading {
      let stands =
        switch unsafe UInt8(bitPattern: record.wrong_sign) {
        case UInt8(ascii: "["): "a list"
        case UInt8(ascii: "{"): "an object"
        default: "a single value"
        }
      let path = unsafe String(cString: path)
      return .unreadable(
        id: id.isEmpty ? nil : id,
        "'\(path)' holds \(stands), which the registry's records never do; save the file again as the registry gives it"
      )
    }
    if id.isEmpty { return .unreadable(id: nil, "has no '\(idKey)', so that it names no trial") }

    let isWhole = modules.allSatisfy { unsafe record.scalars[Int($0)].kind != UInt8(SJ_ABSENT) }
    let absent: FieldValue = isWhole ? .notGiven : .cannotSay
    let key = VersionKey(
      rank: rank, updated: unsafe value(record.scalars[Int(updated)], updatedDecoder)?.date?.packed ?? 0,
      versionDate: unsafe value(record.scalars[Int(version)], versionDecoder)?.date?.packed ?? 0, isWhole: isWhole)
    var study = Study(id: id, version: key)
    // By index: a copy of a column would be counted in and out, as often as there are values.
    for index in scalars.indices {
      let place = Int(scalars[index].place)
      let found: FieldValue? =
        switch scalars[index].standing {
        case .alone: unsafe value(record.scalars[place], scalars[index].decoder)
        // Of a whole record, absence says no.
        case .present:
          unsafe record.scalars[place].kind != UInt8(SJ_ABSENT) ? .flag(true) : isWhole ? .flag(false) : nil
        case .inList: unsafe only(record.lists[place], record, scalars[index].decoder)
        }
      scalars[index].decoder.count(found, in: batch)
      study[scalars[index].decoder.field] = found ?? absent
    }
    for index in lists.indices { unsafe add(lists[index], of: record, to: &study, absent, batch) }
    for list in uncarried { study[list] = .cannotSay }
    return .study(study)
  }

  private func add(
    _ list: List, of record: sj_record, to study: inout Study, _ absent: FieldValue, _ batch: RecordBatch
  ) {
    var (rows, isThere) = (0, false)
    for number in list.numbers {
      let part = unsafe Int(record.lists[Int(number)].rows)
      rows += max(0, part)
      isThere = isThere || part >= 0
    }
    if !isThere, absent == .cannotSay {
      study[list.list] = .cannotSay
      return
    }
    study[list.list] = .rows(rows)
    if rows == 0 { return }
    for index in list.columns.indices {
      unsafe add(list.columns[index], of: list, rows, record, to: &study, absent, batch)
    }
  }

  private func add(
    _ column: Column, of list: List, _ rows: Int, _ record: sj_record, to study: inout Study, _ absent: FieldValue,
    _ batch: RecordBatch
  ) {
    var values: [FieldValue] = []
    values.reserveCapacity(rows)
    for kind in list.numbers.indices {
      let part = unsafe record.lists[Int(list.numbers[kind])]
      var place = Int(part.first) + Int(column.place)
      for _ in 0..<max(0, Int(part.rows)) {
        if column.place < 0 {
          values.append(.term(UInt8(kind)))
          continue
        }
        let found = unsafe value(record.cells[place], column.decoder)
        column.decoder.count(found, in: batch)
        values.append(found ?? absent)
        place += Int(part.columns)
      }
    }
    study[column: column.decoder.field] = values
  }

  /// The value of a list that holds one, or the texts of several, which are no word of the vocabulary.
  private func only(_ list: sj_list, _ record: sj_record, _ decoder: FieldDecoder) -> FieldValue? {
    let (first, count) = (Int(list.first), max(0, Int(list.rows)))
    if count == 1 { return unsafe value(record.cells[first], decoder) }
    let texts = (0..<count).map { unsafe text(record.cells[first + $0]) }
    return texts.isEmpty ? nil : .text(texts.joined(separator: "|"))
  }

  private func value(_ value: sj_value, _ decoder: FieldDecoder) -> FieldValue? {
    switch unsafe Int(value.kind) {
    case SJ_STRING:
      let place = unsafe Int(value.memory)
      guard place >= 0 else { return unsafe decoder.value(of: text(value)) }
      if unsafe memory[place].serial == value.serial { return memory[place].value }
      let found = unsafe decoder.value(of: text(value))
      unsafe memory[place] = Memory(serial: value.serial, value: found)
      return found
    case SJ_INTEGER: return unsafe decoder.value(of: Int(value.number), written: text(value))
    case SJ_NUMBER: return unsafe .text(text(value))
    case SJ_BOOLEAN: return unsafe decoder.value(of: value.number != 0)
    default: return nil
    }
  }

  private func text(_ value: sj_value) -> String {
    unsafe String(decoding: UnsafeBufferPointer(start: value.bytes, count: Int(value.length)), as: UTF8.self)
  }
}
