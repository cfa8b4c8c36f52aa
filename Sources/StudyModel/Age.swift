/// An age limit in the unit its source gives, comparable exactly across units.
///
/// A year has 365.25 days and a month 30.4375 (METHODS 2.4), so every unit is a whole number of minutes.
public struct Age: Hashable, Sendable {
  /// The units of the registry.
  public enum Unit: UInt8, CaseIterable, Sendable {
    /// 525,960 minutes.
    case years
    /// 43,830 minutes.
    case months
    /// 10,080 minutes.
    case weeks
    /// 1,440 minutes.
    case days
    /// 60 minutes.
    case hours
    /// One minute.
    case minutes

    /// Minutes in one unit.
    public var minutes: Int {
      switch self {
      case .years: 525_960
      case .months: 43_830
      case .weeks: 10_080
      case .days: 1_440
      case .hours: 60
      case .minutes: 1
      }
    }
    /// The registry's word, plural.
    public var word: String {
      switch self {
      case .years: "Years"
      case .months: "Months"
      case .weeks: "Weeks"
      case .days: "Days"
      case .hours: "Hours"
      case .minutes: "Minutes"
      }
    }
  }

  /// `thousandths * 8 + unit`: the form in which columns keep an age.
  public let packed: Int32

  /// The age with this packed form.
  @inlinable public init(packed: Int32) { self.packed = packed }

  /// An age of so many thousandths of a unit, or nothing when it is too large to keep.
  public init?(thousandths: Int, _ unit: Unit) {
    guard (0...268_000_000).contains(thousandths) else { return nil }
    self.packed = Int32(thousandths * 8 + Int(unit.rawValue))
  }
  /// An age of whole units.
  public init?(_ value: Int, _ unit: Unit) {
    guard (0...268_000).contains(value) else { return nil }
    self.init(thousandths: value * 1_000, unit)
  }

  /// Reads `18 Years`, `1 Month`, `1.5 Years`; nothing when the text is no such age.
  ///
  /// `N/A` is no age but no limit.
  public init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2 else { return nil }
    var name = words[1].lowercased()
    if !name.hasSuffix("s") { name += "s" }
    guard let unit = Unit.allCases.first(where: { $0.word.lowercased() == name }) else { return nil }
    let parts = words[0].split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Int(parts[0]), whole >= 0, whole <= 268_000 else { return nil }
    var thousandths = whole * 1_000
    if parts.count == 2 {
      guard (1...3).contains(parts[1].utf8.count), let fraction = Int(parts[1]), fraction >= 0 else { return nil }
      thousandths += [100, 10, 1][parts[1].utf8.count - 1] * fraction
    }
    self.init(thousandths: thousandths, unit)
  }

  /// The unit.
  public var unit: Unit { Unit(rawValue: UInt8(packed & 7)) ?? .minutes }
  /// The value in its unit.
  public var value: Double { Double(packed >> 3) / 1_000 }
  /// Thousandths of a minute: what ages are compared by, exactly.
  public var exact: Int { Int(packed >> 3) * unit.minutes }
  /// The age in years, for people and for numbers.
  public var years: Double { Double(exact) / Double(Age.exactYear) }
  /// ``exact`` of one year.
  public static let exactYear = 525_960_000
}

extension Age: CustomStringConvertible {
  /// The age as the registry writes it: `18 Years`, `1 Year`.
  public var description: String {
    let (whole, rest) = (packed >> 3).quotientAndRemainder(dividingBy: 1_000)
    var digits = String(whole)
    if rest > 0 {
      let fraction = String(1_000 + rest).dropFirst()
      digits +=
        "."
        + (fraction.hasSuffix("00") ? fraction.dropLast(2) : fraction.hasSuffix("0") ? fraction.dropLast() : fraction)
    }
    return digits + " " + (digits == "1" ? String(unit.word.dropLast()) : unit.word)
  }
}
