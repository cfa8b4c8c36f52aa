import RealModule

/// Logistic regression: how the odds of an outcome go with several columns at once.
///
/// Assumes independent trials (or clusters, with that variance), log odds that are linear in the columns, complete
/// rows, and ten or more events of the rarer outcome a column (a note says when there are fewer). Fitted by iteratively
/// reweighted least squares until no coefficient of the centered and scaled columns moves by 1e-10. When some
/// combination of columns separates the outcomes no maximum exists: ``fit(_:variance:)`` refuses and names the columns,
/// ``firth(_:)`` gives the penalized estimates, which always exist. Source: METHODS 5.8; P. McCullagh and J. Nelder,
/// "Generalized Linear Models", 4.4; D. Firth, Biometrika 80 (1993) 27-38.
public enum Logistic {
  /// Fits by maximum likelihood.
  public static func fit(
    _ data: LogisticData, variance: LogisticFit.Variance = .model
  ) -> Result<LogisticFit, LogisticRefusal> {
    run(data, .plain, variance)
  }

  /// Fits by Firth's penalized likelihood, whose intervals here are Wald's.
  public static func firth(_ data: LogisticData) -> Result<LogisticFit, LogisticRefusal> {
    run(data, .penalized, .model)
  }

  /// Fits by maximum likelihood, and by Firth's where the outcomes are separated; a note says so.
  public static func fitOrFirth(
    _ data: LogisticData, variance: LogisticFit.Variance = .model
  ) -> Result<LogisticFit, LogisticRefusal> {
    let plain = run(data, .plain, variance)
    guard case .failure(let refusal) = plain, refusal.note == .separated else { return plain }
    return run(data, .penalized, .model, notes: [.firth])
  }

  private static func run(
    _ data: LogisticData, _ likelihood: LogisticFit.Likelihood, _ variance: LogisticFit.Variance,
    notes: [InferenceNote] = []
  ) -> Result<LogisticFit, LogisticRefusal> {
    let trials = data.totals.reduce(0, +)
    let events = data.events.reduce(0, +)
    func refuse(_ note: InferenceNote, _ columns: [String] = []) -> Result<LogisticFit, LogisticRefusal> {
      .failure(LogisticRefusal(note: note, columns: columns))
    }
    guard trials > 0 else { return refuse(.emptyGroup) }
    guard events > 0, events < trials else { return refuse(.noContrast) }
    let design = LogisticDesign(data)
    if let column = LogisticSolver.dependentColumn(design) { return refuse(.collinear, [data.columns[column - 1]]) }
    let solver = LogisticSolver(design, likelihood)
    let whole = solver.solve(columns: design.width)
    if case .separated(let columns) = whole { return refuse(.separated, columns.map { data.columns[$0 - 1] }) }
    guard case .settled(let beta, let information, let logLikelihood, let iterations) = whole,
      case .settled(_, _, let null, _) = solver.solve(columns: 1)
    else { return refuse(.notConverged) }
    let shift = likelihood == .penalized ? design.logScale : 0
    var notes = notes
    let perVariable = min(events, trials - events) / Double(max(data.columns.count, 1))
    if perVariable < 10, !data.columns.isEmpty { notes.append(.fewEvents) }
    var used = variance
    var scaled = information.inverse
    if variance == .clustered, Set(data.clusters).count < 2 {
      notes.append(.fewClusters)
      used = .model
    } else if variance != .model {
      scaled = LogisticSandwich.covariance(design, beta, bread: scaled, clustered: variance == .clustered)
    }
    let values = design.restored(beta)
    let covariance = design.restored(covariance: scaled)
    let method: Interval.Method =
      likelihood == .penalized ? .waldFirth : used == .model ? .waldLogOdds : .waldRobust
    let coefficients = values.indices.map { place in
      let error = max(0, covariance[place * design.width + place]).squareRoot()
      let ends = Interval(
        .exp(values[place] - Interval.z * error), .exp(values[place] + Interval.z * error), method)
      return LogisticFit.Coefficient(
        name: place == 0 ? "(constant)" : data.columns[place - 1], value: values[place], standardError: error,
        oddsRatio: Estimate(value: .exp(values[place]), interval: ends))
    }
    return .success(
      LogisticFit(
        coefficients: coefficients, covariance: covariance, logLikelihood: logLikelihood + shift,
        nullLogLikelihood: null + shift,
        likelihoodRatio: .chiSquare(max(0, 2 * (logLikelihood - null)), data.columns.count), likelihood: likelihood,
        variance: used, iterations: iterations, trials: Int(trials), events: Int(events),
        eventsPerVariable: perVariable, notes: notes))
  }
}
