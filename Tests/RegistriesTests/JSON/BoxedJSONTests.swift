import StudyModel
import Testing

@testable import Registries

/// JSON as R writes it, and records with empty parts.
struct BoxedJSONTests {
  private let format = APIv2JSON()

  @Test func everyValueInAListOfOneIsThatValue() throws {
    let plain = try Fixtures.read("v2-json/page.json", as: format)
    let boxed = try Fixtures.read("v2-json/boxed-page.json", as: format)
    #expect(boxed.findings.isEmpty && boxed.unknownWords.isEmpty)
    #expect(boxed.studies == plain.studies && boxed.studies.count == 1)
    #expect(boxed.facts == plain.facts && boxed.facts.statedTotal == 3 && boxed.facts.hasMorePages)
    let study = try #require(boxed.studies.first)
    #expect(study.version == VersionKey(rank: 1, updated: 20_220_704, versionDate: 20_251_008, isWhole: true))
    #expect(study.enrollment == 42 && study.acceptsHealthyVolunteers == true && study.hasResults == true)
    #expect(study.codes(.phase) == ["PHASE1", "PHASE2"] && study.texts(.condition) == ["Knee Pain"])
  }

  @Test func emptyBoxesAreNotGiven() throws {
    let study = try #require(Fixtures.read("v2-json/boxed-page.json", as: format).studies.first)
    #expect(study[.acronym] == .notGiven && study[.whyStopped] == .notGiven && study[.maximumAge] == .notGiven)
    #expect(study[.collaborators] == .rows(0))
  }

  @Test(arguments: [
    #""studyType":["A","B"]"#, #""studyType":[["A"]]"#, #""studyType":[{"a":1}]"#, #""studyType":{"a":1}"#,
    #""phases":{"a":1}"#, #""phases":"PHASE1""#, #""enrollmentInfo":{"count":[1,2]}"#,
  ])
  func whatIsNoBoxIsNamed(design: String) {
    let text = RecordText(design: design).text + "\n" + RecordText(id: "NCT00000002").text
    let batch = Fixtures.read(Array(text.utf8), as: format)
    #expect(batch.studies.map(\.id) == ["NCT00000002"])
    #expect(batch.findings.map(\.id) == ["NCT00000001"])
    #expect(batch.findings.first?.message.contains("'protocolSection.designModule.") == true)
  }

  @Test func emptyModulesSayNothing() throws {
    let batch = try Fixtures.read("v2-json/fragment.json", as: format)
    let study = try #require(batch.studies.first)
    #expect(batch.findings.isEmpty && study.id == "NCT91000008" && !study.version.isWhole)
    #expect(study.codes(.phase) == ["NA"] && study[.outcomes] == .cannotSay && study[.conditions] == .cannotSay)
    #expect(study[.overallStatus] == .cannotSay && study[.hasResults] == .cannotSay)
  }

  @Test(arguments: [
    #"{"protocolSection":{},"resultsSection":{"moreInfoModule":{}},"hasResults":true}"#, #"{"derivedSection":{}}"#,
    #"{"annotationSection":{"annotationModule":{}}}"#, #"{"resultsSection":{}}"#,
  ])
  func aFragmentWithoutAnIdIsNamed(text: String) {
    let bytes = Array(text.utf8)
    #expect(format.recognizes(FileBytes(bytes).head) == .yes)
    let batch = Fixtures.read(bytes, as: format)
    #expect(batch.records == 1 && batch.findings.map(\.record) == [1])
    #expect(batch.findings.first?.message == "has no 'nctId', so that it names no trial")
  }
}
