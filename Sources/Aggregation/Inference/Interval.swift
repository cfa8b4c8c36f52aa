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
    /// A difference of two shares (Newcombe's hybrid score).
    case newcombe
    /// An odds ratio (Woolf).
    case woolf = "woolf-log"
    /// A ratio of two shares (Katz).
    case katz = "katz-log"
    /// A shift between two groups (Hodges-Lehmann, ends by Moses).
    case hodgesLehmann = "hodges-lehmann"
    /// An odds ratio of a logistic model, by its information.
    case waldLogOdds = "wald-log-odds"
    /// An odds ratio of a logistic model, by a robust variance.
    case waldRobust = "wald-log-odds-robust"
    /// An odds ratio of a penalized logistic model (Firth).
    case waldFirth = "wald-log-odds-firth"
    /// A share standardized to given weights, or a difference of two.
    case standardized = "standardized-normal"
    /// A share still free of the event, by the complementary log-log.
    case kaplanMeier = "kaplan-meier-loglog"
    /// A share still free of the event, plain.
    case kaplanMeierPlain = "kaplan-meier-plain"
    /// A difference of two cumulative incidences.
    case incidenceDifference = "aalen-johansen-difference"
    /// A location quotient.
    case locationQuotient = "location-quotient-log"
    /// An agreement beyond chance (Cohen).
    case kappa = "kappa-normal"
    /// An F1 score, by Wilson on the share it is a function of.
    case wilsonF1 = "wilson-f1"
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
