/// A native chart whose data are the visible cells of a table on the same sheet.
public struct Chart: Sendable {
  /// How it is drawn.
  public enum Kind: Sendable {
    /// Horizontal bars stacked, categories top-down.
    case stackedBars
    /// Columns stacked, categories left to right.
    case stackedColumns
    /// Columns side by side.
    case clusteredColumns
    /// Horizontal bars side by side.
    case bars
  }
  /// One series: a column of the table and its color.
  public struct Series: Sendable {
    /// The column's id.
    public var column: String
    /// The name in the legend.
    public var label: String
    /// `RRGGBB`.
    public var color: String

    /// A series.
    public init(column: String, label: String, color: String) {
      self.column = column
      self.label = label
      self.color = color
    }
  }

  /// How it is drawn.
  public var kind: Kind
  /// Its title.
  public var title: String
  /// The id of the table whose cells it draws; it may stand on another sheet.
  public var table: String
  /// The sheet of that table; nothing for the same sheet.
  public var sheet: String?
  /// The column that names the categories.
  public var categories: String
  /// Which rows are drawn, by position.
  public var rows: Range<Int>
  /// The series in drawing order.
  public var series: [Series]
  /// The title of the value axis.
  public var valueTitle: String

  /// A chart.
  public init(
    _ kind: Kind, title: String, table: String, sheet: String? = nil, categories: String, rows: Range<Int>,
    series: [Series],
    valueTitle: String = "trials"
  ) {
    self.kind = kind
    self.title = title
    self.table = table
    self.sheet = sheet
    self.categories = categories
    self.rows = rows
    self.series = series
    self.valueTitle = valueTitle
  }
}
