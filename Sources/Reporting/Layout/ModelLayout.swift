internal import Aggregation
internal import Documents

/// Models: odds ratios with their intervals, one line a level; each term's reference level first.
struct ModelLayout {
  private let layout: SectionLayout
  /// The two populations' names for people.
  private let names: (first: String, second: String)

  init(_ layout: SectionLayout) {
    self.layout = layout
    names = (layout.name, layout.results.besides.first(where: \.isComparator)?.label ?? "Comparator")
  }

  func table() -> Table {
    var table = Table(
      id: layout.definition.id, title: layout.definition.title,
      columns: [
        Column("outcome", "Outcome", role: .level), Column("level", "Level", role: .level),
        Column("term", "Term", role: .level, shown: .csv), Column("trials", "Trials", format: .count),
        Column("odds-ratio", "Odds ratio", format: .number(decimals: 2)),
        Column("odds-ratio-low", "95% low", short: "low", role: .interval, format: .number(decimals: 2)),
        Column("odds-ratio-high", "95% high", short: "high", role: .interval, format: .number(decimals: 2)),
        Column("odds-ratio-p", "p", format: .probability),
        Column("note", "Note", role: .remark, shown: .csv),
      ])
    for key in layout.rowKeys {
      guard let used = layout.cell(key, "used"), let events = layout.cell(key, "events")?.estimate.value else {
        table.cannotAnswer = layout.cell(key, "used")?.estimate.note.map { "This section \($0)." }
        continue
      }
      var isFirst = true
      for row in ratios(key.level) {
        table.rows.append(line(row, key.level, isFirst: isFirst, startsBlock: isFirst && !table.rows.isEmpty))
        isFirst = false
      }
      table.notes.append(note(key.level, used, Int(events)))
    }
    return table
  }

  /// The lines of an outcome: term by term, the reference before the levels held against it.
  private func ratios(_ outcome: Level) -> [ResultRow] {
    let rows = layout.section.rows.filter { $0.cell.rowLevel == outcome && $0.cell.measure == "odds-ratio" }
    var terms: [String] = []
    for row in rows where !terms.contains(row.cell.column) { terms.append(row.cell.column) }
    return terms.flatMap { term in
      let own = rows.filter { $0.cell.column == term }
      return own.filter(isReference) + own.filter { !isReference($0) }
    }
  }

  private func isReference(_ row: ResultRow) -> Bool { row.estimate.note == "reference" }

  private func line(_ row: ResultRow, _ outcome: Level, isFirst: Bool, startsBlock: Bool) -> Row {
    let p = layout.section.rows.first { other in
      other.cell.measure == "odds-ratio-p" && other.cell.rowLevel == outcome && other.cell.column == row.cell.column
        && other.cell.columnLevel == row.cell.columnLevel
    }
    guard let level = row.cell.columnLevel else {
      // No model: why stands where the levels would.
      let why = ModelLayout.reason(row.estimate.note ?? "")
      return Row(
        .level,
        [.text(outcome.label), .text("not fitted: \(why)"), .empty] + Array(repeating: .empty, count: 5)
          + [.text(row.estimate.note ?? "")], startsBlock: startsBlock)
    }
    let name = self.name(row.cell.column, level)
    return Row(
      .level,
      [
        isFirst ? .text(outcome.label) : .empty, .text(isReference(row) ? "\(name) (reference)" : name),
        .text(row.cell.column), row.numerator.map { .count($0) } ?? .empty,
        isReference(row) ? .count(1) : layout.shown(row), layout.end(row, \.low), layout.end(row, \.high),
        layout.shown(p), row.estimate.note.map { .text($0) } ?? .empty,
      ], startsBlock: startsBlock)
  }

  private func name(_ term: String, _ level: Level) -> String {
    guard term == "population" else { return level.label }
    return level.code == "first" ? names.first : names.second
  }

  private static func reason(_ note: String) -> String {
    let prefix = "not estimable: "
    return note.hasPrefix(prefix) ? String(note.dropFirst(prefix.count)) : note
  }

  /// How many trials entered, who was left out and why, and what a reader must know of the fit.
  private func note(_ outcome: Level, _ used: ResultRow, _ events: Int) -> String {
    var left = used.excluded.map { "\(NumberWords.count($0.count)) \($0.reason)" }
    if used.missing > 0 { left.append("\(NumberWords.count(used.missing)) that cannot be judged") }
    var sentence =
      "\(outcome.label): \(NumberWords.count(used.used)) trials, \(NumberWords.count(events)) with the outcome"
    if !left.isEmpty { sentence += "; left out: \(left.joined(separator: ", "))" }
    let fit = layout.section.rows.first { row in
      row.cell.rowLevel == outcome && row.cell.measure == "odds-ratio" && !isReference(row)
    }?.estimate.note
    if let fit { sentence += "; \(fit)" }
    if let whole = layout.section.rows.first(where: { row in
      row.cell.rowLevel == outcome && row.cell.measure == "odds-ratio-missing-as-level"
    }), let value = whole.estimate.value, let ends = whole.estimate.interval {
      sentence +=
        "; with missing as a level of its own, \(names.first): \(NumberWords.hundredths(value)) (\(NumberWords.hundredths(ends.low)) to \(NumberWords.hundredths(ends.high)))"
    }
    return sentence + "."
  }
}
