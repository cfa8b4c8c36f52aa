import Aggregation
import StudyModel
import Testing

@testable import Reporting

/// Every declared key of a definition has its effect.
struct DefinitionTests {
  private func section(_ text: String) throws -> SectionDefinition {
    try #require(try Shipped.parser().parse("title: T\nsections:\n  - {id: a, \(text)}\n", name: "t").sections.first)
  }
  private func table(_ text: String) throws -> TableShape {
    guard case .table(let table) = try section(text).plan?.shape else { throw Finding(.error, path: "", "no table") }
    return table
  }

  @Test func theShippedReportsParse() throws {
    #expect(Definitions.standard.map(\.name).prefix(2) == ["quarterly-landscape", "terminated-trials"])
    for (name, _) in Definitions.standard {
      let report = try Shipped.definition(name)
      #expect(!report.title.isEmpty && !report.summary.isEmpty)
      let isOfObservational = name == "observational-designs"
      #expect(
        report.population.description == "study-type = \(isOfObservational ? "OBSERVATIONAL" : "INTERVENTIONAL")")
      // Every sheet holds a section, and every section says what it shows.
      for sheet in report.sheets { #expect(report.sections.contains { $0.sheet == sheet.name }, "\(sheet.name)") }
      for section in report.sections {
        #expect(section.title != section.id && (section.plan != nil) == (section.kind != .text))
      }
    }
  }

  @Test func everyKeyOfAReport() throws {
    let text = """
      title: T
      summary: S
      population: all
      where: is-open
      text-by-sheet: true
      sheets:
        - {name: One, question: Q, sections: [b, a], charts: [b]}
      sections:
        - {id: a, sheet: One, rows: phase, measures: [trials]}
        - {id: b, sheet: One, rows: status, measures: [trials]}
      """
    let report = try Shipped.parser().parse(text, name: "mine")
    #expect([report.name, report.title, report.summary] == ["mine", "T", "S"])
    #expect(report.population == .everything)
    #expect(report.where.description == "is-open = yes")
    #expect(report.sheets.map(\.name) == ["One"] && report.sheets[0].question == "Q")
    #expect(report.sheets[0].order == ["b", "a"] && report.sheets[0].charts == ["b"])
    #expect(report.sections.map(\.id) == ["a", "b"] && report.isTextBySheet)
    let keys = ["title", "summary", "population", "where", "sheets", "text-by-sheet", "sections"]
    #expect(Key.report.map(\.name) == keys)
    #expect(Key.sheet.map(\.name) == ["name", "question", "sections", "charts"])
  }

