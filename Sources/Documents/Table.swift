/// A section as a reader sees it: columns, rows, what it foots to and what must be said under it.
public struct Table: Sendable {
  /// The section's id; the name of its CSV file.
  public var id: String
  /// The heading over it.
  public var title: String
  /// What is counted, for `contents.csv`: `trials`.
  public var unit: String
  /// The columns, the levels first.
  public var columns: [Column]
  /// The rows in order.
  public var rows: [Row]
  /// Whether it is a list: one row a trial, with filter and frozen header, cut in text.
  public var isList: Bool
  /// The green line: sums in numbers, without the mark.
  ///
  /// Nothing when no partition is claimed.
  public var foots: String?
  /// Footnotes in order, without marks.
  public var notes: [String]
  /// For how many trials the sources answer it, where not for all: a workbook says that once, on *Data quality*.
  public var coverage: String?
  /// Terms explained under the table in text, and in *Methods*.
  public var definitions: [Definition]
  /// Said instead of rows where no record can answer: the table then has none.
  public var cannotAnswer: String?
  /// Columns shaded by their counts, by id: one scale over all of them.
  public var heat: [String]
  /// In text, the column drawn as bars, by id.
  public var bars: String?
  /// How many rows of a list text shows; nothing for all.
  public var textLimit: Int?
  /// How many trials a list has in all, when `rows` holds an extract.
  public var total: Int?
  /// In text and workbook: hide the heading row (key figures with one column).
  public var hidesHeader: Bool
  /// Whether it only feeds a chart of the workbook: text and CSV leave it out.
  public var isChartData: Bool
  /// For each row variable and column variable, its levels: `variable, code, label`, in order, for `levels.csv`.
  public var levels: [LevelRow]

  /// A level of a variable, for `levels.csv`.
  public struct LevelRow: Hashable, Sendable {
    /// The variable's id.
    public var variable: String
    /// The code in tidy CSV.
    public var code: String
    /// The label for people.
    public var label: String

    /// A level.
    public init(variable: String, code: String, label: String) {
      self.variable = variable
      self.code = code
      self.label = label
    }
  }

  /// A table; lists begin empty.
  public init(
    id: String, title: String, unit: String = "trials", columns: [Column], rows: [Row] = [], isList: Bool = false
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.columns = columns
    self.rows = rows
    self.isList = isList
    self.foots = nil
    self.notes = []
    self.coverage = nil
    self.definitions = []
    self.cannotAnswer = nil
    self.heat = []
    self.bars = nil
    self.textLimit = nil
    self.total = nil
    self.hidesHeader = false
    self.isChartData = false
    self.levels = []
  }
}

/// A column of a table.
public struct Column: Sendable {
  /// What a column is for.
  public enum Role: Sendable {
    /// The level of a row, or a list's id: repeated when a wide table is printed in blocks.
    case level
    /// A figure or a value.
    case value
    /// An end of an interval: grey.
    case interval
    /// Words beside a figure: basis, remark.
    case remark
    /// A row's note; the last column in CSV.
    case note
  }

  /// The measure's or variable's id: the heading in readable CSV, with `-` written `_`.
  public var id: String
  /// The heading for people.
  public var label: String
  /// A shorter heading for text; nothing to use the label.
  public var shortLabel: String?
  /// A heading over several columns that share it.
  public var group: String?
  /// What it is for.
  public var role: Role
  /// How its numbers and dates are written.
  public var format: Format
  /// Where it is shown.
  public var shown: Media
  /// Whether it holds sentences of others: a list in text prints them below the line, in quotation marks.
  public var isQuoted = false
  /// Whether its sentences are the report's own: a list in text prints long ones without quotation marks.
  public var isOwn = false

  /// The media a column is shown in.
  public struct Media: OptionSet, Sendable {
    /// The set's bits.
    public let rawValue: UInt8
    /// A set of media by its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Plain text.
    public static let text = Media(rawValue: 1)
    /// Workbooks.
    public static let workbook = Media(rawValue: 2)
    /// Readable CSV.
    public static let csv = Media(rawValue: 4)
    /// Everywhere.
    public static let all: Media = [.text, .workbook, .csv]
  }

