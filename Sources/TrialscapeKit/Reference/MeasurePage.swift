internal import Aggregation
internal import StudyModel

extension ReferenceBuilder {
  /// The page of a measure.
  func page(of measure: Measure) throws(Finding) -> ReferencePage {
    let name = "measures/" + Markdown.file(measure.id)
    let summary = Trialscape.uncited(measure.summary)
    var page = ReferencePage(name, "\(measure.label) (`\(measure.id)`)", summary)
    let example = try MeasureExample(measure, self)
    page.add("Definition", [summary])
    page.add("Source", sources(of: measure, from: name))
    page.add("Unit and what it counts", unit(of: measure))
    page.add("Who counts", counted(measure, example.rows))
    page.add("Small cells", try smallCells(of: example))
    page.add("Interval", interval(of: measure, example.rows))
    page.add("Fields it reads", fields(measure.fields))
    page.add("Where it is used", places(of: measure, from: name))
    page.add("How to use it", use(of: example))
    var worked = ["Over the invented trials (see \(Markdown.link("the trials", to: "examples", from: name))):", ""]
    worked += ResultTable.lines(example.rows, most: 10)
    page.add("Worked example", worked)
    return page
  }

  private func sources(of measure: Measure, from page: String) -> [String] {
    let uses = PublishedUse.all.filter { $0.measures.contains(measure.id) }
    let lines = Citation.lines(uses, measure.summary, from: page)
    return lines.isEmpty ? ["The project's own definition above, over the registry's fields listed below."] : lines
  }

  private func unit(of measure: Measure) -> [String] {
    var lines = ["- Unit: \(measure.unit)"]
    switch measure.counts {
    case .trials: lines.append("- Counts trials: it sums to All along a variable that places each trial once")
    case .sites: lines.append("- Counts site rows: it sums to All along a variable of sites")
    case .participants:
      lines.append("- Counts participants: it sums to All along a variable that places each trial once")
    case nil: lines.append("- It is no sum: rows do not add up to All")
    }
    switch measure.scope {
    case .group: lines.append("- It speaks of the trials of its row")
    case .column: lines.append("- It speaks of all trials of its column: those of other rows are in the n")
    case .population: lines.append("- It speaks of all trials of the section's population")
    }
    return lines
  }

  /// Who is missing and who is left out, with the reasons that occurred.
  private func counted(_ measure: Measure, _ rows: [ResultRow]) -> [String] {
    var reasons: [String] = []
    for row in rows {
      for excluded in row.excluded
      where excluded.reason != ResultTable.elsewhere && !reasons.contains(excluded.reason) {
        reasons.append(excluded.reason)
      }
    }
    return [
      "- Missing: trials of the group that cannot be placed or judged, because the record leaves out what is asked"
        + (rows.contains { $0.missing > 0 } ? "; some of the invented trials are" : "; none of the invented trials is"),
      "- Excluded: trials left out with a reason, a source that cannot say among them; "
        + (reasons.isEmpty
          ? "here none"
          : "reasons that occur below: " + reasons.map { "“\($0)”" }.joined(separator: ", ")),
    ]
  }

  /// From which number on it is shown: tried on the first trials, one more each time.
  private func smallCells(of example: MeasureExample) throws(Finding) -> [String] {
    var notes: [String] = []
    for count in [1, 4, 9, 19, ExampleTrial.all.count] {
      for yaml in example.sections {
        let specimen = try Specimen(Array(ExampleTrial.all.prefix(count)))
        for row in try run(yaml, over: specimen).section.rows {
          guard row.estimate.value == nil, let note = row.estimate.note, !notes.contains(note) else { continue }
          notes.append(note)
        }
      }
    }
    notes = notes.filter { !$0.contains("as-of unknown for") }
    guard !notes.isEmpty else { return ["Always shown: counts and totals are never withheld."] }
    return [
      "Its value is withheld, and the note says why, in cases such as: "
        + notes.map(ReferenceBuilder.explained).joined(separator: ", ")
        + ". Counts, numerators and n are shown nevertheless."
    ]
  }

