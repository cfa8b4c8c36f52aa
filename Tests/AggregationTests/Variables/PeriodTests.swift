import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// Every date stands in exactly one period.
struct PeriodTests {
  /// Every month of some years, some days of each, each year alone, and far-off years.
  private static let dates: [PartialDate] = {
    var dates: [PartialDate?] = []
    for year in Array(2002...2035) + [1, 1899, 2100, 9999] {
      dates.append(PartialDate(year: year))
      for month in 1...12 {
        dates.append(PartialDate(year: year, month: month))
        for day in [1, 8, 9, Day.count(inMonth: month, of: year)] {
          dates.append(PartialDate(year: year, month: month, day: day))
        }
      }
    }
    return dates.compactMap { $0 }
  }()

  @Test func everyStartHasOneFiveYearPeriod() {
    let levels = Trials.levels(.startPeriod, Trials.studies(.start, PeriodTests.dates.map { .date($0) }))
    for (date, level) in zip(PeriodTests.dates, levels) {
      let expected =
        date.year < 2011
        ? "before 2011" : date.year <= 2015 ? "2011 to 2015" : date.year <= 2020 ? "2016 to 2020" : "2021 to 2025"
      if level != expected { Issue.record("\(date) stands in \(level ?? "no period"), not in \(expected)") }
    }
  }

  @Test func periodsAreCountedFromTheReportsNewestAsOf() {
    let studies = [Study.sample("NCT00000001", asOf: "2019-02-01"), Study.sample("NCT00000002", asOf: "2024-01-01")]
    let codes = Variable.startPeriod.levels(Trials.context(studies)).map(\.code)
    #expect(codes == ["before 2010", "2010 to 2014", "2015 to 2019", "2020 to 2024"])
    #expect(Variable.startPeriod.levels(Trials.context([Study.sample(asOf: nil)])).isEmpty)
  }

  @Test(arguments: [
    (Variable.startQuarter, StudyField.start), (.firstPostedQuarter, .firstPosted),
    (.primaryCompletionQuarter, .primaryCompletion), (.completionQuarter, .completion),
  ])
  func everyDateHasOnePeriodOfTheTimeline(variable: Variable, field: StudyField) {
    // As of 2025-12-09 the last complete quarter is 2025-Q3.
    let values = PeriodTests.dates.map { FieldValue.date($0) } + [.notGiven, .cannotSay]
    let levels = Trials.levels(variable, Trials.studies(field, values))
    for (value, level) in zip(values, levels) {
      let expected: String
      if let date = value.date, let month = date.month {
        let quarter = (month + 2) / 3
        let distance = (date.year - 2025) * 4 + quarter - 3
        expected = distance < -11 ? "earlier" : distance > 5 ? "later" : "\(date.year)-Q\(quarter)"
      } else {
        expected = value.date == nil ? "no date" : "year only"
      }
      if level != expected { Issue.record("\(value) stands in \(level ?? "no period"), not in \(expected)") }
    }
    let codes = variable.levels(Trials.context([Study.sample()])).map(\.code)
    #expect(codes.count == 21)
    #expect(codes[1] == "2022-Q4" && codes[12] == "2025-Q3" && codes[17] == "2026-Q4")
  }

  @Test func everyPlannedCompletionHasOneReadout() {
    let levels = Trials.levels(.readout, Trials.studies(.primaryCompletion, PeriodTests.dates.map { .date($0) }))
    for (date, level) in zip(PeriodTests.dates, levels) {
      // Past: the last day it may be lies before 2025-12-09.
      let last = (date.year, date.month ?? 12, date.day ?? Day.count(inMonth: date.month ?? 12, of: date.year))
      let quarter = date.month.map { "\(date.year)-Q\(($0 + 2) / 3)" }
      let next = ["2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"]
      let expected = last < (2025, 12, 9) ? "past due" : next.first { $0 == quarter } ?? "later"
      if level != expected { Issue.record("\(date) stands in \(level ?? "no period"), not in \(expected)") }
    }
  }

  @Test func theReportsQuarterIsTheLastCompleteOne() {
    func quarter(_ asOf: String, _ asked: Quarter? = nil) -> String? {
      Trials.context([Study.sample(asOf: asOf)], quarter: asked).quarter?.description
    }
    #expect(quarter("2025-12-09") == "2025-Q3")
    #expect(quarter("2025-12-30") == "2025-Q3")
    #expect(quarter("2025-12-31") == "2025-Q4")
    #expect(quarter("2026-01-01") == "2025-Q4")
    #expect(quarter("2025-12-09", Quarter("2024-Q1")) == "2024-Q1")
  }
}
