internal import Aggregation
internal import Documents
internal import StudyModel

/// Key figures, checks, field states, summaries and the record flow.
struct FiguresLayout {
  private let layout: SectionLayout

  init(_ layout: SectionLayout) { self.layout = layout }

  private var id: String { layout.definition.id }
  private var title: String { layout.definition.title }

  /// Figure, share, interval and basis, one line a figure.
  func figures(_ entries: [FigurePlan]) -> Table {
    var table = Table(
      id: id, title: title,
      columns: [
        Column("figure", "", role: .level, shown: [.text, .workbook]),
        Column("figure", "Figure", role: .level, shown: .csv),
        Column("count", "Figure", format: .count), Column("share", "Share", format: .share),
        Column("low", "95% low", short: "low", role: .interval, format: .share),
        Column("high", "95% high", short: "high", role: .interval, format: .share),
        Column("basis", "Basis", role: .remark),
        Column("note", "Note", role: .note, shown: .csv),
      ])
    for entry in entries {
      guard let row = layout.section.rows.first(where: { $0.cell.rowLevel.code == entry.id }) else { continue }
      let isShare = row.unit == "share"
      let used = isShare ? row.denominator ?? row.used : row.used
      if used == 0, let lacking = Coverage(layout.section, layout.results.inputs).lacking(entry.use.measure.fields) {
        table.rows.append(
          Row(
            .level,
            [
              .text(entry.label), standing(entry), .empty, .empty, .empty, .empty,
              .text("this input does not carry \(lacking)"), .empty,
            ], key: "figure=\(entry.id)"))
        continue
      }
      let n = NumberWords.count(used)
      let count: Cell =
        isShare ? (row.denominator == nil ? .empty : row.numerator.map { .count($0) } ?? .empty) : figure(row)
      let format: Format? =
        isShare ? (SectionLayout.format(row.unit, row.cell.measure) == .rate ? .rate : nil) : .number(decimals: 0)
      func own(_ cell: Cell) -> Cell {
        if case .number = cell, let format { .formatted(cell, format) } else { cell }
      }
      let hasInterval = isShare || row.estimate.interval != nil
      table.rows.append(
        Row(
          .level,
          [
            .text(entry.label), standing(entry), count, isShare ? own(layout.shown(row)) : .empty,
            hasInterval ? own(layout.end(row, \.low)) : .empty,
            hasInterval ? own(layout.end(row, \.high)) : .empty,
            .text(entry.basis(of: n)),
            layout.note([row]),
          ], key: "figure=\(entry.id)"))
    }
    table.levels = entries.map { Table.LevelRow(variable: "figure", code: $0.id, label: $0.label) }
    table.foots = FootingWords.portfolio(layout.results)
    return table
  }

  /// The label where it stands without the line above it.
  private func standing(_ entry: FigurePlan) -> Cell {
    .text(entry.label.hasPrefix("… of them ") ? "Open trials " + entry.label.dropFirst(10) : entry.label)
  }

  private func figure(_ row: ResultRow) -> Cell {
    guard let value = row.estimate.value else { return layout.shown(row) }
    let cell = SectionLayout.number(value, .count)
    return value == value.rounded() ? cell : .formatted(cell, .number(decimals: 1))
  }

