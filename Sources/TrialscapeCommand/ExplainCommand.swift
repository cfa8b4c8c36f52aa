internal import ArgumentParser
internal import TrialscapeKit

/// `trialscape explain`: from a cell to its trials.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "List the trials behind a cell as CSV",
    discussion: """
      Prints trial_id,part,adds,reason in id order. --part is used, numerator, missing or excluded; without it the \
      numerator where there is one, else used. The denominator of a share is 'used'.
      """)

  @Argument(help: "The report's name, or a definition's path.") var name: String
  @Argument(help: "Files, folders, archives, or '-'.") var inputs: [String] = []
  @OptionGroup var selection: SelectionOptions
  @Option(help: "The section of the cell.") var section: String
  @Option(help: "The row's level, or VARIABLE=LEVEL; may be repeated.") var row: [String] = []
  @Option(help: "The column's level or comparison, or VARIABLE=LEVEL; may be repeated.") var column: [String] = []
  @Option(help: "The measure.") var measure: String?
  @Option(help: "used, numerator, missing or excluded.") var part: String?

  mutating func run() throws {
    var request = ReportRequest()
    request.report = name
    request.inputs = inputs
    selection.apply(to: &request)
    var cell = ExplainRequest()
    cell.section = section
    cell.rows = row
    cell.columns = column
    cell.measure = measure
    cell.part = part
    try Terminal.finish(Trialscape().explain(request, cell))
  }
}
