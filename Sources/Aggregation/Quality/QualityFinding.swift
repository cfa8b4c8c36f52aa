import StudyModel

/// A rule that finds a trial, with the values it looked at and what is wrong with them.
struct QualityFinding {
  let rule: QualityRule
  let trial: Int32

  /// The values the rule looked at, as the registry writes them: `start=2021-05; start-type=ACTUAL`.
  func values(_ context: AnalysisContext) -> String {
    let row = context.table[Int(trial)]
    var parts = rule.shows.compactMap { field in QualityFinding.value(field, row).map { "\(field.name)=\($0)" } }
    if rule.usesAsOf, let asOf = row.asOf { parts.append("as-of=\(asOf)") }
    return parts.joined(separator: "; ")
  }

  /// What contradicts what, in words.
  func words(_ context: AnalysisContext) -> String {
    rule.words(context.table[Int(trial)], context).joined(separator: "; ")
  }

  /// A value of a trial as its registry writes it; of a list its entries in order, each once.
  private static func value(_ field: StudyField, _ row: TrialRow) -> String? {
    guard let list = field.list else {
      guard let column = row.table.columns[field.position] else { return nil }
      return field.code(of: column.value(row.code(field), of: field))
    }
    guard let column = row.table.lists[list.position]?.columns[field.position], row.carries(list) else { return nil }
    var entries: [String] = []
    for code in row.codes(field) {
      guard let entry = field.code(of: column.value(code, of: field)), !entries.contains(entry) else { continue }
      entries.append(entry)
    }
    return entries.joined(separator: "|")
  }
}

/// Words that several rules share.
enum QualityWords {
  /// A date's name and the date: `primary completion 2022-05`.
  static func dated(_ field: StudyField, _ date: PartialDate) -> String { "\(name(of: field)) \(date)" }

  /// A field's name with blanks for dashes.
  static func name(of field: StudyField) -> String { String(field.name.map { $0 == "-" ? " " : $0 }) }

  /// The status in lower case: `completed`.
  static func status(_ row: TrialRow) -> String { row.status?.label.lowercased() ?? "status not given" }

  /// A text in quotes, cut where it is long.
  static func quoted(_ text: String) -> String {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    return line.count > 60 ? "“\(line.prefix(59))…”" : "“\(line)”"
  }

  /// Texts as one phrase.
  static func list(_ texts: [String]) -> String {
    texts.count < 2 ? texts.joined() : texts.dropLast().joined(separator: ", ") + " and " + (texts.last ?? "")
  }
}
