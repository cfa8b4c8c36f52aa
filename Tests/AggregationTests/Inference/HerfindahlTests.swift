import Aggregation
import Testing

struct HerfindahlTests {
  @Test func indexOfFewUnits() {
    let even = Herfindahl([3, 3, 0, 3, 3])
    #expect(even.index == 0.25 && even.effectiveNumber == 4 && even.normalized == 0 && even.units == 4)
    let uneven = Herfindahl([5, 3, 2])
    #expect(near(uneven.index ?? 0, 0.38, 1e-15))
    #expect(near(uneven.normalized ?? 0, (0.38 - 1.0 / 3) / (2.0 / 3), 1e-14))
    let one = Herfindahl([0, 7])
    #expect(one.index == 1 && one.effectiveNumber == 1 && one.normalized == nil)
    #expect(Herfindahl([]).index == nil && Herfindahl([0]).units == 0)
  }

  private func trials(_ count: Int, seed: UInt64) -> [[HerfindahlInterval.Part]] {
    var generator = SystemFreeGenerator(seed: seed)
    return (0..<count).map { _ in
      (0..<5).compactMap { unit in
        let sites = Int.random(in: 0...(6 - unit), using: &generator) - 3
        return sites > 0 ? HerfindahlInterval.Part(unit: unit, sites: sites) : nil
      }
    }
  }

  private func index(_ trials: [[HerfindahlInterval.Part]]) -> Double {
    var sums = Array(repeating: 0, count: 5)
    for part in trials.joined() { sums[part.unit] += part.sites }
    return Herfindahl(sums).index ?? .nan
  }

  @Test func intervalContainsTheIndexAndForgetsOrder() throws {
    for seed in 1...20 {
      let sample = trials(40, seed: UInt64(seed))
      let interval = try #require(HerfindahlInterval.interval(trials: sample, seedText: "a"))
      #expect(interval.low <= index(sample) && index(sample) <= interval.high)
      let turned = sample.reversed().map { Array($0.reversed()) }
      #expect(HerfindahlInterval.interval(trials: turned, seedText: "a") == interval)
      #expect(interval.method == .trialBootstrap)
    }
    #expect(HerfindahlInterval.interval(trials: Array(trials(40, seed: 1).prefix(3)), seedText: "a") == nil)
    let spread = (0..<9).map { [HerfindahlInterval.Part(unit: $0, sites: 1)] }
    #expect(HerfindahlInterval.interval(trials: spread, seedText: "a").map { $0.low <= 1.0 / 9 } == true)
  }

  /// Few and many trials: the spread of the index over new samples is what both intervals say.
  @Test(arguments: [400, 2_500])
  func intervalIsAsWideAsTheIndexVaries(count: Int) throws {
    let indices = (0..<300).map { index(trials(count, seed: UInt64($0) + 100)) }
    let mean = indices.reduce(0, +) / 300
    let spread = (indices.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 299).squareRoot()
    let interval = try #require(HerfindahlInterval.interval(trials: trials(count, seed: 1), seedText: "a"))
    let width = (interval.high - interval.low) / (2 * 1.959964 * spread)
    #expect((0.82...1.2).contains(width), "\(width)")
    #expect(interval.method == (count < 1_000 ? .trialBootstrap : .trialNormal))
  }

  @Test func quotientsAsNumPy() throws {
    for (part, partTotal, whole, wholeTotal, value, low, high) in InferenceReference.quotients {
      let estimate = LocationQuotient.estimate(part, of: partTotal, in: whole, of: wholeTotal)
      #expect(near(try #require(estimate.value), value, 1e-12))
      let interval = try #require(estimate.interval)
      #expect(near(interval.low, low, 1e-9) && near(interval.high, high, 1e-9), "\(part): \(interval)")
    }
    #expect(LocationQuotient.estimate(0, of: 4, in: 9, of: 20).note == InferenceNote.noEvents.rawValue)
    #expect(LocationQuotient.estimate(5, of: 5, in: 3, of: 20).note == InferenceNote.invalid.rawValue)
    #expect(LocationQuotient.estimate(0, of: 0, in: 3, of: 20).note == InferenceNote.emptyGroup.rawValue)
    #expect(
      LocationQuotient.estimate(20, of: 20, in: 20, of: 20) == Estimate(1, note: InferenceNote.noVariance.rawValue))
  }

  @Test func growthIsTheRatioLessOne() throws {
    let growth = GrowthRate.estimate(125, from: 100)
    let ratio = try #require(PoissonRatio.interval(125, 100))
    #expect(growth.value == 0.25)
    #expect(growth.interval == Interval(ratio.low - 1, ratio.high - 1, .poissonRatio))
    #expect(GrowthRate.estimate(0, from: 4).value == -1)
    #expect(GrowthRate.estimate(0, from: 4).interval?.low == -1)
    #expect(GrowthRate.estimate(4, from: 0).note == InferenceNote.noEvents.rawValue)
  }

  @Test func quantileRanksAsSciPy() {
    for (count, p, low, high) in InferenceReference.quantileRanks {
      let positions = QuantileInterval.positions(count: count, p)
      #expect(positions?.low == (low > 0 ? low - 1 : nil), "\(count) at \(p)")
      #expect(positions?.high == (low > 0 ? high - 1 : nil), "\(count) at \(p)")
    }
    for count in [6, 7, 50, 51, 999, 60_000] {
      let (one, other) = (QuantileInterval.positions(count: count, 0.5), MedianInterval.positions(count: count))
      #expect(one?.low == other?.low && one?.high == other?.high, "\(count)")
    }
    #expect(QuantileInterval.orderStatistics(sorted: [1.0, 2, 3], 0.25) == nil)
    let values = Array(1...13)
    #expect(QuantileInterval.orderStatistics(sorted: values, 0.25) == Interval(1, 7, .orderStatistics))
    #expect(
      QuantileInterval.orderStatistics(sorted: values.map(Double.init), 0.75) == Interval(7, 13, .orderStatistics))
  }

  @Test func incidencesAsCmprsk() throws {
    for (set, time, values, variances) in InferenceReference.incidences {
      var groups = [AalenJohansen(), AalenJohansen()]
      let lives = InferenceReference.lives[set].filter { $0.group < 2 }
      for (place, life) in lives.enumerated() {
        // Every second event is of the other kind, as in the script.
        let event: AalenJohansen.Event =
          life.event == 0 ? .censored : place.isMultiple(of: 2) ? .terminated : .completed
        groups[life.group].add(time: life.time, event)
      }
      for (group, (value, variance)) in zip(groups, zip(values, variances)) {
        let incidence = try #require(group.incidence(at: time))
        #expect((incidence.value - value).magnitude < 1e-12)
        #expect(near(incidence.variance, variance, 0.05), "\(incidence.variance), not \(variance)")
      }
      let difference = IncidenceDifference.estimate(groups[0], groups[1], at: time)
      #expect(near(try #require(difference.value), values[0] - values[1], 1e-9))
      let back = IncidenceDifference.estimate(groups[1], groups[0], at: time)
      let interval = try #require(difference.interval)
      #expect(interval.low == -(try #require(back.interval).high))
      #expect(interval.low <= values[0] - values[1] && values[0] - values[1] <= interval.high)
      let half = 1.959964 * (variances[0] + variances[1]).squareRoot()
      #expect(near(interval.high - (values[0] - values[1]), half, 0.03))
    }
    #expect(IncidenceDifference.estimate(AalenJohansen(), AalenJohansen(), at: 5).value == nil)
  }
}
