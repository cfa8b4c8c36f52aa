public import StudyModel

/// A pattern over the words of a text: `lung cancer | nsclc | car-t | leuk*mia`.
///
/// Bars part alternatives, any of which may stand in the text. The words of one must stand there side by side, whole,
/// in any case; punctuation counts as a blank, so that `car-t` finds "CAR T". A `*` in a word stands for any letters or
/// none, one between words for a word. Accents count.
public struct WordsPattern: Hashable, Sendable {
  /// The alternatives, each as its words.
  let phrases: [[String]]

  /// Reads a pattern.
  ///
  /// - Parameters:
  ///   - text: The pattern.
  ///   - path: What an error names.
  ///   - line: The line in the definition.
  ///   - column: The column its first character stands in.
  /// - Throws: A ``Finding`` at the alternative that says nothing.
  public init(_ text: String, path: String, line: Int? = nil, column: Int = 1) throws(Finding) {
    var phrases: [[String]] = []
    var place = column
    for part in text.split(separator: "|", omittingEmptySubsequences: false) {
      let start = place + part.prefix { $0.isWhitespace }.count
      func fault(_ message: String) -> Finding {
        Finding(.error, path: path, line: line, column: start, message)
      }
      let words = FoldedWords.of(String(part), keepsStars: true).map { $0.allSatisfy { $0 == "*" } ? "*" : $0 }
      guard words.contains(where: { $0 != "*" }) else {
        let said = part.filter { !$0.isWhitespace }
        throw fault(
          said.isEmpty
            ? "the pattern '\(text)' holds an empty alternative; write words between its bars"
            : "'\(said)' in a pattern holds no letter or digit and would match everything or nothing")
      }
      if words.first == "*" || words.last == "*" {
        throw fault(
          "a '*' that stands alone is a word between two others; write '\(words.filter { $0 != "*" }.joined(separator: " "))'"
        )
      }
      phrases.append(words)
      place += part.count + 1
    }
    self.phrases = phrases
  }

  /// A pattern of the alternatives of several.
  public init(anyOf patterns: [WordsPattern]) { phrases = patterns.flatMap(\.phrases) }

  /// Whether a text holds one of the alternatives.
  public func matches(_ text: String) -> Bool {
    var matcher = WordsMatcher([self])
    return !matcher.owners(in: text).isEmpty
  }
}

extension WordsPattern: CustomStringConvertible {
  /// The pattern as it is read: its words in one case.
  public var description: String { phrases.map { $0.joined(separator: " ") }.joined(separator: " | ") }
}
