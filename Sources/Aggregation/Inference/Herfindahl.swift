/// How concentrated counts are over levels: the Herfindahl–Hirschman index (METHODS 3).
///
/// The sum of the squared shares, from 1/k where k levels have the same to 1 where one has all. Its inverse is the
/// effective number of levels. Assumes nothing of the counts; the interval resamples trials, because sites come in
/// trials, and speaks of which trials there happen to be.
public enum Herfindahl {
  /// Site rows below which nothing is shown.
  public static let fewest = 10

  /// The index of counts by level; nothing where all are zero.
  public static func index(_ counts: [Int]) -> Double? {
    let total = counts.reduce(0, +)
    guard total > 0 else { return nil }
    return counts.reduce(0.0) { sum, count in
      let share = Double(count) / Double(total)
      return sum + share * share
    }
  }

  /// The index rescaled to 0 where `levels` have the same and 1 where one has all; nothing for one level.
  public static func normalized(_ index: Double, levels: Int) -> Double? {
    guard levels > 1 else { return nil }
    let least = 1 / Double(levels)
    return (index - least) / (1 - least)
  }

  /// The interval of the index by resampling trials: percentile, 1,000 resamples, generator and seed as stated at
  /// ``TrialBootstrap``; nothing under five trials.
  ///
  /// A resample holds fewer distinct trials, hence is more concentrated than the whole: where that pushes all of the
  /// interval above the estimate, its lower end is the estimate. From 1,000 trials the normal interval takes its place,
  /// with the variance that resampling has to first order (the sum of squared influences of the trials).
  ///
  /// - Parameters:
  ///   - trials: For each trial its levels, each with its count.
  ///   - levels: How many levels there are; those in `trials` are below it.
  ///   - seedText: What is concentrated, of whom.
  public static func interval(_ trials: [[(level: Int, count: Int)]], levels: Int, seedText: String) -> Interval? {
    guard trials.count >= TrialBootstrap.fewestTrials else { return nil }
    var totals = [Int](repeating: 0, count: levels)
    for trial in trials { for (level, count) in trial { totals[level] += count } }
    guard let estimate = index(totals) else { return nil }
    if trials.count >= TrialBootstrap.manyTrials { return normal(trials, totals, estimate) }
    var generator = Xoshiro256(seed: TrialBootstrap.seed ^ fnv1a(seedText))
    var resampled: [Double] = []
    resampled.reserveCapacity(TrialBootstrap.resamples)
    for _ in 0..<TrialBootstrap.resamples {
      var counts = [Int](repeating: 0, count: levels)
      for _ in trials {
        let drawn = min(Int(generator.uniform() * Double(trials.count)), trials.count - 1)
        for (level, count) in trials[drawn] { counts[level] += count }
      }
      if let index = index(counts) { resampled.append(index) }
    }
    resampled.sort()
    guard let low = Quantile.type7(sorted: resampled, Interval.tail),
      let high = Quantile.type7(sorted: resampled, 1 - Interval.tail)
    else { return nil }
    return Interval(min(low, estimate), max(high, estimate), .trialBootstrap)
  }

  /// The influence of a trial is the change of the index per trial like it: 2 Σ s (x - n s) / N, with its counts x,
  /// their sum n and the shares s of all N.
  private static func normal(_ trials: [[(level: Int, count: Int)]], _ totals: [Int], _ index: Double) -> Interval {
    let all = Double(totals.reduce(0, +))
    var variance = 0.0
    for trial in trials {
      let weighted = trial.reduce(0.0) { $0 + Double($1.count) * Double(totals[$1.level]) / all }
      let count = Double(trial.reduce(0) { $0 + $1.count })
      let influence = 2 * (weighted - count * index) / all
      variance += influence * influence
    }
    let half = Interval.z * variance.squareRoot()
    return Interval(max(0, index - half), min(1, index + half), .trialNormal)
  }
}
