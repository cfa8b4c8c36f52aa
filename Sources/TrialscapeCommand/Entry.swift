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
    } catch {
      let code = Command.exitCode(for: error)
      if code == .validationFailure {
        let message = Command.fullMessage(for: error)
        FileHandle.standardError.write(Data((message.hasPrefix("Error: ") ? "error: " + message.dropFirst(7) : message).utf8))
        FileHandle.standardError.write(Data("\n".utf8))
        Foundation.exit(64)
      }
      Command.exit(withError: error)
    }
  }
}
