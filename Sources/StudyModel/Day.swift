/// A day of the proleptic Gregorian calendar, as days since 1970-01-01.
///
/// No clock and no time zone.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let number: Int32

  /// The day with this number of days since 1970-01-01.
  @inlinable public init(number: Int32) { self.number = number }

  /// The day of a calendar date; the parts must name a real day.
  ///
  /// Counts in years that begin in March, so that the leap day comes last (Fliegel and Van Flandern's idea).
  public init(year: Int, month: Int, day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month and day.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// The calendar year.
  public var year: Int { parts.year }

  /// Earlier or later.
  @inlinable public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
  /// The day some days later.
  @inlinable public static func + (a: Day, days: Int) -> Day { Day(number: a.number + Int32(days)) }
  /// Days between two days.
  @inlinable public static func - (a: Day, b: Day) -> Int { Int(a.number) - Int(b.number) }

  /// How many days a month has.
  public static func count(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The same day of the calendar some years earlier; 29 February becomes the 28th.
  public func yearsEarlier(_ years: Int) -> Day {
    let (year, month, day) = parts
    return Day(year: year - years, month: month, day: month == 2 && day == 29 ? 28 : day)
  }
}

extension Day: CustomStringConvertible {
  /// The day as `2024-10-31`.
  public var description: String { PartialDate(self).description }
}
