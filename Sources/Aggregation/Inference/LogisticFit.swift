import RealModule

/// A logistic model that was fitted.
public struct LogisticFit: Hashable, Sendable {
  /// What was maximized.
  public enum Likelihood: Sendable {
    /// The likelihood.
    case plain
    /// The likelihood times the square root of the information's determinant (Firth).
    case penalized
  }

  /// How the variance was made.
  public enum Variance: Sendable {
    /// From the information: right when the model is.
    case model
    /// The sandwich over trials (HC0), right when the model's variance is not.
    case robust
    /// The sandwich over clusters, times G / (G - 1) for G clusters.
    case clustered
  }

  /// One column.
  public struct Coefficient: Hashable, Sendable {
    /// The column's name; the first is `(constant)`.
    public let name: String
    /// The change of the log odds with one unit of the column as it was given.
    public let value: Double
    /// Its standard error.
    public let standardError: Double
    /// Wald's test that it is zero; its statistic is z.
    public var test: TestOutcome { .normal(value / standardError) }
    /// The odds ratio of one unit, with Wald's interval.
    public let oddsRatio: Estimate
  }

  /// The constant and the columns, in order.
  public let coefficients: [Coefficient]
  /// Their covariances, row by row.
  public let covariance: [Double]
  /// The log-likelihood of the model, penalized when that was asked for.
  public let logLikelihood: Double
  /// The same of the model with the constant only.
  public let nullLogLikelihood: Double
  /// The likelihood-ratio test of all columns together; its statistic is chi-square.
  public let likelihoodRatio: TestOutcome
  /// What was maximized.
  public let likelihood: Likelihood
  /// How the variance was made.
  public let variance: Variance
  /// Steps taken.
  public let iterations: Int
  /// Trials used.
  public let trials: Int
  /// Trials with the outcome.
  public let events: Int
  /// The rarer outcome's trials for each column; under 10 the notes say so.
  public let eventsPerVariable: Double
  /// What a reader must know about the model.
  public let notes: [InferenceNote]

  /// The likelihood-ratio test of this model against a smaller one of the same trials.
  public func test(against smaller: LogisticFit) -> TestOutcome {
    let freedom = coefficients.count - smaller.coefficients.count
    guard freedom > 0, trials == smaller.trials, events == smaller.events, likelihood == smaller.likelihood
    else { return .none(.invalid) }
    return .chiSquare(max(0, 2 * (logLikelihood - smaller.logLikelihood)), freedom)
  }
}

/// Why a logistic model was not fitted.
public struct LogisticRefusal: Error, Hashable, Sendable {
  /// The reason.
  public let note: InferenceNote
  /// The columns concerned: those that separate the outcomes, or the one that depends on others.
  public let columns: [String]
}
