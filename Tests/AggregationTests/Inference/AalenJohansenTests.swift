import Aggregation
import Testing

struct AalenJohansenTests {
  private func estimator(_ trials: [(Int, UInt8)]) throws -> AalenJohansen {
    var estimator = AalenJohansen()
    for (time, event) in trials { estimator.add(time: time, try #require(AalenJohansen.Event(rawValue: event))) }
    return estimator
  }

  @Test func incidenceAsScikitSurvival() throws {
    for (set, time, value, low, high, atRisk) in Reference.incidence {
      let incidence = try #require(try estimator(Reference.trials[set]).incidence(at: time))
      #expect(near(incidence.value, value, 1e-13), "set \(set) at \(time)")
      #expect(incidence.atRisk == atRisk)
      if value > 0 {
        let interval = try #require(incidence.interval)
        #expect(near(interval.low, low, 1e-9) && near(interval.high, high, 1e-9), "set \(set) at \(time): \(interval)")
        #expect(interval.method == .aalenJohansen)
      } else {
        #expect(incidence.interval == nil)
      }
    }
  }

  @Test func eventsOnTheDayCountAndThatDayIsStillAtRisk() throws {
    var estimator = AalenJohansen()
    estimator.add(time: AalenJohansen.twoYears, .terminated)
    estimator.add(time: 730 * AalenJohansen.day + 1, .terminated)
    estimator.add(time: 24 * AalenJohansen.month, .censored)
    estimator.add(time: 24 * AalenJohansen.month - 1, .completed)
    let incidence = try #require(estimator.incidence(at: AalenJohansen.twoYears))
    #expect(incidence.value == 0.25)
    #expect(incidence.atRisk == 3)
  }

  @Test func nothingAllCensoredAndAllTerminated() throws {
    #expect(AalenJohansen().incidence(at: 10) == nil)
    var censored = AalenJohansen()
    censored.add(time: 5, .censored, trials: 12)
    #expect(censored.incidence(at: 10)?.value == 0)
    #expect(censored.incidence(at: 10)?.interval == nil)
    #expect(censored.incidence(at: 5)?.atRisk == 12)
    var one = AalenJohansen()
    one.add(time: -3, .terminated)
    #expect(one.incidence(at: 0)?.value == 1)
    #expect(one.incidence(at: 0)?.interval == nil)
    #expect(one.incidence(at: 0)?.atRisk == 1)
    #expect(one.incidence(at: 1)?.atRisk == 0)
    one.add(time: 4, .terminated)
    #expect(one.incidence(at: 3)?.value == 0.5)
    #expect(one.incidence(at: 4)?.value == 1)
  }

  @Test func partsAddUpToTheSameWhateverTheSplit() throws {
    for trials in Reference.trials {
      let whole = try estimator(trials)
      var parts = try estimator(trials.filter { $0.0 % 3 == 0 })
      parts.add(try estimator(trials.reversed().filter { $0.0 % 3 != 0 }))
      #expect(parts == whole)
      #expect(parts.trials == trials.count)
      #expect(parts.incidence(at: 8_760) == whole.incidence(at: 8_760))
    }
  }
}
