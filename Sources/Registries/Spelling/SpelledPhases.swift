internal import StudyModel

/// Phases as registries and people write them, one text for all of a trial's.
enum SpelledPhases {
  /// Cuts `Phase 1/Phase 2`, `PHASE1|PHASE2`, `Phase 1, Phase 2`, `Phase II-III` into one text a phase.
  ///
  /// `N/A` stays one; a text that names nothing we know stays as it is, so that it is counted.
  static func texts(_ text: String) -> [String] {
    let text = text.trimmed
    if text.isEmpty { return [] }
    if terms[Spelling.key(text)] != nil { return [text] }
    let pieces = text.split { "/|,&;+".contains($0) }.flatMap(halves).map { $0.trimmed }.filter { !$0.isEmpty }
    guard !pieces.isEmpty, pieces.allSatisfy({ terms[Spelling.key($0)] != nil }) else { return [text] }
    return pieces
  }

  /// The two of `II-III`, `1-2`, `Phase 1 and 2`; what is one stays one.
  private static func halves(_ piece: Substring) -> [Substring] {
    if terms[Spelling.key(piece)] != nil { return [piece] }
    for mark in ["-", " and ", " to "] {
      guard let range = piece.firstRange(of: mark) else { continue }
      let halves = [piece[..<range.lowerBound], piece[range.upperBound...]]
      if halves.allSatisfy({ terms[Spelling.key($0)] != nil }) { return halves }
    }
    return [piece]
  }

  private static let terms = Spelling.terms(of: .phase)
}
