import Documents

/// About how many characters a cell shows: enough to fit a column, exact for whole numbers.
enum CellText {
  static func width(_ cell: Cell, format: Format, size: Int = 10, isBold: Bool = false) -> Int {
    let format = cell.format(in: format)
    switch cell.bare {
    case .empty, .formatted: return 0
    case .text(let text), .link(let text, _), .sheetLink(let text, _):
      // Beyond this every column is as wide as it gets.
      return text.utf8.count > 400 ? 4_000 : TextMetrics.width(text, size: size, isBold: isBold)
    case .notShown: return 8
    case .date(let date): return TextMetrics.width(date.words, size: size)
    case .count(let count): return digits(figures(count) + (format == .difference ? 1 : 0), size, isBold)
    case .number(let number):
      guard number.isFinite, abs(number) < 1e15 else { return 0 }
      switch format {
      case .share: return digits(figures(Int(number * 100)) + 2, size, isBold)
      case .rate: return digits(figures(Int(number * 100)) + 4, size, isBold)
      case .number(let decimals): return digits(figures(Int(number)) + decimals + 1, size, isBold)
      case .points: return digits(figures(Int(number * 100)) + 5, size, isBold)
      case .probability: return digits(6, size, isBold)
      case .perMillion: return digits(figures(Int(number)) + 3, size, isBold)
      case .count, .difference: return digits(figures(Int(number)) + 1, size, isBold)
      case .text, .date: return digits(figures(Int(number)) + 4, size, isBold)
      }
    }
  }

  /// Digits, sign and separators.
  private static func figures(_ number: Int) -> Int {
    var rest = number.magnitude
    var digits = 1
    while rest >= 10 {
      rest /= 10
      digits += 1
    }
    return digits + (digits - 1) / 3 + (number < 0 ? 1 : 0)
  }

  private static func digits(_ count: Int, _ size: Int, _ isBold: Bool) -> Int {
    let pixels = count * 556 * size * 4 / 3 / 1000
    return isBold ? pixels * 108 / 100 : pixels
  }
}
