/// Cutting the rows of tables whose cells a saved text runs together: `Overall Survivalone year`.
///
/// A row is cut where only one place can be meant; else it is not cut.
enum GluedCells {
  /// Stands in place of a cell that could not be cut off.
  static let unknown = "\u{0}"

  /// Arm, intervention and description: by the names of interventions known from elsewhere, or where a capital follows
  /// a small letter without a blank.
  static func arm(_ row: String, interventions: [String]) -> [String]? {
    let text = Array(row)
    var cuts: Set<[String]> = []
    for name in interventions.map({ Array($0) }) where !name.isEmpty && name.count < text.count {
      for start in 1...(text.count - name.count) where text[start..<(start + name.count)].elementsEqual(name) {
        guard !text[start - 1].isWhitespace else { continue }
        let rest = text[(start + name.count)...]
        if let next = rest.first, next.isWhitespace || next == "," { continue }
        cuts.insert([String(text[..<start]), String(name), String(rest)])
      }
    }
    if cuts.count == 1, let cut = cuts.first { return cut }
    let hasNoDescription = text.last == "-"
    let body = hasNoDescription ? text.dropLast() : text[...]
    let seams = seams(in: body)
    switch (seams.count, hasNoDescription) {
    case (1, true): return [String(body[..<seams[0]]), String(body[seams[0]...]), "-"]
    case (2, false): return [String(body[..<seams[0]]), String(body[seams[0]..<seams[1]]), String(body[seams[1]...])]
    default: return nil
    }
  }

  /// Measure, time frame and description: the time frame begins where an expression of time follows without a blank.
  static func outcome(_ row: String) -> [String]? {
    let text = Array(row)
    let starts = text.indices.dropFirst().filter { isTime(text[$0...], after: text[$0 - 1]) }
    guard starts.count == 1, let start = starts.first else { return nil }
    let rest = text[start...]
    guard let seam = seams(in: rest).first(where: { rest[$0...].count >= 15 && rest[$0...].contains(" ") }) else {
      return [String(text[..<start]), String(rest), ""]
    }
    return [String(text[..<start]), String(rest[..<seam]), String(rest[seam...])]
  }

  /// A row of outcomes that cannot be cut: all of it is the measure.
  static func uncutOutcome(_ row: String) -> [String]? { [row, unknown, ""] }

  /// The places where a capital follows a small letter, a digit or a parenthesis.
  private static func seams(in text: ArraySlice<Character>) -> [Int] {
    text.indices.dropFirst().filter { place in
      let (before, after) = (text[place - 1], text[place])
      guard after.isUppercase, before.isLowercase || before.isNumber || before == ")" else { return false }
      return text[(place + 1)...].first.map { !$0.isNumber } ?? true
    }
  }

  /// Whether a time frame begins here, in the middle of what would be a word.
  private static func isTime(_ rest: ArraySlice<Character>, after before: Character) -> Bool {
    guard before.isLetter || before.isNumber || ")]%.".contains(before), let first = rest.first else { return false }
    guard first.isLetter || first.isNumber, !(before.isNumber && first.isNumber) else { return false }
    let text = String(rest.prefix(250)).lowercased()
    if first.isNumber {
      // `6`, `12 and 24 months`, `1-year`, `24h`: numbers, then a unit.
      let unit = text.drop { $0.isNumber || " ,.-–/".contains($0) }
      return startsWithUnit(unit) || numbered(text)
    }
    if first.isUppercase, text.hasPrefix("timepoint") { return true }
    guard units.contains(where: text.contains) else { return false }
    if first.isUppercase { return openings.contains(where: text.hasPrefix) || numbers.contains(where: text.hasPrefix) }
    // Inside small letters only what can hardly be part of a word.
    if before.isUppercase { return false }
    return numbers.contains { text.hasPrefix($0) && startsWithUnit(text.dropFirst($0.count)) }
      || ["baseline", "up to ", "through study", "throughout "].contains(where: text.hasPrefix)
      || ["day ", "week ", "month ", "year ", "visit ", "cycle "].contains { opening in
        text.hasPrefix(opening) && (text.dropFirst(opening.count).first?.isNumber ?? false)
      }
  }

  /// Whether a unit of time begins a text.
  private static func startsWithUnit(_ text: Substring) -> Bool {
    guard let unit = units.first(where: text.hasPrefix) else { return false }
    guard let next = text.dropFirst(unit.count).first else { return true }
    return !next.isLetter || text.hasPrefix(unit + "s")
  }

  /// Whether `6 and 12 months`, `2 to 4 weeks` begin a text.
  private static func numbered(_ text: String) -> Bool {
    var rest = text[...]
    while let word = rest.split(separator: " ").first {
      let plain = word.filter { $0 != "," }
      if startsWithUnit(plain[...]) { return true }
      guard plain.first?.isNumber == true || ["and", "to", "or", "-"].contains(plain) else { return false }
      if plain.first?.isNumber == true, plain.contains(where: \.isLetter) { return false }
      rest = rest.drop { $0 == " " }.dropFirst(word.count)
    }
    return false
  }

  private static let units = [
    "year", "month", "week", "day", "hour", "minute", "hrs", "h ", "baseline", "visit", "cycle", "study",
  ]
  private static let numbers = [
    "one ", "two ", "three ", "four ", "five ", "six ", "seven ", "eight ", "nine ", "ten ", "twelve ", "twenty ",
    "thirty ", "sixty ", "ninety ", "hundred ",
  ]
  private static let openings = [
    "baseline", "day", "week", "month", "year", "hour", "minute", "up to ", "through", "at ", "from ", "during ",
    "within ", "until ", "before ", "after ", "end of ", "every ", "over ", "approximately ", "about ", "an average ",
    "average ", "immediately ", "pre", "post", "screening", "visit", "cycle", "follow", "first ", "time ", "study ",
    "inclusion", "enrollment", "for ", "between ", "date ", "on ", "in ", "the ", "the entire",
  ]
}
