public import Aggregation
public import StudyModel

/// Reads a report definition: YAML in, a checked definition out, or the place and repair of what is wrong.
public struct DefinitionParser {
  private var variables: [Variable]
  private var measures: [Measure]
  private let rules: [QualityRule]
  private let path: String
  private let files: DefinitionFiles
  /// The files whose definitions are among the variables and measures already.
  private let known: [String]

  /// A parser over what definitions may speak of.
  public init(
    variables: [Variable], measures: [Measure], rules: [QualityRule], path: String, files: DefinitionFiles = .none,
    known: [String] = []
  ) {
    self.variables = variables
    self.measures = measures
    self.rules = rules
    self.path = path
    self.files = files
    self.known = known
  }

  /// Reads a report's definition.
  ///
  /// - Throws: A ``Finding`` with path, line and column.
  public func parse(_ text: String, name: String) throws(Finding) -> ReportDefinition {
    let root = try OwnDefinitionsParser.root(try YAMLNode(parsing: text, path: path), asReport: true)
    var parser = self
    let own = try parser.define(root)
    var report = try parser.report(root, name)
    report.own = own
    return report
  }

  /// Reads what a file adds to the catalog: a shared file, or a report's own part.
  ///
  /// - Throws: A ``Finding`` with path, line and column.
  public func definitions(_ text: String) throws(Finding) -> OwnDefinitions {
    let file = DefinitionFiles.path(of: path, beside: "")
    guard !known.contains(file) else { return OwnDefinitions() }
    var parser = self
    var own = try parser.define(try OwnDefinitionsParser.root(try YAMLNode(parsing: text, path: path)))
    own.files.append(file)
    return own
  }

  /// Reads a file of either kind, known by its keys.
  ///
  /// - Throws: A ``Finding`` with path, line and column.
  public func check(_ text: String, name: String) throws(Finding) -> CheckedDefinition {
    OwnDefinitionsParser.isReport(try YAMLNode(parsing: text, path: path))
      ? .report(try parse(text, name: name)) : .shared(try definitions(text))
  }

  /// Adds a file's definitions to what its sections may speak of.
  private mutating func define(_ root: YAMLMap) throws(Finding) -> OwnDefinitions {
    var parser = OwnDefinitionsParser(path: path, files: files, variables: variables, measures: measures, known: known)
    try parser.read(root)
    (variables, measures) = (parser.variables, parser.measures)
    return parser.own
  }

  private func report(_ root: YAMLMap, _ name: String) throws(Finding) -> ReportDefinition {
    var sheets: [SheetDefinition] = []
    for node in root.items("sheets") {
      let map = try YAMLMap(node, keys: Key.sheet, what: "a sheet")
      let sheet = try map.required("name", "a sheet")
      guard sheet.count <= 31 else { throw node.error("the sheet name '\(sheet)' exceeds the limit of 31 characters") }
      sheets.append(
        SheetDefinition(
          name: sheet, question: map.text("question") ?? sheet, order: map.texts("sections"),
          charts: map.texts("charts")))
    }
    var sections: [SectionDefinition] = []
    for node in root.items("sections") {
      let section = try self.section(node)
      if sections.contains(where: { $0.id == section.id }) {
        throw node.error("the section id '\(section.id)' stands twice")
      }
      if !sheets.isEmpty, !sheets.contains(where: { $0.name == section.sheet }) {
        throw node.error("unknown sheet '\(section.sheet)'\(Suggestion.of(section.sheet, among: sheets.map(\.name)))")
      }
      sections.append(section)
    }
    guard !sections.isEmpty else { throw root.node.error("a report needs 'sections'") }
    for node in root.items("sheets") {
      let map = try YAMLMap(node, keys: Key.sheet, what: "a sheet")
      for named in map.items("sections") + map.items("charts") where !sections.contains(where: { $0.id == named.text })
      {
        throw named.error(
          "unknown section '\(named.text ?? "")'\(Suggestion.of(named.text ?? "", among: sections.map(\.id)))")
      }
    }
    if sheets.isEmpty { sheets = [SheetDefinition(name: "Report", question: "{title}")] }
    return ReportDefinition(
      name: name, title: try root.required("title", "a report"), summary: root.text("summary") ?? "",
      population: try condition(root["population"]), where: try condition(root["where"]), sheets: sheets,
      sections: sections, isTextBySheet: root.flag("text-by-sheet"))
  }

