public import ArgumentParser
import Foundation

/// Where both executables begin: parse, run, and say errors in our own form.
public enum Entry {
  /// Runs a command with the process's arguments and ends the process.
  public static func run<Command: ParsableCommand>(_ command: Command.Type) -> Never {
    signal(SIGPIPE, SIG_IGN)
    do {
      var parsed = try Command.parseAsRoot()
      try parsed.run()
      Command.exit()
    } catch let status as ExitCode {
      Foundation.exit(status.rawValue)
    } catch {
      guard Command.exitCode(for: error) == .validationFailure else { Command.exit(withError: error) }
      FileHandle.standardError.write(Data("\(inOurForm(Command.fullMessage(for: error)))\n".utf8))
      Foundation.exit(64)
    }
  }

  /// The parser's sentence as ours are: lower-case, one sentence, no final period.
  private static func inOurForm(_ message: String) -> String {
    guard message.hasPrefix("Error: ") else { return message }
    var lines = message.dropFirst(7).split(separator: "\n", omittingEmptySubsequences: false)
    var sentence = String(lines[0]).replacingOccurrences(of: ". Did you mean", with: "; did you mean")
    if let first = sentence.first, sentence.dropFirst().first?.isLowercase == true {
      sentence = first.lowercased() + sentence.dropFirst()
    }
    if sentence.hasSuffix(".") { sentence.removeLast() }
    lines[0] = Substring(sentence)
    return "error: " + lines.joined(separator: "\n")
  }
}
