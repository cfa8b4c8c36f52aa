internal import CStudyJSON
internal import StudyModel

/// What a page of the registry's API says beside its studies.
struct PageFacts {
  /// The total it states.
  var total: Int?
  /// Whether it says that a page follows.
  var hasMore = false
  /// The day of the data.
  var asOf: PartialDate?
  /// The names of the fields that were asked for.
  var names: [String]?

  /// Reads a page whose list of studies has been taken out.
  init(_ text: [UInt8], _ page: JSONPage) {
    let reader = unsafe sj_reader_new()!
    defer { unsafe sj_reader_free(reader) }
    func place(_ path: String?) -> Int? { path.map { unsafe Int(sj_add_scalar(reader, $0, -1)) } }
    let (total, token, last, version) = (place(page.total), place(page.token), place(page.last), place(page.version))
    let names = page.names.map { unsafe Int(sj_add_list(reader, $0)) }
    if let names { unsafe sj_add_column(reader, Int32(names), "", -1) }
    unsafe FileBytes(text).withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      let record = unsafe sj_read(reader, start, bytes.count)
      guard unsafe record.problem == UInt8(SJ_NONE) else { return }
      func number(_ place: Int?) -> Int? {
        guard let place, case let value = unsafe record.scalars[place], unsafe value.kind == UInt8(SJ_INTEGER) else {
          return nil
        }
        return unsafe Int(value.number)
      }
      func text(_ place: Int?) -> String { place.map { unsafe PageFacts.text(record.scalars[$0]) } ?? "" }
      self.total = number(total)
      let isLast = number(last).map { $0 >= self.total ?? 0 } ?? true
      self.hasMore = !isLast || !text(token).isEmpty
      self.asOf = PageFacts.day(text(version))
      if let names, case let list = unsafe record.lists[names], list.rows >= 0 {
        self.names = (0..<Int(list.rows)).map { unsafe PageFacts.text(record.cells[Int(list.first) + $0]) }
      }
    }
  }

  private static func text(_ value: sj_value) -> String {
    unsafe value.kind != UInt8(SJ_STRING)
      ? "" : String(decoding: UnsafeBufferPointer(start: value.bytes, count: Int(value.length)), as: UTF8.self)
  }

  /// The day of `2023:10:17 23:49:37.236`.
  private static func day(_ text: String) -> PartialDate? {
    PartialDate(iso: text.utf8.prefix(10).map { $0 == UInt8(ascii: ":") ? UInt8(ascii: "-") : $0 })
  }
}
