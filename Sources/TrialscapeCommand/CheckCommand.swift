internal import ArgumentParser
internal import TrialscapeKit

/// `trialscape check`: definitions without data.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check report definitions without data")

  @Argument(help: "Definitions; without any, those the program carries.") var files: [String] = []
  @Option(help: "A file of definitions they may speak of; may be repeated.") var definitions: [String] = []

  mutating func run() throws { try Terminal.finish(Trialscape().check(files, definitions: definitions)) }
}
