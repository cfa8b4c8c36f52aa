/// The ages of a cell: `3 Years to 99 Years   (Child, Adult, Older Adult)`, `18 Years and older …`, `up to 65 Years …`,
/// or the groups alone when no limit is set.
struct ClassicAges: Hashable {
  /// The limits as written, empty where none is set; nothing when what stands there cannot be told apart.
  var minimum, maximum: String?
  /// The groups as written.
  var groups: [String]

  init(_ text: String) {
    // Of the three blanks before the groups, one is a blank that does not break.
    let parts = text.split(separator: "(", maxSplits: 1).map { $0.filter { $0 != "\u{A0}" }.trimmed }
    let isGroups = parts.count == 1 && !text.contains(where: \.isNumber)
    groups = CSVText.pieces(isGroups ? parts[0] : parts.count > 1 ? String(parts[1].prefix { $0 != ")" }) : "", ", ")
    let limits = isGroups ? "" : parts.first ?? ""
    if limits.isEmpty || limits.hasPrefix("up to ") {
      minimum = ""
      maximum = String(limits.dropFirst("up to ".count))
      return
    }
    for ending in [" and older", " and up", " and over"] where limits.hasSuffix(ending) {
      minimum = String(limits.dropLast(ending.count))
      maximum = ""
      return
    }
    let both = CSVText.split(limits, " to ")
    if both.count == 2 { (minimum, maximum) = (both[0], both[1]) }
  }
}
