import StudyModel
import TestSupport
import Testing

@testable import Aggregation

/// One row a trial, whatever way its versions came in.
struct SettleTests {
  /// A version of trial 1, at a place of its own in the input.
  private func version(
    _ record: Int, updated: String? = nil, asOf: String? = nil, _ change: (inout Study) -> Void = { _ in }
  ) -> Study {
    var study = Study.sample(asOf: asOf, with: change)
    study.origin = Origin(file: 0, record: Int32(record))
    study.updated = updated
    return study
  }

  private func settled(_ studies: [Study], reading fields: Set<StudyField> = Set(StudyField.allCases))
    -> AnalysisDataset
  {
    var dataset = AnalysisDataset(reading: fields)
    dataset.add(studies)
    Trials.settle(&dataset, studies)
    return dataset
  }

  @Test func rowsStandInIDOrder() {
    let ids = ["NCT00000010", "NCT00000002", "NCT00000001"]
    #expect(settled(ids.map { Study.sample($0) }).ids == ids.reversed())
    let mixed = ["NCT00000010", "EUCTR2004-1", "NCT9", "ACTRN1", "Ä", "a"]
    #expect(settled(mixed.map { Study.sample($0) }).ids == ["ACTRN1", "EUCTR2004-1", "NCT00000010", "NCT9", "a", "Ä"])
  }

  @Test func theNewestUpdateWinsAndTheOthersAreCounted() {
    let dataset = settled([
      version(0, updated: "2024-05-01") { $0[.enrollment] = .count(1) },
      version(1, updated: "2025-05-01") { $0[.enrollment] = .count(2) },
      version(2, updated: "2025-04-30", asOf: "2025-12-01") { $0[.enrollment] = .count(3) },
    ])
    #expect(dataset.count == 1)
    #expect(dataset.study(at: 0).enrollment == 2)
    #expect(dataset.inputs.superseded == 2)
    #expect(dataset.inputs.findings.isEmpty)
  }

  @Test func exactRepetitionsAreCountedSilently() {
    let dataset = settled((0..<4).map { version($0, updated: "2025-01-01") { $0[.enrollment] = .count(5) } })
    #expect(dataset.count == 1)
    #expect(dataset.inputs.superseded == 3)
    #expect(dataset.inputs.findings.isEmpty)
  }

  @Test func repetitionsOfTwoSnapshotsAreNoConflict() {
    let studies = [("2024-01-01", 1), ("2025-01-01", 2), ("2024-01-01", 1), ("2025-01-01", 2)].enumerated().map {
      place, pair in
      version(place, updated: pair.0) { $0[.enrollment] = .count(pair.1) }
    }
    let dataset = settled(studies)
    #expect(dataset.study(at: 0).enrollment == 2)
    #expect(dataset.inputs.findings.isEmpty, "two snapshots, each read twice, carry no version in conflict")
  }

  @Test(arguments: [0, 1])
  func versionsThatTieAreReadAgainAndTheRicherOneWins(richer: Int) {
    // The plan reads one field in which both are alike; what decides stands in fields that it does not read.
    let studies = (0...1).map { place in
      version(place) {
        $0[.enrollment] = .count(place == richer ? 8 : 9)
        if place == richer { $0[.briefTitle] = .text("has a title") }
      }
    }
    let dataset = settled(studies, reading: [.enrollment])
    #expect(dataset.study(at: 0).enrollment == 8)
    #expect(dataset.inputs.findings.count == 1)
    #expect(dataset.inputs.findings.first?.severity == .note)
    #expect(dataset.inputs.findings.first?.id == "NCT00000001")
  }

  @Test func whoWinsATieDoesNotDependOnWhatThePlanReads() {
    // As many fields given: the smaller bytes win, and the title comes first.
    let studies = [
      version(0) {
        $0[.briefTitle] = .text("b")
        $0[.enrollment] = .count(1)
      },
      version(1) {
        $0[.briefTitle] = .text("a")
        $0[.enrollment] = .count(2)
      },
    ]
    for fields in [[.enrollment], [.briefTitle, .enrollment], Set(StudyField.allCases)] as [Set<StudyField>] {
      #expect(settled(studies, reading: fields).study(at: 0).enrollment == 2)
      #expect(settled(studies.reversed(), reading: fields).study(at: 0).enrollment == 2)
    }
  }

  @Test func onlyTiedVersionsAreReadAgain() throws {
    var dataset = AnalysisDataset(reading: [.enrollment])
    let tied = [version(0, updated: "2025-01-01"), version(1, updated: "2025-01-01")]
    dataset.add(tied + [version(2, updated: "2024-01-01"), Study.sample("NCT00000002")])
    var asked: [Origin] = []
    try dataset.settle { (origins) throws(Finding) in
      asked = origins
      return tied
    }
    #expect(asked == tied.map(\.origin))
  }
}
