internal import Aggregation
internal import Documents
internal import StudyModel

/// The sentences around the tables: titles, contexts, alerts.
struct ReportWords {
  private let definition: ReportDefinition
  private let results: AnalysisResults
  private let options: LayoutOptions

  init(_ definition: ReportDefinition, _ results: AnalysisResults, _ options: LayoutOptions) {
    self.definition = definition
    self.results = results
    self.options = options
  }

  /// The register all records come from, as a reader knows it.
  static func register(_ results: AnalysisResults) -> String {
    results.context.table.ids.allSatisfy(RegisterID.isNCT) ? "ClinicalTrials.gov" : "several registers"
  }

  private func records(_ step: String) -> Int { results.flow.first { $0.level.code == step }?.records ?? 0 }
  private var kept: Int { records("kept") }

  /// The as-of with its words.
  var asOf: String { results.context.asOf == nil ? "as-of unknown: say --as-of" : "as of \(asOfDate)" }

  /// The as-of: a day, a range, or "at least".
  var asOfDate: String {
    guard let newest = results.context.asOf else { return "unknown: say --as-of" }
    let oldest = results.sections.lazy.compactMap { $0.facts?.oldest }.min()
    let atLeast = results.context.table.asOfIsAtLeast ? "at least " : ""
    if let oldest, oldest != newest { return "\(atLeast)\(oldest) to \(newest)" }
    return "\(atLeast)\(newest)"
  }

