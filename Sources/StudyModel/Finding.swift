/// One thing that did not fit, and where: a record, a definition, an expression.
public struct Finding: Error, Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, Sendable, Comparable {
    /// Kept and said: unknown vocabulary, versions that tie.
    case note
    /// A record or an input was skipped: exit status 2.
    case skipped
    /// Nothing can be written: exit status 1.
    case error

    /// Less or more severe.
    public static func < (a: Severity, b: Severity) -> Bool { a.order < b.order }
    private var order: Int { self == .note ? 0 : self == .skipped ? 1 : 2 }
  }

  /// How much it matters.
  public var severity: Severity
  /// The file, archive member (`a.zip/b.json`), definition or `--where`.
  public var path: String
  /// The line, from 1, if known.
  public var line: Int?
  /// The column, from 1, if known.
  public var column: Int?
  /// The record in the file, from 1, if known.
  public var record: Int?
  /// The trial, if known.
  public var id: String?
  /// The value that is wrong, where it is one.
  public var value: String?
  /// What is wrong and how to repair it: lower-case, no period at the end.
  public var message: String

  /// A finding at a place.
  public init(
    _ severity: Severity, path: String, line: Int? = nil, column: Int? = nil, record: Int? = nil, id: String? = nil,
    value: String? = nil, _ message: String
  ) {
    self.value = value
    self.severity = severity
    self.path = path
    self.line = line
    self.column = column
    self.record = record
    self.id = id
    self.message = message
  }
}

extension Finding: CustomStringConvertible {
  /// `path:line:column: error: message`, with record and trial where they are known.
  public var description: String {
    var place = path
    if let line { place += ":\(line)" }
    if let column { place += ":\(column)" }
    var subject = ""
    if let record { subject += "record \(record)" }
    if let id { subject += subject.isEmpty ? id : " (\(id))" }
    if !subject.isEmpty { subject += ": " }
    let word = severity == .error ? "error" : severity == .skipped ? "warning" : "note"
    return (place.isEmpty ? "" : place + ": ") + "\(word): \(subject)\(message)"
  }
}
