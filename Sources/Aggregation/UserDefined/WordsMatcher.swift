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
  /// What each word met so far is: the place among ``kinds`` of its numbers; 0 for a word of no pattern.
  private var known: [String: Int32] = [:]
  private var kinds: [[Int]] = [[]]
  private var text = FoldedWords()
  /// The words of the text, as places among ``kinds``.
  private var row: [Int32] = []

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

  private mutating func kind(of word: String) -> Int32 {
    if let kind = known[word] { return kind }
    var numbers = globs.filter { $0.glob.matches(word) }.map(\.number)
    if let literal = literals[word] { numbers.append(literal) }
    let kind = numbers.isEmpty ? 0 : Int32(kinds.count)
    if kind > 0 { kinds.append(numbers) }
    known[word] = kind
    return kind
  }

  /// The positions of the patterns that match a text, ascending.
  mutating func owners(in text: String) -> [Int32] {
    self.text.read(text)
    row.removeAll(keepingCapacity: true)
    var isMet = false
    for position in self.text.words.indices {
      let kind = kind(of: self.text.words[position])
      isMet = isMet || kind > 0
      row.append(kind)
    }
    guard isMet else { return [] }
    var owners: [Int32] = []
    for position in row.indices where row[position] > 0 {
      for first in kinds[Int(row[position])] {
        for phrase in beginning[first] where !owners.contains(phrase.owner) && stands(phrase, at: position) {
          owners.append(phrase.owner)
        }
      }
    }
    return owners.count > 1 ? owners.sorted() : owners
  }

  private func stands(_ phrase: Phrase, at position: Int) -> Bool {
    guard position + phrase.words.count <= row.count else { return false }
    return phrase.words.indices.allSatisfy { offset in
      phrase.words[offset] == WordsMatcher.anyWord || kinds[Int(row[position + offset])].contains(phrase.words[offset])
    }
  }
}
