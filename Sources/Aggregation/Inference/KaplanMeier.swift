import RealModule

/// The share still free of an event over time, by Kaplan and Meier, with Greenwood's variance.
///
/// Assumes that trials whose time is cut short (censored) fare as those still watched, and one kind of end; where trials
/// can end otherwise, ``AalenJohansen`` is the figure to show. At equal times events come before censoring. Times are
/// whole twelfths of a day, as there. What it keeps are counts, so parts add up to the same whatever the split. Source:
/// E. L. Kaplan and P. Meier, Journal of the American Statistical Association 53 (1958) 457-481; METHODS 5.7.
public struct KaplanMeier: Hashable, Sendable {
  /// Which interval is made.
  public enum Scale: CaseIterable, Sendable {
    /// By the complementary log-log, inside 0...1: the default.
    case logLog
    /// The share and a multiple of its standard error, cut at 0 and 1.
    case plain
  }

  /// The share at one time.
  public struct Survival: Hashable, Sendable {
    /// The share whose event comes later than that time.
    public let value: Double
    /// Greenwood's.
    public let variance: Double
    /// Nothing before the first event, and once nobody is left.
    public let interval: Interval?
    /// Trials whose time is that long or longer.
    public let atRisk: Int
    /// Events up to and at that time.
    public let events: Int
  }

  /// Trials by time: with the event, and cut short.
  private(set) var counts: [Int: SIMD2<Int>] = [:]

  /// No trials yet.
  public init() {}

  /// Adds trials; a time before 0 counts as 0.
  public mutating func add(time: Int, event: Bool, trials: Int = 1) {
    counts[max(time, 0), default: .zero][event ? 0 : 1] += trials
  }

  /// Adds the trials of another part.
  public mutating func add(_ other: KaplanMeier) {
    counts.merge(other.counts) { $0 &+ $1 }
  }

  /// How many trials there are.
  public var trials: Int { counts.values.reduce(0) { $0 + $1.wrappedSum() } }

  /// The share at a time; nothing without trials.
  public func survival(at time: Int, _ scale: Scale = .logLog) -> Survival? {
    guard trials > 0 else { return nil }
    let atRisk = counts.reduce(0) { $1.key >= time ? $0 + $1.value.wrappedSum() : $0 }
    let last = steps().last { $0.time <= time }
    let (value, sum) = (last?.value ?? 1, last?.greenwood ?? 0)
    return Survival(
      value: value, variance: value == 0 ? 0 : value * value * sum, interval: Self.interval(value, sum, scale),
      atRisk: atRisk, events: last?.events ?? 0)
  }

  /// The shares at several times: the table under a curve.
  public func table(at times: [Int], _ scale: Scale = .logLog) -> [Survival] {
    times.compactMap { survival(at: $0, scale) }
  }

  /// A time at which the curve falls.
  struct Step {
    let time: Int
    let value: Double
    let greenwood: Double
    let events: Int
  }

  /// The times with an event, ascending, with the share just after each and Greenwood's sum.
  func steps() -> [Step] {
    var left = trials
    var (value, greenwood, events) = (1.0, 0.0, 0)
    var steps: [Step] = []
    for (time, here) in counts.sorted(by: { $0.key < $1.key }) {
      if here[0] > 0 {
        let (n, d) = (Double(left), Double(here[0]))
        value *= (n - d) / n
        greenwood += d / (n * (n - d))
        events += here[0]
        steps.append(Step(time: time, value: value, greenwood: greenwood, events: events))
      }
      left -= here.wrappedSum()
    }
    return steps
  }

  /// The interval of a share from Greenwood's sum; nothing at 0 and 1.
  static func interval(_ value: Double, _ greenwood: Double, _ scale: Scale) -> Interval? {
    guard value > 0, value < 1 else { return nil }
    let spread = Interval.z * greenwood.squareRoot()
    switch scale {
    case .plain:
      return Interval(max(0, value * (1 - spread)), min(1, value * (1 + spread)), .kaplanMeierPlain)
    case .logLog:
      let width = spread / -.log(value)
      return Interval(.pow(value, .exp(width)), .pow(value, .exp(-width)), .kaplanMeier)
    }
  }
}