  /// A note with what its short form means.
  private static func explained(_ note: String) -> String {
    guard let match = note.firstMatch(of: /^n<([0-9]+)(.*)$/) else { return Markdown.code(note) }
    let of = match.output.2.isEmpty ? " in its denominator or among its values" : String(match.output.2)
    return "\(Markdown.code(note)) (fewer than \(match.output.1)\(of))"
  }

  private func interval(of measure: Measure, _ rows: [ResultRow]) -> [String] {
    var methods: [Interval.Method] = []
    for case let interval? in rows.map(\.estimate.interval) where !methods.contains(interval.method) {
      methods.append(interval.method)
    }
    let own =
      methods.isEmpty
      ? "None: it is given without an interval."
      : "95 %, by " + methods.map { "\(Markdown.code($0.rawValue)) (\($0.words))" }.joined(separator: ", ")
        + ". Registry data are a population: the interval describes the process and not a sampling error."
    return [own, "", "Beside a second population: " + compared(measure, rows)]
  }

  /// What two populations are compared by.
  private func compared(_ measure: Measure, _ rows: [ResultRow]) -> String {
    switch measure.contrast {
    case .values: "the Hodges–Lehmann shift, and Wilcoxon's rank-sum test."
    case .times: "the difference of the incidences at 24 months, by their variances."
    case .strata: "the difference of the standardized shares."
    case nil:
      rows.contains { $0.unit == "share" && $0.denominator == $0.used && $0.estimate.interval?.method == .wilson }
        ? "the difference of the shares by Newcombe's interval; chi-square, or Fisher's exact test where an expected "
          + "count is under 5; q by Benjamini and Hochberg over the table." : "no difference is computed."
    }
  }

  private func places(of measure: Measure, from page: String) -> [String] {
    let found = usage.ofMeasure[measure.id] ?? []
    return found.isEmpty
      ? ["In no report that the program carries; use it in a report of your own."]
      : found.map { "- " + place($0, from: page) }
  }

  private func use(of example: MeasureExample) -> [String] {
    ["In a report of your own:", ""] + Markdown.block("yaml", (example.sections.last ?? []))
      + ["", "Over some trials only:", ""]
      + Markdown.block("sh", ["trialscape report mine.yml ctg-studies.json --where 'phase = PHASE2'"])
  }
}

extension Interval.Method {
  /// The procedure in words.
  var words: String {
    switch self {
    case .wilson: "Wilson's score interval of a share"
    case .aalenJohansen: "a cumulative incidence, Aalen's variance, log(−log)"
    case .orderStatistics: "a median, by binomial order statistics"
    case .trialBootstrap: "a seeded bootstrap over trials"
    case .trialNormal: "normal, with the variance a bootstrap over trials would have"
    case .poissonRatio: "the ratio of two Poisson counts"
    case .poissonCount: "Garwood's interval of a Poisson count"
    case .newcombe: "Newcombe's interval of a difference of shares"
    case .woolf: "Woolf's interval of an odds ratio"
    case .katz: "Katz's interval of a ratio of shares"
    case .hodgesLehmann: "a shift between two groups, Hodges and Lehmann"
    case .waldLogOdds: "Wald's interval of a log odds ratio"
    case .waldRobust: "Wald's interval of a log odds ratio with a robust variance"
    case .waldFirth: "Wald's interval of a log odds ratio after Firth's penalty"
    case .standardized: "normal, of a standardized share"
    case .kaplanMeier: "Kaplan–Meier, complementary log-log"
    case .kaplanMeierPlain: "Kaplan–Meier, plain"
    case .incidenceDifference: "a difference of cumulative incidences"
    case .locationQuotient: "a location quotient, on the log scale"
    case .kappa: "normal, of Cohen's kappa"
    case .wilsonF1: "Wilson's, carried over to F1"
    }
  }
}
