internal import StudyModel

/// Phases as the registers behind WHO's exports write them: some ninety spellings.
enum ICTRPPhase {
  /// One text a phase, in words that ``SpelledPhases`` knows; none where the register says that it says nothing.
  ///
  /// A text that is not understood stays as it is, so that it is counted. So does a bare `0`, by which the Chinese
  /// register means exploratory research and others phase 0.
  static func texts(_ written: String) -> [String] {
    let text = ICTRPText.plain(written)
    let key = Spelling.key(text)
    if none.contains(key) { return [] }
    if notApplicable.contains(key) { return ["NA"] }
    if text.lowercased().contains("phase i)") { return matrix(text) ?? [text] }
    let known = SpelledPhases.texts(text)
    if known != [text] || key == "na" || key.hasPrefix("early") { return known }
    return numbers(text) ?? known
  }

  /// The European register's form: `Human pharmacology (Phase I): no Therapeutic exploratory (Phase II): yes …`.
  private static func matrix(_ text: String) -> [String]? {
    var phases: [String] = []
    let lower = text.lowercased()
    for (number, roman) in ["i", "ii", "iii", "iv"].enumerated() {
      guard let mark = lower.firstRange(of: "(phase \(roman)):") else { return nil }
      if lower[mark.upperBound...].drop(while: \.isWhitespace).hasPrefix("yes") { phases.append("\(number + 1)") }
    }
    return phases
  }

  /// `Phase-3`, `Phase II/III trial`, `I (Phase I study)`, `Phase 2a`, `1-2`: the numbers, when there is nothing else.
  private static func numbers(_ text: String) -> [String]? {
    var phases: [String] = []
    for word in text.lowercased().split(whereSeparator: { !($0.isLetter || $0.isNumber) }) {
      if ["phase", "phases", "trial", "trials", "study", "studies", "and", "to", "clinical"].contains(word) {
        continue
      }
      var name = word[...]
      if name.hasPrefix("phase") { name = name.dropFirst(5) }
      // A part of a phase is that phase.
      if let last = name.last, "abc".contains(last) { name = name.dropLast() }
      guard let phase = names[String(name)] else { return nil }
      if !phases.contains(phase) { phases.append(phase) }
    }
    // The registry knows only neighbors together.
    guard (1...2).contains(phases.count) else { return nil }
    return phases
  }

  private static let names = [
    "i": "1", "ii": "2", "iii": "3", "iv": "4", "1": "1", "2": "2", "3": "3", "4": "4",
  ]
  private static let none: Set<String> = [
    "", "notspecified", "notavailable", "notselected", "notprovided", "nd", "null", "unknown",
  ]
  /// What the Chinese and Indian registers write where a trial has no phase.
  private static let notApplicable: Set<String> = [
    "retrospectivestudy", "newtreatmentmeasureclinicalstudy", "diagnosticnewtechniqueclincalstudy",
    "diagnosticnewtechniqueclinicalstudy", "nophase", "bioequivalence", "babe", "notapplicablena",
  ]
}
