import Documents

/// A column in characters: its heading, its cells, and how narrow it can be.
struct TextColumn: Sendable {
  /// The heading.
  var heading: String
  /// A heading over several neighbors that share it.
  var group: String?
  /// What it is for.
  var role: Column.Role
  /// Whether its cells stand at the right.
  var isRight: Bool
  /// One cell a row.
  var cells: [CellText]
  /// For a column of bars, the share of the longest one a row; nothing where no bar stands.
  var bars: [Double?]?
  /// The width at which no cell wraps.
  var natural: Int
  /// The width under which figures would break.
  var minimum: Int
  private var inTwoLines: Int
  private var inThreeLines: Int

  /// A column of a table over some of its rows.
  init(_ column: Column, cells: [CellText], style: TextStyle, showsHeading: Bool = true) {
    heading = showsHeading ? style.heading(column.shortLabel ?? column.label) : ""
    group = showsHeading ? column.group.map(style.heading) : nil
    role = column.role
    isRight = column.format != .text && column.format != .date
    self.cells = cells
    (natural, minimum) = (1, 1)
    for cell in cells {
      let width = DisplayWidth.of(cell.text)
      natural = max(natural, width)
      minimum = max(minimum, cell.isFigure ? width : min(Wrapping.longestWord(cell.text), Self.longWord))
    }
    // A heading over levels stands on one line where that is not much.
    if role == .level { natural = max(natural, min(DisplayWidth.of(heading), 20)) }
    let words = min(Wrapping.longestWord(heading), Self.longHeadingWord)
    minimum = max(minimum, words)
    natural = max(natural, words)
    let whole = max(minimum, min(DisplayWidth.of(heading), Self.shortHeading))
    inTwoLines = Wrapping.width(of: heading, inLines: 2, atLeast: whole)
    inThreeLines = Wrapping.width(of: heading, inLines: 3, atLeast: minimum)
  }

  /// A column of bars beside a column of figures.
  init(bars: [Double?], width: Int) {
    heading = ""
    group = nil
    role = .value
    isRight = false
    cells = []
    self.bars = bars
    natural = width
    minimum = width
    inTwoLines = width
    inThreeLines = width
  }

  /// Makes the column at least this wide.
  mutating func widen(to width: Int) {
    natural = max(natural, width)
    minimum = max(minimum, width)
    inTwoLines = max(inTwoLines, width)
    inThreeLines = max(inThreeLines, width)
  }

  /// The least width in which the heading takes no more lines than these; where two will do, a short one stays whole.
  func minimum(headingLines: Int) -> Int {
    headingLines <= 2 ? inTwoLines : headingLines == 3 ? inThreeLines : minimum
  }

  /// A heading no longer than this is not wrapped where there is room.
  private static let shortHeading = 9
  /// A longer word in a cell is broken when room is short.
  private static let longWord = 12
  /// A longer word in a heading is broken.
  private static let longHeadingWord = 16
}
