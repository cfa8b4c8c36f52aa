public import Aggregation
public import Documents
internal import StudyModel

/// What a request says of the layout.
public struct LayoutOptions: Sendable {
  /// A note for Methods and under the title.
  public var note: String?
  /// Where lists in text stop; nothing for all.
  public var textLimit: Int?
  /// The program and version.
  public var generator: String
  /// How many ids `--ids` names, and how many were found.
  public var idsAsked: Int?
  /// How many of them stand in the input.
  public var idsFound: Int?

  /// Options.
  public init(note: String? = nil, textLimit: Int? = 10, generator: String, idsAsked: Int? = nil, idsFound: Int? = nil) {
    self.note = note
    self.textLimit = textLimit
    self.generator = generator
    self.idsAsked = idsAsked
    self.idsFound = idsFound
  }
}

/// Lays results out as a document: labels, formats, footnotes, sheets, charts. No number is computed here.
public struct DocumentBuilder {
  let definition: ReportDefinition
  let results: AnalysisResults
  let options: LayoutOptions

  /// A builder of one document.
  public init(_ definition: ReportDefinition, _ results: AnalysisResults, _ options: LayoutOptions) {
    self.definition = definition
    self.results = results
    self.options = options
  }

  /// The document.
  public func document() -> Document {
    var document = Document(name: definition.name, title: definition.title, tidy: TidyLayout.table(results), generator: options.generator)
    document.asOf = results.context.asOf?.description
    return document
  }
}
