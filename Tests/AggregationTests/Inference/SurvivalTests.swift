import Aggregation
import Testing

struct SurvivalTests {
  private func groups(_ set: Int) -> [KaplanMeier] {
    let lives = InferenceReference.lives[set]
    var groups = Array(repeating: KaplanMeier(), count: (lives.map(\.group).max() ?? 0) + 1)
    for life in lives { groups[life.group].add(time: life.time, event: life.event == 1) }
    return groups
  }

  private func all(_ set: Int) -> KaplanMeier {
    groups(set).reduce(into: KaplanMeier()) { $0.add($1) }
  }

  @Test func logRankAsR() throws {
    for (set, observed, expected, statistic, p) in InferenceReference.logRank {
      let test = LogRank(groups(set))
      #expect(test.observed.map(Double.init) == observed)
      for (ours, theirs) in zip(test.expected, expected) { #expect(near(ours, theirs, 1e-10)) }
      #expect(near(try #require(test.test.statistic), statistic, 1e-9), "set \(set)")
      #expect(near(try #require(test.test.p), p, 1e-9), "set \(set)")
    }
  }

  @Test func curvesAsR() throws {
    for (set, kind, time, value, error, low, high, atRisk) in InferenceReference.survival {
      let here = try #require(all(set).survival(at: time, kind == 0 ? .logLog : .plain))
      #expect((here.value - value).magnitude < 1e-12)
      #expect(here.atRisk == atRisk)
      guard value > 0, value < 1 else {
        #expect(here.interval == nil)
        continue
      }
      #expect(near(here.variance.squareRoot(), error, 1e-9))
      let interval = try #require(here.interval)
      #expect(near(interval.low, low, 1e-9) && near(interval.high, high, 1e-9), "set \(set) at \(time): \(interval)")
      #expect(interval.method == (kind == 0 ? .kaplanMeier : .kaplanMeierPlain))
    }
  }

  @Test func mediansAsR() {
    for (set, kind, value, low, high) in InferenceReference.medians {
      let median = all(set).median(kind == 0 ? .logLog : .plain)
      #expect(median.value == (value.isNaN ? nil : value), "set \(set)")
      #expect(median.low == (low.isNaN ? nil : low), "set \(set)")
      #expect(median.high == (high.isNaN ? nil : high), "set \(set)")
    }
  }

  @Test func eventsComeBeforeCensoringAtTies() throws {
    var curve = KaplanMeier()
    curve.add(time: 5, event: false, trials: 3)
    curve.add(time: 5, event: true)
    #expect(curve.survival(at: 5)?.value == 0.75)
    #expect(curve.survival(at: 4)?.value == 1)
    #expect(curve.survival(at: 4)?.interval == nil)
    #expect(curve.table(at: [0, 5, 6]).map(\.atRisk) == [4, 4, 0])
    #expect(curve.table(at: [0, 5, 6]).map(\.events) == [0, 1, 1])
    #expect(KaplanMeier().survival(at: 1) == nil)
    #expect(KaplanMeier().median().value == nil)
    #expect(curve.median().value == nil)
  }

  @Test func logRankWithoutContrast() {
    var one = KaplanMeier()
    one.add(time: 3, event: false)
    var other = KaplanMeier()
    other.add(time: 5, event: true, trials: 2)
    #expect(LogRank([one]).test.note == .oneLevel)
    #expect(LogRank([one, KaplanMeier()]).test.note == .oneLevel)
    #expect(LogRank([one, one]).test.note == .noEvents)
    // The first group has left when the events come.
    #expect(LogRank([one, other]).test.note == .noVariation)
    // All at one time: nothing could have come otherwise.
    #expect(LogRank([other, other]).test.note == .noVariation)
    other.add(time: 7, event: true)
    #expect(LogRank([other, other]).test.p == 1)
  }

  @Test func orderOfGroupsAndAnEmptyOneDoNotMatter() throws {
    let four = groups(3)
    let (forth, back) = (LogRank(four), LogRank([four[2], KaplanMeier(), four[0], four[3], four[1]]))
    #expect(near(try #require(forth.test.statistic), try #require(back.test.statistic), 1e-11))
    #expect(forth.test.freedom == 3 && back.test.freedom == 3)
  }
}
