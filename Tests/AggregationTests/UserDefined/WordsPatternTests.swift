import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// What a pattern over words finds, and what it does not.
struct WordsPatternTests {
  private func matches(_ pattern: String, _ text: String) throws -> Bool {
    try WordsPattern(pattern, path: "p").matches(text)
  }

  @Test(arguments: [
    ("lung cancer", "Advanced LUNG   Cancer of the old", true),
    ("lung cancer", "cancer of the lung", false),
    ("lung cancer", "lung cancers", false),
    ("lung cancer*", "lung cancers", true),
    ("car-t", "CAR T cells", true),
    ("car-t", "(car/t)", true),
    ("car-t", "cart", false),
    ("crohn's disease", "Crohn’s Disease, severe", true),
    ("crohn's disease", "Crohns disease", false),
    ("crohn*", "Crohns disease", true),
    ("leuk*mia", "acute leukaemia", true),
    ("leuk*mia", "acute leukemia.", true),
    ("leuk*mia", "leuk mia", false),
    ("*mab", "Bezlotoxumab (invented dose)", true),
    ("*mab", "mabry", false),
    ("small * cancer", "small cell cancer", true),
    ("small * cancer", "small cancer", false),
    ("small * cancer", "small round cell cancer", false),
    ("nsclc | sclc", "ES-SCLC", true),
    ("nsclc | sclc", "clc", false),
    ("non-small cell | \"large cell\"", "Large-Cell carcinoma", true),
    // Letters beyond ASCII: case and either way to write an accent count for nothing, the accent itself counts.
    ("sjögren*", "SJÖGREN'S SYNDROME", true),
    ("sjögren*", "sjo\u{308}gren", true),
    ("sjögren*", "sjogren", false),
    ("großzellig", "GROSSZELLIG", true),
    ("β-thalassemia", "Β Thalassemia major", true),
    ("糖尿病", "２型 糖尿病 患者", true),
    ("*尿*", "糖尿病", true),
    ("il-6", "IL 6 — raised", true),
    ("il-6", "IL-60", false),
    ("2", "type 2 diabetes", true),
  ])
  func finds(pattern: String, text: String, isFound: Bool) throws {
    #expect(try matches(pattern, text) == isFound, "'\(pattern)' in '\(text)'")
  }

  @Test(arguments: [
    ("", 5, "the pattern '' holds an empty alternative; write words between its bars"),
    ("one | | two", 11, "the pattern 'one | | two' holds an empty alternative; write words between its bars"),
    ("one | --", 11, "'--' in a pattern holds no letter or digit and would match everything or nothing"),
    ("**", 5, "'**' in a pattern holds no letter or digit and would match everything or nothing"),
    ("one | * two", 11, "a '*' that stands alone is a word between two others; write 'two'"),
  ])
  func complains(pattern: String, column: Int, sentence: String) {
    #expect(throws: Finding(.error, path: "p", line: 3, column: column, sentence)) {
      try WordsPattern(pattern, path: "p", line: 3, column: 5)
    }
  }

  /// Many patterns at once find what each finds alone, whatever letters stand around.
  @Test func manyAtOnceAreEachAlone() throws {
    var generator = Generator(seed: 5)
    let letters = ["a", "b", "ab", "ba", "é", "a*", "*b", "a*b"]
    func words(_ count: Int, from choices: [String]) -> [String] { (0..<count).map { _ in generator.pick(choices) } }
    let patterns = try (0..<40).map { _ in
      try WordsPattern(words(generator.number(1...3), from: letters).joined(separator: " "), path: "p")
    }
    var matcher = WordsMatcher(patterns)
    var found = 0
    for _ in 0..<300 {
      let text = words(generator.number(0...6), from: ["a", "b", "ab", "aab", "É", "bab", "c"]).joined(separator: "-")
      let alone = patterns.indices.filter { patterns[$0].matches(text) }.map(Int32.init)
      #expect(matcher.owners(in: text) == alone, "\(text)")
      // A letter beyond ASCII far away changes the way a text is read, not what is found.
      #expect(matcher.owners(in: text + ", zürich") == alone, "\(text)")
      found += alone.count
    }
    #expect(found > 1000)
  }

  /// Stars against the plain definition: the rest of the text is tried at every place.
  @Test func starsStandForAnything() {
    func holds(_ pattern: Substring, _ text: Substring) -> Bool {
      guard let first = pattern.first else { return text.isEmpty }
      if first == "*" {
        return text.indices.contains { holds(pattern.dropFirst(), text[$0...]) } || holds(pattern.dropFirst(), "")
      }
      return text.first == first && holds(pattern.dropFirst(), text.dropFirst())
    }
    var generator = Generator(seed: 9)
    var hits = 0
    for _ in 0..<2000 {
      let pattern = (0..<generator.number(1...6)).map { _ in generator.pick(["a", "b", "*", "ö"]) }.joined()
      let text = (0..<generator.number(0...7)).map { _ in generator.pick(["a", "b", "ö"]) }.joined()
      let expected = holds(pattern[...], text[...])
      #expect(WordGlob(pattern).matches(text) == expected, "'\(pattern)' on '\(text)'")
      if expected { hits += 1 }
    }
    #expect(hits > 100)
  }
}
