import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// Counts foot, or the run fails and says where.
struct FootingTests {
  private static let studies = (0..<12).map { number in
    Study.sample("NCT" + String(10_000_000 + number)) {
      $0[.overallStatus] = .word(number < 7 ? OverallStatus.recruiting : .completed)
      $0.list(.phase, number < 4 ? Phase.phase2 : .phase3)
    }
  }

  /// An additive measure that is wrong in one place.
  private static func broken(_ place: Group.Place, counts: Measure.Count? = .trials) -> Measure {
    Measure("broken", "Broken", "Counts one too many in one place.", unit: "trials", counts: counts) { group in
      Parts(used: group.trials, numerator: group.trials)
    } estimate: { parts, group in
      Estimate(Double(parts.used.count + (group.place == place ? 1 : 0)))
    }
  }

  private func results(_ shape: TableShape) throws(Finding) -> AnalysisResults {
    let sections = [
      SectionPlan("sound", shape: .table(TableShape(rows: [.variable(.status)], measures: [MeasureUse(.trials)]))),
      SectionPlan("my-section", shape: .table(shape)),
    ]
    let plan = AnalysisPlan(report: "r", population: .everything, sections: sections)
    return try Evaluator(plan, Trials.context(FootingTests.studies)).results()
  }

  @Test(arguments: [
    (Group.Place.level(1), "its levels sum to 13 broken, all is 12"), (.all, "its levels sum to 12 broken, all is 13"),
  ])
  func aBrokenMeasureFailsTheRun(place: Group.Place, sums: String) {
    let shape = TableShape(rows: [.variable(.status)], measures: [MeasureUse(FootingTests.broken(place))])
    let finding = #expect(throws: Finding.self) { try results(shape) }
    #expect(finding?.severity == .error)
    #expect(
      finding?.message.hasPrefix("section 'my-section' does not foot: \(sums);") == true, "\(finding?.message ?? "")")
  }

  @Test func brokenColumnsFailTheRun() throws {
    var shape = TableShape(
      rows: [.variable(.phase)], columns: .status, measures: [MeasureUse(FootingTests.broken(.level(3)))])
    shape.hasAllColumn = true
    // Wrong in one row of every column: the rows do not sum.
    #expect(throws: Finding.self) { try results(shape) }
    // Without a row of the whole the columns are still held to sum.
    shape.hasAllRow = false
    #expect(throws: Finding.self) { try results(shape) }
  }

  @Test func whatDoesNotAddUpNeedNotFoot() throws {
    // A measure that is not additive, and levels in which a trial may stand twice.
    _ = try results(
      TableShape(rows: [.variable(.status)], measures: [MeasureUse(FootingTests.broken(.all, counts: nil))]))
    _ = try results(TableShape(rows: [.variable(.phases)], measures: [MeasureUse(FootingTests.broken(.level(1)))]))
  }
}
