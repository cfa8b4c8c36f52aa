import Aggregation
import Testing

struct LogisticTests {
  typealias Rows = [([Double], Int, Int, Int)]

  private func data(_ rows: Rows) -> LogisticData {
    var data = LogisticData(columns: (0..<(rows.first?.0.count ?? 0)).map { "x\($0)" })
    for (values, events, trials, cluster) in rows { data.add(values, events: events, of: trials, cluster: cluster) }
    return data
  }

  @Test func estimatesAsR() throws {
    for (rows, values, errors, logLikelihood, null) in InferenceReference.logistic {
      let fit = try Logistic.fit(data(rows)).get()
      for (coefficient, (value, error)) in zip(fit.coefficients.dropFirst(), zip(values, errors)) {
        #expect(near(coefficient.value, value, 1e-9), "\(coefficient), not \(value)")
        #expect(near(coefficient.standardError, error, 1e-8), "\(coefficient), not \(error)")
        let ends = try #require(coefficient.oddsRatio.interval)
        #expect(ends.low < ends.high && ends.method == .waldLogOdds)
      }
      #expect(near(fit.logLikelihood, logLikelihood, 1e-11))
      #expect(near(fit.nullLogLikelihood, null, 1e-11))
      #expect(fit.likelihoodRatio.freedom == values.count)
      #expect(near(try #require(fit.likelihoodRatio.statistic), 2 * (logLikelihood - null), 1e-7))
    }
  }

  @Test func robustErrorsAsStatsmodels() throws {
    for (set, robust, clustered) in InferenceReference.logisticRobust {
      let rows = InferenceReference.logistic[set].0
      let sandwich = try Logistic.fit(data(rows), variance: .robust).get()
      for (coefficient, error) in zip(sandwich.coefficients.dropFirst(), robust) {
        #expect(near(coefficient.standardError, error, 1e-8), "set \(set): \(coefficient), not \(error)")
        #expect(coefficient.oddsRatio.interval?.method == .waldRobust)
      }
      let grouped = try Logistic.fit(data(rows), variance: .clustered).get()
      guard clustered.allSatisfy({ !$0.isNaN }) else {
        #expect(grouped.notes.contains(.fewClusters) && grouped.variance == .model)
        continue
      }
      for (coefficient, error) in zip(grouped.coefficients.dropFirst(), clustered) {
        #expect(near(coefficient.standardError, error, 1e-8), "set \(set): \(coefficient), not \(error)")
      }
    }
  }

  @Test func firthAsSciPy() throws {
    for (rows, values, errors, logLikelihood) in InferenceReference.firth {
      let fit = try Logistic.firth(data(rows)).get()
      for (coefficient, (value, error)) in zip(fit.coefficients.dropFirst(), zip(values, errors)) {
        #expect(near(coefficient.value, value, 1e-8), "\(coefficient), not \(value)")
        #expect(near(coefficient.standardError, error, 1e-8), "\(coefficient), not \(error)")
      }
      #expect(near(fit.logLikelihood, logLikelihood, 1e-9))
      #expect(fit.logLikelihood >= fit.nullLogLikelihood)
    }
  }

  @Test func separationIsRefusedWithItsColumns() throws {
    for rows in [InferenceReference.firth[0].0, InferenceReference.firth[1].0] {
      guard case .failure(let refusal) = Logistic.fit(data(rows)) else {
        Issue.record("fitted \(rows)")
        continue
      }
      #expect(refusal.note == .separated)
      #expect(refusal.columns == ["x0"])
      let fallback = try Logistic.fitOrFirth(data(rows)).get()
      #expect(fallback.likelihood == .penalized)
      #expect(fallback.notes.contains(.firth) && fallback.notes.contains(.fewEvents))
    }
    // One level of three in which all have the outcome, beside a year that matters.
    var levels = LogisticData(columns: ["year", "b", "c"])
    for year in 2015..<2025 {
      levels.add([Double(year), 0, 0], events: year % 4, of: 10)
      levels.add([Double(year), 1, 0], events: (year - 2014) / 2, of: 9)
      levels.add([Double(year), 0, 1], events: 8, of: 8)
    }
    guard case .failure(let refusal) = Logistic.fit(levels) else {
      Issue.record("fitted a separated level")
      return
    }
    #expect(refusal.note == .separated && refusal.columns == ["c"])
    #expect(try Logistic.firth(levels).get().coefficients[3].value > 3)
  }

