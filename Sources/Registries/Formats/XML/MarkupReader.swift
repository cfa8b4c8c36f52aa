internal import CMarkup

/// What becomes of the wanted elements of an XML document, one record after another.
protocol MarkupHandler: AnyObject {
  /// A record or a group begins.
  func begin(_ element: Int32, line: Int)
  /// The text of an element or an attribute.
  func value(_ text: String, of element: Int32)
  /// A record or a group ends.
  func end(_ element: Int32)
  /// Something does not fit; a record that was begun is lost, and the next thing told is another one, if any.
  func fault(_ problem: MarkupProblem, line: Int)
}

/// Reads the wanted elements of XML documents through libxml2, as a stream.
///
/// Nothing is loaded from elsewhere and no entity is expanded. It serves one thread.
@safe final class MarkupReader {
  private let reader: OpaquePointer
  private var numbers: [String: Int32] = [:]
  private weak var handler: (any MarkupHandler)?

  init() { unsafe reader = mk_xml_new()! }

  deinit { unsafe mk_xml_free(reader) }

  /// Asks for a record or a group by its path (`clinical_study/location`), whose beginning and end are told.
  func group(_ path: String) -> Int32 { element(path, kind: UInt8(MK_GROUP)) }

  /// Asks for the text at a path, such as `clinical_study/enrollment` or `clinical_study/enrollment/@type`.
  func text(_ path: String) -> Int32 { element(path, kind: UInt8(MK_TEXT)) }

  private func element(_ path: String, kind: UInt8) -> Int32 {
    let slash = path.lastIndex(of: "/")
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    let parent = slash.map { place in
      numbers[String(path[..<place])] ?? element(String(path[..<place]), kind: UInt8(MK_WAY))
    }
    let number =
      if name.hasPrefix("@"), let parent {
        unsafe mk_xml_attribute(reader, parent, String(name.dropFirst()))
      } else {
        unsafe mk_xml_element(reader, parent ?? -1, String(name), kind)
      }
    numbers[path] = number
    return number
  }

  /// Reads a document and tells a handler what it holds.
  func read(_ file: FileBytes, _ handler: any MarkupHandler) {
    self.handler = handler
    unsafe file.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      // The callback gets this object, which lives until the call returns.
      withExtendedLifetime(self) {
        unsafe mk_xml_read(reader, start, bytes.count, onEvent, Unmanaged.passUnretained(self).toOpaque())
      }
    }
    self.handler = nil
  }

  fileprivate func tell(_ event: mk_event) {
    let (element, line) = unsafe (event.element, Int(event.line))
    switch unsafe Int(event.what) {
    case MK_BEGIN: handler?.begin(element, line: line)
    case MK_END: handler?.end(element)
    case MK_VALUE:
      let bytes = unsafe UnsafeBufferPointer(start: event.bytes, count: event.length)
      handler?.value(unsafe String(decoding: bytes, as: UTF8.self), of: element)
    default: handler?.fault(MarkupProblem(code: unsafe Int(event.problem)), line: line)
    }
  }
}

private func onEvent(_ context: UnsafeMutableRawPointer?, _ event: UnsafePointer<mk_event>?) {
  guard let context = unsafe context, let event = unsafe event else { return }
  unsafe Unmanaged<MarkupReader>.fromOpaque(context).takeUnretainedValue().tell(event.pointee)
}

extension MarkupProblem {
  /// The problem with this code.
  fileprivate init(code: Int) {
    switch code {
    case MK_CUT_OFF: self = .cutOff
    case MK_OPEN_END: self = .openEnd
    case MK_SUBSET: self = .subset
    case MK_TOO_DEEP: self = .tooDeep
    case MK_ENCODING: self = .encoding
    case MK_UNKNOWN_ENCODING: self = .unknownEncoding
    case MK_TOO_LONG: self = .tooLong
    case MK_TOO_MANY: self = .tooMany
    case MK_NO_MEMORY: self = .noMemory
    default: self = .malformed
    }
  }
}
