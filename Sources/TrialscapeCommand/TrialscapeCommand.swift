public import ArgumentParser
internal import TrialscapeKit

/// The command `trialscape`.
public struct TrialscapeCommand: ParsableCommand {
  /// Its name, abstract and subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "trialscape",
    abstract: "Analyze and report clinical-trial portfolios",
    discussion: """
      Reads registry records (files, folders, archives, '-' for the standard input), computes cross-trial statistics \
      and writes text, CSV and workbooks.

      Exit status: 0 done, 1 failed and nothing written, 2 written but records were skipped, 64 usage.
      """,
    version: Trialscape.version,
    subcommands: [
      ReportCommand.self, ExplainCommand.self, ShowCommand.self, ClassifyCommand.self, ListCommand.self,
      CheckCommand.self, ReferenceCommand.self,
    ])

  /// Makes the command.
  public init() {}
}
