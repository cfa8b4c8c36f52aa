import Aggregation
import Testing

struct RankTests {
  @Test func wilcoxonAndShiftAsRAndNumPy() throws {
    for (x, y, w, p, shift, low, high) in InferenceReference.wilcoxon {
      let wilcoxon = Wilcoxon(x, y)
      #expect(wilcoxon.test.statistic == w)
      #expect(near(try #require(wilcoxon.test.p), p, 1e-9), "\(x) and \(y)")
      #expect(near(try #require(wilcoxon.superiority), w / Double(x.count * y.count), 1e-12))
      let estimate = HodgesLehmann.shift(x, y)
      #expect(estimate.value == shift)
      #expect(estimate.interval?.low ?? .nan == low || low.isNaN && estimate.interval == nil)
      #expect(estimate.interval?.high ?? .nan == high || high.isNaN && estimate.interval == nil)
    }
  }

  @Test func shiftOfLargeGroupsIsFound() throws {
    // 50,000 against 50,000 without ties: x = 2i + 1,000 and y = 2i shuffle to differences of known order.
    let x = (0..<50_000).map { Double(2 * ($0 * 7_919 % 50_000)) + 1_000 }
    let y = (0..<50_000).map { Double(2 * ($0 * 31 % 50_000)) }
    let estimate = HodgesLehmann.shift(x, y)
    #expect(estimate.value == 1_000)
    let interval = try #require(estimate.interval)
    #expect(interval.low < 1_000 && 1_000 < interval.high)
    #expect(interval.low - 1_000 == 1_000 - interval.high)
    // Half the width is z sqrt(nm (n + m + 1) / 12) ranks; 50,000 pairs share the difference 1,000.
    #expect((interval.high - 1_000 - 2 * 1.959964 * (100_001.0 / 12).squareRoot()).magnitude < 4)
  }

  /// The rank by the normal approximation rounded down is the exact one or a little lower, so the interval covers.
  @Test func ranksAreNoHigherThanExactOnes() {
    for (n, m, exact) in InferenceReference.mosesRanks {
      let rank = Int(max(0, Double(n * m) / 2 - 1.959964 * (Double(n * m * (n + m + 1)) / 12).squareRoot()))
      #expect(rank <= max(exact, 0) && rank >= exact - (n < 5 ? 2 : 1), "\(n) and \(m): \(rank), exactly \(exact)")
    }
  }

  @Test func edgesOfRankTests() {
    #expect(Wilcoxon([], [1]).test.note == .emptyGroup)
    #expect(Wilcoxon([2, 2], [2]).test.note == .noVariation)
    #expect(Wilcoxon([2, 2], [2]).superiority == 0.5)
    #expect(HodgesLehmann.shift([], [1]).note == InferenceNote.emptyGroup.rawValue)
    #expect(HodgesLehmann.shift([1, 2, 3], [4, 5, 6]).note == InferenceNote.tooFew.rawValue)
    #expect(HodgesLehmann.shift([-1e300], [1e300]).value == -2e300)
    #expect(HodgesLehmann.shift([0, 0, 0, 0, 0], [0, 0, 0, 0, 0]) == Estimate(0, Interval(0, 0, .hodgesLehmann)))
    #expect(KruskalWallis([[1, 2], []]).test.note == .oneLevel)
    #expect(KruskalWallis([[1, 1], [1]]).test.note == .noVariation)
    #expect(Dunn.pairs([[1, 1], [1]]).isEmpty)
    #expect(Dunn.pairs([[1, 2], [], [3]]).map { [$0.first, $0.second] } == [[0, 2]])
  }

  @Test func kruskalAndDunnAsSciPyAndScikit() throws {
    for (groups, h, p, epsilon, chances, rates) in InferenceReference.kruskal {
      let kruskal = KruskalWallis(groups)
      #expect(near(try #require(kruskal.test.statistic), h, 1e-10))
      #expect(near(try #require(kruskal.test.p), p, 1e-9))
      #expect(near(try #require(kruskal.epsilonSquared), epsilon, 1e-10))
      let pairs = Dunn.pairs(groups)
      #expect(pairs.count == chances.count)
      for (pair, (p, q)) in zip(pairs, zip(chances, rates)) {
        #expect(near(pair.p, p, 1e-9) && near(pair.q, q, 1e-9), "\(pair), not \(p) and \(q)")
      }
    }
  }

  @Test func falseDiscoveryRatesAsSciPy() {
    for (chances, rates) in InferenceReference.falseDiscovery {
      let ours = BenjaminiHochberg(chances)
      #expect(ours.family == chances.count)
      for (mine, rate) in zip(ours.q, rates) { #expect(near(mine ?? .nan, rate, 1e-12)) }
    }
    let gaps = BenjaminiHochberg([0.02, nil, 0.04, .nan])
    #expect(gaps.family == 2)
    #expect(gaps.q == [0.04, nil, 0.04, nil])
    #expect(BenjaminiHochberg([]).family == 0)
  }

  @Test func swappingAndShuffling() throws {
    var generator = SystemFreeGenerator(seed: 3)
    for _ in 0..<200 {
      let x = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
        Double(Int.random(in: 0...20, using: &generator))
      }
      let y = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
        Double(Int.random(in: 3...25, using: &generator))
      }
      let (forth, back) = (HodgesLehmann.shift(x, y), HodgesLehmann.shift(y.shuffled(using: &generator), x))
      #expect(forth.value == back.value.map { -$0 })
      #expect(forth.interval?.low == back.interval.map { -$0.high })
      if let ends = forth.interval, let value = forth.value { #expect(ends.low <= value && value <= ends.high) }
      let (one, two) = (Wilcoxon(x, y), Wilcoxon(y, x.shuffled(using: &generator)))
      #expect(near(one.test.p ?? 1, two.test.p ?? 1, 1e-12))
      #expect((0...1).contains(one.test.p ?? 0))
      // Two groups: Kruskal-Wallis is Wilcoxon without continuity, so its p is no larger.
      let kruskal = KruskalWallis([x, y])
      #expect((kruskal.test.p ?? 1) <= (one.test.p ?? 1) + 1e-12)
      #expect((0...1).contains(kruskal.epsilonSquared ?? 0))
    }
  }
}
