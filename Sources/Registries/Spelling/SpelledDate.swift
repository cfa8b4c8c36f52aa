internal import StudyModel

/// Dates as registries and people write them.
enum SpelledDate {
  /// Which number stands first where a date is written in three numbers with slashes.
  enum Order { case dayFirst, monthFirst }

  /// Reads `2020-04-03` (with or without a time), `April 3, 2020`, `3 April 2020`, `April 2020`, `Apr-2020`, `2020`,
  /// and `03/04/2020` in a stated order.
  ///
  /// - Returns: The date as precise as it is written, or nothing when it is none.
  static func date(_ text: String, slashes: Order? = nil) -> PartialDate? {
    if let date = PartialDate(text) { return date }
    let parts = text.split { " ,-/.T".contains($0) }
    guard (1...5).contains(parts.count) else { return nil }
    // A time of day behind the date says nothing more of the day.
    let words = parts.filter { !$0.contains(":") }
    if text.contains("/"), let slashes, words.count >= 3, words[0].utf8.count <= 2 {
      guard let first = Int(words[0]), let second = Int(words[1]), let year = year(words[2]) else { return nil }
      return slashes == .dayFirst
        ? PartialDate(year: year, month: second, day: first) : PartialDate(year: year, month: first, day: second)
    }
    if let year = words.first.flatMap(year) {
      guard words.count >= 2 else { return text.contains("/") ? nil : PartialDate(year: year) }
      guard let month = month(words[1]) ?? number(words[1]) else { return nil }
      guard words.count >= 3 else { return PartialDate(year: year, month: month) }
      return number(words[2]).flatMap { PartialDate(year: year, month: month, day: $0) }
    }
    guard words.count <= 3, let year = words.last.flatMap(year) else { return nil }
    switch words.count {
    case 2: return month(words[0]).flatMap { PartialDate(year: year, month: $0) }
    case 3:
      if let month = month(words[0]), let day = number(words[1]) {
        return PartialDate(year: year, month: month, day: day)
      }
      if let month = month(words[1]), let day = number(words[0]) {
        return PartialDate(year: year, month: month, day: day)
      }
      return nil
    default: return nil
    }
  }

  private static func year(_ word: Substring) -> Int? {
    word.utf8.count == 4 && word.utf8.allSatisfy({ (48...57).contains($0) }) ? Int(word) : nil
  }

  private static func number(_ word: Substring) -> Int? {
    guard (1...2).contains(word.utf8.count), word.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(word)
  }

  /// The month of an English name or its first three letters.
  private static func month(_ word: Substring) -> Int? {
    let name = word.lowercased()
    guard name.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0 == name || $0.prefix(3) == name || name == "sept" && $0 == "september" }.map {
      $0 + 1
    }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}
