internal import CStudyJSON

/// How the records stand in a JSON text.
struct JSONShape {
  /// Whether they stand in a list (an array or a page) rather than one after another.
  var isList: Bool
  /// Where the first record begins, or the list's end.
  var first: Int
  /// In a page, where the list of studies begins: what stands around it are facts.
  var pageHead: Int?
  /// Which kind of page it is.
  var page: JSONPage?
  /// Why it is a page without a list.
  var problem: Problem?

  /// What keeps a page from having a list of studies.
  enum Problem: String, Error {
    case empty = "holds no studies: nothing was found when it was asked for"
    case cutOff = "ends before its list of studies does: it is cut off; download it again"
  }

  /// The shape for the C reader.
  var code: Int32 { Int32(isList ? SJ_ARRAY : SJ_STREAM) }

  /// Looks at the beginning of a text; nothing when it is not JSON at all.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, pages: [JSONPage]) {
    var position = unsafe bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    unsafe bytes.skipSpace(&position)
    guard position < bytes.count else { return nil }
    self.isList = false
    self.first = position
    switch unsafe bytes[position] {
    case UInt8(ascii: "["):
      self.isList = true
      self.first = position + 1
    case UInt8(ascii: "{"):
      for page in pages {
        switch unsafe JSONShape.list(of: page, in: bytes, from: position + 1) {
        case .none: continue
        case .some(.failure(let problem)): self.problem = problem
        case .some(.success(let head)):
          self.isList = true
          self.first = head + 1
          self.pageHead = head
        }
        self.page = page
        return
      }
    default: return nil
    }
  }

  /// Where the list of a page begins, or why it has none; nothing when the object that begins here is no such page.
  ///
  /// Facts may stand before the list. Only a page in an envelope is sure to be one without its list.
  private static func list(
    of page: JSONPage, in bytes: UnsafeBufferPointer<UInt8>, from place: Int
  ) -> Result<Int, Problem>? {
    guard let start = bytes.baseAddress else { return nil }
    var position = place
    if let envelope = page.envelope {
      guard unsafe bytes.takeKey(&position) == envelope, position < bytes.count,
        unsafe bytes[position] == UInt8(ascii: "{")
      else { return nil }
      position += 1
    }
    while let key = unsafe bytes.takeKey(&position), page.keys?.contains(key) ?? true {
      if key == page.list, position < bytes.count, unsafe bytes[position] == UInt8(ascii: "[") {
        return .success(position)
      }
      position = unsafe sj_skip(start, bytes.count, position)
      unsafe bytes.skipSpace(&position)
      guard position < bytes.count, unsafe bytes[position] == UInt8(ascii: ",") else { break }
      position += 1
    }
    if page.envelope == nil { return nil }
    return .failure(position < bytes.count ? .empty : .cutOff)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Moves to the next character that is not space.
  func skipSpace(_ position: inout Int) {
    while position < count, unsafe self[position] == 32 || (9...13).contains(unsafe self[position]) { position += 1 }
  }

  /// Takes a short key and its colon, and moves to the value.
  func takeKey(_ position: inout Int) -> String? {
    unsafe skipSpace(&position)
    guard position < count, unsafe self[position] == UInt8(ascii: "\"") else { return nil }
    let rest = unsafe self[(position + 1)..<Swift.min(count, position + 64)]
    guard let end = unsafe rest.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
    let key = unsafe String(decoding: rest[..<end], as: UTF8.self)
    position = end + 1
    unsafe skipSpace(&position)
    guard position < count, unsafe self[position] == UInt8(ascii: ":") else { return nil }
    position += 1
    unsafe skipSpace(&position)
    return key
  }
}
