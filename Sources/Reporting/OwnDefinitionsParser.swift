internal import Aggregation
internal import Documents
internal import StudyModel

/// Reads what a report or a shared file adds to the catalog: files it uses, parents, variables.
struct OwnDefinitionsParser {
  let path: String
  let files: DefinitionFiles
  /// The files being read, from the outermost to this one: none may use itself.
  private let trail: [String]
  private(set) var variables: [Variable]
  private(set) var measures: [Measure]
  private(set) var own = OwnDefinitions()

  init(
    path: String, files: DefinitionFiles, trail: [String] = [], variables: [Variable], measures: [Measure],
    known: [String]
  ) {
    self.path = path
    self.files = files
    self.trail = trail + [path]
    self.variables = variables
    self.measures = measures
    self.known = known
  }

  /// The files that have been read already: their definitions stand.
  private let known: [String]

  /// Reads the definitions of a file, those it uses first.
  mutating func read(_ root: YAMLMap) throws(Finding) {
    for node in root.items("use") { try use(node) }
    if let node = root["parents"] { try parents(node) }
    for node in root.items("variables") {
      let parser = VariableParser(path: path, variables: variables)
      let (variable, rule) = try parser.variable(node)
      try add(variable, rule, at: node)
    }
  }

  /// A definition is a report when it has the keys of one.
  static func isReport(_ node: YAMLNode) -> Bool {
    let names = (node.entries ?? []).compactMap(\.key.text)
    return names.contains("sections") || names.contains("title") || !names.contains { Key.own.map(\.name).contains($0) }
  }

  /// The keys of a file, checked.
  static func root(_ node: YAMLNode, asReport: Bool = false) throws(Finding) -> YAMLMap {
    asReport || isReport(node)
      ? try YAMLMap(node, keys: Key.report + Key.own, what: "a report")
      : try YAMLMap(node, keys: Key.own, what: "a file of definitions")
  }

  private mutating func use(_ node: YAMLNode) throws(Finding) {
    guard let name = node.text, !name.isEmpty else { throw node.error("'use' names files") }
    let target = DefinitionFiles.path(of: name, beside: path)
    guard !trail.contains(target) else {
      throw node.error("'\(name)' uses this file, which cannot use it in turn; move what both need into a third")
    }
    guard !known.contains(target), !own.files.contains(target) else { return }
    let text: String
    do { text = try files.text(target) } catch {
      throw node.error("the file '\(target)' cannot be used: \(error.message)")
    }
    var parser = OwnDefinitionsParser(
      path: target, files: files, trail: trail, variables: variables, measures: measures, known: known + own.files)
    try parser.read(try OwnDefinitionsParser.root(try YAMLNode(parsing: text, path: target)))
    (variables, measures) = (parser.variables, parser.measures)
    own.add(parser.own)
    own.files.append(target)
  }

  private mutating func parents(_ node: YAMLNode) throws(Finding) {
    let (map, file) = try ParentsParser(path: path, files: files).map(node)
    if let file { own.files.append(file) }
    let source = (file ?? path).split(separator: "/").last.map(String.init) ?? path
    try add(
      .parentSponsor(map),
      "The parent of the lead sponsor; \(map.count) names of \(map.parents.count) parents in \(source), compared whole, whatever their case and punctuation.",
      at: node)
  }

  private mutating func add(_ variable: Variable, _ rule: String, at node: YAMLNode) throws(Finding) {
    if variables.contains(where: { $0.id == variable.id }) {
      let mine = own.variables.contains { $0.id == variable.id }
      throw node.error("the variable '\(variable.id)' exists\(mine ? "" : " already"); choose another id")
    }
    variables.append(variable)
    own.variables.append(variable)
    own.rules.append(Definition("\(variable.label) (\(variable.id))", rule))
  }
}
