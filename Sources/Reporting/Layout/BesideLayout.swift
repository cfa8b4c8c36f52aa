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
    let own = SectionLayout(definition, section, results, options, titles: titles).table()
    guard !results.besides.isEmpty, hasSecond else { return [own] }
    var table = own
    var below: [Table] = []
    if standsBeside { label(&table, label) }
    for beside in results.besides {
      var other = SectionLayout(definition, section, results, options, titles: titles, beside: beside).table()
      guard other.cannotAnswer == nil else { continue }
      if standsBeside, own.cannotAnswer == nil {
        label(&other, beside.label)
        join(&table, other, beside)
        if beside.isComparator { addDifferences(&table) }
      } else {
        other.id += "-" + beside.code.split(separator: " ").joined(separator: "-")
        other.title += ": \(beside.label)"
        other.notes = []
        if beside.isComparator { addDifferences(&other) }
        below.append(other)
      }
    }
    table.notes += notes
    return [table] + below
  }

  /// Lists are of the first population, and so is what the sources can answer.
  private var hasSecond: Bool {
    switch definition.plan?.shape {
    case nil, .list, .coverage: false
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

  /// Names the population over its columns; what takes room in text stands in workbook and CSV.
  private func label(_ table: inout Table, _ name: String) {
    table.bars = nil
    for position in table.columns.indices where isValue(table.columns[position]) {
      let group = table.columns[position].group
      table.columns[position].group = group.map { "\($0), \(name)" } ?? name
      if table.columns[position].role == .interval {
        table.columns[position].shown = table.columns[position].shown.intersection([.workbook, .csv])
      }
    }
  }

  private func isValue(_ column: Column) -> Bool { column.role == .value || column.role == .interval }

  /// Adds the second population's columns after the values of the first.
  private func join(_ table: inout Table, _ other: Table, _ beside: BesideSummary) {
    let values = other.columns.indices.filter { isValue(other.columns[$0]) }
    var rows: [String: Row] = [:]
    for row in other.rows { rows[row.key] = row }
    let place = (table.columns.lastIndex(where: isValue) ?? table.columns.count - 1) + 1
    let code = beside.code.split(separator: " ").joined(separator: "-")
    table.columns.insert(
      contentsOf: values.map { position in
        var column = other.columns[position]
        column.id = "\(code)-\(column.id)"
        return column
      }, at: place)
    var seen: Set<String> = []
    for position in table.rows.indices {
      seen.insert(table.rows[position].key)
      let cells =
        rows[table.rows[position].key].map { row in values.map { row.cells[$0] } } ?? values.map { _ in .empty }
      table.rows[position].cells.insert(contentsOf: cells, at: place)
    }
    // Levels that only the second population has: before the whole.
    for row in other.rows where !seen.contains(row.key) {
      var cells = table.columns.map { _ in Cell.empty }
      for (position, column) in other.columns.enumerated() where column.role == .level {
        if let mine = table.columns.firstIndex(where: { $0.id == column.id && $0.shown == column.shown }) {
          cells[mine] = row.cells[position]
        }
      }
      for (offset, position) in values.enumerated() { cells[place + offset] = row.cells[position] }
      let whole = table.rows.lastIndex { $0.kind == .all }
      table.rows.insert(Row(row.kind, cells, key: row.key), at: whole ?? table.rows.count)
    }
  }

  /// Adds what differs, with its interval and q.
  private func addDifferences(_ table: inout Table) {
    var contrasts = section.rows.filter(\.isContrast)
    // Each figure has a measure of its own, and all of them one column.
    if isOfFigures { for position in contrasts.indices { contrasts[position].cell.measure.unify() } }
    let differences = contrasts.filter { $0.cell.measure.hasSuffix("-difference") }
    var rows: [String: ResultRow] = [:]
    for row in contrasts { rows[Self.name(row.cell)] = row }
    var seen: Set<String> = []
    let firsts = differences.filter {
      seen.insert("\($0.cell.columnLevel?.code ?? "")\u{0}\($0.cell.measure)").inserted
    }
    guard !firsts.isEmpty else { return }
    let place = (table.columns.lastIndex(where: isValue) ?? table.columns.count - 1) + 1
    var columns: [Column] = []
    var fill: [(String) -> ResultRow?] = []
    var read: [(ResultRow?) -> Cell] = []
    func add(_ column: Column, _ suffix: String, of first: ResultRow, _ cell: @escaping (ResultRow?) -> Cell) {
      columns.append(column)
      let base = String(first.cell.measure.dropLast("-difference".count))
      let level = first.cell.columnLevel?.code ?? ""
      fill.append { key in rows["\(key)\u{0}\(level)\u{0}\(base)\(suffix)"] }
      read.append(cell)
    }
    func shown(_ row: ResultRow?) -> Cell {
      guard let row else { return .empty }
      guard let value = row.estimate.value else { return .notShown(row.estimate.note ?? "") }
      return formatted(value, row)
    }
    func formatted(_ value: Double, _ row: ResultRow) -> Cell {
      isOfFigures && row.unit != "share" && row.unit != "probability"
        ? .formatted(.number(value), .number(decimals: 1)) : .number(value)
    }
    for first in firsts {
      let base = String(first.cell.measure.dropLast("-difference".count))
      let names = [first.cell.columnLevel?.label, firsts.count == 1 ? nil : label(of: base)].compactMap { $0 }
      let group = names.isEmpty ? "Difference" : "Difference: \(names.joined(separator: ", "))"
      let prefix = [first.cell.columnLevel?.code, first.cell.measure].compactMap { $0 }.joined(separator: "-")
      let format: Format = first.unit == "share" || isOfFigures ? .points : .number(decimals: 1)
      let heading = isOfFigures ? "difference" : first.unit == "share" ? "points" : "shift"
      add(Column(prefix, heading, group: group, format: format), "-difference", of: first, shown)
      for (end, path) in [("low", \Interval.low), ("high", \Interval.high)] {
        let column = Column(
          "\(prefix)-\(end)", "95% \(end)", short: end, group: group, role: .interval, format: format)
        add(column, "-difference", of: first) { row in
          row.flatMap { row in row.estimate.interval.map { formatted($0[keyPath: path], row) } } ?? .empty
        }
      }
      let q = String(prefix.dropLast("-difference".count)) + "-q"
      add(Column(q, "q", group: group, format: .probability), "-q", of: first, shown)
    }
    table.columns.insert(contentsOf: columns, at: place)
    for position in table.rows.indices {
      let key = table.rows[position].key
      table.rows[position].cells.insert(contentsOf: zip(fill, read).map { $1($0(key)) }, at: place)
    }
  }

  private var isOfFigures: Bool {
    switch definition.plan?.shape {
    case .figures, .quality: true
    default: false
    }
  }

  /// A contrast's name by the key of its row.
  private static func name(_ cell: CellID) -> String {
    "\(cell.row)=\(cell.rowLevel.code)\u{0}\(cell.columnLevel?.code ?? "")\u{0}\(cell.measure)"
  }

  private func label(of measure: String) -> String? {
    switch definition.plan?.shape {
    case .table(let shape): shape.measures.first { $0.id == measure }?.label
    default: nil
    }
  }

  /// What the differences are, under the table.
  private var notes: [String] {
    var notes: [String] = []
    for beside in results.besides where !beside.isComparator {
      notes.append(
        "\(beside.label): \(NumberWords.count(beside.overlap)) trials are left out of the columns so headed.")
    }
    let contrasts = section.rows.filter(\.isContrast)
    let family = contrasts.count { $0.cell.measure.hasSuffix("-q") && $0.estimate.value != nil }
    if family > 0 {
      notes.append(
        "Difference: first population less second, with its 95 % interval; q: chance of so large a difference between like processes, adjusted over the \(family) \(family == 1 ? "test" : "tests") of this table (Benjamini–Hochberg)."
      )
    }
    notes += contrasts.compactMap { row in
      row.cell.measure == "homogeneity-p" ? row.estimate.note.map { note in "Whole table: \(note)." } : nil
    }
    return notes
  }
}

extension String {
  /// The contrast of a figure's measure as the contrast of any figure.
  fileprivate mutating func unify() {
    for suffix in ["-difference", "-p", "-q"] where hasSuffix(suffix) { self = "figure" + suffix }
  }
}
