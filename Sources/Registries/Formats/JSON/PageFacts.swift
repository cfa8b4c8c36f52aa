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
      let (stated, next) = unsafe (record.scalars[total], record.scalars[token])
      if unsafe stated.kind == UInt8(SJ_INTEGER) { self.total = unsafe Int(stated.number) }
      self.hasMore = unsafe next.kind == UInt8(SJ_STRING) && next.length > 0
    }
  }
}