  /// Checks: how many trials, of how many, and which sheet is touched.
  func quality(_ rules: [QualityRule]) -> Table {
    var frequent: [String] = []
    var table = Table(
      id: id, title: title,
      columns: [
        Column("rule", "Check", role: .level), Column("trials", "Trials", format: .count),
        Column("of", "Of", format: .count),
        Column("share", "Share", format: .share),
        Column("share-low", "95% low", short: "low", role: .interval, format: .share, shown: [.workbook, .csv]),
        Column("share-high", "95% high", short: "high", role: .interval, format: .share, shown: [.workbook, .csv]),
        Column("kind", "Kind", role: .remark, shown: [.workbook, .csv]),
        Column("basis", "Of which", role: .remark, shown: [.workbook, .csv]),
        Column("touches", "Touches", role: .remark), Column("note", "Note", role: .note, shown: .csv),
      ])
    for rule in rules {
      let key = (name: "rule", level: Level(rule.id))
      let (count, share) = (layout.cell(key, "trials"), layout.cell(key, "share"))
      if count?.estimate.value == 0, let lacking = Coverage(layout.section, layout.results.inputs).lacking(rule.fields)
      {
        table.rows.append(
          Row(
            .level,
            [.text("\(rule.id) \(rule.label)")] + Array(repeating: .empty, count: 5)
              + [
                .text(rule.kind.rawValue), .text(rule.basis),
                .text("this input does not carry \(lacking)"), .empty,
              ], key: "rule=\(rule.id)"))
        continue
      }
      table.rows.append(
        Row(
          .level,
          [
            .text("\(rule.id) \(rule.label)"), layout.shown(count), share?.denominator.map { .count($0) } ?? .empty,
            layout.shown(share),
            layout.end(share, \.low), layout.end(share, \.high), .text(rule.kind.rawValue), .text(rule.basis),
            .text(rule.touches), layout.note([count, share]),
          ], key: "rule=\(rule.id)"))
      table.levels.append(Table.LevelRow(variable: "rule", code: rule.id, label: rule.label))
      // METHODS 6: what a check finds matters where it finds more than a hundredth of all trials.
      if !rule.countsRecords, (count?.numerator ?? 0) * 100 > layout.section.trials { frequent.append(rule.id) }
      for (reason, trials) in count?.excluded ?? [] where reason != "not \(rule.basis)" && reason != "source cannot say"
      {
        table.notes.append(
          "\(rule.id): \(NumberWords.count(trials)) \(trials == 1 ? "trial" : "trials") left out and counted apart (\(reason))."
        )
      }
    }
    if let first = frequent.first {
      table.notes.append(
        "More than 1% of all \(NumberWords.count(layout.section.trials)) trials: \(frequent.joined(separator: ", ")). What they change: --without-flagged \(first) shows every figure once more without those trials."
      )
    }
    return table
  }

  /// Fields by state.
  func states() -> Table {
    var seen: Set<Level> = []
    let states = layout.section.rows.compactMap(\.cell.columnLevel).filter { seen.insert($0).inserted }
    var table = Table(
      id: id, title: title,
      columns: [Column("field", "Field", role: .level)]
        + states.map { Column($0.code.filter { $0 != " " }, $0.label, format: .count) })
    for (position, state) in states.enumerated() {
      table.columns[position + 1].id = String(state.code.map { $0 == " " ? "-" : $0 })
    }
    for key in layout.rowKeys {
      table.rows.append(
        Row(
          .level,
          [.text(Coverage.heading(of: key.level.code))]
            + states.map { layout.shown(layout.cell(key, column: $0.code, "trials")) }))
    }
    table.foots = "each field's states sum to \(NumberWords.count(layout.section.trials)) trials"
    return table
  }

  /// Number variables by levels.
  func summary(_ numbers: [Variable], _ measures: [String]) -> Table {
    var seen: Set<Level> = []
    let levels = layout.section.rows.compactMap(\.cell.columnLevel).filter { seen.insert($0).inserted }
    var table = Table(id: id, title: title, columns: [Column("figure", "", role: .level)])
    let labels = [
      "trials": "n", "q1": "Q1", "median": "median", "q3": "Q3", "p5": "P5", "p95": "P95", "max": "max",
      "total": "total",
    ]
    for level in levels {
      for measure in measures {
        table.columns.append(
          Column(
            "\(level.code.lowercased())-\(measure)", labels[measure] ?? measure, group: level.label,
            format: measure == "trials" || measure == "total" ? .count : .number(decimals: 1)))
      }
    }
    table.columns.append(Column("note", "Note", role: .note, shown: .csv))
    for number in numbers {
      let key = (name: "figure", level: Level(number.id, number.label))
      let cells = levels.flatMap { level in measures.map { layout.cell(key, column: level.code, $0) } }
      let label = number.id == "months" ? "Months, start to completion" : number.label
      table.rows.append(Row(.level, [.text(label)] + cells.map(layout.shown) + [layout.note(cells)]))
    }
    return table
  }

