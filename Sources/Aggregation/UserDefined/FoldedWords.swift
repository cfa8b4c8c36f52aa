/// The words of a text as patterns see them: runs of letters and digits in one case; all else stands between words.
struct FoldedWords {
  /// The words of the last text, in order; their room is kept from text to text.
  private(set) var words: [String] = []
  private var word: [UInt8] = []

  /// The words of one text.
  ///
  /// - Parameter keepsStars: Whether `*` belongs to a word, as in a pattern.
  static func of(_ text: String, keepsStars: Bool = false) -> [String] {
    var folded = FoldedWords()
    folded.read(text, keepsStars: keepsStars)
    return folded.words
  }

  /// Takes a text's words in the place of the last one's.
  mutating func read(_ text: String, keepsStars: Bool = false) {
    words.removeAll(keepingCapacity: true)
    word.removeAll(keepingCapacity: true)
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(byte)
      case UInt8(ascii: "*") where keepsStars: word.append(byte)
      case 0x80...:
        readCharacters(text, keepsStars)
        return
      default: end()
      }
    }
    end()
  }

  private mutating func end() {
    guard !word.isEmpty else { return }
    words.append(String(decoding: word, as: UTF8.self))
    word.removeAll(keepingCapacity: true)
  }

  /// The same for letters beyond ASCII: an accented letter is one, whichever way it is written.
  private mutating func readCharacters(_ text: String, _ keepsStars: Bool) {
    words.removeAll(keepingCapacity: true)
    for word in text.split(whereSeparator: { !($0.isLetter || $0.isNumber || keepsStars && $0 == "*") }) {
      // Folding case without Foundation: lower case of upper case also unites "ß" and "SS".
      words.append(word.uppercased().lowercased())
    }
  }
}