  var subtitle: [String] {
    var lines = [
      "\(ReportWords.register(results)), \(asOf)"
        + (hasQuarters ? results.context.quarter.map { ", quarter \($0)" } ?? "" : "")
    ]
    let read = records("read")
    var parts: [String] = []
    for (step, words) in [
      ("unreadable", "unreadable"), ("superseded", "superseded"),
    ] where records(step) > 0 {
      parts.append("\(NumberWords.count(records(step))) \(words)")
    }
    let reasons = results.flow.first { $0.level.code == "excluded-by-population" }?.reasons ?? []
    for (isJudged, words) in [(true, leftOutWords), (false, "not judged")] {
      let count = reasons.filter { $0.reason.hasPrefix("not ") == isJudged }.reduce(0) { $0 + $1.count }
      if count > 0 { parts.append("\(NumberWords.count(count)) \(words)") }
    }
    for (step, words) in [
      ("excluded-by-where", "left out by --where"), ("excluded-by-ids", "not named in --ids"),
    ] where records(step) > 0 {
      parts.append("\(NumberWords.count(records(step))) \(words)")
    }
    lines.append(
      "\(NumberWords.count(read)) \(read == 1 ? "record" : "records") → \(NumberWords.count(kept)) \(populationWords)"
        + (parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"))
    lines += results.besides.filter(\.isComparator).map(words(of:))
    if let note = options.note { lines.append(note) }
    return lines
  }

  /// Who stands beside: how many, which, as of when where that is another day, and who of both was taken out.
  private func words(of beside: BesideSummary) -> String {
    let isPlain = beside.population == "study-type = INTERVENTIONAL"
    let count = beside.trials == 0 ? "no" : NumberWords.count(beside.trials)
    let trials = "\(count) \(isPlain ? "interventional " : "")\(beside.trials == 1 ? "trial" : "trials")"
    let which = isPlain ? "" : " with \(beside.population)"
    let asOf = beside.asOf.flatMap { $0 == results.context.asOf ? nil : ", as of \($0)" } ?? ""
    let overlap =
      switch (beside.overlap, beside.trials) {
      case (0, _): ""
      case (let both, 0):
        "; \(both == 1 ? "the one it had is" : "all \(NumberWords.count(both)) it had are") in the first population, and a trial is on one side only"
      case (let both, _): "; \(NumberWords.count(both)) of both are counted in the first population only"
      }
    return "Beside: \(beside.label), \(trials)\(which)\(asOf)\(overlap)"
  }

  /// Whether any section speaks of quarters.
  var hasQuarters: Bool { definition.sections.contains { $0.plan?.isOfQuarters == true } }

  private var isOfInterventional: Bool { definition.population.description == "study-type = INTERVENTIONAL" }

  private var leftOutWords: String { isOfInterventional ? "not interventional" : "outside the population" }

  /// The population in words where they are plain.
  private var populationWords: String {
    let trials = kept == 1 ? "trial" : "trials"
    return isOfInterventional ? "interventional \(trials)" : trials
  }

  /// The grey line of a sheet: unit, population, n, as-of, register.
  func context(of table: Table?) -> String {
    let population = isOfInterventional ? "Interventional trials" : "Trials (\(definition.population))"
    let narrowed = definition.where == .everything ? "" : " with \(definition.where)"
    let beside = results.besides.filter(\.isComparator).map {
      " · beside \($0.label), \(NumberWords.count($0.trials)) \($0.trials == 1 ? "trial" : "trials")"
    }.joined()
    return
      "\(population)\(narrowed) · \(NumberWords.count(kept)) \(kept == 1 ? "trial" : "trials")\(beside) · \(asOf) · \(ReportWords.register(results))"
      + (options.note.map { " · \($0)" } ?? "")
  }

  /// The report's name for titles: the label first, where there is one.
  var heading: String { ReportWords.heading(definition) }

  static func heading(_ definition: ReportDefinition) -> String {
    guard let label = definition.label else { return definition.title }
    return "\(label): \(definition.title.prefix(1).lowercased())\(definition.title.dropFirst())"
  }

  /// Fills `{title}`, `{quarter}` and `{k}`.
  func filled(_ text: String) -> String { Filling(definition, results.context).filled(text) }

  /// Whether a page's answer is whole once the other pages of the same answer are counted: those that state its total.
  private func isCompletedByOthers(_ source: InputSummary.Source) -> Bool {
    guard let total = source.statedTotal else { return false }
    let pages = results.inputs.sources.filter { $0.format == source.format && $0.statedTotal == total }
    return pages.count > 1 && pages.reduce(0) { $0 + $1.records } >= total
  }

  /// What a reader must know first.
  func alerts(tables: [Table]) -> [String] {
    var alerts: [String] = []
    let unanswered = tables.filter { $0.cannotAnswer != nil && !$0.isChartData }
    if !unanswered.isEmpty {
      alerts.append(
        "\(unanswered.count) of \(tables.count { !$0.isChartData }) sections cannot be answered from this input: \(unanswered.map(\.id).joined(separator: ", "))."
      )
    }
    if kept == 0 {
      let silent = results.flow.first { $0.level.code == "excluded-by-population" }?.reasons.first {
        $0.reason == "source cannot say"
      }
      alerts.append(
        silent.map {
          "No trial is left: the input does not say whether \(NumberWords.count($0.count)) trials are of the population; --population all takes them."
        } ?? "No trial is left: check the input, the population and --where.")
    } else if kept < 10 {
      alerts.append("\(kept) \(kept == 1 ? "trial" : "trials"): counts only; shares need 10.")
    }
    var partial: [String] = []
    for source in results.inputs.sources where !isCompletedByOthers(source) {
      let pages = source.hasMorePages ? "a page says that more pages follow" : nil
      let total = source.statedTotal.flatMap {
        $0 > source.records ? "the registry states \(NumberWords.count($0)) records" : nil
      }
      let said = [total, pages].compactMap { $0 }
      if !said.isEmpty {
        partial.append(
          "\(InputsLayout.shortName(source.name)): \(said.joined(separator: "; ")); \(NumberWords.count(source.records)) were read. The figures are of those."
        )
      }
    }
    alerts += partial.prefix(3)
    if partial.count > 3 {
      alerts.append(
        "\(partial.count - 3) more inputs say that they are not complete: the figures are of the records read.")
    }
    if let facts = results.sections.first(where: { $0.facts?.oldest != nil })?.facts, !facts.quartersAreComparable,
      hasQuarters
    {
      alerts.append("The as-of dates of the records spread over more than 31 days: sections of quarters are withheld.")
    }
    alerts += options.hints.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }
    if results.context.asOf == nil {
      alerts.append("No record states when it was downloaded: say --as-of; what depends on it is left empty.")
    }
    let undated = results.context.table.withoutAsOf
    if undated > 0, results.context.asOf != nil {
      alerts.append(
        "\(undated) \(undated == 1 ? "trial has" : "trials have") no as-of and cannot be judged where one is needed: say --as-of."
      )
    }
    if let unknown = results.flow.first(where: { $0.level.code == "excluded-by-where" })?.reasons.first(where: {
      $0.reason == "unknown"
    }) {
      alerts.append(
        "\(unknown.count) of the trials left out by --where could not be judged: a field it asks for is missing.")
    }
    if let ids = options.ids, ids.found < ids.asked {
      alerts.append("\(ids.asked - ids.found) of the \(ids.asked) trials named in --ids are not in the input.")
    }
    let words = results.inputs.unknownWords.flatMap { field, words in
      words.map { (field: field, word: $0.key, count: $0.value) }
    }.sorted { ($1.count, $0.field.rawValue, $0.word) < ($0.count, $1.field.rawValue, $1.word) }
      .map { "\($0.field.name) '\($0.word)' (\($0.count))" }
    if !words.isEmpty {
      let shown = words.prefix(5).joined(separator: ", ") + (words.count > 5 ? " and \(words.count - 5) more" : "")
      alerts.append("Words outside the vocabulary, as read: \(shown). They count as unrecognized.")
    }
    return alerts
  }
}

/// Fills the places of a definition's words.
struct Filling {
  private let values: [(String, String)]

