import Documents

/// Lays a sheet's blocks out from top to bottom.
struct SheetPlanner {
  private var plan: SheetPlan
  private let limits: Limits

  /// Notes are at least and at most this wide, in pixels, and running text about this.
  private static let narrowestNote = 560, widestNote = 960, textWidth = 760

  /// The plan of a sheet without its charts.
  static func plan(
    _ sheet: Sheet, name: String, alerts: [String], backTo home: String?, contents: [Block], limits: Limits
  ) -> SheetPlan {
    var planner = SheetPlanner(plan: SheetPlan(name: name), limits: limits)
    let blocks = sheet.blocks + contents
    if sheet.kind == .list, let list = sheet.tables.first, list.cannotAnswer == nil {
      planner.layList(list, sheet: sheet, alerts: alerts, home: home)
    } else {
      planner.layBlocks(blocks, sheet: sheet, alerts: alerts, home: home)
    }
    return planner.plan
  }

  private mutating func layBlocks(_ blocks: [Block], sheet: Sheet, alerts: [String], home: String?) {
    let plans = blocks.map { if case .table(let table) = $0 { TablePlan(table) } else { TablePlan?.none } }
    let needs = zip(blocks, plans).map { block, plan in
      if case .definitions(let definitions) = block { return Self.needs(definitions) }
      return plan?.needs ?? []
    }
    let places = plan.grid.fit(needs)
    layTop(sheet, alerts: alerts, home: home)
    for (position, block) in blocks.enumerated() {
      switch block {
      case .table: if let table = plans[position] { lay(table, places[position]) }
      case .chart: break
      case .paragraph(let text): layText(text, .paragraph, widest: Self.textWidth)
      case .definitions(let definitions): lay(definitions, places[position])
      }
    }
    if places.contains(where: { ($0.last?.column ?? 0) > 8 }) { plan.frozen.columns = 1 }
  }

  // MARK: - Top

  private mutating func layTop(_ sheet: Sheet, alerts: [String], home: String?) {
    plan.lines.append(.text(sheet.question, .question, span: 40, in: plan.grid))
    // A narrow sheet still gives its context a line's width before the link.
    let last = max(plan.grid.widths.count - 1, plan.grid.span(atLeast: Self.narrowestNote))
    var context = Line.text(sheet.context, .context, span: last, in: plan.grid)
    if let home {
      context.cells.append(
        Line.PlacedCell(column: last, content: .sheetLink("◂ \(home)", sheet: home), style: .backLink))
    }
    plan.lines.append(context)
    for alert in alerts { layText(alert, .alert, widest: Self.widestNote, gap: false) }
    plan.lines.append(Line())
  }

  // MARK: - Blocks

  private mutating func lay(_ table: TablePlan, _ places: [ColumnGrid.Place]) {
    let top = plan.lines.count
    let right = places.last.map { plan.grid.left(of: $0.column + $0.span) } ?? 0
    var title = table.table.title
    if let total = table.table.total, total > table.table.rows.count, !table.table.rows.isEmpty {
      title += " (first \(table.table.rows.count) of \(total))"
    }
    if !title.isEmpty { plan.lines.append(.text(title, .heading, span: 40, in: plan.grid)) }
    if let sentence = table.table.cannotAnswer {
      layText(sentence, .sentence, widest: Self.widestNote, gap: false)
    } else if table.table.rows.isEmpty {
      layText("none", .sentence, widest: Self.widestNote, gap: false)
    } else {
      layRows(table, places, top: top)
    }
    layNotes(table, beside: right)
    plan.areas.append(SheetPlan.Area(rows: top..<plan.lines.count, right: max(right, 1)))
    plan.groups.append(top..<plan.lines.count)
    plan.lines.append(Line())
  }

  private mutating func layRows(_ table: TablePlan, _ places: [ColumnGrid.Place], top: Int) {
    plan.lines += table.headerLines(places, grid: plan.grid)
    let first = plan.lines.count
    for row in table.table.rows { plan.lines.append(table.line(row, places, grid: plan.grid)) }
    var columns: [String: Int] = [:]
    for (index, place) in zip(table.shown, places) { columns[table.table.columns[index].id] = place.column }
    plan.frames[table.table.id] = TableFrame(
      top: top, firstRow: first, rowCount: table.table.rows.count, columns: columns)
    plan.heats += Heat.ranges(table.table, columns: columns, firstRow: first)
  }