  /// A column.
  public init(
    _ id: String, _ label: String, short: String? = nil, group: String? = nil, role: Role = .value,
    format: Format = .text,
    shown: Media = .all
  ) {
    self.id = id
    self.label = label
    self.shortLabel = short
    self.group = group
    self.role = role
    self.format = format
    self.shown = shown
  }
}

/// How the values of a column are written by a renderer for people.
public enum Format: Hashable, Sendable {
  /// A text, left aligned.
  case text
  /// A count: `1,234`; a real zero is an en dash.
  case count
  /// A difference: `+3`, `-3`, `0`.
  case difference
  /// A share as a percentage without decimals.
  case share
  /// A rate or incidence as a percentage with one decimal.
  case rate
  /// A difference of shares in percentage points with one decimal: `+3.1`.
  case points
  /// A probability: three decimals, `<0.001` below.
  case probability
  /// A number with so many decimals and thousands separators.
  case number(decimals: Int)
  /// Per million: two decimals, an en dash for zero.
  case perMillion
  /// A date.
  case date
}

/// A row of a table.
public struct Row: Sendable {
  /// What a row is in its table.
  public enum Kind: Sendable {
    /// A level.
    case level
    /// What a cut leaves out, what is not recognized, missing or cannot be said: after the levels.
    case remainder
    /// The whole: bold, a rule above.
    case all
  }

  /// What it is.
  public var kind: Kind
  /// One cell a column.
  public var cells: [Cell]
  /// Whether a new block of a stacked table begins here.
  public var startsBlock: Bool
  /// What it stands for, `variable=code`, where tables of two populations are put beside each other.
  public var key: String

  /// A row.
  public init(_ kind: Kind = .level, _ cells: [Cell], startsBlock: Bool = false, key: String = "") {
    self.kind = kind
    self.cells = cells
    self.startsBlock = startsBlock
    self.key = key
  }
}

/// One typed cell.
public indirect enum Cell: Hashable, Sendable {
  /// Nothing stands here, and nothing should.
  case empty
  /// Words.
  case text(String)
  /// A whole number.
  case count(Int)
  /// A number; its column says how it is written.
  case number(Double)
  /// A date as precise as its source.
  case date(DocumentDate)
  /// Words that open a page, such as a trial id.
  case link(String, url: String)
  /// Words that lead to another sheet.
  case sheetLink(String, sheet: String)
  /// Not shown, and why: `n<10`, `not comparable`. For people "·" where too few stand behind it and blank otherwise,
  /// in CSV empty with the reason in the note.
  case notShown(String)
  /// A number that is written unlike the rest of its column.
  case formatted(Cell, Format)
}

/// A date in a document: true in a spreadsheet, with precision and type.
public struct DocumentDate: Hashable, Sendable {
  /// How much is known.
  public enum Precision: String, Sendable { case year, month, day }
  /// Year, month and day; the first of the period where less is known.
  public var year: Int, month: Int, day: Int
  /// How much is known.
  public var precision: Precision
  /// The type as a code: `ACTUAL`, `ESTIMATED`, or empty when not stated.
  public var type: String
  /// Whether it is estimated: trailing `e`, blue italic.
  public var isEstimated: Bool { type == "ESTIMATED" }
  /// The day as ISO, the first where less is known.
  public var iso: String {
    "\(DocumentDate.padded(year, 4))-\(DocumentDate.padded(month, 2))-\(DocumentDate.padded(day, 2))"
  }
  /// The date as precise as it is: `2024`, `2024-10`, `2024-10-31`.
  public var short: String { precision == .day ? iso : String(iso.prefix(precision == .month ? 7 : 4)) }

  /// A date.
  public init(year: Int, month: Int, day: Int, precision: Precision, type: String = "") {
    self.year = year
    self.month = month
    self.day = day
    self.precision = precision
    self.type = type
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
