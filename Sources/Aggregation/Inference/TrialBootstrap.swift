/// The interval of sites per million people, by resampling trials, because sites come in trials (METHODS 3).
///
/// Resampled are the population's trials that list any site, with replacement: 1,000 times multinomial counts over the
/// distinct numbers of sites in the region, drawn as binomials in ascending order of that number, zero last. The ends
/// are the type-7 quantiles at 0.025 and 0.975 of the resampled totals. The generator is xoshiro256** seeded through
/// SplitMix64 from ``seed`` xor FNV-1a of the region's code, so a region's interval does not depend on its neighbors.
///
/// From 1,000 trials with a site there, the normal interval with the same variance, N times the variance of sites per
/// trial, takes its place.
public enum TrialBootstrap {
  /// How many resamples.
  public static let resamples = 1_000
  /// The stated seed.
  public static let seed: UInt64 = 20_261_121
  /// Trials with a site in the region below which there is no interval.
  public static let fewestTrials = 5
  /// Trials with a site in the region from which the normal interval stands.
  public static let manyTrials = 1_000

  /// The interval of the region's sites per million; nothing under five trials with a site there.
  ///
  /// - Parameters:
  ///   - sitesPerTrial: How many trials have each number of sites in the region; together all trials that list any
  ///     site anywhere, so those with none there too. Any order; a number may occur twice.
  ///   - population: The people of the whole region, more than 0.
  ///   - seedText: The region's code.
  public static func interval(
    sitesPerTrial: [(sites: Int, trials: Int)], population: Int, seedText: String
  ) -> Interval? {
    var trials: [Int: Int] = [:]
    for (sites, count) in sitesPerTrial { trials[sites, default: 0] += count }
    let all = trials.values.reduce(0, +)
    let groups = trials.filter { $0.key > 0 && $0.value > 0 }.sorted { $0.key < $1.key }
    let withSite = groups.reduce(0) { $0 + $1.value }
    guard population > 0, withSite >= fewestTrials else { return nil }
    let perMillion = 1_000_000 / Double(population)
    if withSite >= manyTrials {
      let total = groups.reduce(0.0) { $0 + Double($1.key) * Double($1.value) }
      let mean = total / Double(all)
      let squares =
        groups.reduce(0.0) { $0 + (Double($1.key) - mean) * (Double($1.key) - mean) * Double($1.value) }
        + mean * mean * Double(all - withSite)
      let half = Interval.z * squares.squareRoot()
      return Interval(max(0, total - half) * perMillion, (total + half) * perMillion, .trialNormal)
    }
    var generator = Xoshiro256(seed: seed ^ fnv1a(seedText))
    let totals = (0..<resamples).map { _ in resample(groups, all, &generator) }.sorted()
    guard let low = Quantile.type7(sorted: totals, Interval.tail),
      let high = Quantile.type7(sorted: totals, 1 - Interval.tail)
    else { return nil }
    return Interval(low * perMillion, high * perMillion, .trialBootstrap)
  }

  /// The sites of one resample: each group's count given what the groups before it left.
  private static func resample(
    _ groups: [(key: Int, value: Int)], _ all: Int, _ generator: inout Xoshiro256
  ) -> Int {
    var (drawsLeft, trialsLeft, total) = (all, all, 0)
    for (sites, trials) in groups where drawsLeft > 0 {
      let drawn = generator.binomial(drawsLeft, Double(trials) / Double(trialsLeft))
      total += sites * drawn
      drawsLeft -= drawn
      trialsLeft -= trials
    }
    return total
  }
}