  private mutating func layNotes(_ table: TablePlan, beside right: Int) {
    let width = min(max(right, Self.narrowestNote), Self.widestNote)
    if let foots = table.table.foots { layText("Foots ✓ \(foots)", .foots, widest: width, gap: false) }
    for note in table.table.notes + CutTexts(table.table, limits: limits).notes {
      layText(note, .note, widest: width, gap: false)
    }
    for definition in table.table.definitions {
      layText("\(definition.term): \(definition.rule)", .note, widest: width, gap: false)
    }
    if let legend = table.legend { layText(legend, .note, widest: width, gap: false) }
  }

  /// A text over as many columns as make this width.
  private mutating func layText(_ text: String, _ style: CellStyle, widest: Int, gap: Bool = true) {
    let row = plan.lines.count
    let line = Line.text(text, style, span: plan.grid.span(atLeast: widest), in: plan.grid)
    plan.lines.append(line)
    let right = min(
      TextMetrics.width(text, size: style.size, isBold: style.isBold) * 21 / 20,
      plan.grid.left(of: plan.grid.span(atLeast: widest)))
    plan.areas.append(SheetPlan.Area(rows: row..<(row + 1), right: right))
    if gap { plan.lines.append(Line()) }
  }

  private static func needs(_ definitions: [Definition]) -> [ColumnGrid.Need] {
    let term = definitions.map { TextMetrics.width($0.term, size: 10, isBold: true) + 12 }.max() ?? 0
    return [.one(min(max(term, 64), 210)), .wide(textWidth)]
  }

  private mutating func lay(_ definitions: [Definition], _ places: [ColumnGrid.Place]) {
    let top = plan.lines.count
    for definition in definitions {
      var line = Line(cells: [
        Line.PlacedCell(column: 0, content: .text(definition.term), style: CellStyle.term.wrapped),
        Line.PlacedCell(
          column: places[1].column, span: places[1].span, content: .text(definition.rule),
          style: CellStyle.paragraph.wrapped),
      ])
      line.fitHeight(to: plan.grid)
      plan.lines.append(line)
    }
    plan.areas.append(
      SheetPlan.Area(
        rows: top..<plan.lines.count, right: plan.grid.left(of: places[1].column + places[1].span)))
    plan.lines.append(Line())
  }

  // MARK: - List

  /// A list begins at row 4 whatever stands above: what must be said first shares row 3.
  private mutating func layList(_ table: Table, sheet: Sheet, alerts: [String], home: String?) {
    let list = ListPlan(table, linksBefore: home == nil ? 0 : 1, limits: limits)
    _ = plan.grid.fit([list.widths.map { .one($0) }])
    let last = max(1, plan.grid.widths.count - 1)
    plan.lines.append(.text(sheet.question, .question, span: 40, in: plan.grid))
    var context = Line(cells: [Line.PlacedCell(column: 0, content: .text(sheet.context), style: .context)])
    if let home {
      context.cells.append(
        Line.PlacedCell(column: last, content: .sheetLink("◂ \(home)", sheet: home), style: .backLink))
    }
    plan.lines.append(context)
    let first = alerts + list.notes
    plan.lines.append(
      first.isEmpty
        ? Line() : .text(first.joined(separator: " · "), .alert, span: plan.grid.span(atLeast: 900), in: plan.grid))
    plan.lines.append(list.header(grid: plan.grid))
    plan.list = list
    plan.frozen = (4, 1)
    plan.frames[table.id] = TableFrame(
      top: 3, firstRow: 4, rowCount: list.rowCount, columns: list.columns)
    layTail(table, of: sheet)
  }

  private mutating func layTail(_ table: Table, of sheet: Sheet) {
    let above = plan.lines
    plan.lines = table.rows.isEmpty ? [.text("none", .sentence, span: 1, in: plan.grid), Line()] : [Line()]
    let areas = plan.areas
    layNotes(TablePlan(table), beside: Self.widestNote)
    for case .paragraph(let text) in sheet.blocks { layText(text, .note, widest: Self.widestNote, gap: false) }
    plan.tail = plan.lines.count == 1 ? [] : plan.lines
    plan.lines = above
    plan.areas = areas
  }
}
