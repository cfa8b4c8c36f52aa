/// The words of a text, lower-cased and free of punctuation, markup entities and artifacts.
struct WordText: Sendable {
  /// What stands between a word and the one before it.
  enum Gap: Int, Comparable, Sendable {
    case space
    case comma
    case sentence

    static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  /// The words.
  private(set) var words: [String] = []
  /// What stands before each word.
  private(set) var gaps: [Gap] = []

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var word: [UInt8] = []
    var gap = Gap.space
    var index = 0
    func next(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 32 }
    func end(_ mark: Gap) {
      if !word.isEmpty {
        var spelled = String(decoding: word, as: UTF8.self)
        if let verb = Self.contractions[spelled] {  // "wasn't" is the words was and not
          words.append(verb)
          gaps.append(gap)
          (spelled, gap) = ("not", .space)
        }
        words.append(spelled)
        gaps.append(gap)
        word.removeAll(keepingCapacity: true)
        gap = .space
      }
      gap = max(gap, mark)
    }
    while index < bytes.count {
      let byte = bytes[index]
      var width = 1
      switch byte {
      case 65...90: word.append(byte + 32)
      case 97...122, 48...57: word.append(byte)
      case 39, 96: break  // an apostrophe: "couldn't" is the word couldnt
      case 38:  // an entity, or a plain ampersand
        let entity = Self.entity(bytes, from: index + 1)
        width = 1 + entity.width
        if !entity.isApostrophe { end(.space) }
      case 46 where (1...2).contains(word.count) && next(2) == 46: break  // "P.I." is the word pi
      case 46 where Self.isAbbreviation(word): end(.space)
      case 46 where index > 1 && bytes[index - 2] == 46: end(.space)
      case 46:  // a period ends a sentence before a space or a capital, but not in "1.5"
        let follows = next(1)
        end(follows <= 32 || (65...90).contains(follows) && !(next(2) == 46) ? .sentence : .space)
      case 33, 59, 63: end(.sentence)
      case 44, 58, 126: end(.comma)
      case 45 where next(1) == 32: end(.comma)
      case 0xC3 where next(1) == 0x8A:  // `Ê`, what a broken conversion left of a space
        width = 2
        end(.space)
      case 0xC2 where next(1) == 0xA0:
        width = 2
        end(.space)
      case 0xE2 where next(1) == 0x80:  // typographic quotes and dashes
        width = 3
        if next(2) != 0x98 && next(2) != 0x99 { end(next(2) == 0x93 || next(2) == 0x94 ? .comma : .space) }
      case 0x80...: word.append(byte)
      default: end(.space)
      }
      index += width
    }
    end(.space)
  }

  /// Whether a period behind a word only shortens it, as behind a title or an initial.
  private static func isAbbreviation(_ word: [UInt8]) -> Bool {
    word.count == 1 && (97...122).contains(word[0]) && word[0] != 105
      || ["dr", "prof", "mr", "mrs", "ms", "st", "vs", "approx", "incl", "dept", "univ", "inst"].contains(
        String(decoding: word, as: UTF8.self))
  }

  /// The verbs of contracted negations.
  private static let contractions = Dictionary(
    uniqueKeysWithValues: [
      "is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "could", "would", "should",
    ].map { ($0 + "nt", $0) } + [("cant", "can"), ("wont", "will")])

  /// The width of an entity that follows an ampersand, 0 if none does, and whether it spells an apostrophe.
  private static func entity(_ bytes: [UInt8], from start: Int) -> (width: Int, isApostrophe: Bool) {
    let limit = min(start + 8, bytes.count)
    guard start < limit, let end = bytes[start..<limit].firstIndex(of: 59) else { return (0, false) }
    let name = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
    if name == "amp" {  // "&amp;lt;" is an entity twice
      let inner = entity(bytes, from: end + 1)
      return (end + 1 - start + inner.width, inner.isApostrophe)
    }
    guard name.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 35 }), !name.isEmpty else {
      return (0, false)
    }
    return (end + 1 - start, ["#39", "#x27", "apos", "rsquo", "lsquo", "#8217", "#8216"].contains(name))
  }

  /// Whether nothing but spaces and punctuation stands in the text.
  var isEmpty: Bool { words.isEmpty }
}