  /// Words outside their vocabulary, with the first record that has each.
  func words() -> Table {
    var table = Table(
      id: id, title: title, unit: "records",
      columns: [
        Column("field", "Field", role: .level), Column("word", "Word", role: .level),
        Column("records", "Records", format: .count), Column("first", "First in", role: .remark),
      ])
    let places = layout.results.inputs.unknownPlaces
    for row in layout.section.rows {
      let (name, word) = (row.cell.rowLevel.code, row.cell.columnLevel?.label ?? "")
      let place = StudyField(name: name).flatMap { places[$0]?[word] }
      table.rows.append(
        Row(
          .level,
          [
            .text(Coverage.heading(of: name)), .text(word), layout.shown(row),
            place.map { .text("\(FiguresLayout.shortened($0.path)), record \($0.record)") } ?? .empty,
          ], key: "field=\(name)=\(word)"))
    }
    if table.rows.isEmpty { table.cannotAnswer = "Every word stands in the registry's vocabulary." }
    return table
  }

  /// A path's last two parts, as the inputs are named.
  private static func shortened(_ path: String) -> String {
    path.split(separator: "/").suffix(2).joined(separator: "/")
  }

  /// For how many trials the sources can answer each section.
  func coverage() -> Table {
    var table = Table(
      id: id, title: title,
      columns: [
        Column("section", "Section", role: .level), Column("answered", "Answered", format: .count),
        Column("of", "Of", format: .count), Column("lacking", "What some sources do not carry (trials)", role: .remark),
      ])
    for row in layout.section.rows {
      let section = row.cell.rowLevel.code
      // What only feeds a chart is no section to a reader.
      guard let title = layout.titles[section] else { continue }
      let lacking = layout.results.sections.first { $0.id == section }?.coverage.lacking ?? []
      table.rows.append(
        Row(
          .level,
          [
            .text(title), layout.shown(row), .count(row.used + row.excluded.reduce(0) { $0 + $1.count }),
            lacking.isEmpty ? .empty : .text(Coverage.counted(lacking)),
          ]))
      table.levels.append(Table.LevelRow(variable: "section", code: section, label: title))
    }
    if table.rows.isEmpty {
      table.cannotAnswer =
        "It speaks of the report's other sections: leave out --section, or name those it should cover."
    }
    return table
  }

  /// Records in, left out and why.
  func flow() -> Table {
    var table = Table(
      id: id, title: title, unit: "records",
      columns: [
        Column("step", "Step", role: .level), Column("records", "Records", format: .count),
        Column("why", "Why", role: .remark),
      ])
    for row in layout.section.rows {
      let why = row.excluded.map { "\(FiguresLayout.words(of: $0.reason)): \(NumberWords.count($0.count))" }.joined(
        separator: "; ")
      let isKept = row.cell.rowLevel.code == "kept"
      table.rows.append(
        Row(
          isKept ? .all : .level,
          [.text(row.cell.rowLevel.label), layout.shown(row), why.isEmpty ? .empty : .text(why)]))
    }
    table.notes += WordsNotes(layout.results.inputs).notes
    let numbers = layout.section.rows.compactMap { $0.estimate.value.map { Int($0) } }
    if let read = numbers.first {
      let terms = numbers.dropFirst().dropLast().filter { $0 > 0 } + numbers.dropFirst().suffix(1)
      table.foots = "\(NumberWords.count(read)) = \(terms.map(NumberWords.count).joined(separator: " + ")) records"
    }
    return table
  }

  /// Why records are left out, in plain words where they are known.
  private static func words(of reason: String) -> String {
    switch reason {
    case "not study-type = INTERVENTIONAL": "not interventional"
    case let flags where flags.hasPrefix("not flags != "): "found by " + flags.dropFirst("not flags != ".count)
    case let flags where flags.hasPrefix("not flags not in "):
      "found by one of " + flags.dropFirst("not flags not in ".count).filter { $0 != "(" && $0 != ")" }
    case "unknown": "a field the condition asks for is missing"
    case "source cannot say": "the source does not carry a field the condition asks for"
    default: reason
    }
  }
}
