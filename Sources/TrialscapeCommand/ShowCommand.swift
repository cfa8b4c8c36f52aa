internal import ArgumentParser
internal import TrialscapeKit

/// `trialscape show`: trials as their sources tell them.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a trial's fields, with where each value comes from",
    discussion: """
      Prints every field, its value, the source that gave it and any other value offered. ID is an NCT number or the id \
      of another register; several are joined by commas.
      """)

  @Argument(help: "A trial's id; several are joined by commas.") var id: String
  @Argument(help: "Files, folders, archives, or '-'.") var inputs: [String] = []
  @Option(help: "text, json or csv.") var format: String?
  @Flag(help: "Only ASCII in text.") var ascii = false
  @Flag(help: "Also take facts that stand only in words.") var fromText = false
  @Option(help: "Read every input as this format; 'list formats' names them.") var inputFormat: String?

  mutating func run() throws {
    var request = ReportRequest()
    request.inputs = inputs
    request.format = format
    request.ascii = ascii || Terminal.isASCII
    request.inputFormat = inputFormat
    request.fromText = fromText
    let ids = id.split(separator: ",").map(String.init)
    try Terminal.finish(Trialscape().show(ids, request))
  }
}
