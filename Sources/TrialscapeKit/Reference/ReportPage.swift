internal import Aggregation
internal import Reporting
internal import StudyModel

extension ReferenceBuilder {
  /// The page of a report.
  func page(ofReport id: String, _ definition: ReportDefinition) throws(Finding) -> ReferencePage {
    let name = "reports/" + Markdown.file(id)
    var page = ReferencePage(name, "\(definition.title) (`\(id)`)", definition.summary)
    let plan = AnalysisPlan(
      report: id, population: definition.population, where: definition.where,
      sections: definition.sections.compactMap(\.plan))
    let results = try Evaluator(plan, AnalysisContext(examples.context.table)).results()
    page.add("What it answers", [definition.summary.isEmpty ? definition.title : definition.summary])
    page.add(
      "Command",
      Markdown.block(
        "sh",
        [
          "trialscape report \(id) ctg-studies.json", "trialscape report \(id) ctg-studies.json --output \(id).xlsx",
        ]))
    page.add("Population", [Markdown.code("\(definition.population)")])
    page.add(
      "Sheets",
      definition.sheets.isEmpty
        ? ["One."]
        : Markdown.table(["Sheet", "Question"], definition.sheets.map { [$0.name, question($0, definition)] }))
    page.add("Sections", sections(definition, results, from: name))
    let uses = PublishedUse.all.filter { use in use.sections.contains { $0.hasPrefix(id + "/") } }
    page.add(
      "Published statistics it shows",
      uses.isEmpty
        ? ["None of its own."]
        : uses.map { use in
          "- \(Markdown.link(use.name, to: "papers", from: name))"
            + (use.papers.isEmpty ? "" : " (\(use.papers.joined(separator: ", ")))")
            + ": " + use.sections.filter { $0.hasPrefix(id + "/") }.joined(separator: ", ")
        })
    page.add("Worked example", try worked(definition, results))
    return page
  }

  private func question(_ sheet: SheetDefinition, _ definition: ReportDefinition) -> String {
    sheet.question.isEmpty ? "–" : sheet.question.replacing("{heading}", with: definition.title)
  }

  /// What the sections are, of whom, and how many of the invented trials are in each.
  private func sections(_ definition: ReportDefinition, _ results: AnalysisResults, from page: String) -> [String] {
    Markdown.table(
      ["Section", "Title", "Kind", "What it shows", "Trials", "Denominators and rules"],
      definition.sections.map { section in
        let made = results.sections.first { $0.id == section.id }
        return [
          Markdown.code(section.id), section.title, section.kind.rawValue,
          section.plan.map { shown($0.shape, from: page) } ?? "words",
          made.map { "\($0.trials)" } ?? "–",
          notes(of: section, made),
        ]
      })
  }

  private func notes(of section: SectionDefinition, _ made: SectionResults?) -> String {
    var notes = section.notes
    if let made, section.plan?.population != nil || section.plan?.where != .everything {
      notes.append("Of trials with \(made.population).")
    }
    if case .figures(_, let entries) = section.plan?.shape {
      notes += entries.filter { !$0.basis.isEmpty }.map { "\($0.id): \($0.basis)." }
    }
    return notes.isEmpty ? section.kind.rule : ReferenceBuilder.filled(notes.joined(separator: " "))
  }

  /// A note without the places that a report fills with its own numbers.
  private static func filled(_ note: String) -> String {
    note.replacing("{n} ", with: "").replacing("{k}", with: "k").replacing("{quarter}", with: "the report's quarter")
  }

  /// Rows, columns and measures of a section.
  private func shown(_ shape: Shape, from page: String) -> String {
    func linked(_ variable: Variable) -> String {
      catalog.variables.contains { $0.id == variable.id }
        ? Markdown.link(variable.id, to: "variables/" + Markdown.file(variable.id), from: page) : variable.id
    }
    func linked(_ uses: [MeasureUse]) -> String {
      uses.map { use in
        catalog.measures.contains { $0.id == use.measure.id && $0.summary == use.measure.summary }
          ? Markdown.link(use.id, to: "measures/" + Markdown.file(use.measure.id), from: page) : use.id
      }
      .joined(separator: ", ")
    }
    switch shape {
    case .table(let table):
      let rows = table.rows.map { block in if case .variable(let variable) = block { linked(variable) } else { "all" } }
      return rows.joined(separator: ", ") + (table.columns.map { " by " + linked($0) } ?? "") + ": "
        + linked(table.measures)
    case .figures(_, let entries): return entries.map { "\($0.id): \(linked([$0.use]))" }.joined(separator: "; ")
    case .summary(let numbers, let columns, _, let measures):
      return numbers.map(linked).joined(separator: ", ") + " by " + linked(columns) + ": "
        + measures.joined(separator: ", ")
    case .series(let uses), .comparison(let uses, _): return "quarters: " + linked(uses)
    case .list(let list): return "columns: " + list.columns.map(linked).joined(separator: ", ")
    case .flow: return "records read, left out and kept"
    case .fieldStates(let states): return "fields by state: " + states.map(\.name).joined(separator: ", ")
    case .quality(let rules):
      return rules.map { Markdown.link($0.id, to: "rules/" + Markdown.file($0.id), from: page) }.joined(separator: ", ")
    case .unknownWords: return "words outside their vocabulary"
    case .coverage: return "for how many trials the sources can answer each section"
    case .model(let model):
      return "odds ratios of " + model.outcomes.map(\.id).joined(separator: ", ") + " by "
        + model.terms.map(\.id).joined(separator: ", ")
    }
  }

  /// The record flow over the invented trials, and the first section with figures.
  private func worked(_ definition: ReportDefinition, _ results: AnalysisResults) throws(Finding) -> [String] {
    var lines = [
      "Over the invented trials: "
        + results.flow.map { "\($0.level.label.lowercased()) \($0.records)" }.joined(separator: ", ") + "."
    ]
    let kinds: [SectionDefinition.Kind] = [.table, .crosstab, .figures, .quality]
    if let section = definition.sections.first(where: { section in
      kinds.contains(section.kind) && results.sections.contains { $0.id == section.id && !$0.rows.isEmpty }
    }), let made = results.sections.first(where: { $0.id == section.id }) {
      lines += ["", "Its section \(Markdown.code(section.id)), “\(section.title)”:", ""]
      lines += ResultTable.lines(made.rows, most: 12)
    }
    return lines
  }
}

extension SectionDefinition.Kind {
  /// The denominator of a section whose definition need not say it.
  fileprivate var rule: String {
    switch self {
    case .table, .crosstab: "Each share is of the trials the row variable places."
    case .figures: "Each figure has its own basis."
    case .series, .comparison: "Trials by quarter, each counted along the date of its event."
    case .summary: "Of the trials that have a number."
    case .list: "One row a trial, or a finding."
    case .flow: "Every record read stands in one step."
    case .quality: "Each rule is of its own basis."
    case .coverage: "Of the trials of each section."
    case .words: "One row a word."
    case .model: "Trials that have all terms."
    case .text: "Words alone."
    }
  }
}
