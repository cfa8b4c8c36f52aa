internal import Aggregation
internal import Documents
internal import StudyModel

/// Puts second populations beside the first: more columns of the same table, or the same table once more below.
struct BesideLayout {
  let definition: SectionDefinition
  let section: SectionResults
  let results: AnalysisResults
  let options: LayoutOptions
  let titles: [String: String]
  /// The first population's name for people.
  let label: String

  /// The section's tables, the first population's first.
  func tables() -> [Table] {
    let own = layout(nil).table()
    guard !results.besides.isEmpty, hasSecond else { return [own] }
    var table = own
    var below: [Table] = []
    if standsBeside { name(&table, label) }
    for beside in results.besides {
      var other = layout(beside).table()
      guard other.cannotAnswer == nil else { continue }
      if standsBeside, own.cannotAnswer == nil {
        name(&other, beside.label)
        join(&table, other, beside)
        say(other, beside, in: &table)
        if beside.isComparator { BesideDifferences(self).add(to: &table) }
      } else {
        other.id += "-" + slug(beside)
        other.title += ": \(beside.label)"
        other.notes = []
        if beside.isComparator { BesideDifferences(self).add(to: &other) }
        below.append(other)
      }
    }
    if isOfFigures { nameBases(&table) }
    let notes = BesideNotes(self)
    if isByMeasure {
      let parts = MeasureTables(measures, results.besides.map(slug)).split(&table)
      table.notes += notes.wholes
      below = parts + below
      if let last = parts.indices.last { below[last].notes += notes.differences }
    } else {
      table.notes += notes.differences + notes.wholes
    }
    return [table] + below
  }

  /// Says of a second population what is said of the first: what its shares are of and that it foots, each by name.
  private func say(_ other: Table, _ beside: BesideSummary, in table: inout Table) {
    let opening = "Shares are of"
    func named(_ note: String, _ name: String) -> String { "\(name): shares are of\(note.dropFirst(opening.count))" }
    if let place = table.notes.firstIndex(where: { $0.hasPrefix(opening) }) {
      table.notes[place] = named(table.notes[place], label)
    }
    if let note = other.notes.first(where: { $0.hasPrefix(opening) }) {
      let place = table.notes.lastIndex { $0.contains(": shares are of") } ?? -1
      table.notes.insert(named(note, beside.label), at: place + 1)
    }
    if let own = table.foots, let second = other.foots, !isOfFigures {
      table.foots = "\(own); \(beside.label): \(second)"
    }
  }

  private func layout(_ beside: BesideSummary?) -> SectionLayout {
    SectionLayout(definition, section, results, options, titles: titles, beside: beside, name: label)
  }

  private func slug(_ beside: BesideSummary) -> String {
    beside.code.split { $0 == " " || $0 == "," }.joined(separator: "-")
  }

  /// Lists and models are of one table, and so is what the sources can answer.
  private var hasSecond: Bool {
    switch definition.plan?.shape {
    case nil, .list, .coverage, .unknownWords, .model: false
    default: true
    }
  }

  /// Whether columns of the second population fit beside those of the first.
  private var standsBeside: Bool {
    switch definition.plan?.shape {
    case .table(let shape): shape.columns == nil
    case .figures, .quality: true
    default: false
    }
  }

  /// Whether the rows are figures, each with a measure of its own.
  var isOfFigures: Bool {
    switch definition.plan?.shape {
    case .figures, .quality: true
    default: false
    }
  }

  /// The measures of a table with columns of its own, in order.
  var measures: [MeasureUse] {
    switch definition.plan?.shape {
    case .table(let shape) where shape.columns == nil: shape.measures
    default: []
    }
  }

  /// Whether a table goes measure by measure, both populations and their difference together: where several differ.
  var isByMeasure: Bool {
    guard results.besides.contains(where: \.isComparator) else { return false }
    let compared = Set(
      section.rows.filter { $0.isContrast && $0.cell.measure.hasSuffix("-difference") }.map(\.cell.measure))
    return standsBeside && !isOfFigures && compared.count > 1
  }

