/// What a reader must know about a figure: a rule that was applied, or why there is none.
public enum InferenceNote: String, CaseIterable, Hashable, Sendable {
  /// Counts are negative, a part is larger than its whole, or shapes differ.
  case invalid = "not estimable: the counts do not fit together"
  /// A group is empty.
  case emptyGroup = "not estimable: a group has no trials"
  /// Fewer than two groups or levels have trials.
  case oneLevel = "not estimable: fewer than two groups or levels have trials"
  /// Nothing varies: all values, or all outcomes, are the same.
  case noVariation = "not estimable: all values are the same"
  /// Both groups have none, or both have all.
  case noContrast = "not estimable: the outcome is in none or in all trials of both groups"
  /// Too few values for a 95 % interval.
  case tooFew = "no interval: too few values"
  /// 0.5 was added to each of four cells.
  case haldane = "a cell is zero: 0.5 added to each cell"
  /// An expected count is under 5.
  case smallExpected = "an expected count is under 5: prefer Fisher's exact test"
  /// A chance estimated by drawing tables.
  case monteCarlo = "p by Monte Carlo, seed and number of tables stated"
  /// No event was seen.
  case noEvents = "not estimable: no events"
  /// No pair differs.
  case noDiscordantPairs = "no pair differs"
  /// A weighted stratum has no trials; the weights of the others were scaled up.
  case emptyStratum = "a stratum has no trials: weights rescaled over the others"
  /// The estimated variance is zero, so there is no normal interval.
  case noVariance = "no interval: the estimated variance is zero"
  /// Some combination of columns separates the outcomes.
  case separated = "not estimable: the columns separate the outcomes"
  /// A column is constant or a combination of those before it.
  case collinear = "not estimable: a column is constant or a combination of others"
  /// The iterations did not settle.
  case notConverged = "not estimable: the iterations did not converge"
  /// Fewer than 10 events a column.
  case fewEvents = "fewer than 10 events per variable: estimates may be biased"
  /// Fewer than two clusters, so no robust variance.
  case fewClusters = "no robust variance: fewer than two clusters"
  /// Penalized likelihood was used because the columns separate the outcomes.
  case firth = "the columns separate the outcomes: Firth's penalized estimates"
}

extension Estimate {
  /// An estimate by an inference procedure.
  init(value: Double?, interval: Interval?, note: InferenceNote? = nil) {
    self.init(value, interval, note: note?.rawValue)
  }

  /// No estimate, and why.
  static func none(_ note: InferenceNote) -> Estimate { Estimate(nil, note: note.rawValue) }
}
