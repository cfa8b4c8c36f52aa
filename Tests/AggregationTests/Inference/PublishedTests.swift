import Aggregation
import Testing

/// Figures that METHODS prints with the numbers behind them, made again; named after where METHODS has them from.
struct PublishedTests {
  private func rounded(_ value: Double?, _ places: Int) -> Double? {
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    return value.map { ($0 * scale).rounded() / scale }
  }

  /// METHODS 5.1, the shares reported in time and at all of the trials that were due.
  @Test func trialsDueThatReported() {
    #expect(rounded(Wilson.interval(1722, of: 4209)?.low, 5) == 0.39436)
    #expect(rounded(Wilson.interval(1722, of: 4209)?.high, 5) == 0.42405)
    #expect(rounded(Wilson.interval(2686, of: 4209)?.low, 5) == 0.62352)
    #expect(rounded(Wilson.interval(2686, of: 4209)?.high, 5) == 0.65254)
  }

  /// METHODS 5.1, "253/1017" and "0/10".
  @Test func sharesOfMethods() {
    #expect(rounded(Wilson.interval(253, of: 1017)?.low, 5) == 0.22318)
    #expect(rounded(Wilson.interval(253, of: 1017)?.high, 5) == 0.27625)
    #expect(rounded(Wilson.interval(0, of: 10)?.high, 5) == 0.27753)
  }

  /// METHODS 5.1: Stata's logit interval of 1080/3326 is 0.309 to 0.341, and a logistic model with a constant gives it.
  @Test func stataLogOf1080Of3326() throws {
    var data = LogisticData(columns: [])
    data.add([], events: 1080, of: 3326)
    let odds = try #require(try Logistic.fit(data).get().coefficients[0].oddsRatio.interval)
    #expect(rounded(odds.low / (1 + odds.low), 3) == 0.309)
    #expect(rounded(odds.high / (1 + odds.high), 3) == 0.341)
    let wilson = try #require(Wilson.interval(1080, of: 3326))
    #expect((wilson.low - 0.309).magnitude < 1e-3 && (wilson.high - 0.341).magnitude < 1e-3)
  }

  /// METHODS 5.4, "OR 1.09599, Woolf CI 0.69855-1.71953, p 0.63234".
  @Test func oddsOf20In598Against957In31269() {
    let odds = OddsRatio.estimate(20, of: 598, 957, of: 31_269)
    #expect(rounded(odds.value, 5) == 1.09599)
    #expect(rounded(odds.interval?.low, 5) == 0.69855)
    #expect(rounded(odds.interval?.high, 5) == 1.71953)
    #expect(odds.note == nil)
    #expect(rounded(FisherExact.test(20, of: 598, 957, of: 31_269).p, 5) == 0.63234)
  }

  /// METHODS 3, "NSCLC USA: Garwood on rows 91-134": of 111 rows.
  @Test func garwoodOfLungCancerSites() {
    #expect(rounded(PoissonCount.interval(111)?.low, 0) == 91)
    #expect(rounded(PoissonCount.interval(111)?.high, 0) == 134)
  }

  /// METHODS 6, DQ17: 382 of 1,002 starts are month-only, "38 % of starts".
  @Test func monthOnlyStarts() throws {
    let starts = try #require(Wilson.interval(382, of: 1002))
    #expect(rounded(382.0 / 1002, 2) == 0.38)
    #expect(starts.low < 0.38 && 0.38 < starts.high)
  }

  /// METHODS 6, DQ16: results before primary completion in "13 of 13,327 in Anderson", one in a thousand.
  @Test func andersonResultsBeforeCompletion() throws {
    let share = try #require(Wilson.interval(13, of: 13_327))
    #expect(rounded(13.0 / 13_327, 3) == 0.001)
    #expect(share.low > 0 && share.high < 0.002)
  }

  /// METHODS 5.10: the order-statistic interval of a median is not estimable below six values.
  @Test func medianBelowSix() {
    #expect(MedianInterval.positions(count: 5) == nil)
    #expect(QuantileInterval.positions(count: 5, 0.5) == nil)
    #expect(QuantileInterval.positions(count: 6, 0.5)?.high == 5)
  }

  /// METHODS 5.8: with a raw year the constant is about 1e-47 and naive solvers fail.
  @Test func rawYearDoesNotBreakTheModel() throws {
    var data = LogisticData(columns: ["year"])
    for year in 2008..<2020 { data.add([Double(year)], events: year - 2005, of: 40 - (year - 2008) * 2) }
    let fit = try Logistic.fit(data).get()
    let constant = try #require(fit.coefficients[0].oddsRatio.value)
    #expect(constant > 0 && constant < 1e-100)
    #expect(fit.iterations < 12)
  }
}