  init(_ definition: ReportDefinition, _ context: AnalysisContext, k: Int? = nil) {
    values = [
      ("{heading}", ReportWords.heading(definition)), ("{title}", definition.label ?? definition.title),
      ("{quarter}", context.quarter.map(\.description) ?? "quarter unknown"),
      ("{k}", k.map { $0 < 0 ? "k (\($0))" : String($0) } ?? "so many"),
    ]
  }

  func filled(_ text: String) -> String {
    values.reduce(text) { text, entry in
      text.split(separator: entry.0, omittingEmptySubsequences: false).joined(separator: entry.1)
    }
  }
}

/// Numbers inside sentences.
enum NumberWords {
  /// `1,234`.
  static func count(_ number: Int) -> String {
    let digits = String(abs(number))
    var grouped = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    return (number < 0 ? "-" : "") + grouped
  }

  /// A part of a whole: `17%`, with a decimal below 10.
  static func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "0%" }
    let tenths = (part * 1_000 + whole / 2) / whole
    return tenths >= 100 || tenths % 10 == 0 ? "\((tenths + 5) / 10)%" : "\(tenths / 10).\(tenths % 10)%"
  }

  /// `0.08`.
  static func hundredths(_ number: Double) -> String { decimals(number, 100, 2) }

  /// `0.083`.
  static func thousandths(_ number: Double) -> String { decimals(number, 1_000, 3) }

  private static func decimals(_ number: Double, _ scale: Int, _ digits: Int) -> String {
    guard let whole = Int(exactly: (number.magnitude * Double(scale)).rounded()) else { return "\(number)" }
    let rest = String(whole % scale)
    let sign = number < 0 && whole > 0 ? "-" : ""
    return "\(sign)\(count(whole / scale)).\(String(repeating: "0", count: digits - rest.count))\(rest)"
  }

  /// `1.4 MB`.
  static func bytes(_ bytes: Int) -> String {
    if bytes < 1_000 { return "\(bytes) bytes" }
    for (unit, size) in [("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1_000)] where bytes >= size {
      let tenths = (bytes * 10 + size / 2) / size
      return tenths >= 100 ? "\(tenths / 10) \(unit)" : "\(tenths / 10).\(tenths % 10) \(unit)"
    }
    return "\(bytes) bytes"
  }
}
