public import Aggregation
public import Documents
internal import StudyModel

/// Lays results out as a document: labels, formats, footnotes, sheets, charts.
///
/// No number is computed here.
public struct DocumentBuilder {
  let definition: ReportDefinition
  let results: AnalysisResults
  let options: LayoutOptions

  /// A builder of one document.
  public init(_ definition: ReportDefinition, _ results: AnalysisResults, _ options: LayoutOptions) {
    self.definition = definition
    self.results = results
    self.options = options
  }

  /// The document.
  public func document() -> Document {
    let shown = Set(definition.sections.filter { !$0.isChartData }.map(\.id))
    var document = Document(
      name: definition.name, title: ReportWords.heading(definition),
      tidy: TidyLayout.table(results, sections: shown), inputs: InputsLayout.block(results),
      generator: options.generator)
    document.asOf = results.context.asOf?.description
    let words = ReportWords(definition, results, options)
    document.subtitle = words.subtitle
    var tables: [String: [Table]] = [:]
    let titles = Dictionary(
      definition.sections.filter { !$0.isChartData }.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    for section in definition.sections {
      guard let computed = results.sections.first(where: { $0.id == section.id }) else { continue }
      let layout = BesideLayout(
        definition: section, section: computed, results: results, options: options, titles: titles,
        label: definition.label ?? "First")
      tables[section.id] = layout.tables()
    }
    document.alerts = words.alerts(tables: definition.sections.compactMap { tables[$0.id]?.first })
    document.sheets = definition.sheets.compactMap { sheet($0, tables, words) }
    document.textOrder =
      definition.isTextBySheet
      ? []
      : definition.sections.filter { $0.kind != .text }.flatMap { section in
        tables[section.id]?.map(\.id) ?? [section.id]
      }
    return document
  }

  private func sheet(_ sheet: SheetDefinition, _ tables: [String: [Table]], _ words: ReportWords) -> Sheet? {
    let sections = definition.sections.filter { $0.sheet == sheet.name }
    guard !sections.isEmpty else { return nil }
    let ordered = sheet.order.isEmpty ? sections : sheet.order.compactMap { id in sections.first { $0.id == id } }
    var blocks: [Block] = []
    for section in ordered {
      if section.kind == .text {
        blocks += MethodsLayout(results, options, definition).blocks()
      } else if let table = tables[section.id]?.first {
        blocks.append(.table(table))
        if let chart = chart(section, table, on: nil) { blocks.append(.chart(chart)) }
        blocks += (tables[section.id] ?? []).dropFirst().map { .table($0) }
      }
    }
    for id in sheet.charts {
      guard let section = definition.sections.first(where: { $0.id == id }), let table = tables[id]?.first else {
        continue
      }
      if let chart = chart(section, table, on: section.sheet) { blocks.append(.chart(chart)) }
    }
    guard !blocks.isEmpty else { return nil }
    let isList = ordered.count == 1 && ordered[0].kind == .list
    let kind: Sheet.Kind = ordered.allSatisfy { $0.kind == .text } ? .text : isList ? .list : .tables
    return Sheet(
      name: sheet.name, question: words.filled(sheet.question),
      context: words.context(of: ordered.first.flatMap { tables[$0.id]?.first }),
      kind: kind, blocks: blocks)
  }

  private func chart(_ section: SectionDefinition, _ table: Table, on sheet: String?) -> Chart? {
    guard let chart = section.chart, table.cannotAnswer == nil, let first = table.columns.first?.id else { return nil }
    let levels = table.rows.indices.filter { table.rows[$0].kind == .level }
    guard let low = levels.first, let high = levels.last else { return nil }
    let kinds: [String: Chart.Kind] = [
      "stacked-columns": .stackedColumns, "stacked-bars": .stackedBars, "clustered-columns": .clusteredColumns,
      "bars": .bars,
    ]
    let series = chart.series.filter { series in table.columns.contains { $0.id == series.column } }
    guard let kind = kinds[chart.kind], !series.isEmpty, table.hasAmount(in: series.map(\.column), low..<high + 1)
    else { return nil }
    return Chart(
      kind, title: chart.title, table: table.id, sheet: sheet, categories: first, rows: low..<high + 1,
      series: series.map { Chart.Series(column: $0.column, label: $0.label, color: $0.color) },
      valueTitle: chart.value)
  }
}

extension Table {
  /// Whether any of some cells holds more than zero: an empty chart says nothing.
  fileprivate func hasAmount(in ids: [String], _ range: Range<Int>) -> Bool {
    let positions = columns.indices.filter { ids.contains(columns[$0].id) }
    return rows[range].contains { row in
      positions.contains { position in
        switch row.cells[position].bare {
        case .count(let count): count > 0
        case .number(let number): number > 0
        default: false
        }
      }
    }
  }
}
