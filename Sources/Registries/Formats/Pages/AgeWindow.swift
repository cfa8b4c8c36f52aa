internal import StudyModel

/// An age window in one line: `18 years and older`, `2-8 years`, `6 months - 5 years`, `50 years of age`.
enum AgeWindow {
  /// The limits as texts of ages; empty where the line says that there is none, nothing where it does not say.
  ///
  /// - Returns: Nothing when the line is no age window.
  static func limits(in line: String) -> (least: String, most: String?)? {
    let text = line.lowercased()
    if ["all ages", "any age", "n/a", "no limit", "no age limit"].contains(text) { return ("", "") }
    var words = text.split { " -–".contains($0) }.map(String.init)
    for ending in [["of", "age"], ["old"]]
    where words.count > ending.count && Array(words.suffix(ending.count)) == ending {
      words.removeLast(ending.count)
    }
    var numbers: [(value: String, unit: String?)] = []
    var others: [String] = []
    for word in words {
      if word.allSatisfy({ $0.isNumber || $0 == "." }) {
        numbers.append((word, nil))
      } else if let unit = unit(word), !numbers.isEmpty, numbers[numbers.count - 1].unit == nil {
        numbers[numbers.count - 1].unit = unit
      } else {
        others.append(word)
      }
    }
    guard let unit = numbers.last?.unit else { return nil }
    let ages = numbers.map { "\($0.value) \($0.unit ?? unit)" }
    guard ages.allSatisfy({ Age($0) != nil }) else { return nil }
    switch (ages.count, others.joined(separator: " ")) {
    case (2, ""), (2, "to"), (2, "and"), (2, "from to"), (2, "between and"): return (ages[0], ages[1])
    case (1, "and older"), (1, "or older"), (1, "and above"), (1, "and up"), (1, "and over"): return (ages[0], "")
    case (1, "and younger"), (1, "or younger"), (1, "up to"), (1, "under"): return ("", ages[0])
    case (1, ""): return (ages[0], nil)
    default: return nil
    }
  }

  private static func unit(_ word: String) -> String? {
    let name = word.hasSuffix("s") ? String(word.dropLast()) : word
    return ["year", "month", "week", "day", "hour", "minute"].contains(name) ? name + "s" : nil
  }
}
