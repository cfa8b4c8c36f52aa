import Aggregation
import Testing

struct IntervalTests {
  @Test func wilsonAsSciPy() throws {
    for (count, total, low, high) in Reference.wilson {
      let interval = try #require(Wilson.interval(count, of: total))
      // SciPy's z is 1.9599639845...: the two differ in the ninth digit.
      #expect(near(interval.low, low, 1e-7) && near(interval.high, high, 1e-7), "\(count) of \(total): \(interval)")
      #expect(interval.method == .wilson)
    }
  }

  @Test(arguments: [
    (1722, 4209, 0.39436, 0.42405), (2686, 4209, 0.62352, 0.65254), (253, 1017, 0.22318, 0.27625), (0, 10, 0, 0.27753),
  ])
  func wilsonAsMethodsSays(count: Int, total: Int, low: Double, high: Double) throws {
    let interval = try #require(Wilson.interval(count, of: total))
    #expect((interval.low - low).magnitude < 5e-6 && (interval.high - high).magnitude < 5e-6)
  }

  @Test func wilsonAtItsEdges() {
    #expect(Wilson.interval(0, of: 0) == nil)
    #expect(Wilson.interval(3, of: 2) == nil)
    #expect(Wilson.interval(-1, of: 2) == nil)
    #expect(Wilson.interval(0, of: 12)?.low == 0)
    #expect(Wilson.interval(12, of: 12)?.high == 1)
  }

  @Test func quantilesOfTypeSeven() {
    #expect(Quantile.type7(sorted: [Int](), 0.5) == nil)
    #expect(Quantile.type7(sorted: [7], 0.25) == 7)
    #expect(Quantile.type7(sorted: [1, 2, 3, 4], 0.5) == 2.5)
    #expect(Quantile.type7(sorted: [1, 2, 3, 4], 0.25) == 1.75)
    #expect(Quantile.type7(sorted: [0, 0, 1, 9, 400], 0.95) == 321.79999999999995)
    #expect(Quantile.type7(sorted: [0.5, 1.5], 0) == 0.5)
    #expect(Quantile.type7(sorted: [0.5, 1.5], 1) == 1.5)
    #expect(Quantile.type7(sorted: [0.5, 1.5], 1.1) == nil)
  }

  @Test func medianRanksAsSciPy() throws {
    for (count, rank) in Reference.medianRanks {
      let positions = try #require(MedianInterval.positions(count: count))
      #expect(positions == (rank - 1, count - rank), "\(count) values")
    }
  }

  @Test func medianIntervalNeedsSixValues() {
    #expect(MedianInterval.orderStatistics(sorted: [1, 2, 3, 4, 5]) == nil)
    #expect(MedianInterval.orderStatistics(sorted: [1, 2, 3, 4, 5, 9]) == Interval(1, 9, .orderStatistics))
    let ties = [Double](repeating: 3, count: 9)
    #expect(MedianInterval.orderStatistics(sorted: ties) == Interval(3, 3, .orderStatistics))
  }

  @Test func poissonRatioAsSciPy() throws {
    for (a, b, low, high) in Reference.poissonRatio {
      let interval = try #require(PoissonRatio.interval(a, b))
      #expect(near(interval.low, low, 1e-9) && near(interval.high, high, 1e-9), "\(a) to \(b): \(interval)")
    }
    #expect(PoissonRatio.interval(5, 0) == nil)
    #expect(PoissonRatio.interval(0, 3)?.low == 0)
  }

  @Test func poissonCountAsSciPy() throws {
    for (count, low, high) in Reference.poissonCount {
      let interval = try #require(PoissonCount.interval(count))
      #expect(near(interval.low, low, 1e-9) && near(interval.high, high, 1e-9), "\(count): \(interval)")
    }
    #expect(PoissonCount.interval(-1) == nil)
    // METHODS 3: 91 to 134 for the rows of one country.
    #expect(PoissonCount.interval(111).map { [$0.low.rounded(), $0.high.rounded()] } == [91, 134])
  }
}

/// Whether a value is another, within so much of it.
func near(_ a: Double, _ b: Double, _ part: Double) -> Bool { (a - b).magnitude <= part * max(b.magnitude, 1e-12) }