  @Test func nearSeparationIsFitted() throws {
    // Steep, and yet one pair of trials overlaps.
    let steep: Rows = (0..<40).map { ([Double($0)], $0 > 20 || $0 == 19 ? 1 : 0, 1, 0) }
    let fit = try Logistic.fit(data(steep)).get()
    #expect(fit.coefficients[1].value > 1)
    #expect(fit.coefficients[1].standardError.isFinite)
  }

  @Test func whatCannotBeFitted() {
    func note(_ rows: Rows) -> (InferenceNote?, [String]) {
      guard case .failure(let refusal) = Logistic.fit(data(rows)) else { return (nil, []) }
      return (refusal.note, refusal.columns)
    }
    #expect(note([]).0 == .emptyGroup)
    #expect(note([([1], 0, 3, 0), ([2], 0, 4, 0)]).0 == .noContrast)
    #expect(note([([2020, 1], 1, 3, 0), ([2021, 1], 2, 4, 0)]) == (.collinear, ["x1"]))
    #expect(note([([1, 3], 1, 3, 0), ([2, 5], 2, 4, 0), ([4, 9], 1, 5, 0)]) == (.collinear, ["x1"]))
  }

  @Test func groupingShiftingAndOrderDoNotMatter() throws {
    let rows = InferenceReference.logistic[0].0
    let single: Rows = rows.flatMap { row in (0..<row.2).map { (row.0, $0 < row.1 ? 1 : 0, 1, row.3) } }
    let moved: Rows = rows.reversed().map {
      (($0.0.enumerated().map { $0.element + ($0.offset == 0 ? -1_900 : 0) }), $0.1, $0.2, $0.3)
    }
    for variance in [LogisticFit.Variance.model, .robust, .clustered] {
      let whole = try Logistic.fit(data(rows), variance: variance).get()
      for other in [single, moved] {
        let fit = try Logistic.fit(data(other), variance: variance).get()
        for (one, two) in zip(whole.coefficients.dropFirst(), fit.coefficients.dropFirst()) {
          #expect(near(one.value, two.value, 1e-9) && near(one.standardError, two.standardError, 1e-9))
        }
      }
      #expect(near(whole.coefficients[0].value, try Logistic.fit(data(single)).get().coefficients[0].value, 1e-9))
    }
  }

  @Test func oneColumnOfTwoLevelsIsTheOddsRatio() throws {
    let fit = try Logistic.fit(data([([1], 20, 598, 0), ([0], 957, 31_269, 0)])).get()
    let woolf = OddsRatio.estimate(20, of: 598, 957, of: 31_269)
    let model = fit.coefficients[1].oddsRatio
    #expect(near(try #require(model.value), try #require(woolf.value), 1e-9))
    #expect(near(try #require(model.interval?.low), try #require(woolf.interval?.low), 1e-9))
    #expect(fit.eventsPerVariable == 977)
    #expect(fit.notes.isEmpty)
    let smaller = try Logistic.fit(data([([], 20, 598, 0), ([], 957, 31_269, 0)])).get()
    #expect(near(smaller.logLikelihood, fit.nullLogLikelihood, 1e-12))
    #expect(near(try #require(fit.test(against: smaller).p), try #require(fit.likelihoodRatio.p), 1e-9))
    #expect(smaller.test(against: fit).note == .invalid)
  }
}
