/// What is wrong with an XML document.
enum MarkupProblem {
  case malformed, cutOff, openEnd, subset, tooDeep, encoding, unknownEncoding, tooLong, tooMany, noMemory

  /// The sentence for people.
  var message: String {
    switch self {
    case .malformed: "is not well-formed XML: its tags, quotes or characters do not fit; download it again"
    case .cutOff: "is cut off where the file ends; download the file again"
    case .openEnd: "ends behind its last record without closing the list of them, so more may be missing"
    case .subset:
      "declares entities or elements of its own in its DOCTYPE, which no registry does, and is not read for safety; "
        + "download it again"
    case .tooDeep: "has elements nested more than 200 deep, where registries need 12; download it again"
    case .encoding: "holds bytes that are not of the encoding it declares, UTF-8 if none; save it anew in UTF-8"
    case .unknownEncoding: "declares an encoding that is not known here; save it anew in UTF-8"
    case .tooLong: "holds a text of more than 16 MB, where registries allow 32 KB; download it again"
    case .tooMany: "has more than 1,000 places that are not well-formed, and is not read further; download it again"
    case .noMemory: "cannot be read: there is not enough memory"
    }
  }
}
