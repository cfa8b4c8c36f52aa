import Aggregation
import Testing

struct ScoreTests {
  @Test func kappaAsStatsmodels() throws {
    for (table, kappa, error) in InferenceReference.kappa {
      let estimate = CohenKappa.estimate(table)
      #expect(near(try #require(estimate.value), kappa, 1e-12))
      guard error > 0 else {
        #expect(estimate.note == InferenceNote.noVariance.rawValue)
        continue
      }
      let interval = try #require(estimate.interval)
      #expect(near(interval.low, max(-1, kappa - 1.959964 * error), 1e-10))
      #expect(near(interval.high, min(1, kappa + 1.959964 * error), 1e-10))
    }
    #expect(CohenKappa.estimate([[5, 0], [0, 0]]).note == InferenceNote.noVariation.rawValue)
    #expect(CohenKappa.estimate([]).value == nil)
    #expect(CohenKappa.estimate([[3, 1]]).note == InferenceNote.invalid.rawValue)
  }

  @Test func precisionRecallAndF1() throws {
    let score = ClassScore(right: 30, wrong: 10, missed: 20)
    #expect(score.support == 50)
    #expect(score.precision.value == 0.75 && score.recall.value == 0.6)
    #expect(near(try #require(score.f1.value), 2 * 0.75 * 0.6 / 1.35, 1e-15))
    let joint = try #require(Wilson.interval(30, of: 60))
    let interval = try #require(score.f1.interval)
    #expect(near(interval.low, 2 * joint.low / (1 + joint.low), 1e-15) && interval.method == .wilsonF1)
    let none = ClassScore(right: 0, wrong: 0, missed: 4)
    #expect(none.precision.value == nil && none.recall.value == 0 && none.f1.value == 0)
    #expect(ClassScore(right: 0, wrong: 0, missed: 0).f1.note == InferenceNote.emptyGroup.rawValue)
    #expect(ClassScore(right: 9, wrong: 0, missed: 0).f1.interval?.high == 1)
  }

  /// Of drawn classifiers 95 % or so have the true F1 inside.
  @Test func f1IntervalCovers() throws {
    var generator = SystemFreeGenerator(seed: 8)
    // Chances of right, wrong and missed of 0.5, 0.2 and 0.3: F1 is 2/3.
    var inside = 0
    for _ in 0..<4_000 {
      var (right, wrong, missed) = (0, 0, 0)
      for _ in 0..<60 {
        switch Int.random(in: 0..<10, using: &generator) {
        case 0..<5: right += 1
        case 5..<7: wrong += 1
        default: missed += 1
        }
      }
      let interval = try #require(ClassScore(right: right, wrong: wrong, missed: missed).f1.interval)
      if interval.low <= 2.0 / 3, 2.0 / 3 <= interval.high { inside += 1 }
    }
    #expect((3_720...3_880).contains(inside), "\(inside) of 4,000")
  }
}
