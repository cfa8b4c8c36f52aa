internal import Aggregation
internal import Documents
internal import StudyModel

/// Tables and crosstabs.
struct TableLayout {
  private let layout: SectionLayout
  private let shape: TableShape

  init(_ layout: SectionLayout, _ shape: TableShape) {
    self.layout = layout
    self.shape = shape
  }

  /// The fields without which a section has no rows to speak of, by name.
  static func decisiveFields(_ shape: Shape, isEmpty: Bool) -> [String] {
    switch shape {
    case .table(let table):
      var variables: [Variable] = []
      if table.rows.count == 1, case .variable(let variable)? = table.rows.first { variables.append(variable) }
      if let columns = table.columns { variables.append(columns) }
      return variables.flatMap { variable -> [String] in
        // A variable that reads one field cannot do without it; one of several fields has levels for what is absent.
        if variable.fields.count == 1 { return variable.fields.map(\.name) }
        return needs[variable.id].map { [$0] } ?? []
      }
    // A list may do without what it is sorted by, unless nothing is left of it.
    case .list(let list): return isEmpty ? list.sort.first.map { [$0.variable.id] } ?? [] : []
    default: return []
    }
  }

  /// What variables of several fields cannot do without.
  private static let needs = [
    "enrollment-type": "enrollment", "enrollment-group": "enrollment", "readout": "primary-completion",
    "who-masked": "who-masked",
    "posted-within-days": "first-posted", "upper-age-band": "maximum-age", "lower-age-band": "minimum-age",
    "region": "site-country",
    "country": "site-country", "site-band": "site-country", "city": "site-city", "facility": "site-facility",
    "site-status": "site-status",
  ]

  private var isStacked: Bool { shape.rows.count > 1 }
  private var hasAllBlock: Bool { shape.rows.contains { if case .all = $0 { true } else { false } } }
  private var variables: [Variable] {
    shape.rows.compactMap { if case .variable(let variable) = $0 { variable } else { nil } }
      + (shape.columns.map { [$0] } ?? [])
  }

  func table() -> Table {
    let definition = layout.definition
    var columns: [Column] = []
    var fill: [((name: String, level: Level)) -> Cell] = []
    let keys = layout.rowKeys.filter {
      !(isStacked && hasAllBlock && $0.level == .all && $0.name != "all") && !isIdle($0)
    }
    func add(_ column: Column, _ cell: @escaping ((name: String, level: Level)) -> Cell) {
      columns.append(column)
      fill.append(cell)
    }
    if isStacked { add(Column("block", "Block", role: .level, shown: .csv)) { .text($0.name) } }
    let label = isStacked ? "" : variables.first?.label ?? ""
    add(Column(isStacked ? "level" : variables.first?.id ?? "level", label, role: .level)) { .text(heading($0)) }
    if shape.onlyOccurring { return pairs(columns, keys) }
    let columnLevels = self.columnLevels
    if shape.columns == nil {
      for use in shape.measures { addMeasure(use, "", "", nil, add) }
    } else {
      for level in columnLevels {
        let uses = shape.measures.filter { !$0.isOfRows }
        for use in uses {
          addMeasure(use, level.code, uses.count == 1 && shape.hasAllColumn ? "" : level.code, level, add)
        }
      }
      for use in shape.measures where use.isOfRows { addMeasure(use, "", "", nil, add) }
    }
    if !definition.remarks.isEmpty {
      add(Column("remark", "", role: .remark)) { key in
        definition.remarks.first { $0.code == key.level.code }.map { .text($0.words) } ?? .empty
      }
    }
    add(Column("note", "Note", role: .note, shown: .csv)) { key in
      layout.note(
        shape.measures.flatMap { use in ([""] + columnLevels.map(\.code)).map { layout.cell(key, column: $0, use.id) } }
      )
    }
    var table = Table(id: definition.id, title: definition.title, columns: columns)
    var previous: String?
    for key in keys {
      table.rows.append(
        Row(
          SectionLayout.kind(key.level), fill.map { $0(key) }, startsBlock: previous != nil && previous != key.name,
          key: "\(key.name)=\(key.level.code)"))
      previous = key.name
    }
    finish(&table, keys, columnLevels)
    return table
  }

  /// The column levels in order.
  private var columnLevels: [Level] {
    var seen: Set<Level> = []
    let levels = layout.section.rows.compactMap(\.cell.columnLevel).filter { seen.insert($0).inserted }
    return levels.filter { $0.code != "EXPANDED_ACCESS" || counts(column: $0) }
  }