  /// Names the population over its columns; what takes room in text stands in workbook and CSV.
  private func name(_ table: inout Table, _ name: String) {
    table.bars = nil
    for position in table.columns.indices where table.columns[position].isFigure {
      let column = table.columns[position]
      if column.role == .interval {
        table.columns[position].shown = column.shown.intersection([.workbook, .csv])
      }
      table.columns[position].group = column.group.map { "\($0), \(name)" } ?? name
    }
  }

  /// Adds the second population's columns after the values of the first.
  private func join(_ table: inout Table, _ other: Table, _ beside: BesideSummary) {
    let values = other.columns.indices.filter { other.columns[$0].isFigure }
    var rows: [String: Row] = [:]
    for row in other.rows { rows[row.key] = row }
    let place = table.endOfFigures
    table.columns.insert(
      contentsOf: values.map { position in
        var column = other.columns[position]
        column.id = "\(slug(beside))-\(column.id)"
        return column
      }, at: place)
    var seen: Set<String> = []
    for position in table.rows.indices {
      seen.insert(table.rows[position].key)
      let cells =
        rows[table.rows[position].key].map { row in values.map { row.cells[$0] } } ?? values.map { _ in .empty }
      table.rows[position].cells.insert(contentsOf: cells, at: place)
    }
    // Levels that only the second population has: at the end of their block, before the whole.
    for row in other.rows where !seen.contains(row.key) {
      var cells = table.columns.map { _ in Cell.empty }
      for (position, column) in other.columns.enumerated() where column.role == .level {
        if let mine = table.columns.firstIndex(where: { $0.id == column.id && $0.shown == column.shown }) {
          cells[mine] = row.cells[position]
        }
      }
      for (offset, position) in values.enumerated() { cells[place + offset] = row.cells[position] }
      let block = row.key.prefix { $0 != "=" } + "="
      let last = table.rows.lastIndex { $0.kind != .all && $0.key.hasPrefix(block) }
      let whole = table.rows.lastIndex { $0.kind == .all }
      table.rows.insert(
        Row(row.kind, cells, key: row.key), at: last.map { $0 + 1 } ?? whole ?? table.rows.count)
    }
  }

  /// Says of how many trials of each population a figure is.
  private func nameBases(_ table: inout Table) {
    guard case .figures(_, let entries) = definition.plan?.shape,
      let place = table.columns.firstIndex(where: { $0.id == "basis" })
    else { return }
    for entry in entries {
      guard let position = table.rows.firstIndex(where: { $0.key == "figure=\(entry.id)" }),
        table.rows[position].cells[place] == .text(entry.basis(of: used([entry], nil)))
      else { continue }
      let all = [nil] + results.besides.map(Optional.some)
      let words = all.map { used([entry], $0) }
      table.rows[position].cells[place] = .text(
        entry.basis(of: words.dropLast().joined(separator: ", ") + " and " + (words.last ?? "")))
    }
  }

  private func used(_ entries: [FigurePlan], _ beside: BesideSummary?) -> String {
    let row = layout(beside).section.rows.first { row in entries.contains { $0.id == row.cell.rowLevel.code } }
    return NumberWords.count(row.map { $0.unit == "share" ? $0.denominator ?? $0.used : $0.used } ?? 0)
  }
}

extension FigurePlan {
  /// The basis with a number, or several, in it.
  func basis(of number: String) -> String {
    basis.split(separator: "{n}", omittingEmptySubsequences: false).joined(separator: number)
  }
}

extension Column {
  /// Whether it holds figures or the ends of their intervals.
  var isFigure: Bool { role == .value || role == .interval }
}

extension Table {
  /// Where further figures go: after the last column of figures.
  var endOfFigures: Int { (columns.lastIndex(where: \.isFigure) ?? columns.count - 1) + 1 }
}
