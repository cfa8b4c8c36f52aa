public import StudyModel

/// How definitions reach the files beside them: this room opens none.
public struct DefinitionFiles: Sendable {
  /// The text of a file.
  let text: @Sendable (_ path: String) throws(Finding) -> String
  /// Columns of a CSV file, by their headings: the cells of each in the order of the rows.
  let columns: @Sendable (_ path: String, _ headings: [String]) throws(Finding) -> [[String]]

  /// Files by two functions, each of which says in a ``Finding`` what it cannot read.
  public init(
    text: @escaping @Sendable (_ path: String) throws(Finding) -> String,
    columns: @escaping @Sendable (_ path: String, _ headings: [String]) throws(Finding) -> [[String]]
  ) {
    self.text = text
    self.columns = columns
  }

  /// No files: a definition stands alone.
  public static let none = DefinitionFiles(
    text: { (path) throws(Finding) in throw Finding(.error, path: path, "there is no such file") },
    columns: { (path, _) throws(Finding) in throw Finding(.error, path: path, "there is no such file") })

  /// Where a name in a definition leads: from the folder of the definition, unless it begins at the root.
  static func path(of name: String, beside definition: String) -> String {
    guard !name.hasPrefix("/") else { return name }
    var parts = definition.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
    for part in name.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != "..", last != "" {
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
