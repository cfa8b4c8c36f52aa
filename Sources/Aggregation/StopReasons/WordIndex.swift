/// Patterns of words, indexed so that a text is scanned once for all of them.
struct WordIndex: Sendable {
  /// A place where a pattern matched.
  struct Hit: Sendable {
    /// The owner of the pattern.
    let owner: Int
    /// The words that matched.
    let range: Range<Int>
  }

  private var patterns: [(owner: Int, pattern: WordPattern)] = []
  private var starting: [Int: [Int]] = [:]
  private var elements: [String: Int] = [:]
  private var exact: [String: [Int]] = [:]
  private var prefixes: [String: [Int]] = [:]
  private var prefixLengths: [Int] = []
  private var spelling = Misspelling()

  /// An index of the patterns of owners 0, 1, 2 and so on.
  init(_ owners: [[String]]) {
    for (owner, spellings) in owners.enumerated() {
      for spelling in spellings {
        let pattern = WordPattern(spelling) { number(of: $0) }
        guard let first = pattern.steps.first else { continue }
        starting[first.element, default: []].append(patterns.count)
        patterns.append((owner, pattern))
      }
    }
    prefixLengths = Set(prefixes.keys.map(\.utf8.count)).sorted()
    spelling = Misspelling(words: exact.keys.sorted(), prefixes: prefixes.keys.sorted())
  }

  /// The number of an element; a new one if no pattern had it before.
  private mutating func number(of element: String) -> Int {
    if let known = elements[element] { return known }
    let number = elements.count
    elements[element] = number
    for word in WordClass.words(of: element) {
      if word.hasSuffix("*") {
        prefixes[String(word.dropLast()), default: []].append(number)
      } else {
        exact[word, default: []].append(number)
      }
    }
    return number
  }

  /// The elements that a word is.
  private func elements(of word: String) -> [Int] {
    var found = exact[word] ?? []
    let bytes = word.utf8
    for length in prefixLengths where length <= bytes.count {
      if let more = prefixes[String(word.prefix(length))] { found += more }
    }
    guard found.isEmpty else { return found }
    for meant in spelling.meant(by: word) {
      found += (meant.isPrefix ? prefixes[meant.word] : exact[meant.word]) ?? []
    }
    return found
  }

  /// The places where patterns match, in the order of the text.
  func hits(in text: WordText) -> [Hit] {
    let kinds = text.words.map { elements(of: $0) }
    var hits: [Hit] = []
    for start in kinds.indices {
      for element in Set(kinds[start]) {
        for number in starting[element] ?? [] {
          let (owner, pattern) = patterns[number]
          if pattern.isFirst && start > 0 { continue }
          guard let end = Self.end(pattern, step: 1, at: start + 1, kinds, text.gaps) else { continue }
          if pattern.isLast && end < kinds.count { continue }
          var last = end
          while last < kinds.count, last < end + pattern.tail, text.gaps[last] == .space, text.words[last] != "but" {
            last += 1
          }
          hits.append(Hit(owner: owner, range: start..<last))
        }
      }
    }
    return hits
  }

  /// Where the rest of a pattern ends that has to match from a word on, if it does.
  private static func end(
    _ pattern: WordPattern, step number: Int, at word: Int, _ kinds: [[Int]], _ gaps: [WordText.Gap]
  ) -> Int? {
    guard number < pattern.steps.count else { return word }
    let step = pattern.steps[number]
    var position = word
    while position < kinds.count, gaps[position] < .sentence, position <= word + step.gap {
      if kinds[position].contains(step.element),
        let end = end(pattern, step: number + 1, at: position + 1, kinds, gaps)
      {
        return end
      }
      if let filler = step.filler, !kinds[position].contains(filler) { break }
      position += 1
    }
    return step.isOptional ? end(pattern, step: number + 1, at: word, kinds, gaps) : nil
  }
}
