public import ArgumentParser
internal import TrialscapeKit

/// `trialscape report`, and the executable `report`.
public struct ReportCommand: ParsableCommand {
  /// Its name and abstract.
  public static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make a report from registry records",
    discussion: """
      NAME is one of 'trialscape list reports' or the path of a definition; several, joined by commas, or 'all', are \
      made from one reading and go to a folder: '--output out/', with --format for a file each. INPUT is a file, a \
      folder, an archive, or '-' for the standard input.

      Exit status: 0 done, 1 failed and nothing written, 2 written but records were skipped, 64 usage.
      """,
    version: Trialscape.version)

  @Argument(help: "The report's name, or a definition's path.") var name: String
  @Argument(help: "Files, folders, archives, or '-'.") var inputs: [String] = []
  @OptionGroup var selection: SelectionOptions
  @Option(help: "Stands in titles, footers and Methods.") var title: String?
  @Option(help: "Stands under the title and in Methods.") var note: String?
  @Option(help: "Only this section; may be repeated.") var section: [String] = []
  @Option(help: "text, csv or xlsx.") var format: String?
  @Option(help: "Write to a file or folder; may be repeated.") var output: [String] = []
  @Option(help: "Write all findings to a CSV file: path, line, record, trial, severity, what, value.") var findings:
    String?
  @Flag(help: "Only ASCII in text.") var ascii = false
  @Option(help: "Whether readable CSV begins with a byte-order mark: yes or no.") var bom: String?

  /// Makes the command.
  public init() {}

  /// Checks the options that are no text.
  public mutating func validate() throws {
    if let bom, bom != "yes" && bom != "no" { throw ValidationError("--bom '\(bom)' is neither 'yes' nor 'no'") }
  }

  /// Makes the report.
  public mutating func run() throws {
    var request = ReportRequest()
    request.report = name
    request.inputs = inputs
    selection.apply(to: &request)
    request.title = title
    request.note = note
    request.sections = section
    request.format = format
    request.outputs = output
    request.findings = findings
    request.ascii = ascii || Terminal.isASCII
    request.byteOrderMark = bom.map { $0 == "yes" }
    try Terminal.finish(Trialscape().report(request))
  }
}