  /// Whether any row counts a trial in a column.
  private func counts(column level: Level) -> Bool {
    layout.section.rows.contains { $0.cell.columnLevel == level && ($0.estimate.value ?? 0) > 0 }
  }

  /// Whether a row only says what the population does not hold: expanded access, or a block's levels where the source
  /// cannot say any of them.
  private func isIdle(_ key: (name: String, level: Level)) -> Bool {
    if key.level.code == "EXPANDED_ACCESS" { return layout.cell(key, shape.measures[0].id)?.estimate.value == 0 }
    guard isStacked, !key.level.code.hasPrefix("("), let first = shape.measures.first else { return false }
    let unsaid = layout.cell((key.name, .cannotSay), first.id)?.estimate.value
    return unsaid != nil && unsaid == layout.cell((key.name, .all), first.id)?.estimate.value
  }

  /// A level as a row's heading; in a stacked table what cannot be said names its variable.
  private func heading(_ key: (name: String, level: Level)) -> String {
    guard isStacked, key.level.code.hasPrefix("("), key.level != .all,
      let variable = variables.first(where: { $0.id == key.name })
    else { return key.level.label }
    return "\(variable.label): \(key.level.label.lowercased())"
  }

  /// A measure's columns: the n before it where asked, the value, and the interval where it has one.
  private func addMeasure(
    _ use: MeasureUse, _ column: String, _ prefix: String, _ level: Level?,
    _ add: (Column, @escaping ((name: String, level: Level)) -> Cell) -> Void
  ) {
    let layout = layout
    let group = prefix.isEmpty ? nil : level?.label
    let isCell = prefix.isEmpty && level != nil
    let id = isCell ? column : (prefix.isEmpty ? "" : prefix + "-") + use.id
    let label = isCell ? level?.label ?? "" : use.label
    let format = SectionLayout.format(use.measure.unit, use.id)
    let shown: Column.Media =
      layout.definition.textColumns.isEmpty || layout.definition.textColumns.contains(use.id)
      ? .all : [.workbook, .csv]
    if layout.definition.showsN, use.measure.unit == "share" {
      add(Column("\(id)-n", "n", short: "n", group: use.label, format: .count, shown: shown)) { key in
        layout.cell(key, column: column, use.id)?.denominator.map { .count($0) } ?? .empty
      }
    }
    let n = layout.definition.showsN && use.measure.unit == "share"
    add(
      Column(
        id, n ? "share" : label, short: ShortLabels.of(isCell ? column : use.id) ?? (n ? "share" : nil),
        group: n ? use.label : group,
        format: format, shown: shown)
    ) { key in layout.shown(layout.cell(key, column: column, use.id)) }
    let hasInterval = layout.section.rows.contains { $0.cell.measure == use.id && $0.estimate.interval != nil }
    guard hasInterval, !isCell else { return }
    let forPeople =
      (TableLayout.withInterval.contains(use.id) || use.measure.unit == "index") && !isCluttered && shape.columns == nil
    let media: Column.Media =
      forPeople
      ? shown.intersection([.workbook, .csv]).union(
        use.id == "share" || use.id == "termination-rate" ? shown.intersection(.text) : []) : .csv
    for (end, path) in [("low", \Interval.low), ("high", \Interval.high)] {
      add(Column("\(id)-\(end)", "95% \(end)", short: end, role: .interval, format: format, shown: media)) { key in
        layout.end(layout.cell(key, column: column, use.id), path)
      }
    }
  }

  /// Measures whose interval stands beside them in a workbook.
  private static let withInterval: Set<String> = [
    "share", "termination-rate", "cumulative-incidence-24m", "compliance", "compliance-trialstracker",
    "compliance-lancet", "due-reported", "results-within-12m", "results-within-24m", "reported-by-12m",
    "reported-by-24m", "reported-by-36m", "registered-before-start", "registered-within-21d", "growth", "stale-share",
    "would-be-unknown-share", "month-only-share",
  ]

  /// Tables of sites have many columns: their intervals stand in CSV.
  private var isCluttered: Bool { shape.measures.count > 9 }

