internal import Aggregation
internal import Documents
internal import StudyModel

/// The *Methods* sheet: terms and rules, versions; the inputs stand there too.
struct MethodsLayout {
  private let results: AnalysisResults
  private let options: LayoutOptions
  private let definition: ReportDefinition

  init(_ results: AnalysisResults, _ options: LayoutOptions, _ definition: ReportDefinition) {
    self.results = results
    self.options = options
    self.definition = definition
  }

  func blocks() -> [Block] {
    var blocks: [Block] = []
    let sections = Set(definition.sections.map(\.id))
    blocks.append(.definitions(run + definition.own.rules + MethodsRules.rules(for: sections)))
    return blocks
  }

  /// What holds for this run.
  private var run: [Definition] {
    let context = results.context
    let words = ReportWords(definition, results, options)
    var run = [Definition("Report", "\(words.heading) (\(definition.name))")]
    if let note = options.note { run.append(Definition("Note", note)) }
    if let rules = options.stopRules {
      run.append(
        Definition(
          "Rules of one's own",
          "The rules for reasons for stopping in \(rules) stand beside the program's, or before them where they say so."
        ))
    }
    run += [
      Definition("Register", ReportWords.register(results)),
      Definition("Records", words.subtitle.count > 1 ? words.subtitle[1] : ""),
      Definition(
        "Population",
        definition.population.description + (definition.where == .everything ? "" : ", narrowed by \(definition.where)")
      ),
      Definition("As of", words.asOfDate),
    ]
    if words.hasQuarters, let quarter = context.quarter {
      let k = results.sections.lazy.compactMap { $0.facts?.k }.first
      let age = k.map { $0 < 0 ? ", not complete: no differences" : ", compared at equal age: k = \($0) days" } ?? ""
      run.append(Definition("Quarter", "\(quarter)\(age)"))
    }
    for beside in results.besides {
      let asOf = beside.asOf.map { ", as of \($0)" } ?? ""
      let overlap =
        beside.isComparator
        ? "\(NumberWords.count(beside.overlap)) trials of both stand in the first population only, so that the two are disjoint"
        : "\(NumberWords.count(beside.overlap)) trials of the first population are left out"
      run.append(
        Definition(
          beside.label, "\(NumberWords.count(beside.trials)) trials with \(beside.population)\(asOf); \(overlap)."))
      guard beside.isComparator else { continue }
      run.append(
        Definition(
          "Differences",
          "First population less second. Shares: Newcombe's interval, chi-square, or Fisher's exact test where an expected count is under 5. Medians: Hodges–Lehmann shift and Wilcoxon's rank-sum test. Incidences: normal, by Aalen's variances. q: Benjamini–Hochberg over the tests of one table. Whole tables: chi-square or Fisher's exact test, and Cramér's V corrected for bias. Whether the levels of one population differ among each other (chi-square or Fisher, Kruskal–Wallis with Dunn, log-rank) stands in tidy CSV as -across-p and -across-q. Registries are full counts: a test speaks of the processes behind them, and the size of a difference comes first."
        ))
    }
    if let sentence = MethodsLayout.dateTypes(results.dateTypes) { run.append(Definition("Types of dates", sentence)) }
    if definition.sections.contains(where: { $0.id == "sites-by-region" }) {
      run.append(
        Definition(
          "Populations of countries",
          "World Bank, \(context.geography.populationYear); of sub-regions, the sum over their countries that have one."
        ))
    }
    return run + checks
  }

  /// Which version of each check was at work; in a report about checks also what each says.
  private var checks: [Definition] {
    let sections = definition.sections.compactMap { section -> [QualityRule]? in
      if case .quality(let rules) = section.plan?.shape { rules } else { nil }
    }
    let rules = sections.joined().reduce(into: [String: QualityRule]()) { $0[$1.id] = $1 }.values.sorted {
      $0.id < $1.id
    }
    guard !rules.isEmpty else { return [] }
    let versions = Dictionary(grouping: rules, by: \.version).sorted { $0.key < $1.key }.map { version, rules in
      "version \(version) of \(rules.map(\.id).joined(separator: ", "))"
    }
    let words = versions.joined(separator: "; ")
    return [Definition("Versions of the checks", words.prefix(1).uppercased() + words.dropFirst() + ".")]
      + (sections.count > 1 ? rules.map { Definition("\($0.id) \($0.label)", $0.summary) } : [])
  }

  /// How many dates state their type, and what became of the others; nothing where no date was read.
  static func dateTypes(_ types: DateTypes) -> String? {
    guard types.all > 0 else { return nil }
    let kinds = types.kinds
    let words =
      kinds.count < 2 ? kinds.joined() : kinds.dropLast().joined(separator: ", ") + " and " + (kinds.last ?? "")
    let stated = "\(NumberWords.count(types.stated)) of \(NumberWords.count(types.all)) \(words) dates state their type"
    guard types.all > types.stated else { return stated + "." }
    return stated
      + "; of the others \(NumberWords.count(types.actual)) are taken as actual, \(NumberWords.count(types.estimated)) as estimated, and \(NumberWords.count(types.notStated)) stay not stated."
  }
}
