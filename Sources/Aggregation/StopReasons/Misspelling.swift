/// Finds the word of a vocabulary that a misspelled word means: one letter too many, too few, other, or swapped.
///
/// Only long words are mended, and only where the first letter is right: short words lie too close to each other.
struct Misspelling: Sendable {
  /// A word or a prefix that was meant.
  struct Meant: Hashable, Sendable {
    let word: String
    let isPrefix: Bool
  }

  /// Words that are meant as they stand, close as they lie to others.
  private static let plain: Set<String> = [
    "accuracy", "accurate", "adoption", "applications", "assured", "carcinoma", "charter", "comments", "contacted",
    "contain", "content", "contents", "contingency", "contrast", "controversy", "coupled", "enhance", "extensive",
    "hyperbaric", "identifiers", "indicate", "indicates", "indicating", "infectious", "initially", "interval",
    "leading",
    "manager", "medicinal", "parental", "patency", "patents", "present", "presenting", "presentation", "presentations",
    "pressures", "promote", "property", "protect", "protected", "protection", "protective", "purchased", "quantity",
    "quantitative", "recommence", "recourse", "residence", "residents", "restrains", "restraints", "shorter",
    "simplicity", "skipping", "station", "stepped", "thorough", "thrombectomy", "trained", "transdermal", "warming",
  ]

  /// Shorter words are taken as they are.
  private static let shortest = 7

  /// What is left of the vocabulary's words, and of its prefixes, when a letter is taken out, or none.
  private var remains: [[UInt8]: [[UInt8]]] = [:]
  private var remainsOfPrefixes: [[UInt8]: [[UInt8]]] = [:]

  init() {}

  /// - Parameters:
  ///   - words: Whole words.
  ///   - prefixes: Beginnings of words.
  init(words: [String], prefixes: [String]) {
    for word in words where word.utf8.count >= Self.shortest {
      for rest in Self.remains(of: Array(word.utf8)) { remains[rest, default: []].append(Array(word.utf8)) }
    }
    for prefix in prefixes where prefix.utf8.count >= Self.shortest {
      for rest in Self.remains(of: Array(prefix.utf8)) {
        remainsOfPrefixes[rest, default: []].append(Array(prefix.utf8))
      }
    }
  }

  /// The words and prefixes of the vocabulary that a word may mean.
  func meant(by word: String) -> [Meant] {
    let bytes = Array(word.utf8)
    guard bytes.count >= Self.shortest, !Self.plain.contains(word), bytes.allSatisfy({ (97...122).contains($0) })
    else { return [] }
    var found: [Meant] = Self.near(bytes, remains).map { Meant(word: $0, isPrefix: false) }
    for length in Self.shortest - 1..<bytes.count + 1 {
      for prefix in Self.near(Array(bytes.prefix(length)), remainsOfPrefixes) {
        let meant = Meant(word: prefix, isPrefix: true)
        if !found.contains(meant) { found.append(meant) }
      }
    }
    return found
  }

  private static func near(_ word: [UInt8], _ remains: [[UInt8]: [[UInt8]]]) -> [String] {
    var found: [[UInt8]] = []
    for rest in self.remains(of: word) {
      for known in remains[rest] ?? []
      where known.first == word.first && !found.contains(known) && isNear(known, word) {
        found.append(known)
      }
    }
    return found.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The word, and the word without each of its letters.
  private static func remains(of word: [UInt8]) -> [[UInt8]] {
    var rests = [word]
    for place in word.indices {
      var rest = word
      rest.remove(at: place)
      rests.append(rest)
    }
    return rests
  }

  /// Whether two words are one mistake apart.
  private static func isNear(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    guard long.count - short.count <= 1 else { return false }
    var head = 0
    while head < short.count, short[head] == long[head] { head += 1 }
    if long.count > short.count { return short[head...] == long[(head + 1)...] }
    guard head < short.count else { return true }
    if short[(head + 1)...] == long[(head + 1)...] { return true }
    return head + 1 < short.count && short[head] == long[head + 1] && short[head + 1] == long[head]
      && short[(head + 2)...] == long[(head + 2)...]
  }
}
