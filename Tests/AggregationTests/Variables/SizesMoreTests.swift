import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// Sizes per arm and site, small trials, counts out of proportion, and what one download cannot tell.
struct SizesMoreTests {
  private func study(
    _ count: Int?, _ type: ValueType = .actual, _ status: OverallStatus = .completed, arms: Int = 0,
    sites: Int = 0, number: Int = 1
  ) -> Study {
    Study.sample("NCT" + String(10_000_000 + number)) {
      if let count { $0[.enrollment] = .count(count) }
      $0[.enrollmentType] = .word(type)
      $0[.overallStatus] = .word(status)
      $0.list(.armLabel, (0..<arms).map { .text("Arm \($0)") })
      $0.list(.siteCountry, (0..<sites).map { _ in .text("France") })
    }
  }

  @Test func aSizeIsSharedByArmsAndSites() {
    #expect(Trials.answer(.participantsPerArm, study(90, arms: 4)) == .number(22.5))
    #expect(Trials.answer(.participantsPerSite, study(90, sites: 3)) == .number(30))
    #expect(Trials.answer(.participantsPerArm, study(90)) == .outside("describes no arm"))
    #expect(Trials.answer(.participantsPerSite, study(90)) == .outside("lists no site"))
    for variable in [Variable.participantsPerArm, .participantsPerSite] {
      #expect(Trials.answer(variable, study(nil, arms: 2, sites: 2)) == .missing)
      #expect(Trials.answer(variable, study(99_999, arms: 2, sites: 2)) == .outside("placeholder count"))
      #expect(Trials.answer(variable, study(0, .actual, .withdrawn, arms: 2, sites: 2)) == .outside("withdrawn"))
      #expect(Trials.answer(variable, .silent()) == .cannotSay)
    }
  }

  private func rows(_ studies: [Study], _ measures: [Measure]) throws -> [ResultRow] {
    let section = SectionPlan(
      "s", shape: .table(TableShape(rows: [.all], measures: measures.map { MeasureUse($0) })))
    let plan = AnalysisPlan(report: "r", population: .everything, sections: [section])
    return try Evaluator(plan, Trials.context(studies)).results().sections[0].rows
  }

  @Test func smallTrialsAreOfThoseWithACount() throws {
    let counts: [Int?] = [0, 1, 50, 99, 100, 101, 500, 1_000, 2_000, 3_000, nil, 99_999]
    let studies = counts.enumerated().map { study($1, number: $0) } + [study(0, .actual, .withdrawn, number: 90)]
    let row = try #require(try rows(studies, [.atMost100]).first)
    #expect(row.numerator == 5 && row.denominator == 10)
    #expect(row.estimate.value == 0.5)
    #expect(row.missing == 1 && row.excluded.reduce(0) { $0 + $1.count } == 2)
    let pooled = try rows(studies + [study(20, .estimated, .recruiting, number: 91)], [.atMost100, .sizeOutliers])
    #expect(pooled.allSatisfy { $0.estimate.value == nil })
  }

  /// 2,000 trials of 1 to 1,000 and one of a million: the 99.9th percentile is near 1,000, the million 10 times above.
  @Test func countsOutOfProportionAreFlaggedAndKept() throws {
    let studies = (0..<2_000).map { study($0 % 1_000 + 1, number: $0) } + [study(1_000_000, number: 9_000)]
    let values = try rows(
      studies, [.maximum, .sizeOutliers, .maximumInProportion, .total, .totalInProportion]
    ).map(\.estimate.value)
    #expect(values == [1_000_000, 1, 1_000, 2_001_000, 1_001_000])
    // Among few trials the largest is near the percentile itself.
    let few = try rows([study(1), study(1_000_000, number: 2)], [.sizeOutliers, .maximumInProportion])
    #expect(few.map(\.estimate.value) == [0, 1_000_000])
  }

  @Test func fulfilmentSaysWhyItIsEmpty() throws {
    let row = try #require(
      try rows([study(10), study(10, .estimated, .recruiting, number: 2)], [.enrollmentFulfilment]).first)
    #expect(row.estimate.value == nil)
    #expect(row.estimate.note?.contains("not computable") == true)
    #expect(row.used == 0 && row.excluded.map(\.count) == [1, 1])
  }

  /// A number that stands outside its subject is left out with its reason, not missing.
  @Test func aStatisticSaysWhyTrialsAreLeftOut() throws {
    let median = try #require(Measure.summary("median", of: .participantsPerArm))
    let studies =
      (0..<6).map { study(10 * $0, arms: 2, number: $0) } + [study(50, number: 7), study(nil, arms: 2, number: 8)]
    let row = try #require(try rows(studies, [median]).first)
    #expect(row.estimate.value == 12.5)
    #expect(row.used == 6 && row.missing == 1)
    #expect(row.excluded.map(\.reason) == ["describes no arm"])
  }
}
