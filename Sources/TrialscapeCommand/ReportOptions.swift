internal import ArgumentParser
internal import TrialscapeKit

/// The options that change a number: shared by `report` and `explain`.
struct SelectionOptions: ParsableArguments {
  @Option(help: "Who is in, in place of the report's population.") var population: String?
  @Option(name: .customLong("where"), help: "Narrow every section, as in 'country = Germany and start >= 2020'.")
  var narrowing: String?
  @Option(
    help: "Put a second population beside the first: narrowed by this in the place of --where; 'all' for the rest.")
  var compareWhere: String?
  @Option(help: "Records of the second population; may be repeated.") var compareInput: [String] = []
  @Option(help: "The second population's name.") var compareTitle: String?
  @Option(help: "Keep the trials named in a text or CSV file.") var ids: String?
  @Option(help: "The day the inputs were downloaded, for records that state none.") var asOf: String?
  @Option(help: "The quarter to report on, as in 2025-Q3.") var quarter: String?
  @Option(help: "Where cut tables, and lists in text, stop: a number or 'all'.") var top: String?
  @Option(help: "Rules of one's own for reasons for stopping: a YAML file.") var stopRules: String?
  @Flag(help: "Also take facts that stand only in words, such as ages in the criteria.") var fromText = false
  @Option(help: "Read every input as this format; 'list formats' names them.") var inputFormat: String?
  @Option(help: "How many threads read.") var jobs: Int?

  mutating func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs \(jobs) is below 1") }
  }

  func apply(to request: inout ReportRequest) {
    request.population = population
    request.where = narrowing
    request.compareWhere = compareWhere
    request.compareInputs = compareInput
    request.compareTitle = compareTitle
    request.ids = ids
    request.asOf = asOf
    request.quarter = quarter
    request.top = top
    request.stopRules = stopRules
    request.fromText = fromText
    request.inputFormat = inputFormat
    request.jobs = jobs
  }
}
