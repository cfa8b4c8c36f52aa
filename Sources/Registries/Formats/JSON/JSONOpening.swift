/// How a JSON text begins: what such files are recognized by.
struct JSONOpening {
  /// The first key of the first object, or nothing of an empty list.
  let key: String?

  /// Looks at a head; nothing when it is no object and no list of objects.
  init?(_ head: FileHead) {
    var text = head.bytes[...]
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    let opening = Self.next(&text)
    guard opening == UInt8(ascii: "{") || opening == UInt8(ascii: "[") else { return nil }
    if opening == UInt8(ascii: "[") {
      guard let element = Self.next(&text) else { return nil }
      if element == UInt8(ascii: "]"), head.isWhole {
        key = nil
        return
      }
      guard element == UInt8(ascii: "{") else { return nil }
    }
    guard Self.next(&text) == UInt8(ascii: "\""), let end = text.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
    key = String(decoding: text[..<end], as: UTF8.self)
  }

  /// Takes the next character that is not space.
  private static func next(_ text: inout ArraySlice<UInt8>) -> UInt8? {
    text = text.drop { $0 == 32 || (9...13).contains($0) }
    return text.popFirst()
  }
}
