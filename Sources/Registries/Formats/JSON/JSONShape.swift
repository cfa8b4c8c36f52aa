internal import CStudyJSON

/// How the records stand in a JSON text.
struct JSONShape {
  /// Whether they stand in a list (an array or a page) rather than one after another.
  var isList: Bool
  /// Where the first record begins, or the list's end.
  var first: Int
  /// In a page, where the list of studies begins: what stands around it are facts.
  var pageHead: Int?

  /// The shape for the C reader.
  var code: Int32 { Int32(isList ? SJ_ARRAY : SJ_STREAM) }

  /// Looks at the beginning of a text; nothing when it is not JSON at all.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return nil }
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
      position += 1
      // Facts of a page may stand before its studies.
      while let key = unsafe bytes.takeKey(&position), JSONShape.pageKeys.contains(key) {
        if key == "studies" {
          guard position < bytes.count, unsafe bytes[position] == UInt8(ascii: "[") else { return }
          self.isList = true
          self.first = position + 1
          self.pageHead = position
          return
        }
        position = unsafe sj_skip(start, bytes.count, position)
        unsafe bytes.skipSpace(&position)
        guard position < bytes.count, unsafe bytes[position] == UInt8(ascii: ",") else { return }
        position += 1
      }
    default: return nil
    }
  }

  private static let pageKeys: Set<String> = ["studies", "totalCount", "nextPageToken"]
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
