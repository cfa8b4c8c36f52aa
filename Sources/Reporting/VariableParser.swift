internal import Aggregation
internal import StudyModel

/// Reads a variable of one's own: its levels by expression or by words.
struct VariableParser {
  let path: String
  /// What its expressions may speak of.
  let variables: [Variable]

  /// Texts that have a plural of their own; the others are called by their field.
  private static let texts: [(name: String, field: StudyField)] = [
    ("title", .briefTitle), ("conditions", .condition), ("keywords", .keyword), ("interventions", .interventionName),
    ("lead-sponsor", .leadSponsor),
  ]
  private static let reserved: Set<String> = ["all", "and", "or", "not", "in", "is", "only", "missing", "fields"]

  /// The variable, and its rule in words.
  func variable(_ node: YAMLNode) throws(Finding) -> (variable: Variable, rule: String) {
    let map = try YAMLMap(node, keys: Key.variable, what: "a variable")
    let id = try map.required("id", "a variable")
    let place = map["id"] ?? node
    guard let first = id.utf8.first, (97...122).contains(first),
      id.utf8.allSatisfy({ $0 == 45 || (97...122).contains($0) || (48...57).contains($0) })
    else {
      throw place.error("the id '\(id)' may hold lower-case letters, digits and '-' only, and begins with a letter")
    }
    guard !VariableParser.reserved.contains(id) else {
      throw place.error("'\(id)' is a word of the expression language; choose another id")
    }
    let word = map.text("match") ?? DefinedLevel.Match.first.rawValue
    guard let match = DefinedLevel.Match(rawValue: word) else {
      throw (map["match"] ?? node).error("unknown match '\(word)'; it is first or any")
    }
    let shared = map["in"] == nil ? [.briefTitle, .condition] : try texts(map.items("in"))
    var levels: [DefinedLevel] = []
    for node in map.items("levels") {
      let level = try level(node, in: shared)
      if levels.contains(where: { $0.level.code.lowercased() == level.level.code.lowercased() }) {
        throw node.error("the level '\(level.level.code)' stands twice in '\(id)'")
      }
      try check(node, level, after: match == .first ? levels : [])
      levels.append(level)
    }
    guard !levels.isEmpty else { throw node.error("the variable '\(id)' needs 'levels'") }
    let label = map.text("label") ?? VariableParser.label(of: id)
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let choice = match == .first ? "the first of its levels that holds" : "every one of its levels that holds"
    let summary = map.text("summary") ?? "Defined in \(file): \(choice)."
    let rules = levels.map(rule).joined(separator: "; ")
    return (
      .defined(id, label, summary, match: match, levels: levels),
      "Defined in \(file); \(choice), else unassigned. \(rules)."
    )
  }

  private func level(_ node: YAMLNode, in shared: [StudyField]) throws(Finding) -> DefinedLevel {
    let map = try YAMLMap(node, keys: Key.level, what: "a level")
    let code = try map.required("code", "a level")
    if let objection = Level.objection(to: code) { throw (map["code"] ?? node).error(objection) }
    guard map["where"] != nil || map["pattern"] != nil else {
      throw node.error("the level '\(code)' needs 'where' or 'pattern'")
    }
    if map["pattern"] == nil, let other = map["in"] ?? map["examples"] {
      throw other.error("'in' and 'examples' speak of a pattern, and the level '\(code)' has none")
    }
    let condition =
      try map["where"].map { (node) throws(Finding) in
        try ConditionParser.parse(
          node.text ?? "", variables: variables, path: path, line: node.line, column: node.textColumn)
      } ?? .everything
    var patterns: [WordsPattern] = []
    for node in map.items("pattern") {
      patterns.append(try WordsPattern(node.text ?? "", path: path, line: node.line, column: node.textColumn))
    }
    if map["pattern"] != nil, patterns.isEmpty { throw node.error("the pattern of '\(code)' holds no words") }
    return DefinedLevel(
      code, map.text("label"), where: condition, pattern: patterns.isEmpty ? nil : WordsPattern(anyOf: patterns),
      in: map["in"] == nil ? shared : try texts(map.items("in")))
  }

  /// Its examples must come under it, and not under a level that is tried before it.
  private func check(_ node: YAMLNode, _ level: DefinedLevel, after earlier: [DefinedLevel]) throws(Finding) {
    let map = try YAMLMap(node, keys: Key.level, what: "a level")
    for example in map.items("examples") {
      let text = example.text ?? ""
      guard level.pattern?.matches(text) == true else {
        throw example.error("the example '\(text)' does not match the pattern of its level '\(level.level.code)'")
      }
      let before = earlier.first { other in
        other.condition == .everything && other.pattern?.matches(text) == true
          && !Set(other.texts).isDisjoint(with: level.texts)
      }
      if let before {
        throw example.error(
          "the example '\(text)' comes under the level '\(before.level.code)', which is tried first; put '\(level.level.code)' before it"
        )
      }
    }
  }

  private func texts(_ nodes: [YAMLNode]) throws(Finding) -> [StudyField] {
    var fields: [StudyField] = []
    for node in nodes {
      let name = node.text ?? ""
      let field = VariableParser.texts.first { $0.name == name }?.field ?? StudyField(name: name)
      guard let field, case .text = field.kind else {
        throw node.error("unknown text '\(name)'\(Suggestion.of(name, among: VariableParser.texts.map(\.name)))")
      }
      if !fields.contains(field) { fields.append(field) }
    }
    return fields
  }

  /// What puts a trial under a level, in words.
  private func rule(_ level: DefinedLevel) -> String {
    var parts: [String] = []
    if let pattern = level.pattern {
      let names = level.texts.map { field in
        VariableParser.texts.first { $0.field == field }?.name ?? field.name
      }
      parts.append("“\(pattern)” in \(names.joined(separator: ", "))")
    }
    if level.condition != .everything { parts.append("\(level.condition)") }
    return "\(level.level.code): \(parts.joined(separator: ", and "))"
  }

  private static func label(of id: String) -> String {
    let words = id.map { $0 == "-" ? " " : $0 }
    return words.prefix(1).map { $0.uppercased() }.joined() + String(words.dropFirst())
  }
}
