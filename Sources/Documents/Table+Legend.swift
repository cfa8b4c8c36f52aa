extension Table {
  /// What the marks and blanks in its cells mean; nothing where it has none.
  ///
  /// - Parameters:
  ///   - media: Where it is shown.
  ///   - rows: How many rows are shown; nothing for all.
  ///   - zero: The mark of a real zero among counts.
  ///   - tooFew: The mark of what too few stand behind.
  public func legend(in media: Column.Media, rows limit: Int? = nil, zero: String = "–", tooFew: String = "·")
    -> String?
  {
    guard cannotAnswer == nil else { return nil }
    var hasMark = false
    var reasons: [String] = []
    for row in rows.prefix(limit ?? .max) {
      for (column, cell) in zip(columns, row.cells) where column.shown.contains(media) {
        switch cell.bare {
        case .count(0), .number(0):
          let format = cell.format(in: column.format)
          if format == .count || format == .perMillion { hasMark = true }
        case .notShown:
          guard let reason = cell.reasonForBlank else { hasMark = true; continue }
          if !reasons.contains(reason) { reasons.append(reason) }
        default: break
        }
      }
    }
    var parts = hasMark ? ["\(zero) zero   \(tooFew) too few"] : []
    if !reasons.isEmpty { parts.append("blank: \(reasons.joined(separator: " or "))") }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
