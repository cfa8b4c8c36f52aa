internal import Aggregation
internal import StudyModel
internal import Yams

/// A node of a definition with its place, so that every error names line and column.
struct YAMLNode {
  private let node: Node
  private let path: String

  /// Reads a document.
  ///
  /// - Throws: A ``Finding`` with the place of what YAML does not allow.
  init(parsing text: String, path: String) throws(Finding) {
    do {
      guard let node = try compose(yaml: text) else {
        throw Finding(.error, path: path, line: 1, column: 1, "the definition is empty; begin with 'title:'")
      }
      self.node = node
      self.path = path
    } catch let finding as Finding {
      throw finding
    } catch let error as YamlError {
      throw YAMLNode.finding(error, path)
    } catch {
      throw Finding(.error, path: path, "the definition cannot be read as YAML")
    }
  }

  private init(_ node: Node, _ path: String) {
    self.node = node
    self.path = path
  }

  private static func finding(_ error: YamlError, _ path: String) -> Finding {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Finding(.error, path: path, line: mark.line, column: mark.column, "not YAML: \(problem)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      return Finding(
        .error, path: path, line: context.mark.line, column: context.mark.column,
        "the key '\(duplicates.first.map(\.description) ?? "")' stands twice")
    default: return Finding(.error, path: path, "the definition cannot be read as YAML")
    }
  }

  /// The line, from 1.
  var line: Int? { node.mark?.line }

  /// The column in which a scalar's text begins, from 1: after its quote, if it has one.
  var textColumn: Int {
    let quoted = node.scalar?.style == .singleQuoted || node.scalar?.style == .doubleQuoted
    return (node.mark?.column ?? 1) + (quoted ? 1 : 0)
  }

  /// An error at this place.
  func error(_ message: String) -> Finding {
    Finding(.error, path: path, line: node.mark?.line, column: node.mark?.column, message)
  }

  /// The text of a scalar.
  var text: String? { node.scalar?.string }
  /// The items of a sequence; a scalar is a sequence of one.
  var items: [YAMLNode]? {
    if let sequence = node.sequence { return sequence.map { YAMLNode($0, path) } }
    return node.scalar == nil ? nil : [self]
  }
  /// The entries of a mapping in order.
  var entries: [(key: YAMLNode, value: YAMLNode)]? {
    node.mapping.map { mapping in mapping.map { (YAMLNode($0.key, path), YAMLNode($0.value, path)) } }
  }
}

/// A mapping whose keys have been checked against the declared ones.
struct YAMLMap {
  let node: YAMLNode
  private var values: [String: YAMLNode] = [:]

  init(_ node: YAMLNode, keys: [Key], what: String) throws(Finding) {
    guard let entries = node.entries else { throw node.error("expected \(what) as 'key: value' lines") }
    self.node = node
    for (key, value) in entries {
      let name = key.text ?? ""
      guard let declared = keys.first(where: { $0.name == name }) else {
        let hint = Suggestion.of(name, among: keys.map(\.name))
        let all = hint.isEmpty ? "; it may have \(keys.map(\.name).joined(separator: ", "))" : hint
        throw key.error("unknown key '\(name)' in \(what)\(all)")
      }
      try YAMLMap.check(value, declared)
      values[name] = value
    }
  }

  private static func check(_ value: YAMLNode, _ key: Key) throws(Finding) {
    switch key.kind {
    case .text, .expression: if value.text == nil { throw value.error("'\(key.name)' is a text") }
    case .number:
      if value.text.flatMap({ Int($0) }) ?? 0 <= 0 { throw value.error("'\(key.name)' is a whole number above 0") }
    case .flag: if value.text != "true" && value.text != "false" { throw value.error("'\(key.name)' is true or false") }
    case .list: if value.items == nil { throw value.error("'\(key.name)' is a list") }
    case .map: if value.entries == nil { throw value.error("'\(key.name)' holds 'key: value' lines") }
    case .any: break
    }
  }

  subscript(key: String) -> YAMLNode? { values[key] }
  func text(_ key: String) -> String? { values[key]?.text }
  func flag(_ key: String) -> Bool { values[key]?.text == "true" }
  func number(_ key: String) -> Int? { values[key]?.text.flatMap { Int($0) } }
  func items(_ key: String) -> [YAMLNode] { values[key]?.items ?? [] }
  func texts(_ key: String) -> [String] { items(key).compactMap(\.text) }
  func required(_ key: String, _ what: String) throws(Finding) -> String {
    guard let text = text(key) else { throw node.error("\(what) needs '\(key)'") }
    return text
  }
}
