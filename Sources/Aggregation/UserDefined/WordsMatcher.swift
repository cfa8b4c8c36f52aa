/// Finds which of many patterns match a text: each distinct word is held against them once.
struct WordsMatcher {
  /// A phrase as the numbers of its words; the number of no word stands for any.
  private struct Phrase {
    let owner: Int32
    let words: [Int]
  }
  private static let anyWord = -1

  private var literals: [String: Int] = [:]
  private var globs: [(glob: WordGlob, number: Int)] = []
  /// The phrases that begin with a word, by its number.
  private var beginning: [[Phrase]] = []
  /// What each word met so far is, by number.
  private var known: [String: [Int]] = [:]

  /// A matcher of patterns; the owner of a match is its pattern's position.
  init(_ patterns: [WordsPattern?]) {
    var numbers: [String: Int] = [:]
    for (owner, pattern) in patterns.enumerated() {
      for phrase in pattern?.phrases ?? [] {
        let words = phrase.map { word -> Int in
          if word == "*" { return WordsMatcher.anyWord }
          if let number = numbers[word] { return number }
          let number = numbers.count
          numbers[word] = number
          beginning.append([])
          if word.contains("*") { globs.append((WordGlob(word), number)) } else { literals[word] = number }
          return number
        }
        if let first = words.first { beginning[first].append(Phrase(owner: Int32(owner), words: words)) }
      }
    }
  }

  private mutating func numbers(of word: String) -> [Int] {
    if let numbers = known[word] { return numbers }
    var numbers = globs.filter { $0.glob.matches(word) }.map(\.number)
    if let literal = literals[word] { numbers.append(literal) }
    known[word] = numbers
    return numbers
  }

  /// The positions of the patterns that match a text, ascending.
  mutating func owners(in text: String) -> [Int32] {
    var words: [[Int]] = []
    for word in FoldedWords.of(text) { words.append(numbers(of: word)) }
    var owners: [Int32] = []
    for position in words.indices {
      for first in words[position] {
        for phrase in beginning[first]
        where !owners.contains(phrase.owner) && WordsMatcher.stands(phrase, at: position, in: words) {
          owners.append(phrase.owner)
        }
      }
    }
    return owners.count > 1 ? owners.sorted() : owners
  }

  private static func stands(_ phrase: Phrase, at position: Int, in words: [[Int]]) -> Bool {
    guard position + phrase.words.count <= words.count else { return false }
    return phrase.words.indices.allSatisfy { offset in
      phrase.words[offset] == anyWord || words[position + offset].contains(phrase.words[offset])
    }
  }
}
