public import Aggregation
public import Documents
import Foundation
public import Registries
internal import Rendering
internal import Reporting
internal import SpreadsheetRendering
internal import StudyModel

/// Everything there is, as a value: an embedder appends theirs without touching ours.
public struct Catalog: Sendable {
  /// The source formats.
  public var formats: [any SourceFormat]
  /// What trials are grouped, filtered and listed by.
  public var variables: [Variable]
  /// What is computed of a group.
  public var measures: [Measure]
  /// The data-quality rules.
  public var rules: [QualityRule]
  /// The report definitions: name and YAML.
  public var reports: [(name: String, text: String)]

  /// What the program ships with.
  public static let standard = Catalog(
    formats: [
      APIv2JSON(), APIv2CSV(), ClassicXML(), ClassicCSV(), APIv1JSON(), AACT(), AACTCSV(), ICTRPXML(), ICTRPCSV(),
      MedDataX(),
      MedPath(),
      Ignite(), TrialX(),
    ],
    variables: Variable.standard,
    measures: Measure.standard,
    rules: QualityRule.standard,
    reports: Definitions.standard)

  /// The renderers, made with what a request says.
  public func renderers(ascii: Bool = false, section: String? = nil, byteOrderMark: Bool? = nil) -> [any Renderer] {
    [
      TextRenderer(ascii: ascii),
      CSVRenderer(section: section, byteOrderMark: byteOrderMark ?? false),
      CSVFolderRenderer(byteOrderMark: byteOrderMark ?? true),
      XLSXRenderer(temporaryFolder: FileManager.default.temporaryDirectory.path),
    ]
  }

  /// What definitions have added to it.
  private(set) var own = OwnDefinitions()

  /// A catalog of these.
  public init(
    formats: [any SourceFormat], variables: [Variable], measures: [Measure], rules: [QualityRule],
    reports: [(name: String, text: String)]
  ) {
    self.formats = formats
    self.variables = variables
    self.measures = measures
    self.rules = rules
    self.reports = reports
  }

  /// Adds what definitions define.
  mutating func add(_ definitions: OwnDefinitions) {
    variables += definitions.variables
    measures += definitions.measures
    own.variables += definitions.variables
    own.measures += definitions.measures
    own.rules += definitions.rules
    own.files += definitions.files
  }

  /// Adds the definitions of files.
  ///
  /// - Throws: A `Finding` with the place of what is wrong.
  mutating func add(definitionsOf paths: [String]) throws(Finding) {
    for path in paths { add(try parser(path).definitions(try TextFile.read(path))) }
  }

  /// A parser of a definition at a path, over what there is.
  func parser(_ path: String) -> DefinitionParser {
    DefinitionParser(
      variables: variables, measures: measures, rules: rules, path: path, files: .onDisk, known: own.files)
  }

  /// Reads and checks a report.
  ///
  /// - Throws: A `Finding` with the place of what is wrong.
  func definition(_ text: String, name: String, path: String) throws(Finding) -> ReportDefinition {
    try parser(path).parse(text, name: name)
  }
}
