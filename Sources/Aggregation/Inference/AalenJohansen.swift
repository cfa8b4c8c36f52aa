import RealModule

/// The cumulative incidence of termination, completion competing (METHODS 4, "Time to termination").
///
/// Times are whole twelfths of a day: a day is 12, a whole month (730 / 24 days) 365, 24 months 8,760, so that no time
/// is rounded. What it keeps are counts, so parts add up to the same whatever the split.
public struct AalenJohansen: Hashable, Sendable {
  /// How a trial's time ended.
  public enum Event: UInt8, CaseIterable, Sendable {
    /// Still open, suspended or unknown when last seen.
    case censored
    /// Terminated: the event.
    case terminated
    /// Completed: the competing event.
    case completed
  }

  /// The incidence at one time.
  public struct Incidence: Hashable, Sendable {
    /// The share terminated by then, events at that time included.
    public let value: Double
    /// Its variance (Aalen 1978, as scikit-survival computes it).
    public let variance: Double
    /// The log(-log) interval; nothing when the value is 0 or 1.
    public let interval: Interval?
    /// Trials whose time is that long or longer.
    public let atRisk: Int
  }

  /// Twelfths in a day.
  public static let day = 12
  /// Twelfths in a whole month: 730 days are 24.
  public static let month = 365
  /// 24 months, which are 730 days.
  public static let twoYears = 8_760

  /// Trials by time and event.
  private var counts: [Int: SIMD3<Int>] = [:]

  /// No trials yet.
  public init() {}

  /// Adds a trial; a time before 0 counts as 0.
  public mutating func add(time: Int, _ event: Event, trials: Int = 1) {
    counts[max(time, 0), default: .zero][Int(event.rawValue)] += trials
  }

  /// Adds the trials of another part.
  public mutating func add(_ other: AalenJohansen) {
    counts.merge(other.counts) { $0 &+ $1 }
  }

  /// The same trials with termination as the only event: completed ones are cut short when they complete.
  var terminations: KaplanMeier {
    counts.reduce(into: KaplanMeier()) { curve, entry in
      let terminated = entry.value[Int(Event.terminated.rawValue)]
      curve.add(time: entry.key, event: true, trials: terminated)
      curve.add(time: entry.key, event: false, trials: entry.value.wrappedSum() - terminated)
    }
  }

  /// How many trials there are.
  public var trials: Int { counts.values.reduce(0) { $0 + $1.wrappedSum() } }

  /// The incidence at a time; nothing without trials.
  public func incidence(at time: Int) -> Incidence? {
    var left = trials
    guard left > 0 else { return nil }
    let atRisk = counts.reduce(0) { $1.key >= time ? $0 + $1.value.wrappedSum() : $0 }
    var free = 1.0  // neither terminated nor completed just before
    var value = 0.0
    var steps: [Step] = []
    for (_, here) in counts.filter({ $0.key <= time }).sorted(by: { $0.key < $1.key }) {
      let terminated = here[Int(Event.terminated.rawValue)]
      let ended = terminated + here[Int(Event.completed.rawValue)]
      if ended > 0 {
        value += free * Double(terminated) / Double(left)
        steps.append(
          Step(
            atRisk: Double(left), ended: Double(ended), terminated: Double(terminated), free: free, incidence: value))
        free *= 1 - Double(ended) / Double(left)
      }
      left -= here.wrappedSum()
    }
    let variance = Self.variance(steps, value)
    return Incidence(
      value: value, variance: variance, interval: Self.interval(value, variance), atRisk: atRisk)
  }

  private struct Step {
    let atRisk, ended, terminated, free, incidence: Double
  }

  /// Aalen's variance (Pintilie, "Competing Risks", 2006, equation 4.5); terms with a zero denominator are 0.
  private static func variance(_ steps: [Step], _ value: Double) -> Double {
    var (ofFreedom, ofEvents, joint) = (0.0, 0.0, 0.0)
    for step in steps where step.atRisk > 1 {
      let (n, d, t, s) = (step.atRisk, step.ended, step.terminated, step.free)
      let later = value - step.incidence
      if n > d {
        ofFreedom += later * later * d / ((n - 1) * (n - d))
        joint += later * s * t * (n - t) / (n * (n - d) * (n - 1))
      }
      ofEvents += s * s * t * (n - t) / (n * n * (n - 1))
    }
    return ofFreedom + ofEvents - 2 * joint
  }

  private static func interval(_ value: Double, _ variance: Double) -> Interval? {
    guard value > 0, value < 1 else { return nil }
    let spread = Interval.z * max(variance, 0).squareRoot() / (value * -.log(value))
    return Interval(.pow(value, .exp(spread)), .pow(value, .exp(-spread)), .aalenJohansen)
  }
}
