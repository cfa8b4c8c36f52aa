/// A calendar quarter.
public struct Quarter: Hashable, Comparable, Sendable {
  /// Quarters since year 0: what quarters are counted and compared by.
  public let index: Int

  /// The quarter with this index.
  public init(index: Int) { self.index = index }
  /// The quarter of a year, 1 to 4.
  public init(year: Int, number: Int) { self.index = year * 4 + number - 1 }
  /// The quarter a day falls in.
  public init(_ day: Day) {
    let parts = day.parts
    self.init(year: parts.year, number: (parts.month - 1) / 3 + 1)
  }
  /// Reads `2025-Q3`.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, let year = Int(parts[0]), year > 0, parts[1].utf8.count == 2,
      parts[1].first == "Q" || parts[1].first == "q", let number = Int(parts[1].dropFirst()), (1...4).contains(number)
    else { return nil }
    self.init(year: year, number: number)
  }

  /// The year.
  public var year: Int { index / 4 }
  /// 1 to 4.
  public var number: Int { index % 4 + 1 }
  /// Its first day.
  public var firstDay: Day { Day(year: year, month: number * 3 - 2, day: 1) }
  /// Its last day.
  public var lastDay: Day { Quarter(index: index + 1).firstDay + -1 }

  /// The quarter some quarters later.
  public static func + (a: Quarter, quarters: Int) -> Quarter { Quarter(index: a.index + quarters) }
  /// Quarters between two.
  public static func - (a: Quarter, b: Quarter) -> Int { a.index - b.index }
  /// Earlier or later.
  public static func < (a: Quarter, b: Quarter) -> Bool { a.index < b.index }
}

extension Quarter: CustomStringConvertible {
  /// The quarter as `2025-Q3`.
  public var description: String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-Q\(number)"
  }
}
