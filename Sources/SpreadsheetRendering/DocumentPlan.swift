import Documents

/// All sheets of a workbook, laid out, with charts that find their cells on any of them.
struct DocumentPlan {
  private(set) var sheets: [SheetPlan] = []
  let names: [String]
  /// Accepted names by the names the document gives.
  private let accepted: [String: String]

  init(_ document: Document, limits: Limits) throws(RenderError) {
    guard !document.sheets.isEmpty else {
      throw RenderError("document '\(document.name)' has no sheet: a workbook needs at least one")
    }
    names = SheetNames.accepted(document.sheets.map(\.name))
    accepted = Dictionary(zip(document.sheets.map(\.name), names), uniquingKeysWith: { first, _ in first })
    let home = document.sheets.firstIndex { $0.name == "Brief" } ?? 0
    for (index, sheet) in document.sheets.enumerated() {
      var added = index == 0 && !Self.hasCharts(sheet) ? Self.contents(document) : []
      if sheet.name == "Methods" { added += Self.closing(document, sheet) }
      sheets.append(
        SheetPlanner.plan(
          sheet, name: names[index], alerts: index == 0 ? document.alerts : [],
          backTo: index == home ? nil : document.sheets[home].name, contents: added, limits: limits))
    }
    for index in sheets.indices { try placeCharts(of: document, on: index) }
    if Self.hasCharts(document.sheets[0]) { sheets[0].placeContents(document.sheets.dropFirst()) }
  }

  private static func hasCharts(_ sheet: Sheet) -> Bool {
    sheet.blocks.contains { if case .chart = $0 { true } else { false } }
  }

  /// The accepted name of a sheet the document names.
  func name(of sheet: String) -> String? { accepted[sheet] }

  // MARK: - Charts

  private mutating func placeCharts(of document: Document, on index: Int) throws(RenderError) {
    var placer = ChartPlacer(sheets[index])
    var charts: [PlacedChart] = []
    for case .chart(let chart) in document.sheets[index].blocks {
      let target = chart.sheet.flatMap { name in document.sheets.firstIndex { $0.name == name } } ?? index
      guard let table = document.sheets[target].tables.first(where: { $0.id == chart.table }) else {
        throw RenderError(
          "chart '\(chart.title)' draws table '\(chart.table)', which sheet '\(document.sheets[target].name)' "
            + "does not hold: name a table of that sheet")
      }
      guard let frame = sheets[target].frames[chart.table],
        let placed = try PlacedChart(chart, table: table, frame: frame, sheet: names[target])
      else { continue }
      let start = target == index ? frame.top : sheets[index].groups.first?.lowerBound ?? 3
      charts.append(placer.place(placed, from: start))
    }
    sheets[index].charts = charts
  }

  // MARK: - What renderers add

  /// The other sheets with their questions, linked from the first.
  private static func contents(_ document: Document) -> [Block] {
    guard document.sheets.count > 1 else { return [] }
    let rows = document.sheets.dropFirst().map { sheet in
      Row(.level, [.sheetLink(sheet.name, sheet: sheet.name), .text(sheet.question)])
    }
    var table = Table(
      id: "sheets", title: "Sheets",
      columns: [Column("sheet", "Sheet", role: .level), Column("question", "Question", role: .remark)], rows: rows)
    table.hidesHeader = true
    return [.table(table)]
  }

  /// Terms that only the tables explain, the inputs, and what made the workbook.
  private static func closing(_ document: Document, _ sheet: Sheet) -> [Block] {
    var known: Set<String> = []
    for case .definitions(let definitions) in sheet.blocks { known.formUnion(definitions.map(\.term)) }
    let terms = document.sheets.flatMap(\.tables).flatMap(\.definitions).filter { known.insert($0.term).inserted }
    var blocks: [Block] = terms.isEmpty ? [] : [.definitions(terms)]
    if let inputs = document.inputs.table, !sheet.tables.contains(where: { $0.id == inputs.id }) {
      blocks.append(.table(inputs))
    }
    return document.generator.isEmpty ? blocks : blocks + [.paragraph(document.generator)]
  }
}
