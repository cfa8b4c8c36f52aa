/// A 95 % interval and the procedure that made it.
public struct Interval: Hashable, Sendable {
  /// The procedures, by the name tidy CSV prints.
  public enum Method: String, CaseIterable, Sendable {
    /// A share.
    case wilson
    /// A cumulative incidence, with Aalen's variance.
    case aalenJohansen = "aalen-johansen-loglog"
    /// A median.
    case orderStatistics = "order-statistics"
    /// Sites per million, by resampling trials.
    case trialBootstrap = "trial-bootstrap"
    /// Sites per million, by the variance resampling would have.
    case trialNormal = "trial-normal"
    /// The ratio of two counts.
    case poissonRatio = "poisson-ratio"
    /// One count (Garwood).
    case poissonCount = "poisson-garwood"
  }

  /// The lower end.
  public let low: Double
  /// The upper end.
  public let high: Double
  /// What made it.
  public let method: Method

  /// An interval made by a procedure.
  public init(_ low: Double, _ high: Double, _ method: Method) {
    self.low = low
    self.high = high
    self.method = method
  }

  /// The normal quantile of every 95 % interval, as METHODS 5.1 gives it.
  static let z = 1.959964
  /// The chance left outside on each side.
  static let tail = 0.025
}
