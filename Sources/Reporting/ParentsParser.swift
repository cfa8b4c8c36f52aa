internal import Aggregation
internal import StudyModel

/// Reads a map from the names of sponsors to their parents: names inline, in a CSV file, or both.
struct ParentsParser {
  let path: String
  let files: DefinitionFiles

  /// The map, and the CSV file it was read from.
  func map(_ node: YAMLNode) throws(Finding) -> (map: ParentMap, file: String?) {
    var map = ParentMap()
    var file: YAMLNode?
    for (key, value) in node.entries ?? [] {
      guard let parent = key.text, !parent.isEmpty else { throw key.error("a parent is a name") }
      if parent == "file", value.text != nil {
        file = value
        continue
      }
      guard let names = value.items else { throw value.error("the names of '\(parent)' are a list") }
      for name in names {
        let text = name.text ?? ""
        guard ParentMap.isName(text) else { throw name.error("'\(text)' is no name of a sponsor") }
        if let other = map.add(text, to: parent) {
          throw name.error("'\(text)' stands under '\(other)' already; a sponsor has one parent")
        }
      }
    }
    if let file { try read(file, into: &map) }
    guard map.count > 0 else { throw node.error("'parents' names no sponsor, as in 'Parent: [name, name]'") }
    return (map, file.flatMap(\.text).map { DefinitionFiles.path(of: $0, beside: path) })
  }

  /// Rows without a name or a parent are passed over: a sheet in work may list sponsors that have none.
  private func read(_ file: YAMLNode, into map: inout ParentMap) throws(Finding) {
    let target = DefinitionFiles.path(of: file.text ?? "", beside: path)
    let columns: [[String]]
    do { columns = try files.columns(target, ["sponsor", "parent"]) } catch {
      throw error.line == nil ? file.error("the file '\(target)' cannot be used: \(error.message)") : error
    }
    for (row, (name, parent)) in zip(columns[0], columns[1]).enumerated() where ParentMap.isName(name) {
      let parent = String(parent.drop { $0.isWhitespace })
      guard !parent.isEmpty else { continue }
      if let other = map.add(name, to: parent) {
        throw Finding(
          .error, path: target, record: row + 1, "'\(name)' stands under '\(other)' already; a sponsor has one parent")
      }
    }
  }
}
