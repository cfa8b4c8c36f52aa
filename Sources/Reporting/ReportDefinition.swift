public import Aggregation

/// A report as defined: its plan, and what a reader sees.
public struct ReportDefinition: Sendable {
  /// Its name: the file's, without `.yml`.
  public var name: String
  /// Its title.
  public var title: String
  /// What `--title` says: her indication, her query.
  public var label: String?
  /// One line for `list reports`.
  public var summary: String
  /// Who is in.
  public var population: Condition
  /// Narrows every section.
  public var `where`: Condition
  /// The sheets in order.
  public var sheets: [SheetDefinition]
  /// The sections in order.
  public var sections: [SectionDefinition]
  /// Whether text goes sheet by sheet under their names, methods included, as a workbook does.
  public var isTextBySheet = false
}

/// A sheet as defined.
public struct SheetDefinition: Sendable {
  /// The name on the tab.
  public var name: String
  /// The question it answers.
  public var question: String
  /// Its sections in the order of the sheet; empty for the report's order.
  public var order: [String] = []
  /// Sections of other sheets whose charts are drawn here too.
  public var charts: [String] = []
}

/// A chart as defined.
public struct ChartDefinition: Sendable {
  /// stacked-columns, stacked-bars, clustered-columns or bars.
  public var kind: String
  /// The title over it.
  public var title: String
  /// The title of the value axis.
  public var value = "trials"
  /// The columns drawn.
  public var series: [(column: String, label: String, color: String)]
}

/// A section as defined: what it computes, and how it is shown.
public struct SectionDefinition: Sendable {
  /// The seven words of a definition, and text.
  public enum Kind: String, Sendable, CaseIterable {
    /// Rows of one variable, or of several stacked.
    case table
    /// A table with columns and a whole of both.
    case crosstab
    /// Key figures.
    case figures
    /// Calendar periods by events.
    case series
    /// This quarter against others.
    case comparison
    /// Number variables by levels.
    case summary
    /// One row a trial.
    case list
    /// Records in and out.
    case flow
    /// The data-quality checks.
    case quality
    /// For how many trials the sources can answer each section.
    case coverage
    /// Logistic models.
    case model
    /// Words: methods.
    case text
  }

  /// Its id.
  public var id: String
  /// The heading.
  public var title: String
  /// What it is.
  public var kind: Kind
  /// The sheet it stands on.
  public var sheet: String
  /// What it computes; nothing for text.
  public var plan: SectionPlan?
  /// Footnotes.
  public var notes: [String] = []
  /// Terms and their rules.
  public var terms: [(term: String, rule: String)] = []
  /// The measure text draws as bars.
  public var bars: String?
  /// Whether counts are shaded.
  public var heat = false
  /// Whether the n stands before every share.
  public var showsN = false
  /// A native chart over its table.
  public var chart: ChartDefinition?
  /// Whether it only feeds a chart.
  public var isChartData = false
  /// Words beside levels, by code.
  public var remarks: [(code: String, words: String)] = []
  /// Whether it is a list of at most so many rows, shown beside tables.
  public var isExtract = false
  /// The columns text shows; empty for all.
  public var textColumns: [String] = []
}
