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
    if let note = options.note { blocks.append(.paragraph(note)) }
    blocks.append(.definitions(run + MethodsLayout.rules))
    return blocks
  }

  /// What holds for this run.
  private var run: [Definition] {
    let context = results.context
    var run = [
      Definition("Population", definition.population.description + (definition.where == .everything ? "" : ", narrowed by \(definition.where)")),
      Definition("As of", ReportWords(definition, results, options).asOf),
    ]
    if let quarter = context.quarter {
      let k = results.sections.lazy.compactMap { $0.facts?.k }.first
      run.append(Definition("Quarter", "\(quarter)" + (k.map { ", compared at equal age: k = \($0) days" } ?? "")))
    }
    run.append(Definition("Populations of countries", "World Bank, \(context.geography.populationYear); of sub-regions, the sum over their countries that have one."))
    return run
  }

  private static let rules = [
    Definition("Trial", "One record a registry id, its latest version; the others are counted as superseded."),
    Definition("As of a record", "The version date it states; else the date its file states; else --as-of; else the newest update in its file (\"at least\")."),
    Definition("Begun", "Not withdrawn, not waiting to recruit, and not lost track of while waiting."),
    Definition("Open", "Recruiting, enrolling by invitation, not yet recruiting, or active and not recruiting; the first, second and fourth are under way."),
    Definition("Ended", "Completed or terminated. Suspended and unknown trials are neither open nor ended."),
    Definition("Type of a date", "As stated. Without one, a date after the as-of is estimated; a start is actual when the trial has begun by its status; a completion when it has ended; else not stated."),
    Definition("Confirmed start", "The trial has begun and its start is actual, or estimated and past. Every other dated start of a trial not withdrawn is planned."),
    Definition("Month-only dates", "The first of the month where shown or sorted, the 15th in durations, past only when the month's last day is. Two month-only dates are whole months apart; 24 months are 730 days."),
    Definition("Age limits", "In exact years (365.25 days; a month 30.4375). A limit that is not set is a value."),
    Definition("Enrollment", "Actual and planned counts are never pooled. A count of nines only, five digits or more, is a placeholder and enters no size. Quantiles are type 7."),
    Definition("Share", "Of the trials the row variable places: all less missing and cannot say. Unrecognized values and not applicable belong."),
    Definition("Interval", "95%. Shares: Wilson. Medians: order statistics. Two-year incidence: log(-log) with Aalen's variance. Densities: bootstrap over trials, 1,000 resamples, fixed seed; from 1,000 trials the normal interval. Differences of quarters: exact, of the ratio. The registry is a full count: an interval speaks of the process behind it."),
    Definition("Not shown (·)", "Shares and rates under n = 10, medians under 5, quartiles under 10, 5th and 95th percentiles under 20, two-year incidence with fewer than 10 at risk. Counts are always shown."),
    Definition("Sites", "One location row is one site. Withdrawn trials are left out. Recruiting now: rows that recruit, in recruiting trials. Countries under their present names."),
    Definition("Cannot say", "The source, or a partial record, does not carry the field; never counted as missing."),
  ]
}
