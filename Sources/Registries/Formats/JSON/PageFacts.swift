internal import CStudyJSON

/// What a page of the registry's API says beside its studies.
struct PageFacts {
  /// The total it states.
  var total: Int?
  /// Whether it names a page that follows.
  var hasMore = false

  /// Reads a page whose list of studies has been taken out.
  init(_ page: [UInt8]) {
    let reader = unsafe sj_reader_new()!
    defer { unsafe sj_reader_free(reader) }
    let total = unsafe Int(sj_add_scalar(reader, "totalCount", -1))
    let token = unsafe Int(sj_add_scalar(reader, "nextPageToken", -1))
    unsafe FileBytes(page).withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      let record = unsafe sj_read(reader, start, bytes.count)
      guard unsafe record.problem == UInt8(SJ_NONE) else { return }
      if unsafe record.scalars[total].kind == UInt8(SJ_INTEGER) { self.total = unsafe Int(record.scalars[total].number) }
      self.hasMore = unsafe record.scalars[token].kind == UInt8(SJ_STRING) && record.scalars[token].length > 0
    }
  }
}
