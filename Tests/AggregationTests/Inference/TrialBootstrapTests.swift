import Testing

@testable import Aggregation

struct TrialBootstrapTests {
  private let million = 1_000_000

  @Test func endsWithinThreeMonteCarloErrorsOfSciPys() throws {
    for (set, low, lowError, high, highError) in Reference.bootstrap {
      // One seed within three errors; and the mean of fifty within three of its own, so that no bias hides.
      var (lows, highs) = (0.0, 0.0)
      for seed in 0..<50 {
        let interval = try #require(
          TrialBootstrap.interval(
            sitesPerTrial: Reference.sites[set], population: million, seedText: seed == 0 ? "Germany" : "\(seed)"))
        #expect(interval.method == .trialBootstrap)
        if seed == 0 {
          #expect((interval.low - low).magnitude <= 3 * lowError, "set \(set): \(interval), not \(low)")
          #expect((interval.high - high).magnitude <= 3 * highError, "set \(set): \(interval), not \(high)")
        }
        lows += interval.low / 50
        highs += interval.high / 50
      }
      #expect((lows - low).magnitude <= 3 * lowError / 50.0.squareRoot(), "set \(set): \(lows), not \(low)")
      #expect((highs - high).magnitude <= 3 * highError / 50.0.squareRoot(), "set \(set): \(highs), not \(high)")
    }
  }

  @Test func neitherOrderNorGroupingMatters() {
    let groups = Reference.sites[1]
    let split = groups.reversed().flatMap { [($0.sites, 1), ($0.sites, $0.trials - 1)] }
    let interval = TrialBootstrap.interval(sitesPerTrial: groups, population: 7 * million, seedText: "Germany")
    #expect(interval != nil)
    #expect(TrialBootstrap.interval(sitesPerTrial: split, population: 7 * million, seedText: "Germany") == interval)
    #expect(TrialBootstrap.interval(sitesPerTrial: groups, population: 7 * million, seedText: "France") != interval)
  }

  @Test func fewTrialsHaveNone() {
    #expect(TrialBootstrap.interval(sitesPerTrial: [], population: 9, seedText: "") == nil)
    #expect(TrialBootstrap.interval(sitesPerTrial: [(0, 90), (7, 4)], population: 9, seedText: "") == nil)
    #expect(TrialBootstrap.interval(sitesPerTrial: [(0, 90), (7, 5)], population: 9, seedText: "") != nil)
    #expect(TrialBootstrap.interval(sitesPerTrial: [(7, 5)], population: 0, seedText: "") == nil)
    // Five trials alike and no other: every resample is the same.
    #expect(
      TrialBootstrap.interval(sitesPerTrial: [(2, 5)], population: million, seedText: "")
        == Interval(10, 10, .trialBootstrap))
  }

  @Test func manyTrialsHaveTheNormalIntervalOfTheSameVariance() throws {
    // Binomial: 1,000 of 4,000 trials with one site, so the variance of their sum is 4,000 / 4 x 3 / 4.
    let many = [(sites: 0, trials: 3_000), (sites: 1, trials: 1_000)]
    let normal = try #require(TrialBootstrap.interval(sitesPerTrial: many, population: million, seedText: "a"))
    #expect(normal.method == .trialNormal)
    #expect(near(normal.low, 1_000 - 1.959964 * 750.0.squareRoot(), 1e-12))
    #expect(near(normal.high, 1_000 + 1.959964 * 750.0.squareRoot(), 1e-12))
    let fewer = [(sites: 0, trials: 3_001), (sites: 1, trials: 999)]
    let drawn = try #require(TrialBootstrap.interval(sitesPerTrial: fewer, population: million, seedText: "a"))
    #expect(drawn.method == .trialBootstrap)
    #expect((drawn.high - drawn.low) / (normal.high - normal.low) > 0.9)
    #expect((drawn.high - drawn.low) / (normal.high - normal.low) < 1.1)
  }

  @Test func generatorAsPublished() {
    var published = Xoshiro256(state: (1, 2, 3, 4))
    #expect((0..<4).map { _ in published.next() } == [11_520, 0, 1_509_978_240, 1_215_971_899_390_074_240])
    var ours = Xoshiro256(seed: TrialBootstrap.seed)
    #expect((0..<4).map { _ in ours.next() } == Reference.xoshiro)
    #expect(fnv1a("") == 0xCBF2_9CE4_8422_2325)
    #expect(fnv1a("a") == 0xAF63_DC4C_8601_EC8C)
    #expect(fnv1a("foobar") == 0x8594_4171_F739_67E8)
  }

  @Test func binomialChancesAsSciPy() {
    for (k, n, p, chance) in Reference.binomial {
      #expect(near(Density.binomial(k, of: n, p), chance, 1e-11), "\(k) of \(n) at \(p)")
    }
  }

  @Test(arguments: [(40, 0.5), (600_000, 1e-5), (7, 0.9), (1, 0.3), (600_000, 0.0015), (50, 0.02)])
  func drawsAreBinomial(n: Int, p: Double) {
    var generator = Xoshiro256(seed: 7)
    let draws = 20_000
    var counts: [Int: Int] = [:]
    for _ in 0..<draws { counts[generator.binomial(n, p), default: 0] += 1 }
    // Chi-square over the outcomes expected ten times or more, the rest as one.
    let outcomes = (0...min(n, 2_000)).filter { Density.binomial($0, of: n, p) * Double(draws) >= 10 }
    var (square, seen, expected) = (0.0, 0, 0.0)
    for outcome in outcomes {
      let mean = Density.binomial(outcome, of: n, p) * Double(draws)
      square += (Double(counts[outcome] ?? 0) - mean) * (Double(counts[outcome] ?? 0) - mean) / mean
      seen += counts[outcome] ?? 0
      expected += mean
    }
    let freedom = Double(outcomes.count)
    #expect(square < freedom + 4 * (2 * freedom).squareRoot() + 4)
    let (rest, restExpected) = (Double(draws - seen), Double(draws) - expected)
    #expect((rest - restExpected).magnitude < 5 * restExpected.squareRoot() + 5)
  }

  @Test func certainOutcomesDrawNothing() {
    var generator = Xoshiro256(seed: 1)
    #expect(generator.binomial(0, 0.5) == 0)
    #expect(generator.binomial(9, 0) == 0)
    #expect(generator.binomial(9, 1) == 9)
  }
}
