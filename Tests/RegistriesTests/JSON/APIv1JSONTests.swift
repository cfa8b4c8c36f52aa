import StudyModel
import Testing

@testable import Registries

struct APIv1JSONTests {
  private let format = APIv1JSON()

  private func study(_ name: String, _ position: Int = 0) throws -> Study {
    let batch = try Fixtures.read("v1-json/" + name, as: format)
    #expect(batch.findings.isEmpty)
    try #require(batch.studies.count > position)
    return batch.studies[position]
  }

  @Test func aStudyGivesItsValues() throws {
    let study = try study("full-studies.json")
    #expect(study.id == "NCT91000001")
    #expect(study.version == VersionKey(rank: 1, updated: 20_220_704, versionDate: 20_231_018, isWhole: true))
    #expect(study.briefTitle == "Harbor Walking" && study.acronym == "HARBOR")
    #expect(study.organizationStudyID == "EX-1" && study.texts(.identifier) == ["2019-000001-11", "X-9"])
    #expect(study.codes(.identifierType) == ["EUDRACT_NUMBER", nil])
    #expect(study.overallStatus == .known(.terminated) && study.whyStopped == "the harbor was closed")
    #expect(study.start == PartialDate(year: 2020, month: 4, day: 3) && study.startType == .known(.actual))
    #expect(study.primaryCompletion == PartialDate(year: 2021, month: 4))
    #expect(study.primaryCompletionType == .known(.estimated) && study[.completionType] == .notGiven)
    #expect(study[.statusVerified].date == PartialDate(year: 2022, month: 6))
    #expect(study.codes(.leadSponsorClass) == ["OTHER_GOV"] && study.codes(.collaboratorClass) == ["INDUSTRY"])
    #expect(study.responsibleParty == .known(.principalInvestigator) && study.responsibleInvestigator == "A. Example")
    #expect(study[.hasDataMonitoringCommittee] == .flag(true) && study[.isFDARegulatedDrug] == .flag(false))
    #expect(study[.isUSExport] == .notGiven && study[.hasExpandedAccess] == .flag(false))
    #expect(study.codes(.phase) == ["PHASE1", "PHASE2"] && study.enrollment == 0)
    #expect(study.allocation == .known(.nonRandomized) && study.interventionModel == .known(.singleGroup))
    #expect(study.masking == .known(.double) && study.codes(.maskedParty) == ["PARTICIPANT", "OUTCOMES_ASSESSOR"])
    #expect(study.codes(.interventionType) == ["COMBINATION_PRODUCT", "BEHAVIORAL"])
    #expect(study.texts(.interventionDescription) == [nil, "slowly"])
    #expect(study.codes(.armType) == ["EXPERIMENTAL"])
    #expect(study.codes(.outcomeKind) == ["PRIMARY", "SECONDARY"])
    #expect(study.texts(.outcomeMeasure) == ["Steps", "Pain"] && study.texts(.outcomeDescription) == [nil, "a score"])
    #expect(study.acceptsHealthyVolunteers == true && study.sex == .known(.all))
    #expect(study.minimumAge == Age(6, .months) && study[.maximumAge] == .notGiven)
    #expect(study.codes(.ageGroup) == ["CHILD", "ADULT", "OLDER_ADULT"])
    #expect(
      study.texts(.siteState) == [nil, "Illinois"] && study.codes(.siteStatus) == ["ACTIVE_NOT_RECRUITING", nil])
    #expect(study.codes(.officialRole) == ["STUDY_CHAIR"] && study.codes(.referenceType) == ["DERIVED"])
    #expect(study.texts(.conditionMesh) == ["Arthralgia"] && study.texts(.conditionAncestor) == ["Joint Diseases"])
    #expect(study.hasResults == true)
  }

  @Test func anObservationalStudy() throws {
    let batch = try Fixtures.read("v1-json/full-studies.json", as: format)
    let study = batch.studies[1]
    #expect(study.studyType == .known(.observational) && study.isPatientRegistry == true)
    #expect(study.observationalModel == .known(.caseControl))
    // Two in place of one are no word of the vocabulary.
    #expect(study.timePerspective == .unrecognized("Retrospective|Prospective"))
    #expect(batch.unknownWords == [.timePerspective: ["Retrospective|Prospective": 1]])
    #expect(study[.phases] == .rows(0) && study[.allocation] == .notGiven)
    #expect(study.overallStatus == .known(.unknown) && study.lastKnownStatus == .known(.notYetRecruiting))
    #expect(study[.minimumAge] == .notGiven && study[.maximumAge] == .notGiven)
    #expect(study.codes(.samplingMethod) == ["NON_PROBABILITY_SAMPLE"] && study.acceptsHealthyVolunteers == false)
    #expect(study.hasResults == false)
  }

  @Test func whatAPageSaysOfItself() throws {
    let facts = try Fixtures.read("v1-json/full-studies.json", as: format).facts
    #expect(facts.statedTotal == 3 && facts.hasMorePages)
    #expect(facts.statedAsOf == PartialDate(year: 2023, month: 10, day: 17))
    #expect(facts.cannotCarry.isEmpty)
    let fields = try Fixtures.read("v1-json/study-fields.json", as: format).facts
    #expect(fields.statedTotal == 2 && !fields.hasMorePages)
  }

  @Test(arguments: [
    ("full-study.json", ["NCT91000003"]), ("study.json", ["NCT91000004"]), ("bare-study.json", ["NCT91000005"]),
    ("list-of-studies.json", ["NCT91000006", "NCT91000007"]),
  ])
  func studiesWithoutAPage(name: String, ids: [String]) throws {
    let batch = try Fixtures.read("v1-json/" + name, as: format)
    #expect(batch.findings.isEmpty && batch.studies.map(\.id) == ids)
    #expect(batch.studies.allSatisfy { $0.version.isWhole && $0.enrollment == 0 && $0.hasResults == false })
  }

  @Test func ofStudyFieldsOnlyWhatWasAskedForCanBeSaid() throws {
    let batch = try Fixtures.read("v1-json/study-fields.json", as: format)
    #expect(batch.findings.isEmpty && batch.unknownWords.isEmpty)
    let study = batch.studies[0]
    #expect(study.id == "NCT91000001")
    #expect(study.version == VersionKey(rank: 1, updated: 20_220_704, isWhole: false))
    #expect(study.briefTitle == "Harbor Walking" && study.enrollment == 120)
    #expect(study.codes(.phase) == ["PHASE1", "PHASE2"] && study.start == PartialDate(year: 2020, month: 4, day: 3))
    #expect(study[.maximumAge] == .notGiven && batch.studies[1].maximumAge == Age(65, .years))
    #expect(study[.minimumAge] == .cannotSay && study[.overallStatus] == .cannotSay && study[.hasResults] == .cannotSay)
    #expect(study[.conditions] == .cannotSay)
    #expect(batch.studies[1][.phases] == .rows(0) && batch.studies[1][.enrollment] == .notGiven)
    #expect(batch.facts.cannotCarry.isSuperset(of: [.minimumAge, .condition, .siteCountry, .outcomeKind, .hasResults]))
    #expect(batch.facts.cannotCarry.isDisjoint(with: [.briefTitle, .phase, .siteState, .interventionName]))
  }

  @Test func columnsBelongTogetherOnlyWhereNoneIsMissing() throws {
    let batch = try Fixtures.read("v1-json/study-fields.json", as: format)
    let study = batch.studies[0]
    #expect(study.codes(.interventionType) == ["DRUG", "DEVICE"])
    #expect(study.texts(.interventionName) == ["Salve", "Brace"])
    #expect(study[.sites] == .rows(2) && study.texts(.siteFacility) == ["Clinic", "Ward"])
    // One state of two sites: it cannot be said whose.
    #expect(study[column: .siteState] == [.cannotSay, .cannotSay])
    #expect(study[column: .siteCountry] == [.cannotSay, .cannotSay])
    // Primary outcomes alone are not all of them.
    #expect(study[.outcomes] == .cannotSay)
    #expect(batch.studies[1][.sites] == .rows(0))
    // Whatever is asked for, the rows are the same.
    let states = try Fixtures.read("v1-json/study-fields.json", as: format, [.siteState]).studies[0]
    #expect(states[.sites] == .rows(2) && states[column: .siteState] == [.cannotSay, .cannotSay])
    #expect(states[column: .siteFacility].isEmpty)
  }

  @Test func onlyWhatIsAskedForIsRead() throws {
    let study = try #require(
      Fixtures.read("v1-json/full-studies.json", as: format, [.observationalModel, .siteCity]).studies.last)
    #expect(study.observationalModel == .known(.caseControl) && study.texts(.siteCity) == ["Lyon", "Springfield"])
    #expect(study[.overallStatus] == .notRead && study[column: .siteFacility].isEmpty)
    #expect(study.version.versionDate == 20_231_018)
  }

  @Test func aPageThatFoundNothingSaysSo() throws {
    let batch = try Fixtures.read("v1-json/nothing-found.json", as: format)
    #expect(batch.records == 0 && batch.facts.statedTotal == 0 && !batch.facts.hasMorePages)
    #expect(batch.findings.map(\.severity) == [.note])
    #expect(batch.findings.first?.message.hasPrefix("holds no studies") == true)
  }

  @Test func answersThatAreNoStudiesAreRefused() throws {
    let head = FileBytes(Array(#"{"StudyStatistics":{"APIVrs":"1.01.03","ElmtDefs":{}}}"#.utf8)).head
    guard case .refused(let sentence) = format.recognizes(head) else {
      Issue.record("not refused")
      return
    }
    #expect(sentence.contains("StudyStatistics") && sentence.contains("holds no studies"))
    for other in [#"{"studies":[]}"#, #"{"protocolSection":{}}"#, "[]", "{}", #"{"name":1}"#, "NCTId"] {
      #expect(format.recognizes(FileBytes(Array(other.utf8)).head) == .no, "\(other)")
    }
  }

  @Test func everyFixtureIsOfThisFormatAlone() throws {
    for name in [
      "full-studies", "full-study", "study", "bare-study", "list-of-studies", "study-fields", "nothing-found",
    ] {
      let head = FileBytes(try Fixtures.bytes("v1-json/\(name).json")).head
      #expect(format.recognizes(head) == .yes && APIv2JSON().recognizes(head) != .yes, "\(name)")
    }
  }

  @Test func cutOffAndDamagedTextsAreNamed() throws {
    let bytes = try Fixtures.bytes("v1-json/full-studies.json")
    for length in stride(from: 60, to: bytes.count - 20, by: 701) {
      let batch = Fixtures.read(Array(bytes.prefix(length)), as: format)
      #expect(!batch.findings.isEmpty, "\(length)")
      #expect(batch.studies.count == batch.records - batch.unreadable)
    }
    let half = Fixtures.read(Array(bytes.prefix(bytes.count - 3_000)), as: format)
    #expect(half.studies.map(\.id) == ["NCT91000001"] && half.findings.map(\.id) == ["NCT91000002"])
    let missing = Fixtures.read(Array(#"[{"Study":{"ProtocolSection":{"StatusModule":{}}}}]"#.utf8), as: format)
    #expect(missing.findings.first?.message.contains("'NCTId'") == true)
    let deep = String(repeating: #"{"Study":"#, count: 2_000) + "1" + String(repeating: "}", count: 2_000)
    #expect(Fixtures.read(Array(deep.utf8), as: format).unreadable == 1)
  }

  @Test func aBrokenRecordDoesNotHideTheNext() throws {
    var bytes = try Fixtures.bytes("v1-json/list-of-studies.json")
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "W")))
    bytes[place] = 0xE9
    let batch = Fixtures.read(bytes, as: format)
    #expect(batch.studies.map(\.id) == ["NCT91000007"] && batch.findings.map(\.id) == ["NCT91000006"])
    #expect(batch.findings.first?.message == "holds bytes that are not UTF-8")
  }
}
