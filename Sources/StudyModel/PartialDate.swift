/// A date as precise as its source: a year, a month or a day.
public struct PartialDate: Hashable, Sendable {
  /// `year * 10000 + month * 100 + day`, zero for what is not known; the form in which columns keep a date.
  public let packed: Int32

  /// How much of a date is known.
  public enum Precision: Sendable { case year, month, day }

  /// The date with this packed form.
  @inlinable public init(packed: Int32) { self.packed = packed }

  /// A date of these parts, or nothing when they name none.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    guard let month else {
      guard day == nil else { return nil }
      self.packed = Int32(year * 10_000)
      return
    }
    guard (1...12).contains(month) else { return nil }
    if let day, !(1...Day.count(inMonth: month, of: year)).contains(day) { return nil }
    self.packed = Int32(year * 10_000 + month * 100 + (day ?? 0))
  }

  /// A day as a date.
  public init(_ day: Day) {
    let parts = day.parts
    self.packed = Int32(parts.year * 10_000 + parts.month * 100 + parts.day)
  }

  /// Reads `yyyy`, `yyyy-MM` or `yyyy-MM-dd`; nothing when the bytes are no such date.
  public init?(iso bytes: some Collection<UInt8>) {
    guard [4, 7, 10].contains(bytes.count) else { return nil }
    var numbers = [0, 0, 0]
    var part = 0
    for (position, byte) in bytes.enumerated() {
      if position == 4 || position == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        part += 1
      } else {
        guard (48...57).contains(byte) else { return nil }
        numbers[part] = numbers[part] * 10 + Int(byte - 48)
      }
    }
    self.init(year: numbers[0], month: part > 0 ? numbers[1] : nil, day: part > 1 ? numbers[2] : nil)
  }

  /// Reads `yyyy`, `yyyy-MM` or `yyyy-MM-dd`; nothing when the text is no such date.
  public init?(_ text: String) { self.init(iso: Array(text.utf8)) }

  /// The year.
  @inlinable public var year: Int { Int(packed) / 10_000 }
  /// The month, 1 to 12, or nothing.
  @inlinable public var month: Int? { packed / 100 % 100 == 0 ? nil : Int(packed / 100 % 100) }
  /// The day of the month, or nothing.
  @inlinable public var day: Int? { packed % 100 == 0 ? nil : Int(packed % 100) }
  /// How much is known.
  public var precision: Precision { day != nil ? .day : month != nil ? .month : .year }

  /// The first day it may be: where it is shown or sorted.
  public var firstDay: Day { Day(year: year, month: month ?? 1, day: day ?? 1) }
  /// The last day it may be: what "past" asks.
  public var lastDay: Day {
    let month = month ?? 12
    return Day(year: year, month: month, day: day ?? Day.count(inMonth: month, of: year))
  }
  /// The day it stands for in durations: a month's 15th; a year names no day.
  public var middleDay: Day? { month.map { Day(year: year, month: $0, day: day ?? 15) } }
  /// The quarter it falls in; a year alone falls in none.
  public var quarter: Quarter? { month.map { Quarter(year: year, number: ($0 - 1) / 3 + 1) } }
}

extension PartialDate: CustomStringConvertible {
  /// The date as its source writes it: `2024`, `2024-10` or `2024-10-31`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return ([padded(year, 4)] + [month, day].compactMap { $0.map { padded($0, 2) } }).joined(separator: "-")
  }
}
