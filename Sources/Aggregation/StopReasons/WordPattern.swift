/// A small pattern over words: `lack of ..2@fill fund*|money`.
///
/// Steps stand between spaces. A step is one word out of alternatives between bars: a word, a prefix that ends in `*`,
/// or a class of `WordClass` after `@`. A step that ends in `?` may be left out. `..3` lets up to three words pass,
/// `..3@fill` up to three words of a class. Nothing passes the end of a sentence. `^` before the first step and `$`
/// behind the last hold the pattern to the beginning and the end of the text.
struct WordPattern: Sendable {
  /// One step of a pattern.
  struct Step: Sendable {
    /// The number of the step's element in the index.
    let element: Int
    /// The number of words that may pass before the step.
    let gap: Int
    /// The number of the element that the passing words have to be, if not any.
    let filler: Int?
    /// Whether the step may be left out.
    let isOptional: Bool
  }

  /// The steps; the first is neither optional nor behind a gap.
  let steps: [Step]
  /// The number of words that may follow the last step and belong to the match, up to a comma or "but".
  let tail: Int
  /// Whether it stands at the beginning of the text.
  let isFirst: Bool
  /// Whether it ends with the text.
  let isLast: Bool

  init(_ pattern: String, element: (String) -> Int) {
    var steps: [Step] = []
    var gap = 0
    var filler: Int?
    let parts = pattern.split(separator: " ")
    isFirst = parts.first == "^"
    isLast = parts.last == "$"
    for part in parts where part != "^" && part != "$" {
      if part.hasPrefix("..") {
        let sides = part.dropFirst(2).split(separator: "@")
        gap = Int(sides[0]) ?? 0
        filler = sides.count > 1 ? element("@" + sides[1]) : nil
      } else {
        let name = part.hasSuffix("?") ? part.dropLast() : part
        steps.append(
          Step(element: element(String(name)), gap: gap, filler: filler, isOptional: part.hasSuffix("?")))
        gap = 0
        filler = nil
      }
    }
    self.steps = steps
    tail = gap
  }

  /// What is wrong with a pattern, if anything.
  static func fault(in pattern: String) -> String? {
    var parts = pattern.split(separator: " ")
    if parts.first == "^" { parts.removeFirst() }
    if parts.last == "$" { parts.removeLast() }
    guard let first = parts.first else { return "holds no word" }
    if first.hasPrefix("..") { return "begins with a gap; begin with a word" }
    if first.hasSuffix("?") { return "begins with a step that may be left out; begin with a word" }
    for part in parts {
      if part.hasPrefix("..") {
        let sides = part.dropFirst(2).split(separator: "@", omittingEmptySubsequences: false)
        guard Int(sides[0]).map((1...20).contains) == true else {
          return "has the gap '\(part)'; write '..3' for up to three words"
        }
        if sides.count > 1, WordClass.all[String(sides[1])] == nil { return unknownClass(sides[1]) }
        continue
      }
      for word in (part.hasSuffix("?") ? part.dropLast() : part).split(separator: "|", omittingEmptySubsequences: false)
      {
        if word.hasPrefix("@") {
          if WordClass.all[String(word.dropFirst())] == nil { return unknownClass(word.dropFirst()) }
          continue
        }
        let letters = word.hasSuffix("*") ? word.dropLast() : word
        // Words of a text are letters and digits in lower case: anything else could never match.
        guard !letters.isEmpty,
          letters.utf8.allSatisfy({ $0 > 127 || (97...122).contains($0) || (48...57).contains($0) })
        else { return "holds '\(part)'; words are letters and digits in lower case, a prefix ends in '*'" }
      }
    }
    return nil
  }

  private static func unknownClass(_ name: Substring) -> String {
    "names the class '@\(name)'\(Suggestion.of(String(name), among: WordClass.all.keys.sorted()))"
  }
}
