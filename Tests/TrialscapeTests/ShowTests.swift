import Foundation
import TestSupport
import Testing

/// `show`: every field of a trial, where it comes from, and what else was offered.
struct ShowTests {
  private static let newer = """
    {"protocolSection":{"identificationModule":{"nctId":"NCT00000001","briefTitle":"A newer title","secondaryIdInfos":[\
    {"id":"ISRCTN12345678","type":"REGISTRY"}]},"statusModule":{"overallStatus":"COMPLETED",\
    "lastUpdatePostDateStruct":{"date":"2025-02-01"}},"sponsorCollaboratorsModule":{"leadSponsor":{"name":"Sponsor"}},\
    "designModule":{"studyType":"INTERVENTIONAL","phases":["PHASE2"]},"eligibilityModule":{"sex":"ALL"}},"hasResults":false}
    """
  private static let older = """
    {"protocolSection":{"identificationModule":{"nctId":"NCT00000001","briefTitle":"An older title"},\
    "statusModule":{"overallStatus":"RECRUITING","lastUpdatePostDateStruct":{"date":"2020-02-01"}},\
    "eligibilityModule":{"sex":"FEMALE","minimumAge":"18 Years"}}}
    """

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(ShowTests.newer, to: "newer.json")
    try folder.write(ShowTests.older, to: "older.json")
    return folder
  }

  @Test func everyValueStandsWithItsSourceAndWhatElseWasOffered() throws {
    let run = try Shell.run("trialscape show NCT00000001 newer.json older.json", in: try folder())
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    let lines = run.text.split(separator: "\n").map {
      $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
    #expect(lines.contains("status A Completed"))
    #expect(lines.contains("B offers: Recruiting"))
    #expect(lines.contains("title A A newer title"))
    #expect(lines.contains("minimum-age A no limit"), "a limit that the newer record does not set is no gap")
    #expect(lines.contains { $0.hasPrefix("A v2-json 2025-02-01") })
    #expect(run.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func jsonHoldsTheSame() throws {
    let run = try Shell.run("trialscape show nct00000001 newer.json older.json --format json", in: try folder())
    let trials = try #require(try JSONSerialization.jsonObject(with: run.output) as? [[String: Any]])
    let fields = try #require(trials.first?["fields"] as? [String: [String: Any]])
    #expect(fields["status"]?["value"] as? String == "COMPLETED")
    #expect(fields["status"]?["source"] as? Int == 0)
    let others = fields["status"]?["others"] as? [[String: Any]]
    #expect(others?.first?["value"] as? String == "RECRUITING" && others?.first?["source"] as? Int == 1)
    #expect(fields["minimum-age"]?["absent"] as? String == "no limit")
    let sources = try #require(trials.first?["sources"] as? [[String: Any]])
    #expect(sources.map { $0["path"] as? String } == ["newer.json", "older.json"])
  }

  @Test func anIdThatIsNotThereIsSaid() throws {
    let folder = try folder()
    let both = try Shell.run("trialscape show NCT00000001,NCT00000002 newer.json", in: folder)
    #expect(both.status == 2)
    #expect(both.errors.contains("NCT00000002: stands in none of the 1 records"))
    let none = try Shell.run("trialscape show NCT00000002 newer.json", in: folder)
    #expect(none.status == 1 && none.output.isEmpty)
  }

  @Test func findingsStandInAFileOfTheirOwn() throws {
    let folder = try folder()
    try folder.write(#"{"protocolSection":{"identificationModule":{"briefTitle":"=no id"}}}"#, to: "bad.json")
    let run = try Shell.run(
      "trialscape report quarterly-landscape . --findings findings.csv --section phase-mix", in: folder)
    #expect(run.status == 2)
    let rows = CSVText.rows(try Shell.run("cat findings.csv", in: folder).output)
    #expect(rows.count == 1)
    #expect(rows.first?["path"]?.hasSuffix("bad.json") == true)
    #expect(rows.first?["severity"] == "skipped")
    #expect(rows.first?["record"] == "1")
    #expect(rows.first?["what"]?.contains("nctId") == true)
  }

  @Test func aWordOutsideItsVocabularyIsFoundAgain() throws {
    let folder = try TemporaryFolder()
    let lines = ["COMPLETED", "DORMANT", "DORMANT"].enumerated().map { number, status in
      #"{"protocolSection":{"identificationModule":{"nctId":"NCT0000000\#(number)"},"statusModule":{"overallStatus":"\#(status)"}}}"#
    }
    try folder.write(lines.joined(separator: "\n"), to: "trials.ndjson")
    let run = try Shell.run(
      "trialscape report quarterly-landscape trials.ndjson --population all --findings f.csv > out; cat f.csv",
      in: folder)
    let row = try #require(CSVText.rows(run.output).first { $0["severity"] == "unknown word" })
    #expect(row["value"] == "DORMANT" && row["path"] == "trials.ndjson" && row["record"] == "2")
    #expect(row["what"]?.contains("2 times") == true)
  }
}
