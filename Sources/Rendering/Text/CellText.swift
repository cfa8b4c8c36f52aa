import Documents

/// One cell as characters for people.
struct CellText: Sendable {
  /// What stands in the cell.
  var text: String
  /// Whether it is a figure or a mark, which never wraps.
  var isFigure: Bool

  /// A cell as its column writes it; words of others are kept as they are.
  init(_ cell: Cell, format: Format, style: TextStyle, keepsWords: Bool = false) {
    isFigure = true
    let format = cell.format(in: format)
    switch cell.bare {
    case .empty: text = ""
    case .text(let words), .link(let words, _), .sheetLink(let words, _):
      // Our words where others' words stand are not quoted.
      isFigure = cell != cell.bare
      let clean = keepsWords ? style.theirs(words) : style.own(words)
      text = clean.utf8.count > Self.longest ? String(clean.prefix(Self.longest)) + style.ellipsis : clean
    case .count(let count): text = Self.count(count, format, style)
    case .number(let number): text = Self.number(number, format, style)
    case .date(let date): text = date.short + (date.isEstimated ? "e" : "")
    case .notShown: text = cell.reasonForBlank == nil ? style.notShown : ""
    case .formatted: text = ""
    }
  }

  /// More characters than any cell prints; what is cut here is cut again, visibly, where the lines are counted.
  private static let longest = 2000

  private static func count(_ count: Int, _ format: Format, _ style: TextStyle) -> String {
    switch format {
    case .text, .date: String(count)
    case .count: count == 0 ? style.zero : NumberText.grouped(count)
    case .difference: (count > 0 ? "+" : "") + NumberText.grouped(count)
    case .share, .rate, .perMillion, .points, .probability: number(Double(count), format, style)
    case .number(let decimals):
      NumberText.grouped(count) + (decimals > 0 ? "." + String(repeating: "0", count: min(decimals, 15)) : "")
    }
  }

  private static func number(_ number: Double, _ format: Format, _ style: TextStyle) -> String {
    guard number.isFinite else { return style.notShown }
    switch format {
    case .text, .date: return NumberText.plain(number)
    case .count:
      if number == 0 { return style.zero }
      return NumberText.fixed(number, decimals: number.rounded() == number ? 0 : 1)
    case .difference:
      let text = NumberText.fixed(number, decimals: number.rounded() == number ? 0 : 1)
      return number > 0 && !text.allSatisfy({ "0.".contains($0) }) ? "+" + text : text
    case .share: return NumberText.fixed(number, decimals: 0, shift: 2) + "%"
    case .rate: return NumberText.fixed(number, decimals: 1, shift: 2) + "%"
    case .number(let decimals): return NumberText.fixed(number, decimals: decimals)
    case .points:
      let text = NumberText.fixed(number, decimals: 1, shift: 2)
      return number > 0 && !text.allSatisfy({ "0.".contains($0) }) ? "+" + text : text
    case .probability: return number < 0.0005 ? "<0.001" : NumberText.fixed(number, decimals: 3)
    case .perMillion: return number == 0 ? style.zero : NumberText.fixed(number, decimals: 2)
    }
  }
}
