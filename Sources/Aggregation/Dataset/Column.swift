import StudyModel

/// One field of all rows, as codes.
///
/// A code of zero or more is the value: the position in the vocabulary, the number of a text, a packed date or age,
/// a count, 0 or 1. Below zero: ``missing``, ``cannotSay``, ``notRead``, and from ``odd`` downward the number of a
/// text outside the vocabulary.
struct Column: Sendable {
  static let missing: Int32 = -1
  static let cannotSay: Int32 = -2
  static let notRead: Int32 = -3
  static let odd: Int32 = -4

  var codes: [Int32] = []
  private(set) var table = WordTable()
  private let isText: Bool
  /// A direct-mapped memory of the last texts seen, by length and ends: lists repeat countries and cities.
  private var recent = [(word: String, code: Int32)?](repeating: nil, count: 64)

  init(_ field: StudyField) {
    if case .text = field.kind { isText = true } else { isText = false }
  }

  /// The distinct texts, by number.
  var words: [String] { table.words }

  /// The text of a code: of a text field, or of a value outside the vocabulary.
  func word(_ code: Int32) -> String? {
    isText && code >= 0 ? words[Int(code)] : code <= Column.odd ? words[Int(Column.odd - code)] : nil
  }

  mutating func code(of value: FieldValue) -> Int32 {
    switch value {
    case .term(let position): return Int32(position)
    case .date(let date): return date.packed
    case .notGiven: return Column.missing
    case .cannotSay: return Column.cannotSay
    case .notRead: return Column.notRead
    case .text(let text): return code(ofText: text)
    case .age(let age): return age.packed
    case .flag(let flag): return flag ? 1 : 0
    case .count(let count):
      // Counts beyond 32 bits are kept as texts; `TrialRow.enrollment` reads both.
      return Int32(exactly: count).flatMap { $0 >= 0 ? $0 : nil } ?? Column.odd - table.number(of: String(count))
    }
  }

  private mutating func code(ofText text: String) -> Int32 {
    let bytes = text.utf8
    let slot = (bytes.count &* 7 &+ Int(bytes.first ?? 0) &* 5 &+ Int(bytes.last ?? 0) &* 3) & 63
    if let known = recent[slot], known.word == text { return known.code }
    let number = table.number(of: text)
    let code = isText ? number : Column.odd - number
    recent[slot] = (text, code)
    return code
  }

  mutating func append(_ value: FieldValue) { codes.append(code(of: value)) }

  /// Adds the rows of another part: its texts are numbered anew.
  mutating func append(_ other: Column) {
    let renumbered = other.words.map { table.number(of: $0) }
    codes.reserveCapacity(codes.count + other.codes.count)
    for code in other.codes {
      if isText && code >= 0 {
        codes.append(renumbered[Int(code)])
      } else if code <= Column.odd {
        codes.append(Column.odd - renumbered[Int(Column.odd - code)])
      } else {
        codes.append(code)
      }
    }
  }

  /// The value of a code, as its field holds it.
  func value(_ code: Int32, of field: StudyField) -> FieldValue {
    switch code {
    case Column.missing: return .notGiven
    case Column.cannotSay: return .cannotSay
    case Column.notRead: return .notRead
    case ...Column.odd:
      let word = words[Int(Column.odd - code)]
      if case .count = field.kind, let count = Int(word) { return .count(count) }
      return .text(word)
    default:
      switch field.kind {
      case .term: return .term(UInt8(code))
      case .text: return .text(words[Int(code)])
      case .date: return .date(PartialDate(packed: code))
      case .age: return .age(Age(packed: code))
      case .count: return .count(Int(code))
      case .flag: return .flag(code == 1)
      }
    }
  }

  mutating func permute(_ order: [Int32]) { codes = order.map { codes[Int($0)] } }
}
