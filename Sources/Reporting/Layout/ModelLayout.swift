internal import Aggregation
internal import Documents

/// Models: odds ratios with their intervals, one line a level.
struct ModelLayout {
  private let layout: SectionLayout

  init(_ layout: SectionLayout) { self.layout = layout }

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
        Column("note", "Note", role: .remark, shown: [.workbook, .csv]),
      ])
    for key in layout.rowKeys {
      var isFirst = true
      for row in layout.section.rows where row.cell.rowLevel.code == key.level.code && row.cell.measure == "odds-ratio"
      {
        let level = row.cell.columnLevel
        let p = layout.section.rows.first { other in
          other.cell.measure == "odds-ratio-p" && other.cell.rowLevel.code == key.level.code
            && other.cell.column == row.cell.column && other.cell.columnLevel == level
        }
        table.rows.append(
          Row(
            .level,
            [
              isFirst ? .text(key.level.label) : .empty, .text(level?.label ?? ""), .text(row.cell.column),
              row.numerator.map { .count($0) } ?? .empty, layout.shown(row), layout.end(row, \.low),
              layout.end(row, \.high), layout.shown(p), row.estimate.note.map { .text($0) } ?? .empty,
            ], startsBlock: isFirst && !table.rows.isEmpty))
        isFirst = false
      }
      if let used = layout.cell(key, "used"), let events = layout.cell(key, "events")?.estimate.value {
        let left =
          used.excluded.map { "\($0.reason) \(NumberWords.count($0.count))" } + ["cannot be judged \(used.missing)"]
        let notes = layout.section.rows.first { row in
          row.cell.rowLevel.code == key.level.code && row.cell.measure == "odds-ratio"
            && row.estimate.note != "reference"
        }?.estimate.note
        table.notes.append(
          "\(key.level.label): \(NumberWords.count(used.used)) trials, \(NumberWords.count(Int(events))) with the outcome; left out: \(left.joined(separator: ", "))\(notes.map { "; " + $0 } ?? "")."
        )
      } else if let why = layout.cell(key, "used")?.estimate.note {
        table.cannotAnswer = "This section \(why)."
      }
    }
    return table
  }
}
