/// "Did you mean" for names.
public enum Suggestion {
  /// `; did you mean 'phase'?`, or how many choices there are, or nothing.
  public static func of(_ name: String, among choices: [String]) -> String {
    let wanted = Array(name.lowercased().utf8)
    let scored = choices.map { choice in (choice, distance(wanted, Array(choice.lowercased().utf8))) }
    if let best = scored.min(by: { ($0.1, $0.0) < ($1.1, $1.0) }), best.1 <= max(1, (wanted.count + 2) / 3) {
      return "; did you mean '\(best.0)'?"
    }
    if let start = choices.first(where: { $0.lowercased().hasPrefix(name.lowercased()) && !name.isEmpty }) {
      return "; did you mean '\(start)'?"
    }
    return choices.count <= 12 && !choices.isEmpty ? "; it is one of \(choices.joined(separator: ", "))" : ""
  }

  /// Levenshtein's distance.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let next = min(row[j + 1] + 1, row[j] + 1, diagonal + (x == y ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[b.count]
  }
}
