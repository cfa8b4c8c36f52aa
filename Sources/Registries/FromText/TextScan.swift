internal import StudyModel

/// A text taken apart into words, numbers and signs, once for all rules.
struct TextScan {
  /// A word, a number or a sign.
  struct Token {
    var word: TextWord
    var start: Int32
    var end: Int32
    /// Of a number, its thousandths.
    var value: Int32 = 0
    /// Whether it stands among the conditions for taking part, or in a text that has no others.
    var isInclusion = true
  }

  /// The text's field.
  let source: StudyField
  private let bytes: [UInt8]
  private(set) var tokens: [Token] = []

  init(_ text: String, source: StudyField) {
    self.source = source
    bytes = Array(text.utf8)
    tokens.reserveCapacity(bytes.count / 5 + 8)
    read()
    if source == .eligibilityCriteria { markParts() }
  }

  /// The word at a place; outside the text it is the end of a line.
  subscript(place: Int) -> TextWord { tokens.indices.contains(place) ? tokens[place].word : .newline }

  /// The words of some tokens as they stand in the text.
  func words(_ range: Range<Int>) -> String {
    let (start, end) = (Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end))
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Whether a token follows the one before without a blank.
  func isGlued(_ place: Int) -> Bool { place > 0 && tokens[place].start == tokens[place - 1].end }

  /// How many bytes a token has.
  func length(_ place: Int) -> Int { Int(tokens[place].end - tokens[place].start) }

