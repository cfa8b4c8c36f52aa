internal import ArgumentParser
import Foundation
internal import TrialscapeKit

/// Results on the standard output, everything else on the standard error.
enum Terminal {
  /// Whether the locale asks for ASCII.
  static var isASCII: Bool {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    // No locale at all is a machine that says nothing, not one that cannot print UTF-8.
    guard let locale else { return false }
    let name = locale.lowercased()
    return name == "c" || name == "posix"
  }

  /// Writes an outcome and ends with its status.
  static func finish(_ outcome: Outcome) throws {
    for complaint in outcome.complaints(withNotes: isatty(2) == 1) { complain("\(complaint)\n") }
    if !outcome.output.isEmpty { try put(outcome.output) }
    if let closing = outcome.closing, !outcome.files.isEmpty, isatty(2) == 1 { complain("\(closing)\n") }
    if outcome.status != .done { throw ExitCode(outcome.status.rawValue) }
  }

  private static func complain(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  private static func put(_ bytes: [UInt8]) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      // A closed pipe ends quietly: the reader has what it wanted.
      if errno == EPIPE { throw ExitCode(0) }
      complain("error: the standard output cannot be written: no space is left, or it is closed\n")
      throw ExitCode(Outcome.Status.failed.rawValue)
    }
  }
}
