internal import ArgumentParser
internal import TrialscapeKit

/// `trialscape list`: what there is.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List reports, variables, measures, formats or renderers")

  @Argument(help: "reports, variables, measures, formats or renderers.") var what: String
  @Option(help: "A file of definitions to list too; may be repeated.") var definitions: [String] = []

  mutating func run() throws { try Terminal.finish(Trialscape().list(what, definitions: definitions)) }
}
