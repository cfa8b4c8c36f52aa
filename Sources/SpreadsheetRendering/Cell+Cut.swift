import Documents

extension Cell {
  /// Its words as far as a line of this width holds them; numbers and dates as they are.
  func cut(to width: Int, size: Int) -> Cell {
    switch self {
    case .text(let text): .text(TextMetrics.cut(text, to: width, size: size))
    case .link(let text, let url): .link(TextMetrics.cut(text, to: width, size: size), url: url)
    case .sheetLink(let text, let sheet): .sheetLink(TextMetrics.cut(text, to: width, size: size), sheet: sheet)
    case .empty, .count, .number, .date, .notShown, .formatted: self
    }
  }
}