  private func section(_ node: YAMLNode) throws(Finding) -> SectionDefinition {
    let map = try YAMLMap(node, keys: Key.section, what: "a section")
    let id = try map.required("id", "a section")
    guard id.utf8.allSatisfy({ $0 == 45 || (97...122).contains($0) || (48...57).contains($0) }), !id.isEmpty else {
      throw node.error("the id '\(id)' may hold lower-case letters, digits and '-' only")
    }
    let word = map.text("kind") ?? "table"
    guard let kind = SectionDefinition.Kind(rawValue: word) else {
      throw (map["kind"] ?? node).error(
        "unknown kind '\(word)'\(Suggestion.of(word, among: SectionDefinition.Kind.allCases.map(\.rawValue)))")
    }
    var section = SectionDefinition(
      id: id, title: map.text("title") ?? id, kind: kind, sheet: map.text("sheet") ?? "Report")
    for (key, kinds) in Key.kinds.sorted(by: { $0.key < $1.key }) where !kinds.contains(kind) {
      guard let node = map[key] else { continue }
      let hint = key == "limit" ? "; a table is cut with 'top'" : ""
      let owners = kinds.map(\.rawValue).joined(separator: " or ")
      throw node.error("'\(key)' belongs to a \(owners), and this section is a \(kind.rawValue)\(hint)")
    }
    section.notes = map.texts("notes")
    section.terms = (map["terms"]?.entries ?? []).map { ($0.key.text ?? "", $0.value.text ?? "") }
    section.remarks = (map["remarks"]?.entries ?? []).map { ($0.key.text ?? "", $0.value.text ?? "") }
    section.bars = map.text("bars")
    section.heat = map.flag("heat")
    section.isChartData = map.flag("chart-data")
    section.chart = try chart(map["chart"])
    section.showsN = map.flag("shows-n")
    section.isExtract = map["limit"] != nil
    section.textColumns = map.texts("text")
    if let shape = try ShapeParser(parser: self, map: map, kind: kind).shape() {
      let population = map["population"] == nil ? nil : try condition(map["population"])
      let isOfQuarters = map.flag("quarters") || kind == .series || kind == .comparison
      section.plan = SectionPlan(
        id, population: population, where: try condition(map["where"]), shape: shape, isOfQuarters: isOfQuarters)
    }
    return section
  }

  private func chart(_ node: YAMLNode?) throws(Finding) -> ChartDefinition? {
    guard let node else { return nil }
    let map = try YAMLMap(node, keys: Key.chart, what: "a chart")
    let kinds = ["stacked-columns", "stacked-bars", "clustered-columns", "bars"]
    let kind = try map.required("kind", "a chart")
    guard kinds.contains(kind) else {
      throw node.error("unknown chart kind '\(kind)'\(Suggestion.of(kind, among: kinds))")
    }
    var chart = ChartDefinition(kind: kind, title: map.text("title") ?? "", series: [])
    if let value = map.text("value") { chart.value = value }
    for node in map.items("series") {
      let series = try YAMLMap(node, keys: Key.series, what: "a chart's series")
      let color = try series.required("color", "a series")
      guard color.utf8.count == 6, UInt32(color, radix: 16) != nil else {
        throw node.error("the color '\(color)' is not six hexadecimal digits, as in 0072B2")
      }
      chart.series.append((try series.required("column", "a series"), series.text("label") ?? "", color))
    }
    return chart
  }

  func condition(_ node: YAMLNode?, allowsPopulation: Bool = false) throws(Finding) -> Condition {
    guard let node, let text = node.text else { return .everything }
    return try ConditionParser.parse(
      text, variables: variables, path: path, line: node.line, column: node.textColumn,
      allowsPopulation: allowsPopulation)
  }

  func variable(_ node: YAMLNode) throws(Finding) -> Variable { try variable(named: node.text ?? "", at: node) }

  func variable(named name: String, at node: YAMLNode) throws(Finding) -> Variable {
    guard let variable = variables.first(where: { $0.id == name }) else {
      throw node.error("unknown variable '\(name)'\(Suggestion.of(name, among: variables.map(\.id)))")
    }
    return variable
  }

  func measure(named node: YAMLNode) throws(Finding) -> Measure {
    let name = node.text ?? ""
    guard let measure = measures.first(where: { $0.id == name }) else {
      throw node.error("unknown measure '\(name)'\(Suggestion.of(name, among: measures.map(\.id)))")
    }
    return measure
  }

  var qualityRules: [QualityRule] { rules }
}
