import Aggregation
import Testing

struct StandardizationTests {
  private typealias Stratum = DirectStandardization.Stratum

  private func strata(_ counts: [(Int, Int)], _ weights: [Double]) -> [Stratum] {
    zip(counts, weights).map { Stratum($0.0, of: $0.1, weight: $1) }
  }

  @Test func asNumPy() throws {
    for (one, two, weights, share, variance, difference, both) in InferenceReference.standardized {
      let standardized = DirectStandardization.share(strata(one, weights))
      #expect(near(try #require(standardized.estimate.value), share, 1e-12))
      #expect(near(try #require(standardized.variance), variance, 1e-12))
      let interval = try #require(standardized.estimate.interval)
      #expect(near(interval.high, min(1, share + 1.959964 * variance.squareRoot()), 1e-12))
      #expect(interval.low == max(0, interval.low) && interval.method == .standardized)
      let compared = DirectStandardization.difference(strata(one, weights), strata(two, weights))
      #expect(near(try #require(compared.estimate.value), difference, 1e-11))
      #expect(near(try #require(compared.variance), both, 1e-12))
      #expect(compared.covered == 1 && compared.emptyStrata.isEmpty)
    }
  }

  @Test func anEmptyStratumIsSaid() throws {
    let one = strata([(1, 4), (0, 0), (3, 4)], [1, 2, 1])
    let standardized = DirectStandardization.share(one)
    #expect(standardized.estimate.value == 0.5)
    #expect(standardized.estimate.note == InferenceNote.emptyStratum.rawValue)
    #expect(standardized.emptyStrata == [1] && standardized.covered == 0.5)
    let compared = DirectStandardization.difference(one, strata([(0, 0), (1, 1), (1, 4)], [1, 2, 1]))
    #expect(compared.emptyStrata == [0, 1] && compared.covered == 0.25)
    #expect(compared.estimate.value == 0.5)
    #expect(DirectStandardization.share(strata([(0, 0)], [1])).estimate.value == nil)
    #expect(DirectStandardization.share([]).estimate.note == InferenceNote.emptyGroup.rawValue)
    #expect(DirectStandardization.difference(one, []).estimate.note == InferenceNote.invalid.rawValue)
    #expect(DirectStandardization.share(strata([(0, 9)], [1])).estimate.note == InferenceNote.noVariance.rawValue)
  }

  @Test func ownWeightsGiveTheCrudeShare() throws {
    let counts = [(5, 20), (30, 41), (2, 9)]
    let standardized = DirectStandardization.share(strata(counts, counts.map { Double($0.1) }))
    #expect(near(try #require(standardized.estimate.value), 37.0 / 70, 1e-12))
    let scaled = DirectStandardization.share(strata(counts, counts.map { Double($0.1) * 1e6 }))
    #expect(near(try #require(scaled.variance), try #require(standardized.variance), 1e-12))
  }
}
