import Aggregation
import Reporting
import StudyModel
import TestSupport
import Testing

/// The report on results, over trials nobody would believe.
struct ResultsComplianceTests {
  private static func rows(_ studies: [Study]) throws -> [String: ResultRow] {
    let (_, _, results) = try Shipped.run("results-compliance", studies)
    let rows = results.sections.flatMap(\.rows)
    return Dictionary(uniqueKeysWithValues: rows.map { ("\($0.cell)", $0) })
  }

  @Test(arguments: [(1, 200), (2, 60), (3, 1), (4, 0)] as [(UInt64, Int)])
  func everyTrialIsAccountedFor(seed: UInt64, count: Int) throws {
    let studies = count == 0 ? [] : Study.generated(count, seed: seed)
    let (_, _, results) = try Shipped.run("results-compliance", studies)
    for section in results.sections where !["record-flow", "coverage"].contains(section.id) {
      for row in section.rows {
        let excluded = row.excluded.reduce(0) { $0 + $1.count }
        if row.used + row.missing + excluded != section.trials {
          Issue.record("\(row.cell): \(row.used) + \(row.missing) + \(row.excluded) of \(section.trials)")
        }
        guard let value = row.estimate.value else { continue }
        if row.unit == "share", row.cell.measure != "growth" { #expect((0...1).contains(value), "\(row.cell)") }
        if let interval = row.estimate.interval {
          #expect(interval.low <= value && value <= interval.high, "\(row.cell): \(value), \(interval)")
        }
      }
    }
  }

  /// Two copies of a portfolio under other ids double every count and leave every share.
  @Test func twoCopiesDoubleCountsAndLeaveShares() throws {
    let studies = Study.generated(150, seed: 9)
    let copies = studies.map { study in
      var copy = study
      copy.id = "NCT9" + study.id.suffix(7)
      return copy
    }
    let (one, two) = (try ResultsComplianceTests.rows(studies), try ResultsComplianceTests.rows(studies + copies))
    var compared = (counts: 0, shares: 0)
    for (key, row) in one {
      guard let value = row.estimate.value, let other = two[key]?.estimate.value else { continue }
      // Rows that a larger portfolio no longer withholds are not in the smaller one.
      switch row.unit {
      case "trials", "records":
        #expect(other == 2 * value, "\(key)")
        compared.counts += 1
      case "share":
        #expect(abs(other - value) < 1e-12, "\(key)")
        compared.shares += 1
      default: break
      }
    }
    #expect(compared.counts > 200 && compared.shares > 30, "\(compared)")
  }

  @Test func theOrderOfTheRecordsIsNothing() throws {
    var generator = Generator(seed: 4)
    let studies = Study.generated(120, seed: 12)
    let (one, other) = (
      try ResultsComplianceTests.rows(studies), try ResultsComplianceTests.rows(studies.shuffled(using: &generator))
    )
    #expect(one.count == other.count && one.allSatisfy { "\($0.value)" == other[$0.key].map { "\($0)" } })
  }
}
