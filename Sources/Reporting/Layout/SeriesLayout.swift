internal import Aggregation
internal import Documents
internal import StudyModel

/// Calendar periods by events; this quarter against others.
struct SeriesLayout {
  private let layout: SectionLayout

  init(_ layout: SectionLayout) { self.layout = layout }

  /// Whether a quarter has ended by the population's oldest as-of.
  private func isComplete(_ quarter: Quarter) -> Bool {
    layout.section.facts?.oldest.map { quarter.lastDay <= $0 } ?? true
  }

  func series(_ uses: [MeasureUse]) -> Table {
    var table = Table(
      id: layout.definition.id, title: layout.definition.title,
      columns: [
        Column("quarter", "Quarter", role: .level, shown: [.text, .workbook]),
        Column("quarter", "Quarter", role: .level, shown: .csv),
      ]
        + uses.map { Column($0.id, $0.label, format: .count) } + [Column("note", "Note", role: .note, shown: .csv)])
    var hasOpen = false
    for key in layout.rowKeys {
      let quarter = Quarter(key.level.code)
      let open = quarter.map { !isComplete($0) } ?? false
      hasOpen = hasOpen || open
      let cells = uses.map { layout.cell(key, $0.id) }
      table.rows.append(
        Row(
          quarter == nil ? .remainder : .level,
          [.text(key.level.label + (open ? " *" : "")), .text(key.level.label)] + cells.map(layout.shown)
            + [open ? .text("so far: the quarter has not ended") : layout.note(cells)]))
    }
    if hasOpen { table.notes.append("* so far: the quarter has not ended.") }
    table.foots = foots(uses)
    return table
  }

  /// Starts and the withdrawn make all trials; so do first posted.
  private func foots(_ uses: [MeasureUse]) -> String? {
    func sum(_ id: String) -> Int? {
      guard uses.contains(where: { $0.id == id }) else { return nil }
      let counts = layout.rowKeys.compactMap { layout.cell($0, id)?.estimate.value }
      return counts.isEmpty ? nil : Int(counts.reduce(0, +))
    }
    guard let posted = sum("first-posted") else { return nil }
    let first = "first posted sum to \(NumberWords.count(posted))"
    let starts = ["starts-in-time", "starts-late", "starts-planned"].compactMap(sum)
    guard starts.count == 3, let withdrawn = FootingWords.trials(of: "WITHDRAWN", layout.results),
      starts.reduce(withdrawn, +) == posted
    else { return first + " trials" }
    return
      "starts \(starts.map(NumberWords.count).joined(separator: " + ")) + withdrawn \(NumberWords.count(withdrawn))"
      + " = \(NumberWords.count(posted)) trials = first posted"
  }

  func comparison(_ uses: [MeasureUse], _ differences: Set<String>) -> Table {
    guard let quarter = layout.results.context.quarter else {
      return Table(id: layout.definition.id, title: layout.definition.title, columns: [])
    }
    let columns = [("this", quarter), ("previous", quarter + -1), ("year-ago", quarter + -4)]
    var table = Table(
      id: layout.definition.id, title: layout.definition.title,
      columns: [Column("event", "", role: .level)]
        + columns.map { Column($0.0, $0.1.description + (isComplete($0.1) ? "" : " *"), format: .count) }
        + [
          Column("vs-previous", "vs previous", format: .difference),
          Column("vs-year-ago", "vs year ago", format: .difference),
          Column("note", "Note", role: .note, shown: .csv),
        ])
    for use in uses {
      var cells: [ResultRow?] = columns.map {
        layout.cell(("quarter", Level($0.1.description)), comparison: $0.0, use.id)
      }
      for other in ["previous", "year-ago"] {
        cells.append(
          differences.contains(use.id)
            ? layout.cell(("quarter", Level(quarter.description)), comparison: other, use.id + "-difference") : nil)
      }
      table.rows.append(Row(.level, [.text(use.label)] + cells.map(layout.shown) + [layout.note(cells)]))
    }
    if !isComplete(quarter) { table.notes.append("* so far: the quarter has not ended; differences are left empty.") }
    if let sentence = disagreement(quarter) { table.notes.append(sentence) }
    return table
  }

  /// Where the two bracketing rows differ in sign, up or down cannot be told.
  private func disagreement(_ quarter: Quarter) -> String? {
    let key = (name: "quarter", level: Level(quarter.description))
    let words = [("previous", "the previous quarter"), ("year-ago", "a year ago")].compactMap {
      code, words -> String? in
      guard let a = layout.cell(key, comparison: code, "starts-confirmed-difference")?.estimate.value,
        let b = layout.cell(key, comparison: code, "starts-confirmed-or-due-difference")?.estimate.value,
        (a > 0 && b < 0) || (a < 0 && b > 0)
      else { return nil }
      return words
    }
    return words.isEmpty
      ? nil : "Against \(words.joined(separator: " and against ")), up or down cannot be told from one download."
  }
}