  @Test func everyKeyOfATable() throws {
    let section = try section(
      """
      title: T, kind: crosstab, sheet: Report, population: all, where: is-open, rows: [all, country], columns: status,
      measures: [trials], row-measures: [open-share], rank: is-open, top: 3, pairs: true, hides-unplaced: true, quarters: true,
      heat: true, bars: share, shows-n: true, remarks: {x: y}, text: [trials], terms: {of: rule}, notes: [n1, n2],
      chart: {kind: bars, title: C, series: [{column: x, label: l, color: 0072B2}]}, chart-data: true
      """)
    #expect(section.title == "T" && section.kind == .crosstab && section.sheet == "Report")
    #expect(section.notes == ["n1", "n2"] && section.bars == "share" && section.textColumns == ["trials"])
    #expect(section.heat && section.showsN && section.isChartData)
    #expect(section.terms.map(\.term) == ["of"] && section.terms.map(\.rule) == ["rule"])
    #expect(section.remarks.map(\.code) == ["x"] && section.remarks.map(\.words) == ["y"])
    #expect(
      section.chart?.kind == "bars" && section.chart?.title == "C" && section.chart?.series.first?.color == "0072B2")
    let plan = try #require(section.plan)
    #expect(plan.population == .everything && plan.where.description == "is-open = yes" && plan.isOfQuarters)
    guard case .table(let table) = plan.shape else { throw Finding(.error, path: "", "no table") }
    #expect(table.rows.count == 2 && table.columns?.id == "status" && table.hasAllColumn)
    #expect(table.measures.map(\.id) == ["trials", "open-share"] && table.measures.map(\.isOfRows) == [false, true])
    #expect(table.rank?.description == "is-open = yes" && table.top == 3 && table.onlyOccurring && table.hidesUnplaced)
  }

  @Test func everyKeyOfAMeasure() throws {
    let uses = try table(
      """
      rows: phase, measures: [{measure: median, as: m, label: Middle, where: is-open}, {count: is-open, as: open},
      {share: is-open, of: has-begun, as: s}]
      """
    ).measures
    #expect(uses.map(\.id) == ["m", "open", "s"])
    #expect(uses[0].label == "Middle" && uses[0].where.description == "is-open = yes" && uses[0].measure.id == "median")
    #expect(uses[2].measure.unit == "share" && uses[2].measure.fields.contains(.lastKnownStatus))
    let number = try table(
      "rows: phase, measures: [{measure: median, number: months}, {measure: q1, number: months, as: q}]"
    ).measures
    #expect(number.map(\.id) == ["months-median", "q"] && number[0].measure.unit == "months")
    let figures = try section("kind: figures, entries: [{id: e, label: L, measure: trials, basis: of all}]")
    guard case .figures(let name, let entries) = figures.plan?.shape else {
      throw Finding(.error, path: "", "no figures")
    }
    #expect(name == "figure" && entries.map(\.id) == ["e"] && entries[0].label == "L" && entries[0].basis == "of all")
    let series = try section("kind: series, measures: [{count: start-state = PLANNED, along: start-quarter, as: x}]")
    guard case .series(let events) = series.plan?.shape else { throw Finding(.error, path: "", "no series") }
    #expect(events[0].along?.id == "start-quarter" && events[0].where.description == "start-state = PLANNED")
    #expect(series.plan?.isOfQuarters == true)
    #expect(
      Set(Key.measure.map(\.name)) == [
        "measure", "number", "over", "count", "share", "of", "as", "label", "where", "along", "id", "basis",
        "standardized-by",
      ])
  }

  @Test func everyKeyOfTheOtherKinds() throws {
    let levels = try table("rows: status, levels: [WITHDRAWN, TERMINATED], measures: [trials]")
    #expect(levels.only == ["WITHDRAWN", "TERMINATED"] && !levels.hasAllRow)
    let list = try section(
      "kind: list, columns: [id, title], sort: [-start, title], limit: 4, one-per: lead-sponsor")
    guard case .list(let shape) = list.plan?.shape else { throw Finding(.error, path: "", "no list") }
    #expect(shape.columns.map(\.id) == ["id", "title"] && shape.limit == 4)
    #expect(shape.onePer?.id == "lead-sponsor" && list.plan?.fields.contains(.leadSponsor) == true)
    #expect(shape.sort.map(\.variable.id) == ["start", "title"] && shape.sort.map(\.descending) == [true, false])
    let findings = try section("kind: list, columns: [id], rules: [DQ07, gap]")
    guard case .list(let found) = findings.plan?.shape else { throw Finding(.error, path: "", "no list") }
    #expect(found.findings?.map(\.id) == ["DQ05", "DQ07", "DQ13", "DQ14", "DQ15"])
    let summary = try section(
      "kind: summary, numbers: [months], columns: status, levels: [TERMINATED], measures: [q1, median]")
    guard case .summary(let numbers, let columns, let only, let measures) = summary.plan?.shape else {
      throw Finding(.error, path: "", "no summary")
    }
    #expect(
      numbers.map(\.id) == ["months"] && columns.id == "status" && only == ["TERMINATED"]
        && measures == ["q1", "median"])
    let comparison = try section(
      "kind: comparison, measures: [{count: all, as: x, along: start-quarter}], differences: [x]")
    guard case .comparison(_, let differences) = comparison.plan?.shape else {
      throw Finding(.error, path: "", "no comparison")
    }
    #expect(differences == ["x"])
    let fields = try table(fieldsOf: "rows: {fields: [phase, sites]}")
    #expect(fields == ["phase", "sites"])
    #expect(try section("kind: text").plan == nil)
    // The keys that these tests use are all there are.
    let used: Set = [
      "id", "title", "kind", "sheet", "population", "where", "rows", "columns", "measures", "row-measures", "entries",
      "differences",
      "numbers", "levels", "rank", "top", "pairs", "hides-unplaced", "sort", "limit", "one-per", "quarters", "heat",
      "bars",
      "shows-n", "remarks",
      "text", "terms", "notes", "chart", "chart-data", "by", "rules",
    ]
    #expect(Set(Key.section.map(\.name)) == used)
  }

  private func table(fieldsOf text: String) throws -> [String] {
    guard case .fieldStates(let fields) = try section(text).plan?.shape else { return [] }
    return fields.map(\.name)
  }
}
