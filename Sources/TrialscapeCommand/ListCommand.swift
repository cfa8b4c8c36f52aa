internal import ArgumentParser
internal import TrialscapeKit

/// `trialscape list`: what there is.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List reports, variables, measures, rules, formats or renderers")

  @Argument(help: "reports, variables, measures, rules, formats or renderers.") var what: String
  @Option(help: "Print the page of one of them, in full.") var id: String?
  @Option(help: "A file of definitions to list too; may be repeated.") var definitions: [String] = []

  mutating func run() throws {
    if let id { return try Terminal.finish(Trialscape().page(what, id: id, definitions: definitions)) }
    try Terminal.finish(Trialscape().list(what, definitions: definitions))
  }
}
