import Foundation

/// Commands as typed and what they answered, as a person would see them: readable goldens.
///
/// ```
/// # an empty file
/// $ trialscape report quarterly-landscape empty.json
/// ! empty.json: error: is empty; download it again
/// [1]
/// ```
public struct Transcript {
  /// Where the commands are typed.
  public let folder: TemporaryFolder
  /// What was said so far; the folder's path stands as `FOLDER`.
  public private(set) var text = ""

  /// A transcript in a folder.
  public init(in folder: TemporaryFolder) { self.folder = folder }

  /// Runs a line and notes it: standard output as it is, standard error after `!`, the status in brackets.
  ///
  /// - Parameters:
  ///   - line: The line as typed.
  ///   - title: What it shows.
  ///   - lines: How many lines of the output are noted; nothing of what follows but that it does.
  @discardableResult
  public mutating func run(_ line: String, _ title: String, lines: Int = 6) throws -> Run {
    let run = try Shell.run(line, in: folder)
    text += "# \(title)\n$ \(line)\n"
    let output = Transcript.lines(run.text)
    for line in output.prefix(lines) { text += "  \(line)\n" }
    if output.count > lines { text += "  ...\n" }
    for line in Transcript.lines(run.errors) { text += "! \(line)\n" }
    text += "[\(run.status)]\n\n"
    text = text.replacingOccurrences(of: folder.path, with: "FOLDER")
    return run
  }

  private static func lines(_ text: String) -> [Substring] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
