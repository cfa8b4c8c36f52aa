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

  /// Letters added, left out, changed, or swapped with their neighbor.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for (j, y) in b.enumerated() {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (x == y ? 0 : 1))
        if i > 0, j > 0, x == b[j - 1], a[i - 1] == y { best = min(best, before[j - 1] + 1) }
        row.append(best)
      }
      (before, last) = (last, row)
    }
    return last[b.count]
  }
}