  /// One line a pair of row and column that occurs.
  private func pairs(_ levels: [Column], _ keys: [(name: String, level: Level)]) -> Table {
    var columns = levels
    columns.append(Column(shape.columns?.id ?? "column", shape.columns?.label ?? "", role: .level))
    for use in shape.measures {
      let format = SectionLayout.format(use.measure.unit, use.id)
      columns.append(Column(use.id, use.label, short: ShortLabels.of(use.id), format: format))
      if layout.section.rows.contains(where: { $0.cell.measure == use.id && $0.estimate.interval != nil }) {
        columns.append(Column("\(use.id)-low", "95% low", role: .interval, format: format, shown: .csv))
        columns.append(Column("\(use.id)-high", "95% high", role: .interval, format: format, shown: .csv))
      }
    }
    var table = Table(id: layout.definition.id, title: layout.definition.title, columns: columns)
    for key in keys {
      for level in columnLevels {
        guard layout.cell(key, column: level.code, shape.measures[0].id) != nil else { continue }
        var cells: [Cell] = [.text(key.level.label), .text(level.label)]
        for use in shape.measures {
          let row = layout.cell(key, column: level.code, use.id)
          cells.append(layout.shown(row))
          if columns.contains(where: { $0.id == "\(use.id)-low" }) {
            cells.append(layout.end(row, \.low))
            cells.append(layout.end(row, \.high))
          }
        }
        table.rows.append(Row(SectionLayout.kind(key.level), cells))
      }
    }
    finish(&table, keys, columnLevels)
    return table
  }

  /// The bounds of the whole in words: text has no room for their columns.
  private var bounds: String? {
    guard let low = layout.cell(("all", .all), "rate-bound-low")?.estimate.value,
      let high = layout.cell(("all", .all), "rate-bound-high")?.estimate.value
    else { return nil }
    func percent(_ share: Double) -> String {
      let tenths = Int((share * 1_000).rounded())
      return "\(tenths / 10).\(tenths % 10)%"
    }
    return
      "Bounds of the rate for All: \(percent(low)) if none, \(percent(high)) if all of the begun trials of unknown status were terminated."
  }

  private func finish(_ table: inout Table, _ keys: [(name: String, level: Level)], _ columnLevels: [Level]) {
    if layout.definition.heat || shape.hasAllColumn {
      table.heat = layout.definition.heat ? columnLevels.filter { $0 != .all }.map(\.code) : []
    }
    table.bars = layout.definition.bars
    for key in keys where !key.level.code.hasPrefix("(") {
      table.levels.append(Table.LevelRow(variable: key.name, code: key.level.code, label: key.level.label))
    }
    if let variable = shape.columns?.id {
      for level in columnLevels where !level.code.hasPrefix("(") {
        table.levels.append(Table.LevelRow(variable: variable, code: level.code, label: level.label))
      }
    }
    let foots = FootingWords(layout, shape, keys, columnLevels)
    table.foots = foots.line
    table.notes = foots.notes
    if let bounds { table.notes.append(bounds) }
    let few = keys.filter { layout.cell($0, "termination-rate")?.estimate.note == "few ended" }.map(heading)
    if !few.isEmpty {
      table.notes.append(
        "Fewer than half of the begun have ended: \(few.joined(separator: "; ")). There the rate runs high.")
    }
  }
}

/// Short headings for text.
enum ShortLabels {
  private static let labels: [String: String] = [
    "NOT_YET_RECRUITING": "Not yet", "RECRUITING": "Recr.", "ENROLLING_BY_INVITATION": "By inv.",
    "ACTIVE_NOT_RECRUITING": "Active",
    "SUSPENDED": "Susp.", "COMPLETED": "Compl.", "TERMINATED": "Term.", "WITHDRAWN": "Withdr.", "UNKNOWN": "Unkn.",
    "none": "None", "under 18": "<18", "18 to under 65": "18 to <65", "exactly 65": "65", "over 65 to 75": "to 75",
    "over 75 to 85": "to 85",
    "over 85": ">85", "terminated": "termi- nated", "termination-rate": "of ended",
    "cumulative-incidence-24m": "by 2 years",
    "at-risk-24m": "at risk", "rate-bound-low": "low bound", "rate-bound-high": "high bound", "p5": "P5", "q1": "Q1",
    "q3": "Q3", "p95": "P95",
    "max": "Max", "no-count": "No count", "NOT_APPLICABLE": "Not appl.",
    "NONE": "Open",
  ]

  static func of(_ code: String) -> String? { labels[code] }
}
