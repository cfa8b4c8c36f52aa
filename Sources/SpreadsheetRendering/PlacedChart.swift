import Documents

/// A chart with its cells found and its place settled.
struct PlacedChart {
  let chart: Chart
  /// Formulas and the color of each series.
  let series: [Series]
  /// The largest bar, stacked bars taken together.
  let peak: Double
  /// The number format of its values.
  let number: String
  /// In pixels.
  let width: Int, height: Int
  /// The cell of its upper left corner.
  var row = 0, column = 0

  struct Series {
    var label: String
    var color: UInt32
    var categories: String
    var values: String
  }

  /// Whether categories run from top to bottom.
  var isHorizontal: Bool { chart.kind == .bars || chart.kind == .stackedBars }
  /// Whether series lie on each other.
  var isStacked: Bool { chart.kind == .stackedBars || chart.kind == .stackedColumns }

  /// The chart over the cells of its table; nothing when the table has no rows to draw.
  init?(_ chart: Chart, table: Table, frame: TableFrame, sheet: String) throws(RenderError) {
    let rows = chart.rows.clamped(to: 0..<frame.rowCount)
    guard !rows.isEmpty, !chart.series.isEmpty else { return nil }
    func column(_ id: String) throws(RenderError) -> Int {
      guard let column = frame.columns[id] else {
        throw RenderError(
          "chart '\(chart.title)' draws column '\(id)', which table '\(table.id)' does not show in a workbook: "
            + "give a shown column")
      }
      return column
    }
    let categories = Self.formula(sheet, try column(chart.categories), rows, frame)
    var series: [Series] = []
    for one in chart.series {
      guard let color = UInt32(one.color, radix: 16), one.color.utf8.count == 6 else {
        throw RenderError("chart '\(chart.title)' has color '\(one.color)': give six hexadecimal digits")
      }
      series.append(
        Series(
          label: one.label, color: color, categories: categories,
          values: Self.formula(sheet, try column(one.column), rows, frame)))
    }
    self.chart = chart
    self.series = series
    let values = Values(chart, table, rows)
    self.peak = values.peak
    self.number = values.number
    if chart.kind == .bars || chart.kind == .stackedBars {
      let bars = chart.kind == .bars ? max(2, chart.series.count) * 11 : 22
      self.width = 560
      self.height = min(640, 130 + rows.count * bars)
    } else {
      self.width = max(480, min(760, 120 + rows.count * 34))
      self.height = 300
    }
  }

  private static func formula(_ sheet: String, _ column: Int, _ rows: Range<Int>, _ frame: TableFrame) -> String {
    let letters = Self.letters(column)
    return "=\(SheetNames.quoted(sheet))!$\(letters)$\(frame.firstRow + rows.lowerBound + 1)"
      + ":$\(letters)$\(frame.firstRow + rows.upperBound)"
  }

  /// A column as a spreadsheet names it.
  static func letters(_ column: Int) -> String {
    var rest = column
    var letters = ""
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }

  /// What the drawn cells hold, for the value axis.
  private struct Values {
    var peak = 0.0
    var number = "#,##0"

    init(_ chart: Chart, _ table: Table, _ rows: Range<Int>) {
      let columns = chart.series.compactMap { one in table.columns.firstIndex { $0.id == one.column } }
      for row in table.rows[rows] {
        let values = columns.map { $0 < row.cells.count ? row.cells[$0].value : 0 }
        let isStacked = chart.kind == .stackedBars || chart.kind == .stackedColumns
        peak = max(peak, isStacked ? values.reduce(0, +) : values.max() ?? 0)
      }
      guard let first = columns.first else { return }
      switch table.columns[first].format {
      case .share, .rate, .points: number = "0%"
      case .perMillion: number = "0.0"
      case .number(let decimals) where decimals > 0: number = "#,##0." + String(repeating: "0", count: decimals)
      case .text, .count, .difference, .number, .date, .probability: break
      }
    }
  }
}

extension Cell {
  /// Its number, zero for what is none.
  fileprivate var value: Double {
    switch bare {
    case .count(let count): Double(count)
    case .number(let number): number
    case .empty, .text, .date, .link, .sheetLink, .notShown, .formatted: 0
    }
  }
}
