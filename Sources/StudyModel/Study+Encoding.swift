extension Study {
  /// All values as bytes in the order of ``StudyField``: what decides between versions that tie otherwise.
  public var encoded: [UInt8] {
    var bytes: [UInt8] = []
    for field in StudyField.allCases {
      if let list = field.list {
        bytes.append(UInt8(truncatingIfNeeded: count(of: list)))
        for value in self[column: field] { Study.append(value, to: &bytes) }
      } else {
        Study.append(self[field], to: &bytes)
      }
    }
    return bytes
  }

  private static func append(_ value: FieldValue, to bytes: inout [UInt8]) {
    func number(_ tag: UInt8, _ number: Int) {
      bytes.append(tag)
      for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
    switch value {
    case .notRead: bytes.append(0)
    case .cannotSay: bytes.append(1)
    case .notGiven: bytes.append(2)
    case .term(let position): number(3, Int(position))
    case .text(let text):
      number(4, text.utf8.count)
      bytes += text.utf8
    case .date(let date): number(5, Int(date.packed))
    case .age(let age): number(6, Int(age.packed))
    case .count(let count): number(7, count)
    case .flag(let flag): number(8, flag ? 1 : 0)
    }
  }
}
