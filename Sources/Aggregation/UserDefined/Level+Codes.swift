extension Level {
  /// Why a code cannot be a level's; nothing when it can.
  ///
  /// Tidy CSV must read back as written: no code may look like a missing value or a date, or like a level of our own.
  public static func objection(to code: String) -> String? {
    if code.isEmpty { return "a level's code is empty; name the level" }
    if code.hasPrefix("(") { return "the code '\(code)' begins with '(', as only reserved levels do; leave it out" }
    if code.lowercased() == DefinedLevel.unassigned.code {
      return "the code '\(code)' is the level of trials that meet no other; choose another"
    }
    if named(code).code != code {
      return "the code '\(code)' is read as a missing value by readers of CSV; write it out, as in 'NOT_APPLICABLE'"
    }
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    let digits = parts.flatMap { $0.split(separator: "/", omittingEmptySubsequences: false) }
    if digits.count > 1, digits.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }) {
      return "spreadsheets take the code '\(code)' for a date; write it in words, as in '1 to 10'"
    }
    return nil
  }
}
