public import StudyModel

/// Facts that stand only in words, read by a small set of rules.
///
/// A rule may find a fact in several places; where two places disagree, nothing is read. Precision goes before recall:
/// what words leave open is left open.
public enum TextFacts {
  /// The rules.
  public static let rules: [TextRule] = ages + design + people

  /// The fields that can be read from words.
  public static let fields = Set(rules.flatMap(\.fields))

  /// What must be read of a study for it: the texts, and the type, because only interventional studies have a design.
  public static let texts = Set(rules.flatMap(\.sources)).union([.studyType])

  /// The facts of a study's texts, at most one a field, in the order of the fields.
  public static func facts(in study: Study) -> [TextFact] {
    var found: [StudyField: TextFact?] = [:]
    let isOther = study.studyType?.known.map { $0 != .interventional } ?? false
    for source in order {
      guard let text = study[source].text, !text.isEmpty else { continue }
      let scan = TextScan(text, source: source)
      let rules = triggered[source.position]
      for place in scan.tokens.indices {
        let word = scan.tokens[place].word
        if word == .other || rules[Int(word.rawValue)].isEmpty || !scan.tokens[place].isInclusion { continue }
        for rule in rules[Int(word.rawValue)] {
          guard let match = rule.find(scan, place) else { continue }
          for (field, value) in match.facts where !(isOther && ofDesign.contains(field)) {
            let fact = TextFact(
              field: field, value: value, words: scan.words(match.words), source: source, rule: rule.name)
            guard let known = found[field] else {
              found[field] = .some(fact)
              continue
            }
            // Two places that disagree say nothing.
            if let known, !known.agrees(with: value), known.value != value { found[field] = .some(nil) }
          }
        }
      }
    }
    // Where one end of the window is in doubt, or there is no window, the other end is in doubt too.
    let ends = [StudyField.minimumAge, .maximumAge].compactMap { found[$0] }
    let ages = ends.compactMap { $0?.value.age?.exact }
    if ages.count < ends.count || ages.count == 2 && ages[0] >= ages[1] {
      (found[.minimumAge], found[.maximumAge]) = (nil, nil)
    }
    return StudyField.allCases.compactMap { found[$0] ?? nil }
  }

  /// The criteria speak first, then titles, then descriptions.
  private static let order: [StudyField] = [
    .eligibilityCriteria, .officialTitle, .briefTitle, .briefSummary, .detailedDescription,
  ]
  private static let ofDesign: Set<StudyField> = [.allocation, .interventionModel, .masking, .phase]

  /// The rules by the text and the word they begin at.
  private static let triggered: [[[TextRule]]] = StudyField.allCases.map { source in
    (0...TextWord.last.rawValue).map { word in
      rules.filter { rule in rule.sources.contains(source) && rule.triggers.contains { $0.rawValue == word } }
    }
  }
}
