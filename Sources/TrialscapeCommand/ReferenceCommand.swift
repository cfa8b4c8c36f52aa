internal import ArgumentParser
internal import TrialscapeKit

/// `trialscape reference`: every definition as a page.
struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference", abstract: "Write the definition of everything as Markdown pages",
    discussion: """
      One page a variable, measure, data-quality rule, reason for stopping and report, with source, missing rule, \
      levels, where it is used and a worked example; an index; and a table of the published papers that use each. \
      'trialscape list variables --id phase' prints one page.
      """)

  @Argument(help: "The folder to write to.") var folder: String
  @Option(help: "A file of definitions to document too; may be repeated.") var definitions: [String] = []

  mutating func run() throws { try Terminal.finish(Trialscape().reference(folder, definitions: definitions)) }
}