  private mutating func read() {
    let table = TextScan.table
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      let start = place
      if TextScan.isLetter(byte) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        while place < bytes.count, TextScan.isLetter(bytes[place]) {
          let letter = (65...90).contains(bytes[place]) ? bytes[place] | 32 : bytes[place]
          hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3
          place += 1
        }
        add(table[hash], start, place)
      } else if (48...57).contains(byte) {
        readNumber(&place)
      } else {
        readSign(&place)
      }
    }
  }

  private mutating func readNumber(_ place: inout Int) {
    let start = place
    var value = 0
    while place < bytes.count, (48...57).contains(bytes[place]) {
      value = min(value * 10 + Int(bytes[place] - 48), 1_000_000)
      place += 1
    }
    value *= 1_000
    if place + 1 < bytes.count, bytes[place] == UInt8(ascii: "."), (48...57).contains(bytes[place + 1]) {
      var unit = 100
      place += 1
      while place < bytes.count, (48...57).contains(bytes[place]) {
        value += Int(bytes[place] - 48) * unit
        unit /= 10
        place += 1
      }
    }
    add(.number, start, place)
    tokens[tokens.count - 1].value = Int32(value)
  }

  private mutating func readSign(_ place: inout Int) {
    let start = place
    place += 1
    switch bytes[start] {
    case 10, 13: add(.newline, start, place)
    case UInt8(ascii: "."): add(.period, start, place)
    case UInt8(ascii: ","): add(.comma, start, place)
    case UInt8(ascii: ":"): add(.colon, start, place)
    case UInt8(ascii: ";"): add(.semicolon, start, place)
    case UInt8(ascii: "-"), UInt8(ascii: "~"): add(.dash, start, place)
    case UInt8(ascii: "/"): add(.slash, start, place)
    case UInt8(ascii: "+"): add(.plus, start, place)
    case UInt8(ascii: "("), UInt8(ascii: "["): add(.openMark, start, place)
    case UInt8(ascii: ")"), UInt8(ascii: "]"): add(.closeMark, start, place)
    case UInt8(ascii: "*"): add(.bullet, start, place)
    case UInt8(ascii: "&"): add(.and, start, place)
    case UInt8(ascii: "="): addComparison(.equals, .equals, start, &place)
    case UInt8(ascii: ">"): addComparison(.moreThan, .atLeast, start, &place)
    case UInt8(ascii: "<"): addComparison(.lessThan, .atMost, start, &place)
    case 0xE2, 0xEF: readWideSign(&place)
    // A blank that does not break lines, and other signs of two bytes.
    case 0xC2: place = min(place + 1, bytes.count)
    default: break
    }
  }

  /// Signs of three bytes: `≥ ≤ – — • ●`, the wide signs of Chinese texts, and others that mean nothing here.
  private mutating func readWideSign(_ place: inout Int) {
    let start = place - 1
    place = min(start + 3, bytes.count)
    guard start + 2 < bytes.count else { return }
    if bytes[start] == 0xEF {
      switch (bytes[start + 1], bytes[start + 2]) {
      case (0xBC, 0x88): add(.openMark, start, place)
      case (0xBC, 0x89): add(.closeMark, start, place)
      case (0xBC, 0x8C): add(.comma, start, place)
      case (0xBC, 0x9A): add(.colon, start, place)
      case (0xBC, 0x9B): add(.semicolon, start, place)
      case (0xBC, 0x9E): add(.moreThan, start, place)
      case (0xBC, 0x9C): add(.lessThan, start, place)
      case (0xBD, 0x9E): add(.dash, start, place)
      default: break
      }
      return
    }
    switch (bytes[start + 1], bytes[start + 2]) {
    case (0x89, 0xA5), (0x89, 0xA7), (0xA9, 0xBE): add(.atLeast, start, place)
    case (0x89, 0xA4), (0x89, 0xA6), (0xA9, 0xBD): add(.atMost, start, place)
    case (0x80, 0x90...0x95), (0x88, 0x92): add(.dash, start, place)
    case (0x80, 0xA2), (0x97, _), (0x96, _): add(.bullet, start, place)
    default: break
    }
  }

  /// `>` or `>=`, in which a backslash, a blank or a slash may stand.
  private mutating func addComparison(_ plain: TextWord, _ equal: TextWord, _ start: Int, _ place: inout Int) {
    var next = place
    while next < bytes.count, next < place + 3, "\\ /".utf8.contains(bytes[next]) { next += 1 }
    if next < bytes.count, plain != .equals, bytes[next] == UInt8(ascii: "=") {
      place = next + 1
      return add(equal, start, place)
    }
    // `=>` and `=<`
    if plain == .equals, next == place, next < bytes.count {
      if bytes[next] == UInt8(ascii: ">") {
        place += 1
        return add(.atLeast, start, place)
      }
      if bytes[next] == UInt8(ascii: "<") {
        place += 1
        return add(.atMost, start, place)
      }
    }
    add(plain, start, place)
  }

  private mutating func add(_ word: TextWord, _ start: Int, _ end: Int) {
    tokens.append(Token(word: word, start: Int32(start), end: Int32(end)))
  }

  /// Marks what stands under a heading of exclusion criteria.
  private mutating func markParts() {
    var isInclusion = true
    for place in tokens.indices {
      switch tokens[place].word {
      case .exclusion where isHeading(place):
        isInclusion =
          self[place - 1] == .slash || self[place - 1] == .and || self[place - 1] == .or ? isInclusion : false
      case .inclusion where isHeading(place):
        isInclusion = !(self[place - 1] == .non || self[place - 1] == .dash && self[place - 2] == .non)
      default: break
      }
      tokens[place].isInclusion = isInclusion
    }
  }

  private func isHeading(_ place: Int) -> Bool {
    switch self[place + 1] {
    case .criteria, .colon: true
    case .newline: self[place - 1] == .newline || self[place - 1] == .bullet
    default: false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte)
      || byte >= 0x80 && byte != 0xC2 && byte != 0xE2 && byte != 0xEF
  }

  /// Words by the hash of their letters, open to the next free place: few words of a text are known, so that most are
  /// passed over at the first look.
  private static let table = Table()

  private struct Table {
    private var hashes = [UInt64](repeating: 0, count: 4_096)
    private var words = [TextWord](repeating: .other, count: 4_096)

    init() {
      for (spelling, word) in TextWord.spellings {
        let hash = spelling.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        var place = Int(hash & 4_095)
        while hashes[place] != 0 { place = (place + 1) & 4_095 }
        (hashes[place], words[place]) = (hash, word)
      }
    }

    subscript(hash: UInt64) -> TextWord {
      var place = Int(hash & 4_095)
      while hashes[place] != 0 {
        if hashes[place] == hash { return words[place] }
        place = (place + 1) & 4_095
      }
      return .other
    }
  }
}
