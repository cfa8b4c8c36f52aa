internal import Aggregation
internal import StudyModel

extension ReferenceBuilder {
  /// The index of all pages.
  func index(_ groups: [(title: String, pages: [ReferencePage])]) -> ReferencePage {
    var page = ReferencePage("index", "The reference", "Every page, by kind.")
    page.add(
      "What this is",
      [
        "Every definition behind a figure: one page a variable, a measure, a data-quality rule, a reason for stopping "
          + "and a report. The pages are made by the program itself, of \(catalog.variables.count) variables, "
          + "\(catalog.measures.count) measures, \(catalog.rules.count) rules and \(catalog.reports.count) reports; "
          + "every worked example is computed over the same invented trials.",
        "", "- \(Markdown.link("Which published paper uses this", to: "papers", from: "index"))",
        "- \(Markdown.link("The invented trials of the examples", to: "examples", from: "index"))",
      ])
    for group in groups where !group.pages.isEmpty {
      page.add(
        group.title,
        Markdown.table(
          ["Page", "In a sentence"],
          group.pages.map {
            [Markdown.link($0.title, to: $0.name, from: "index"), $0.summary.isEmpty ? $0.title : $0.summary]
          }))
    }
    return page
  }

  /// Which published paper uses what.
  func papers() -> ReferencePage {
    var page = ReferencePage("papers", "Which published paper uses this", "Statistics by published paper.")
    func variables(_ ids: [String]) -> String {
      ids.filter { id in catalog.variables.contains { $0.id == id } }
        .map { Markdown.link($0, to: "variables/" + Markdown.file($0), from: "papers") }.joined(separator: ", ")
    }
    func measures(_ ids: [String]) -> String {
      ids.filter { id in catalog.measures.contains { $0.id == id } }
        .map { Markdown.link($0, to: "measures/" + Markdown.file($0), from: "papers") }.joined(separator: ", ")
    }
    func sections(_ places: [String]) -> String {
      places.filter { place in catalog.reports.contains { place.hasPrefix($0.name + "/") } }
        .map { self.place($0, from: "papers") }.joined(separator: ", ")
    }
    func orDash(_ text: String) -> String { text.isEmpty ? "–" : text }
    page.add(
      "How to read it",
      [
        "Papers are named by their first author, registers and projects by their name, as the project's methods name "
          + "them; nothing more is claimed of them here. That a paper uses a statistic does not mean that its figures "
          + "are reproduced: populations, dates and rules differ."
      ])
    page.add(
      "By statistic",
      Markdown.table(
        ["Statistic", "Papers", "Definition from", "Variables", "Measures", "Sections"],
        PublishedUse.all.map { use in
          [
            use.name, orDash(use.papers.joined(separator: ", ")), use.source, orDash(variables(use.variables)),
            orDash(measures(use.measures)), orDash(sections(use.sections)),
          ]
        }))
    let papers = Set(PublishedUse.all.flatMap(\.papers)).sorted { $0.lowercased() < $1.lowercased() }
    page.add(
      "By paper",
      Markdown.table(
        ["Paper", "Statistics"],
        papers.map { paper in
          [paper, PublishedUse.all.filter { $0.papers.contains(paper) }.map(\.name).joined(separator: "; ")]
        }))
    return page
  }

  /// The invented trials.
  func exampleTrials() -> ReferencePage {
    var page = ReferencePage(
      "examples", "The invented trials of the examples", "What every worked example is computed over.")
    page.add(
      "What they are",
      [
        "\(ExampleTrial.all.count) trials that nobody ran, current on \(ExampleTrial.asOf): chosen so that every status, "
          + "phase, precision of dates and kind of gap occurs. Figures over them say how a rule works and nothing else."
      ])
    page.add(
      "What all have in common",
      ["Unless the table below or a page says otherwise:", ""]
        + Markdown.table(
          ["Field", "Value"],
          StudyField.allCases.map { ($0, ExampleTrial.text($0, of: ExampleTrial.plain)) }
            .filter { !["not given", "none"].contains($0.1) }.map { [Markdown.code($0.0.name), $0.1] }))
    let fields: [StudyField] = [
      .studyType, .overallStatus, .phase, .leadSponsorClass, .start, .primaryCompletion, .enrollment, .siteCountry,
    ]
    page.add(
      "The trials",
      Markdown.table(
        ["Trial"] + fields.map(\.name),
        ExampleTrial.all.map { study in [study.id] + fields.map { ExampleTrial.text($0, of: study) } }))
    return page
  }
}
