/// Names a spreadsheet accepts: at most 31 characters, none of its signs, unique whatever the case.
enum SheetNames {
  static func accepted(_ wanted: [String]) -> [String] {
    var taken: Set<String> = []
    return wanted.map { name in
      let base = cleaned(name)
      var candidate = base
      var number = 2
      while !taken.insert(candidate.lowercased()).inserted {
        candidate = cut(base, to: 31 - " (\(number))".utf16.count) + " (\(number))"
        number += 1
      }
      return candidate
    }
  }

  private static func cleaned(_ name: String) -> String {
    var clean = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "[", "(": clean += "("
      case "]", ")": clean += ")"
      case ":", "*", "?", "/", "\\": clean += "-"
      // An apostrophe ends a quoted name in a formula; the typographic one does not.
      case "'": clean += "’"
      default: clean += scalar.value < 32 ? " " : String(scalar)
      }
    }
    clean = cut(clean, to: 31)
    while clean.first == " " { clean.removeFirst() }
    while clean.last == " " { clean.removeLast() }
    if clean.isEmpty { return "Sheet" }
    // The name of Excel's own change log.
    if clean.lowercased() == "history" { return "History sheet" }
    return looksLikeReference(clean) ? cut(clean, to: 25) + " sheet" : clean
  }

  /// `Q3`, `R1C1` and `2025` would need quotes that the C library leaves out of its defined names.
  private static func looksLikeReference(_ name: String) -> Bool {
    if let first = name.utf8.first, (48...57).contains(first) { return true }
    let letters = name.utf8.prefix { ($0 | 32) >= 97 && ($0 | 32) <= 122 }
    let rest = name.utf8.dropFirst(letters.count)
    if letters.count <= 3, !letters.isEmpty, !rest.isEmpty, rest.allSatisfy({ (48...57).contains($0) }) { return true }
    let upper = name.uppercased()
    return ["R", "C", "RC"].contains(upper)
      || (upper.hasPrefix("R") && upper.utf8.dropFirst().allSatisfy { (48...57).contains($0) || $0 == 67 })
  }

  private static func cut(_ name: String, to units: Int) -> String {
    var kept = ""
    var count = 0
    for character in name {
      count += character.utf16.count
      if count > units { break }
      kept.append(character)
    }
    return kept
  }

  /// The name as it stands in formulas and links.
  static func quoted(_ name: String) -> String { "'" + name + "'" }
}
