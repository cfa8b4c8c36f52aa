import StudyModel
import Testing

@testable import Registries

struct ICTRPCSVTests {
  private let format = ICTRPCSV()

  private func recognition(_ text: String) -> Recognition {
    format.recognizes(FileBytes(Array(text.utf8)).head)
  }

  @Test(arguments: ["spaces.csv", "underscores.csv", "joined.csv"])
  func whateverItsColumnsAreCalledARowIsATrial(name: String) throws {
    let bytes = try Fixtures.bytes("ictrp-csv/" + name)
    #expect(format.recognizes(FileBytes(bytes).head) == .yes)
    let batch = Fixtures.read(bytes, as: format)
    #expect(batch.studies.map(\.id) == ["NCT92000001", "ChiCTR9200000002", "EUCTR2019-000001-11-FR"])
    let study = try #require(batch.studies.first)
    #expect(study.version == VersionKey(rank: 3, updated: 20_240_108, versionDate: 20_240_318, isWhole: false))
    #expect(study.briefTitle == "Harbor Walking" && study.leadSponsor == "Example University")
    // Day first, as WHO writes the dates of registers; the day of the export month first.
    #expect(study[.firstSubmitted].date == PartialDate(year: 2020, month: 2, day: 3))
    #expect(study.start == PartialDate(year: 2020, month: 4, day: 1) && study[.startType] == .cannotSay)
    #expect(study.overallStatus == .unrecognized("Not recruiting"))
    #expect(study.minimumAge == Age(18, .years) && study[.maximumAge] == .notGiven)
    #expect(study.enrollment == 120 && study.codes(.phase) == ["PHASE1", "PHASE2"])
    #expect(study.allocation == .known(.randomized) && study.masking == .known(.double))
    #expect(study.codes(.maskedParty) == ["PARTICIPANT", "INVESTIGATOR"])
    #expect(study.texts(.country) == ["France", "Norway"] && study.texts(.condition) == ["Knee Pain", "Stiffness"])
    #expect(study.codes(.interventionType) == ["DRUG", "DEVICE"] && study.texts(.outcomeMeasure) == ["Steps", "Pain"])
    #expect(study.texts(.identifier) == ["2019-000001-11"] && study.hasResults == true)
    let chinese = batch.studies[1]
    #expect(chinese.overallStatus == .known(.recruiting) && chinese.enrollment == 65)
    #expect(chinese.minimumAge == Age(6, .months) && chinese.maximumAge == Age(65, .years))
    #expect(chinese.codes(.phase) == ["NA"] && chinese.codes(.sex) == ["ALL"])
    let european = batch.studies[2]
    #expect(european.codes(.phase) == ["PHASE2", "PHASE3"] && european.codes(.sex) == ["FEMALE"])
    #expect(european[.minimumAge] == .cannotSay && european[.start] == .notGiven)
    #expect(batch.facts.statedAsOf == PartialDate(year: 2024, month: 3, day: 18))
    #expect(batch.unknownWords[.overallStatus] == ["Not recruiting": 1, "Authorised": 1])
  }

  @Test func aTableThatPeopleMadeOfIt() throws {
    let batch = try Fixtures.read("ictrp-csv/curated.csv", as: format)
    #expect(batch.studies.map(\.id) == ["NCT92000003", "RBR-92abc4", "CTRI/2022/11/920005"])
    let study = try #require(batch.studies.first)
    #expect(study.codes(.phase) == ["PHASE2", "PHASE3"] && study.enrollment == 2_000)
    #expect(study.allocation == .known(.nonRandomized) && study.interventionModel == .known(.crossover))
    #expect(study.masking == .known(.double) && study.primaryPurpose == .known(.treatment))
    #expect(study.minimumAge == Age(5, .years) && study[.maximumAge] == .notGiven)
    #expect(study.start == PartialDate(year: 2011, month: 1))
    // What R writes for nothing is nothing; what a register writes for none is none.
    let second = batch.studies[1]
    #expect(second[.minimumAge] == .cannotSay && second.maximumAge == Age(60, .years))
    #expect(second[.enrollment] == .notGiven && second[.allocation] == .notGiven && second.codes(.phase) == ["NA"])
    #expect(second.masking == .known(.none) && second.texts(.condition) == ["Fever", "Shivers"])
    let third = batch.studies[2]
    #expect(third[.phases] == .rows(0) && third[.countries] == .rows(0) && third[.masking] == .notGiven)
    #expect(third.allocation == .known(.notApplicable) && third[.minimumAge] == .notGiven)
    // No column says who is masked.
    #expect(third[.maskedParties] == .cannotSay && batch.facts.cannotCarry.contains(.maskedParty))
    #expect(third[.keywords] == .cannotSay && third[.outcomes] == .cannotSay && third[.sex] == .cannotSay)
    #expect(batch.findings.map(\.message) == ["columns that are not WHO's are not read: income_group"])
  }

  @Test func onlyWhatIsAskedForIsRead() throws {
    let study = try #require(Fixtures.read("ictrp-csv/curated.csv", as: format, [.masking, .country]).studies.first)
    #expect(study.masking == .known(.double) && study.texts(.country) == ["Kenya"])
    #expect(study[.enrollment] == .notRead && study[.allocation] == .notRead && study[.phases] == .notRead)
  }

  @Test(arguments: [
    "trial_id,part,adds,reason\nNCT90000001,used,1,\n", "trial_id,title,phase,status\nNCT90000001,T,PHASE1,COMPLETED\n",
    "TrialID,Phase,Condition\nNCT90000001,1,A\n", "Public title,Target size,Phase\nA,1,2\n", "", "{}", "<Trial/>",
  ])
  func otherTablesOfTrialsAreNotOurs(text: String) { #expect(recognition(text) == .no) }

  @Test func rowsWithoutAnIdAreNamed() {
    let text = "TrialID,Public title,Target size\nNCT92000001,A,1\n,B,2\nnone,C,3\nISRCTN92000004,D,4\n"
    let batch = Fixtures.read(Array(text.utf8), as: format)
    #expect(batch.studies.map(\.id) == ["NCT92000001", "ISRCTN92000004"])
    #expect(batch.findings.map(\.line) == [3, 4] && batch.records == 4)
    #expect(batch.findings.first?.message == "the row has no trial number; fill in its TrialID or leave the row out")
  }
}
