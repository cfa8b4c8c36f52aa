internal import Aggregation
internal import Registries
internal import Reporting
public import StudyModel

/// Makes the pages of the reference out of a catalog: nothing else goes in, so that the same catalog gives the same
/// pages.
struct ReferenceBuilder {
  let catalog: Catalog
  let reports: [(name: String, definition: ReportDefinition, text: String)]
  let usage: Usage
  /// The invented trials, settled.
  let examples: Specimen

  /// A builder over a catalog.
  ///
  /// - Throws: A `Finding` when one of its reports is unsound.
  init(_ catalog: Catalog) throws(Finding) {
    self.catalog = catalog
    var reports: [(name: String, definition: ReportDefinition, text: String)] = []
    for report in catalog.reports {
      let definition = try catalog.definition(report.text, name: report.name, path: "Reports/\(report.name).yml")
      reports.append((report.name, definition, report.text))
    }
    self.reports = reports
    usage = Usage(reports, variables: catalog.variables)
    examples = try Specimen(ExampleTrial.all)
  }

  /// All pages, the index first.
  func pages() throws(Finding) -> [ReferencePage] {
    var groups: [(title: String, pages: [ReferencePage])] = []
    var variables: [ReferencePage] = []
    for variable in catalog.variables { variables.append(try page(of: variable)) }
    groups.append(("Variables", variables))
    var measures: [ReferencePage] = []
    for measure in catalog.measures { measures.append(try page(of: measure)) }
    groups.append(("Measures", measures))
    var rules: [ReferencePage] = []
    for rule in catalog.rules { rules.append(try page(of: rule)) }
    groups.append(("Data-quality rules", rules))
    groups.append(("Reasons for stopping", StopReason.allCases.map(page)))
    var reports: [ReferencePage] = []
    for report in self.reports { reports.append(try page(ofReport: report.name, report.definition)) }
    groups.append(("Reports", reports))
    return [index(groups), papers(), exampleTrials()] + groups.flatMap(\.pages)
  }

  /// Runs one section over the invented trials, or over some of them.
  func run(_ lines: [String], over specimen: Specimen? = nil) throws(Finding) -> (
    section: SectionResults, results: AnalysisResults
  ) {
    let text = (["title: Example", "population: all", "sections:"] + lines.map { "  " + $0 }).joined(separator: "\n")
    let definition = try catalog.definition(text + "\n", name: "example", path: "example.yml")
    let plan = AnalysisPlan(
      report: "example", population: definition.population, where: definition.where,
      sections: definition.sections.compactMap(\.plan))
    let results = try Evaluator(plan, AnalysisContext((specimen ?? examples).context.table)).results()
    guard let section = results.sections.first else {
      throw Finding(.error, path: "example.yml", "the example has no section")
    }
    return (section, results)
  }

  /// A link to a variable's page where it has one, else its name as code.
  func link(_ field: StudyField) -> String { Markdown.code(field.name) }

  /// The formats that can never carry a field, by name.
  func formats(without field: StudyField) -> [String] {
    catalog.formats.filter { $0.cannotCarry.contains(field) }.map(\.name)
  }

  /// The fields something reads, and who cannot carry them.
  func fields(_ fields: Set<StudyField>) -> [String] {
    let sorted = fields.sorted { $0.rawValue < $1.rawValue }
    guard !sorted.isEmpty else { return ["None beyond those of the variables it is combined with."] }
    return Markdown.table(
      ["Field", "Formats that can never carry it"],
      sorted.map { field in
        let without = formats(without: field)
        return [Markdown.code(field.name), without.isEmpty ? "–" : without.joined(separator: ", ")]
      })
  }

  /// Sections as links to their reports' pages.
  func place(_ place: String, from page: String) -> String {
    let report = String(place.prefix { $0 != "/" && $0 != " " })
    return Markdown.link(place, to: "reports/" + Markdown.file(report), from: page)
  }
}

extension Catalog {
  /// The pages of the reference: an index, one page a variable, measure, data-quality rule, reason for stopping and
  /// report, a table of published papers, and the invented trials of the examples.
  ///
  /// A pure function of the catalog: no clock, no files, the same pages each time.
  ///
  /// - Throws: A `Finding` when one of its reports is unsound.
  public func reference() throws(Finding) -> [ReferencePage] { try ReferenceBuilder(self).pages() }

  /// The page of one variable, measure, rule or report, or nothing where there is none of the name.
  ///
  /// - Parameters:
  ///   - kind: `variables`, `measures`, `rules` or `reports`.
  ///   - id: Its name.
  /// - Throws: A `Finding` when one of its reports is unsound.
  public func page(of kind: String, id: String) throws(Finding) -> ReferencePage? {
    let builder = try ReferenceBuilder(self)
    switch kind {
    case "variables": if let one = variables.first(where: { $0.id == id }) { return try builder.page(of: one) }
    case "measures": if let one = measures.first(where: { $0.id == id }) { return try builder.page(of: one) }
    case "rules": if let one = rules.first(where: { $0.id == id }) { return try builder.page(of: one) }
    case "reports":
      if let one = builder.reports.first(where: { $0.name == id }) {
        return try builder.page(ofReport: one.name, one.definition)
      }
    default: break
    }
    return nil
  }
}
