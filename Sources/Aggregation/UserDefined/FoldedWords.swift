/// The words of a text as patterns see them: runs of letters and digits in one case; all else stands between words.
enum FoldedWords {
  /// The words in order.
  ///
  /// - Parameter keepsStars: Whether `*` belongs to a word, as in a pattern.
  static func of(_ text: String, keepsStars: Bool = false) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(byte)
      case UInt8(ascii: "*") where keepsStars: word.append(byte)
      case 0x80...: return ofCharacters(text, keepsStars)
      default:
        if !word.isEmpty {
          words.append(String(decoding: word, as: UTF8.self))
          word.removeAll(keepingCapacity: true)
        }
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// The same for letters beyond ASCII: an accented letter is one, whichever way it is written.
  private static func ofCharacters(_ text: String, _ keepsStars: Bool) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || keepsStars && $0 == "*") }
      // Folding case without Foundation: lower case of upper case also unites "ß" and "SS".
      .map { $0.uppercased().lowercased() }
  }
}
