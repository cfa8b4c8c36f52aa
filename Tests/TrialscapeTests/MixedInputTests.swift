import Foundation
import TestSupport
import Testing

/// Every format at once, in any order: one answer, which foots, and which says what its sources cannot.
struct MixedInputTests {
  private static let fixtures = Shell.package.appending(path: "Tests/RegistriesTests/Fixtures").path
  private static let mixed = Shell.package.appending(path: "Notebooks/mixed").path

  private func rows(_ inputs: String, _ more: String = "") throws -> [TidyRow] {
    let run = try Shell.run(
      "trialscape report quarterly-landscape \(inputs) --population all --as-of 2026-01-01 --format csv \(more)",
      in: try TemporaryFolder())
    // A partition that does not sum would end it with 1.
    #expect(run.status == 0 || run.status == 2, "\(run.errors)")
    return TidyRow.rows(run.output)
  }

  @Test func everyFormatAtOnceFoots() throws {
    let rows = try rows("'\(MixedInputTests.fixtures)'")
    func value(_ section: String, _ level: String, _ measure: String) -> Int? {
      rows.first { $0["section"] == section && $0["row_level"] == level && $0["measure"] == measure }
        .flatMap { Int($0["value"]) }
    }
    let flow = ["unreadable", "superseded", "excluded-by-population", "kept"].compactMap {
      value("record-flow", $0, "records")
    }
    #expect(flow.reduce(0, +) == value("record-flow", "read", "records"))
    let kept = try #require(flow.last)
    #expect(kept > 30)
    for section in ["phase-mix", "status-mix", "allocation", "sponsor-class", "sites-per-trial"] {
      let levels = rows.filter { $0["section"] == section && $0["measure"] == "trials" && $0["row_level"] != "(all)" }
      #expect(levels.reduce(0) { $0 + (Int($1["value"]) ?? 0) } == kept, "\(section)")
    }
  }

  /// What the report says of its sources against what each trial's own sources say.
  @Test func coverageIsWhatTheSourcesCarry() throws {
    let rows = try rows("'\(MixedInputTests.fixtures)'")
    let ids = try Shell.run(
      "trialscape report ids.yml '\(MixedInputTests.fixtures)' --section ids --format csv",
      in: try {
        let folder = try TemporaryFolder()
        try folder.write(
          "title: Ids\nsections:\n  - {id: ids, kind: list, population: all, columns: [id]}\n", to: "ids.yml")
        return folder
      }())
    let trials = CSVText.rows(ids.output).compactMap { $0["trial_id"] }
    #expect(trials.count > 30)
    let shown = try Shell.run(
      "trialscape show '\(trials.joined(separator: ","))' '\(MixedInputTests.fixtures)' --format json",
      in: try TemporaryFolder())
    let records = try #require(try JSONSerialization.jsonObject(with: shown.output) as? [[String: Any]])
    #expect(records.count == trials.count)
    func carrying(list: String) -> Int {
      records.count { (($0["lists"] as? [String: [String: Any]])?[list]?["absent"] as? String) == nil }
    }
    func carrying(field: String) -> Int {
      records.count {
        (($0["fields"] as? [String: [String: Any]])?[field]?["absent"] as? String) != "source cannot say"
      }
    }
    func answered(_ section: String) -> Int? {
      rows.first { $0["section"] == "coverage" && $0["row_level"] == section }.flatMap { Int($0["value"]) }
    }
    #expect(answered("phase-mix") == carrying(list: "phases"))
    #expect(answered("status-mix") == carrying(field: "status"))
    #expect(answered("sponsor-class") == carrying(field: "sponsor-class"))
    #expect(answered("primary-purpose") == carrying(field: "primary-purpose"))
    #expect(carrying(field: "sponsor-class") < trials.count, "the check would pass by comparing nothing")
    let class_ = rows.first { $0["section"] == "sponsor-class" && $0["measure"] == "share" }
    #expect(class_?["excluded_why"].contains("source cannot say=") == true)
  }

  @Test func orderAndSplitDoNotMatter() throws {
    let files = ["honey-ignite.txt", "honey-medpath.html", "winter-cough.xml"].map {
      "'\(MixedInputTests.mixed)/\($0)'"
    }
    func tidy(_ inputs: String) throws -> Data {
      try Shell.run(
        "trialscape report quarterly-landscape \(inputs) --format csv --as-of 2026-01-01", in: try TemporaryFolder()
      ).output
    }
    let folder = try tidy("'\(MixedInputTests.mixed)'")
    #expect(!folder.isEmpty)
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      #expect(try tidy(order.map { files[$0] }.joined(separator: " ")) == folder)
    }
    #expect(try tidy("'\(MixedInputTests.mixed)' --jobs 1") == folder)
  }

  @Test func wordsEnterFiguresOnlyWhenAskedFor() throws {
    func ages(_ more: String) throws -> [String: String] {
      let rows = try rows("'\(MixedInputTests.mixed)'", more).filter {
        $0["section"] == "older-adults" && $0["measure"] == "trials"
      }
      return Dictionary(rows.map { ($0["row_level"], $0["value"]) }) { first, _ in first }
    }
    let (without, with) = (try ages(""), try ages("--from-text"))
    #expect(without != with)
    let run = try Shell.run(
      "trialscape report quarterly-landscape '\(MixedInputTests.mixed)' --population all --section record-flow",
      in: try TemporaryFolder())
    let text = run.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      text.contains(
        "Facts that stand only in words: minimum age 1, maximum age 1; not in the figures; --from-text takes them."))
  }

  @Test func whereARecordAndItsWordsDifferIsListed() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      {"protocolSection":{"identificationModule":{"nctId":"NCT00000001","briefTitle":"A Trial"},"statusModule":{},\
      "sponsorCollaboratorsModule":{},"designModule":{"studyType":"INTERVENTIONAL"},"eligibilityModule":\
      {"eligibilityCriteria":"Inclusion Criteria:\\n\\n* Patients aged 18 to 65 years","minimumAge":"18 Years",\
      "maximumAge":"70 Years"}},"hasResults":false}
      """, to: "a.json")
    let run = try Shell.run(
      "trialscape report quarterly-landscape a.json --from-text --findings f.csv --format csv > out.csv; cat f.csv",
      in: folder)
    let found = CSVText.rows(run.output).filter { $0["severity"] == "contradiction" }
    #expect(found.count == 1)
    #expect(found.first?["trial_id"] == "NCT00000001" && found.first?["value"] == "70 Years")
    #expect(found.first?["what"]?.contains("65") == true)
  }
}
