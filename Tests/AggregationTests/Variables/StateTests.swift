import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// Begun, ended, open, under way; times between dates; whose as-of holds (METHODS, policies).
struct StateTests {
  private func row(_ status: FieldValue, last: FieldValue = .notGiven) -> TrialRow {
    Trials.table([
      Study.sample {
        $0[.overallStatus] = status
        $0[.lastKnownStatus] = last
      }
    ])[0]
  }

  /// Status, begun, ended, open.
  @Test(
    arguments: [
      (OverallStatus.notYetRecruiting, false, false, true), (.recruiting, true, false, true),
      (.enrollingByInvitation, true, false, true),
      (.activeNotRecruiting, true, false, true), (.suspended, true, false, false), (.completed, true, true, false),
      (.terminated, true, true, false), (.withdrawn, false, false, false),
    ] as [(OverallStatus, Bool, Bool, Bool)])
  func theTableOfStates(status: OverallStatus, begun: Bool, ended: Bool, open: Bool) {
    let row = row(.word(status))
    #expect(row.hasBegun == begun)
    #expect(row.hasEnded == ended)
    #expect(row.isOpen == open)
  }

  @Test func unknownHasBegunByItsLastKnownStatus() {
    let unknown = FieldValue.word(OverallStatus.unknown)
    #expect(row(unknown).hasBegun == nil)
    #expect(row(unknown, last: .cannotSay).hasBegun == nil)
    #expect(row(unknown, last: .word(OverallStatus.notYetRecruiting)).hasBegun == false)
    for last in [OverallStatus.recruiting, .activeNotRecruiting, .enrollingByInvitation] {
      #expect(row(unknown, last: .word(last)).hasBegun == true)
    }
    #expect(row(unknown).isOpen == false)
    #expect(row(unknown).hasEnded == false)
  }

  @Test(arguments: [FieldValue.notGiven, .cannotSay, .text("ON_HOLD")])
  func withoutARecognizedStatusNothingIsKnown(status: FieldValue) {
    let row = row(status)
    #expect(row.hasBegun == nil && row.hasEnded == nil && row.isOpen == nil)
  }

  /// From, to, days: 24 whole months are 730 days.
  @Test(
    arguments: [
      ("2023-01", "2025-01", 730.0), ("2020-02", "2020-03", 730.0 / 24), ("2024-03-31", "2024-03-31", 0),
      ("2023-01-15", "2025-01-14", 730),
      ("2024-02-28", "2024-03-01", 2), ("2023-02-28", "2023-03-01", 1), ("2023-01", "2023-01-20", 5),
      ("2023-01-20", "2023-02", 26),
      ("2023-05", "2023-02", -3 * 730.0 / 24), ("2000-01", "2002-01", 730),
    ] as [(String, String, Double)])
  func times(from: String, to: String, days: Double) {
    #expect(Duration.twelfths(from: PartialDate(from), to: PartialDate(to)).map { Double($0) / 12 } == days)
  }

  @Test func aYearAloneHasNoDuration() {
    #expect(Duration.twelfths(from: PartialDate("2020"), to: PartialDate("2021-01")) == nil)
    #expect(Duration.twelfths(from: PartialDate("2020-01"), to: PartialDate("2021")) == nil)
    #expect(Duration.twelfths(from: nil, to: PartialDate("2021-01")) == nil)
  }

  /// Version date, else what the file states, else what is asked for, else the file's newest update.
  @Test func whoseAsOfHolds() {
    func asOf(version: String?, stated: String?, newest: Int32, downloaded: Day?) -> String? {
      var dataset = AnalysisDataset(reading: [])
      var source = InputSummary.Source(name: "a.json", format: "json")
      source.statedAsOf = stated.flatMap { PartialDate($0) }
      source.newestUpdate = newest
      dataset.inputs.sources = [source]
      dataset.inputs.sourceOfFile = [0]
      dataset.add([Study.sample(asOf: version)])
      return TrialTable(dataset, downloaded: downloaded)[0].asOf?.description
    }
    let asked = Day(year: 2025, month: 6, day: 1)
    #expect(asOf(version: "2024-01-01", stated: "2024-02-02", newest: 20_240_303, downloaded: asked) == "2024-01-01")
    #expect(asOf(version: nil, stated: "2024-02-02", newest: 20_240_303, downloaded: asked) == "2024-02-02")
    #expect(asOf(version: nil, stated: nil, newest: 20_240_303, downloaded: asked) == "2025-06-01")
    #expect(asOf(version: nil, stated: nil, newest: 20_240_303, downloaded: nil) == "2024-03-03")
    #expect(asOf(version: nil, stated: nil, newest: 0, downloaded: nil) == nil)
  }

  @Test func theReportsAsOfIsTheNewestOfAllRows() {
    let days = ["2025-01-01", "2025-12-09", nil, "2024-07-01"]
    let studies = days.enumerated().map { number, day in Study.sample("NCT" + String(10_000_000 + number), asOf: day) }
    let context = Trials.context(studies)
    #expect(context.asOf?.description == "2025-12-09")
    #expect(context.population?.oldest?.description == "2024-07-01")
    #expect(context.population?.quartersAreComparable == false)
    #expect(Trials.context([Study.sample(asOf: nil)]).asOf == nil)
  }

  @Test func quartersAreComparableWithin31Days() {
    for (other, comparable) in [("2025-11-08", true), ("2025-11-07", false)] {
      let context = Trials.context([Study.sample("NCT00000001"), Study.sample("NCT00000002", asOf: other)])
      #expect(context.population?.quartersAreComparable == comparable)
    }
    // k counts from the quarter's last day, 2025-09-30, to the oldest as-of.
    let context = Trials.context([Study.sample("NCT00000001"), Study.sample("NCT00000002", asOf: "2025-11-08")])
    #expect(context.population?.k == 39)
  }
}
