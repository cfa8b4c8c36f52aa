internal import Aggregation
internal import StudyModel

/// What becomes of a variable's answer when the record leaves a field out, the source does not carry it, or it holds a
/// word of its own: tried on an invented trial, field by field, so that no sentence can be wrong about it.
struct Gaps {
  /// The trial it is tried on; nothing when none of the invented trials has an answer.
  let base: String?
  /// The answer when nothing is wanting.
  let answer: String
  /// What is wanting and what the answer is then.
  let rows: [[String]]
  /// Whether a source that does not carry a field gives something else than *cannot say*.
  var hasOwnPlaces: Bool { rows.contains { $0[2] != "(cannot-say)" && $0[2] != "the same" && $0[2] != "–" } }

  private enum Change: CaseIterable { case notGiven, cannotSay, strange }

  init(_ variable: Variable, _ examples: Specimen) throws(Finding) {
    let fields = variable.fields.filter { $0 != .versionHolder }.sorted { $0.rawValue < $1.rawValue }
    let all = ExampleTrial.all
    guard
      let row = all.indices.first(where: { AnswerWords.isValue(examples.answer(variable, at: $0)) })
    else {
      (base, answer, rows) = (nil, "", [])
      return
    }
    var studies = [all[row]]
    for field in fields { for change in Change.allCases { studies.append(Gaps.changed(all[row], field, change)) } }
    var undated = all[row]
    undated.version.versionDate = 0
    undated[.versionHolder] = .notGiven
    studies.append(undated)
    for position in studies.indices { studies[position].id = "NCT" + String(91_000_000 + position) }
    let specimen = try Specimen(studies)
    // What is tried on stands first: the id is then the only thing that differs.
    let words = AnswerWords(variable, specimen.context)
    func text(_ position: Int) -> String { words.text(specimen.answer(variable, at: position)) }
    let whole = text(0)
    func cell(_ position: Int) -> String {
      let text = text(position)
      return text == whole ? "the same" : text
    }
    var rows: [[String]] = []
    for (number, field) in fields.enumerated() {
      let first = 1 + number * Change.allCases.count
      rows.append([
        Markdown.code(field.name), cell(first), cell(first + 1), Gaps.hasVocabulary(field) ? cell(first + 2) : "–",
      ])
    }
    let last = text(studies.count - 1)
    if variable.id != "id", last != whole { rows.append(["the record's as-of", last, "–", "–"]) }
    (base, answer, self.rows) = (all[row].id, whole, rows)
  }

  private static func hasVocabulary(_ field: StudyField) -> Bool {
    if case .text = field.kind { false } else { true }
  }

  private static func changed(_ study: Study, _ field: StudyField, _ change: Change) -> Study {
    var study = study
    switch change {
    case .notGiven: ExampleTrial.set(field, "-", in: &study)
    case .cannotSay: ExampleTrial.set(field, "?", in: &study)
    case .strange: if hasVocabulary(field) { ExampleTrial.set(field, "A_WORD_OF_ITS_OWN", in: &study) }
    }
    return study
  }
}
