import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// A list that keeps one trial a sponsor: its next readout.
struct OnePerTests {
  @Test func theFirstOfEachInTheListsOwnOrder() throws {
    let facts: [(sponsor: String?, date: String)] = [
      ("Alder", "2027-05"), ("Birch", "2026-03-01"), ("Alder", "2026-01-10"), (nil, "2026-02"), ("Birch", "2026-02-28"),
      (nil, "2026-04"), ("Alder", "2026-01-10"),
    ]
    let studies = facts.enumerated().map { number, fact in
      Study.sample("NCT" + String(10_000_000 + number)) {
        if let sponsor = fact.sponsor { $0[.leadSponsor] = .text(sponsor) }
        $0[.primaryCompletion] = .date(fact.date)
      }
    }
    var list = ListShape(columns: [.trialID, .leadSponsor], sort: [ListShape.Sort(.primaryCompletion)])
    list.onePer = .leadSponsor
    let plan = AnalysisPlan(
      report: "r", population: .everything, sections: [SectionPlan("s", shape: .list(list))])
    // What the list asks of is read.
    #expect(plan.fields.contains(.leadSponsor))
    let results = try #require(try Evaluator(plan, Trials.context(studies)).results().sections[0].list)
    // Equal dates: the smaller id. Trials without a sponsor are not known to be one sponsor's.
    #expect(results.rows.map { String($0.id.suffix(1)) } == ["2", "3", "4", "5"])
    #expect(results.total == 4)
  }
}
