public import StudyModel

/// What a subcommand answers: words for the terminal, files made, findings and an exit status.
public struct Outcome: Sendable {
  /// The exit statuses (DESIGN 3).
  public enum Status: Int32, Sendable {
    /// Done.
    case done = 0
    /// Failed: nothing was written.
    case failed = 1
    /// Written, but records or inputs were skipped.
    case skipped = 2
    /// An unknown option, report, section, variable or level.
    case usage = 64
  }

  /// Bytes for the standard output.
  public var output: [UInt8] = []
  /// The files made, in order.
  public var files: [String] = []
  /// What did not fit.
  public var findings: [Finding] = []
  /// The exit status.
  public var status: Status = .done
  /// One line for a terminal when all is well.
  public var closing: String?

  /// An outcome; what is not said is empty.
  public init(
    output: [UInt8] = [], files: [String] = [], findings: [Finding] = [], status: Status = .done, closing: String? = nil
  ) {
    self.output = output
    self.files = files
    self.findings = findings
    self.status = status
    self.closing = closing
  }

  /// What a command says on the standard error, a line each; notes are for a person at a terminal only.
  public func complaints(withNotes: Bool) -> [String] {
    findings.filter { withNotes || $0.severity != .note }.map(\.description)
  }

  /// A usage error.
  static func usage(_ message: String) -> Outcome {
    Outcome(findings: [Finding(.error, path: "", message)], status: .usage)
  }
  /// A failure: nothing was written.
  static func failure(_ finding: Finding) -> Outcome {
    var finding = finding
    finding.severity = .error
    return Outcome(findings: [finding], status: .failed)
  }
}
