internal import Documents
internal import Rendering
internal import StudyModel

/// The file of `--findings`: everything that did not fit, a row each.
enum FindingsFile {
  /// What was found in the inputs as CSV: findings in input order, contradictions between a record and its words, and
  /// words outside their vocabulary.
  static func bytes(_ inputs: InputSummary) throws(Refusal) -> [UInt8] {
    var table = Table(
      id: "findings", title: "Findings",
      columns: ["path", "line", "column", "record", "trial_id", "severity", "what", "value"].map { Column($0, $0) })
    for finding in inputs.findings { table.rows.append(row(finding, finding.severity.rawValue)) }
    for finding in inputs.contradictions { table.rows.append(row(finding, "contradiction")) }
    for (field, words) in inputs.unknownWords.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for (word, count) in words.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
        let place = inputs.unknownPlaces[field]?[word]
        let what =
          "\(field.name): a word outside its vocabulary, kept as written; here first, seen \(count == 1 ? "once" : "\(count) times")"
        table.rows.append(
          row(
            Finding(.note, path: place?.path ?? "", record: place?.record, value: word, what), "unknown word"))
      }
    }
    do {
      return try CSVRenderer().files(for: Document(name: "findings", title: "", tidy: table))[0].bytes
    } catch {
      throw .failed(Finding(.error, path: "", error.description))
    }
  }

  private static func row(_ finding: Finding, _ severity: String) -> Row {
    func number(_ number: Int?) -> Cell { number.map { .count($0) } ?? .empty }
    func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .empty }
    return Row(
      .level,
      [
        text(finding.path.isEmpty ? nil : finding.path), number(finding.line), number(finding.column),
        number(finding.record), text(finding.id), .text(severity), .text(finding.message), text(finding.value),
      ])
  }
}
