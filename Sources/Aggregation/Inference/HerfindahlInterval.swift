/// The interval of the concentration of sites over countries, by resampling trials (METHODS 3).
///
/// Assumes independent trials; their sites may come together. As ``TrialBootstrap``: 1,000 resamples of multinomial
/// counts over the distinct patterns of sites, drawn as binomials in ascending order of the pattern, type-7 quantiles,
/// xoshiro256** seeded from the stated seed xor FNV-1a of a text; from 1,000 trials the normal interval with the
/// variance of the linearized index takes its place. Resamples are more concentrated than the sample they come from, so
/// where the lower quantile lies above the index the index itself is the lower end.
public enum HerfindahlInterval {
  /// A unit, by a number of its own, and a trial's sites there.
  public struct Part: Hashable, Comparable, Sendable {
    /// The unit.
    public let unit: Int
    /// The trial's sites there.
    public let sites: Int

    /// A part.
    public init(unit: Int, sites: Int) {
      (self.unit, self.sites) = (unit, sites)
    }

    /// By unit, then by sites.
    public static func < (one: Part, other: Part) -> Bool {
      (one.unit, one.sites) < (other.unit, other.sites)
    }
  }

  /// The interval of the index; nothing under five trials with a site.
  ///
  /// - Parameters:
  ///   - trials: The sites of each trial, a unit named once; the order of trials and of parts does not matter.
  ///   - seedText: What the figure is about, so that figures do not share their resamples.
  public static func interval(trials: [[Part]], seedText: String) -> Interval? {
    var counts: [[Part]: Int] = [:]
    for trial in trials where trial.contains(where: { $0.sites > 0 }) {
      counts[trial.filter { $0.sites > 0 }.sorted(), default: 0] += 1
    }
    let patterns = counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let all = patterns.reduce(0) { $0 + $1.value }
    guard all >= TrialBootstrap.fewestTrials else { return nil }
    let units = Set(patterns.flatMap { $0.key.map(\.unit) }).sorted()
    let place = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1, $0) })
    let numbered = patterns.map { pattern in
      (parts: pattern.key.map { (place[$0.unit] ?? 0, Double($0.sites)) }, trials: pattern.value)
    }
    let sums = Self.sums(numbered, numbered.map(\.trials), units.count)
    let index = Self.index(sums)
    if all >= TrialBootstrap.manyTrials {
      let total = sums.reduce(0, +)
      var square = 0.0
      for pattern in numbered {
        let adds = pattern.parts.reduce(0) { $0 + 2 * $1.1 / total * (sums[$1.0] / total - index) }
        square += Double(pattern.trials) * adds * adds
      }
      let half = Interval.z * square.squareRoot()
      return Interval(max(0, index - half), min(1, index + half), .trialNormal)
    }
    var generator = Xoshiro256(seed: TrialBootstrap.seed ^ fnv1a(seedText))
    let drawn = (0..<TrialBootstrap.resamples).map { _ in
      Self.index(Self.sums(numbered, resample(numbered.map(\.trials), all, &generator), units.count))
    }.sorted()
    guard let low = Quantile.type7(sorted: drawn, Interval.tail),
      let high = Quantile.type7(sorted: drawn, 1 - Interval.tail)
    else { return nil }
    return Interval(min(low, index), max(high, index), .trialBootstrap)
  }

  /// The normal interval of many trials, whose sites lie one after another: the same as of their patterns, without making
  /// them.
  static func ofMany(starts: [Int], units: [Int32], sites: [Int32], totals: [Int]) -> Interval {
    let total = Double(totals.reduce(0, +))
    let shares = totals.map { Double($0) / total }
    let index = shares.reduce(0) { $0 + $1 * $1 }
    var square = 0.0
    for trial in 0..<starts.count - 1 {
      var adds = 0.0
      for place in starts[trial]..<starts[trial + 1] {
        adds += 2 * Double(sites[place]) / total * (shares[Int(units[place])] - index)
      }
      square += adds * adds
    }
    let half = Interval.z * square.squareRoot()
    return Interval(max(0, index - half), min(1, index + half), .trialNormal)
  }

  /// How often each pattern is drawn, given what those before it left.
  private static func resample(_ trials: [Int], _ all: Int, _ generator: inout Xoshiro256) -> [Int] {
    var (drawsLeft, trialsLeft) = (all, all)
    return trials.map { count in
      let drawn = generator.binomial(drawsLeft, Double(count) / Double(trialsLeft))
      drawsLeft -= drawn
      trialsLeft -= count
      return drawn
    }
  }

  private static func sums(_ patterns: [(parts: [(Int, Double)], trials: Int)], _ counts: [Int], _ units: Int)
    -> [Double]
  {
    var sums = Array(repeating: 0.0, count: units)
    for (pattern, count) in zip(patterns, counts) where count > 0 {
      for (unit, sites) in pattern.parts { sums[unit] += sites * Double(count) }
    }
    return sums
  }

  private static func index(_ sums: [Double]) -> Double {
    let all = sums.reduce(0, +)
    return sums.reduce(0) { $0 + $1 * $1 } / (all * all)
  }
}
