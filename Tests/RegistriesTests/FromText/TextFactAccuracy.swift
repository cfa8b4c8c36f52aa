import Registries
import StudyModel

/// How often words say what the structured field says, in records that have both.
struct TextFactAccuracy {
  /// The figures of one field.
  struct Row: Hashable {
    var field: StudyField
    /// Records with the structured field and a text.
    var records = 0
    var read = 0
    /// Words that do not contradict the field, and of those the ones that say just the same.
    var agree = 0
    var same = 0

    var precision: Double { read == 0 ? .nan : Double(agree) / Double(read) }
    var recall: Double { records == 0 ? .nan : Double(agree) / Double(records) }
  }

  /// Words that say other than the field.
  struct Disagreement {
    var id: String
    var fact: TextFact
    var structured: FieldValue
  }

  var rows: [Row]
  var disagreements: [Disagreement] = []

  /// Measures over studies; of several versions of a trial the first counts.
  init(_ studies: [Study]) {
    rows = StudyField.allCases.filter(TextFacts.fields.contains).map { Row(field: $0) }
    var seen: Set<String> = []
    for study in studies where seen.insert(study.id).inserted {
      let facts = Dictionary(uniqueKeysWithValues: TextFacts.facts(in: study).map { ($0.field, $0) })
      for index in rows.indices {
        let field = rows[index].field
        let structured: FieldValue
        if field.list != nil {
          // A record of two phases says neither alone.
          guard study[column: field].count == 1 else { continue }
          structured = study[column: field][0]
        } else {
          structured = study[field]
        }
        // An age that is not given is no limit, and so a value.
        let isAge = field == .minimumAge || field == .maximumAge
        guard structured.isGiven || isAge && structured == .notGiven && study[.sex].isGiven else { continue }
        if structured.isGiven { rows[index].records += 1 }
        guard let fact = facts[field] else { continue }
        rows[index].read += 1
        if fact.agrees(with: structured) {
          rows[index].agree += 1
          if fact.value == structured { rows[index].same += 1 }
        } else {
          disagreements.append(Disagreement(id: study.id, fact: fact, structured: structured))
        }
      }
    }
  }

  /// The table.
  var table: String {
    func cell(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    func percent(_ share: Double) -> String { share.isNaN ? "-" : "\((share * 1_000).rounded() / 10) %" }
    let head = ["field", "records", "read", "agree", "same", "disagree", "precision", "recall"]
    let lines =
      [head]
      + rows.map {
        [
          $0.field.name, String($0.records), String($0.read), String($0.agree), String($0.same),
          String($0.read - $0.agree),
          percent($0.precision), percent($0.recall),
        ]
      }
    return lines.map { line in line.enumerated().map { cell($1, $0 == 0 ? 20 : 10) }.joined() }.joined(separator: "\n")
  }
}
