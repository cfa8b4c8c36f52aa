internal import StudyModel

/// Ages and sizes as the registers behind WHO's exports write them.
enum ICTRPNumbers {
  /// An age limit: `18Y`, `18 Years`, `>= 18 years`, `6M`, or the bare years of registers that give no unit.
  ///
  /// An explicit absence of a limit (`N/A`, `No limit`, an upper limit of 0) is *not given*, which means no limit. An
  /// empty cell is *cannot say*, because registers leave it empty where they do not know. Anything else is nothing.
  static func age(_ written: String, isUpper: Bool) -> FieldValue? {
    let text = ICTRPText.plain(written)
    if text.isEmpty { return .cannotSay }
    if noLimit.contains(Spelling.key(text)) { return .notGiven }
    var rest = text[...].drop { "<>=≥≤ ".contains($0) }
    // More than 18 is not 18, and who is younger than 65 is not 65.
    if text.contains(">") && !text.contains("=") || text.contains("<") && !text.contains("=") { return nil }
    let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    rest = rest.dropFirst(digits.count)
    var unit = Spelling.key(rest)
    for ending in ["inclusive", "old", "ofage"] where unit.hasSuffix(ending) { unit.removeLast(ending.count) }
    guard !digits.isEmpty, let word = units[unit], let age = Age(digits + " " + word) else { return nil }
    return isUpper && age.exact == 0 ? .notGiven : .age(age)
  }

  /// A number of participants: one, or one a group (`Experimental group:30;Control group:30;`), added up when every
  /// group has one.
  static func size(_ written: String) -> Int? {
    let text = ICTRPText.plain(written)
    if let whole = number(text) { return whole }
    let groups = text.split(separator: ";").map { $0.trimmed }.filter { !$0.isEmpty }
    guard !groups.isEmpty else { return nil }
    var sum = 0
    for group in groups {
      guard let colon = group.lastIndex(where: { $0 == ":" || $0 == "：" }),
        let count = number(group[group.index(after: colon)...].trimmed), sum < 1_000_000_000
      else { return nil }
      sum += count
    }
    return sum
  }

  private static func number(_ text: String) -> Int? {
    var digits = text
    for word in ["participants", "patients", "subjects"] where digits.lowercased().hasSuffix(" " + word) {
      digits = digits.dropLast(word.count).trimmed
    }
    let parts = digits.split(separator: ",", omittingEmptySubsequences: false)
    if parts.count > 1, parts.dropFirst().allSatisfy({ $0.count == 3 }), (1...3).contains(parts[0].count) {
      digits = parts.joined()
    }
    guard (1...9).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(digits)
  }

  private static let noLimit: Set<String> = [
    "na", "nolimit", "nolimits", "none", "notapplicable", "nomaximum", "nominimum", "noagelimit",
    "nomaximumagelimit", "nominimumagelimit", "nomaximumage", "nominimumage",
  ]
  private static let units: [String: String] = [
    "": "Years", "y": "Years", "year": "Years", "years": "Years", "yearold": "Years", "yr": "Years", "yrs": "Years",
    "m": "Months", "month": "Months", "months": "Months", "w": "Weeks", "week": "Weeks", "weeks": "Weeks",
    "d": "Days", "day": "Days", "days": "Days", "h": "Hours", "hour": "Hours", "hours": "Hours",
    "minute": "Minutes", "minutes": "Minutes",
  ]
}
