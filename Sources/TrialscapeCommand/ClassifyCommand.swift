internal import ArgumentParser
internal import TrialscapeKit

/// `trialscape classify-reasons`: why trials were stopped, text by text.
struct ClassifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "classify-reasons", abstract: "Classify texts that say why trials were stopped",
    discussion: """
      Takes a text a line, or with --column a CSV, and prints a CSV row a text: text,primary,labels,matched. Labels \
      are joined by |, the primary first; matched holds the words that gave each. The rules of a file given \
      with --rules stand beside the program's or before them; 'trialscape check FILE' holds each to its examples.
      """)

  @Argument(help: "A file, or '-' for the standard input.") var file: String = "-"
  @Option(help: "The heading of the column of a CSV that holds the texts.") var column: String?
  @Option(help: "Rules of one's own: a YAML file.") var rules: String?

  mutating func run() throws { try Terminal.finish(Trialscape().classifyReasons(file, column: column, rules: rules)) }
}
