/// Texts by number: each distinct text is stored once.
struct WordTable: Sendable {
  private(set) var words: [String] = []
  private var numbers: [String: Int32] = [:]

  /// The number of a text, new if it has not been seen.
  mutating func number(of word: String) -> Int32 {
    if let number = numbers[word] { return number }
    let number = Int32(words.count)
    words.append(word)
    numbers[word] = number
    return number
  }
}
