import StudyModel
import TestSupport
import Testing

@testable import Aggregation

struct ConcentrationTests {
  private func near(_ a: Double?, _ b: Double, _ tolerance: Double = 1e-12) -> Bool {
    a.map { ($0 - b).magnitude <= tolerance } ?? false
  }

  /// NumPy: 200,000 resamples of these forty trials, each end with the standard error of a quantile of 1,000.
  @Test func theIntervalResamplesTrials() throws {
    let trials = (0..<40).map { number in
      [
        (level: number % 7 == 0 ? 1 : number % 5 == 0 ? 2 : 0, count: 1 + number % 3), (level: 3, count: number % 2),
      ].filter { $0.count > 0 }
    }
    let interval = try #require(made(trials, "country"))
    #expect(interval.method == .trialBootstrap)
    #expect((interval.low - ConcentrationTests.low.end).magnitude <= 3 * ConcentrationTests.low.error, "\(interval)")
    #expect((interval.high - ConcentrationTests.high.end).magnitude <= 3 * ConcentrationTests.high.error, "\(interval)")
    #expect(made(trials, "country") == interval)
    #expect(made(trials, "city") != interval)
    #expect(made(Array(trials.prefix(4)), "") == nil)
  }

  private func made(_ trials: [[(level: Int, count: Int)]], _ seed: String) -> Interval? {
    HerfindahlInterval.interval(
      trials: trials.map { $0.map { HerfindahlInterval.Part(unit: $0.level, sites: $0.count) } }, seedText: seed)
  }

  private static let low = (end: 0.295993, error: 0.002731)
  private static let high = (end: 0.510048, error: 0.005805)

  /// Every trial in a country of its own: each resample is more concentrated, and the interval still holds the estimate.
  @Test func theIntervalHoldsTheEstimate() throws {
    let apart = (0..<30).map { [(level: $0, count: 1)] }
    let interval = try #require(made(apart, ""))
    #expect(interval.low == 1.0 / 30 && interval.high > interval.low)
    let one = (0..<9).map { _ in [(level: 0, count: 2)] }
    #expect(made(one, "") == Interval(1, 1, .trialBootstrap))
  }

  @Test func manyTrialsHaveTheNormalInterval() throws {
    func trials(_ count: Int) -> [[(level: Int, count: Int)]] {
      (0..<count).map { [(level: $0 % 10 < 6 ? 0 : $0 % 10 < 9 ? 1 : 2, count: 1 + $0 % 2)] }
    }
    let normal = try #require(made(trials(1_000), "a"))
    let drawn = try #require(made(trials(990), "a"))
    #expect(normal.method == .trialNormal && drawn.method == .trialBootstrap)
    #expect((normal.low - drawn.low).magnitude < 0.005 && (normal.high - drawn.high).magnitude < 0.005)
  }

  private let studies = [
    Sites.study(1, in: "Canada", "Canada", "Canada"), Sites.study(2, in: "Canada", "Canada", "Canada", "Chile"),
    Sites.study(3, in: "Chile", "Chile", "Japan", "Atlantis"), Sites.study(4),
  ]

  @Test func siteRowsOverCountries() throws {
    let rows = try Sites.table(studies, .country, .hhi, .effectiveNumber, .hhiNormalized)
    // Six, three and one of ten; the row in no country is left out.
    #expect(near(rows.value("(all)", "hhi"), 0.46))
    #expect(near(rows.value("(all)", "effective-number"), 1 / 0.46))
    #expect(near(rows.value("(all)", "hhi-normalized"), 0.19))
    #expect(rows.row("(all)", "hhi")?.denominator == 10)
    #expect(rows.row("Canada", "hhi")?.estimate.value == nil)
    let fewer = try Sites.table(Array(studies.dropFirst()), .country, .hhi)
    #expect(fewer.row("(all)", "hhi")?.estimate == Estimate(nil, note: "n<10"))
  }

  @Test func overAVariableOfTheReadersChoice() throws {
    let measure = try #require(Measure.concentration("hhi", of: .country))
    let rows = try Sites.table(studies, .region, measure)
    #expect(near(rows.value("(all)", "hhi"), 0.46))
    // In a region only its own rows count: there are three in Latin America, six in Northern America.
    #expect(rows.row("Northern America", "hhi")?.denominator == 6)
    #expect(Measure.concentration("share", of: .country) == nil)
    let byTrials = try #require(Measure.concentration("hhi", of: .status))
    let five = (0..<12).map { Sites.study($0, in: "Canada", status: $0 < 3 ? .terminated : .completed) }
    #expect(near(try Sites.table(five, .studyType, byTrials).value("(all)", "hhi"), 0.625))
  }

  @Test func whereAColumnHasMoreThanItsShare() throws {
    let many = (0..<30).map { number in
      Sites.study(
        number, in: number < 10 ? "Canada" : "Chile", "Chile", status: number % 3 == 0 ? .terminated : .completed)
    }
    let rows = try Sites.table(many, .country, columns: .status, .locationQuotient)
    // Of terminated trials 4 of 20 rows are in Canada, of all 10 of 60.
    #expect(near(rows.value("Canada", "location-quotient", column: "TERMINATED"), 1.2))
    #expect(near(rows.value("Canada", "location-quotient", column: "COMPLETED"), 0.9))
    #expect(rows.value("Canada", "location-quotient", column: "(all)") == 1)
    #expect(rows.row("Canada", "location-quotient", column: "RECRUITING")?.estimate.note == "n<10")
  }
}
