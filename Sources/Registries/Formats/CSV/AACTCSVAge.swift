import StudyModel

/// Age limits in tables joined out of AACT: its own (`18 Years`, `N/A`), or numbers of years that an R package made.
enum AACTCSVAge {
  /// A limit in the registry's words; a number is turned back into the unit it was made from, by the package's own
  /// division by 12, 52 and 365.
  ///
  /// The package knows no hours, minutes or a single day: 1 is `1 Year`, and may have been `1 Day`.
  static func text(_ text: String) -> String {
    guard let years = Double(text), years >= 0, years < 1_000 else { return text }
    if years == years.rounded() { return "\(Int(years)) Years" }
    for (count, unit) in [(12.0, "Months"), (52, "Weeks"), (365, "Days")] {
      let number = years * count
      // As many digits as R prints.
      if abs(number - number.rounded()) < 0.000_1 * count { return "\(Int(number.rounded())) \(unit)" }
    }
    return text
  }
}
