import StudyModel
import Testing

@testable import Registries

struct ClassicCSVTests {
  private let format = ClassicCSV()

  private func head(_ text: String) -> FileHead { FileBytes(Array(text.utf8)).head }
  private func read(_ text: String) -> RecordBatch { Fixtures.read(Array(text.utf8), as: format) }

  @Test(arguments: ["full.csv", "full.tsv"])
  func aRowIsATrial(file: String) throws {
    let batch = try Fixtures.read("classic-csv/" + file, as: format)
    #expect(batch.findings.isEmpty && batch.unknownWords.isEmpty)
    #expect(batch.studies.map(\.id) == (1...4).map { "NCT9000000\($0)" })
    let study = try #require(batch.studies.first)
    #expect(study.version == VersionKey(rank: 1, updated: 20_220_704, isWhole: false))
    #expect(study.briefTitle == "\"Harbor\" Walking Programme, First Part" && study.acronym == "HARBOR")
    #expect(study.overallStatus == .known(.completed) && study.hasResults == true)
    #expect(study.texts(.condition) == ["Knee Pain", "Stiffness, Joint"])
    #expect(study.codes(.interventionType) == ["BEHAVIORAL", "DRUG", "DEVICE"])
    #expect(study.texts(.interventionName) == ["Walking, 30 minutes a day", "Placebo: tablet", "Brace | left"])
    #expect(study.texts(.outcomeMeasure) == ["Steps a day", "Pain score"])
    #expect(study[column: .outcomeKind] == [.cannotSay, .cannotSay])
    #expect(study.leadSponsor == "Example University")
    #expect(study.texts(.collaborator) == ["Lakeside Foundation", "Acme Devices"])
    #expect(study.minimumAge == Age(3, .years) && study.maximumAge == Age(99, .years))
    #expect(study.codes(.ageGroup) == ["CHILD", "ADULT", "OLDER_ADULT"])
    #expect(study.codes(.phase) == ["PHASE1", "PHASE2"])
    #expect(study.enrollment == 120 && study.sex == .known(.all))
    #expect(study.allocation == .known(.randomized) && study.interventionModel == .known(.parallel))
    #expect(study.masking == .known(.double) && study.primaryPurpose == .known(.supportiveCare))
    #expect(study.codes(.maskedParty) == ["PARTICIPANT", "OUTCOMES_ASSESSOR"])
    #expect(study.organizationStudyID == "EX-1" && study.texts(.identifier) == ["2019-000001-11"])
    #expect(study.start == PartialDate(year: 2020, month: 4, day: 3))
    #expect(study.primaryCompletion == PartialDate(year: 2021, month: 4))
    #expect(study.resultsFirstPosted == PartialDate(year: 2022, month: 6, day: 2))
    #expect(study.texts(.siteFacility) == ["Example Clinic, Ltd.", "Ward 3"])
    #expect(study.texts(.siteCity) == ["Springfield", "Seoul"])
    #expect(study.texts(.siteState) == ["Illinois", nil])
    #expect(study.texts(.siteCountry) == ["United States", "Korea, Republic of"])
    #expect(study[column: .siteZip] == [.cannotSay, .cannotSay])
  }

  @Test func nullAndAbsentCellsAreNotGiven() throws {
    let studies = try Fixtures.read("classic-csv/full.csv", as: format).studies
    let registry = studies[1]
    #expect(registry[.interventions] == .rows(0) && registry[.phases] == .rows(0))
    #expect(registry[.resultsFirstPosted] == .notGiven && registry[.acronym] == .notGiven)
    #expect(registry.enrollment == 0)
    #expect(studies[3][.start] == .notGiven)
    for field: StudyField in [.enrollmentType, .startType, .whyStopped, .versionHolder, .briefSummary] {
      #expect(registry[field] == .cannotSay && format.cannotCarry.contains(field), "\(field)")
    }
  }

  @Test func whatTheStudyTypeSaysBesideTheType() throws {
    let studies = try Fixtures.read("classic-csv/full.csv", as: format).studies
    #expect(
      studies.map(\.studyType) == [.interventional, .observational, .expandedAccess, .interventional].map(Term.known))
    #expect(studies.map { $0[.isPatientRegistry] } == [.cannotSay, .flag(true), .cannotSay, .cannotSay])
    #expect(studies[1].observationalModel == .known(.caseOnly) && studies[1].timePerspective == .known(.crossSectional))
  }

  @Test func openLabelNamesNoParty() throws {
    let study = try Fixtures.read("classic-csv/full.csv", as: format).studies[3]
    #expect(study.masking == .known(.none) && study[.maskedParties] == .rows(0))
    #expect(study.allocation == .known(.notApplicable) && study.primaryPurpose == .known(.deviceFeasibility))
  }

  @Test func theClassIsTheLeadsWhereItIsCertain() throws {
    let studies = try Fixtures.read("classic-csv/full.csv", as: format).studies
    // The first of several is the lead's; collaborators have the one class, or each another, or cannot be told apart.
    #expect(studies.map { $0.codes(.leadSponsorClass) } == [["OTHER"], ["INDUSTRY"], [nil], ["FED"]])
    #expect(studies[0][column: .collaboratorClass] == [.cannotSay, .cannotSay])
    #expect(studies[1].codes(.collaboratorClass) == ["INDUSTRY"])
    // Three classes of two sponsors do not fit.
    #expect(studies[2][.leadSponsorClass] == .cannotSay)
    let text = "NCT Number,Sponsor/Collaborators,Funded Bys,Gender\nNCT90000001,A|B,NIH|Industry,All\n"
    let pair = try #require(read(text).studies.first)
    #expect(pair.codes(.leadSponsorClass) == ["NIH"] && pair.codes(.collaboratorClass) == ["INDUSTRY"])
    let alone = try #require(read("NCT Number,Sponsor/Collaborators,Gender\nNCT90000001,A|B,All\n").studies.first)
    #expect(alone[.leadSponsorClass] == .cannotSay && alone[column: .collaboratorClass] == [.cannotSay])
  }

  @Test(arguments: [
    ("18 Years to 65 Years \u{A0} (Adult, Older Adult)", "18 Years", "65 Years", 2),
    ("1 Hour to 30 Days   (Child)", "1 Hour", "30 Days", 1), ("up to 6 Months   (Child)", "", "6 Months", 1),
    ("18 Years and older   (Adult, Older Adult)", "18 Years", "", 2), ("Child, Adult, Older Adult", "", "", 3),
    ("30 Minutes to 48 Hours", "30 Minutes", "48 Hours", 0),
  ])
  func agesGiveLimitsAndGroups(text: String, minimum: String, maximum: String, groups: Int) throws {
    let ages = ClassicAges(text)
    #expect(ages.minimum == minimum && ages.maximum == maximum && ages.groups.count == groups)
    let study = try #require(read("Rank,NCT Number,Age,Gender\n1,NCT90000001,\"\(text)\",All\n").studies.first)
    #expect(study.minimumAge == Age(minimum) && study.maximumAge == Age(maximum))
    #expect((study[.maximumAge] == .notGiven) == maximum.isEmpty)
    #expect(study.codes(.ageGroup).count == groups && !study.codes(.ageGroup).contains(nil))
  }

  @Test func agesThatAreNoneAreKeptAndCountedAndAnEmptyCellSetsNoLimit() throws {
    let text = "Rank,NCT Number,Age,Gender\n1,NCT90000001,grown-ups of 2 kinds,All\n2,NCT90000002,,All\n"
    let batch = read(text)
    #expect(batch.studies[0][.minimumAge] == .text("grown-ups of 2 kinds"))
    #expect(batch.unknownWords[.minimumAge] == ["grown-ups of 2 kinds": 1])
    #expect(batch.studies[1][.minimumAge] == .cannotSay && batch.studies[1][.ageGroups] == .rows(0))
  }

  @Test func aStrayQuoteCostsNoRow() throws {
    let text =
      "\"Rank\",\"NCT Number\",\"Title\",\"Study Type\",\"Other IDs\",\"Gender\"\n"
      + "1,\"NCT90000001\",\"A\",\"Expanded Access:Treatment IND/Protocol\"\",\"EX-1\",\"All\"\n"
      + "2,\"NCT90000002\",\"B\",\"Expanded Access:Treatment IND/Protocol\"\"\",\"EX-2\",\"Male\"\n"
      + "3,\"NCT90000003\",\"C\",\"Interventional\",\"EX-3\",\"Female\"\n"
    let batch = read(text)
    #expect(batch.findings.isEmpty && batch.unknownWords.isEmpty)
    #expect(batch.studies.map(\.organizationStudyID) == ["EX-1", "EX-2", "EX-3"])
    #expect(batch.studies.map(\.studyType) == [.expandedAccess, .expandedAccess, .interventional].map(Term.known))
    #expect(batch.studies.map { $0.codes(.sex) } == [["ALL"], ["MALE"], ["FEMALE"]])
  }

  @Test func inTabSeparatedTextQuotesAreCharactersUnlessTheyEncloseACell() throws {
    let text =
      "\"Rank\"\t\"NCT Number\"\t\"Title\"\t\"Study Documents\"\n"
      + "1\tNCT90000001\t\"One\" and \"two\t\"Study Protocol\", https://registry.example/1\n"
      + "2\tNCT90000002\t\"\"\"Three\"\" and four\"\t\n3\tNCT90000003\tfive\"\t\n"
    #expect(format.recognizes(head(text)) == .yes)
    let batch = read(text)
    #expect(batch.findings.isEmpty)
    #expect(batch.studies.map(\.briefTitle) == ["\"One\" and \"two", "\"Three\" and four", "five\""])
  }

  @Test func theColumnsOfBefore2017() throws {
    let batch = try Fixtures.read("classic-csv/2016.csv", as: format)
    let study = try #require(batch.studies.first)
    #expect(batch.findings.isEmpty && batch.unknownWords.isEmpty)
    #expect(study.overallStatus == .known(.completed) && study.studyType == .known(.interventional))
    #expect(study.codes(.ageGroup) == ["ADULT", "OLDER_ADULT"] && study[.minimumAge] == .cannotSay)
    #expect(study.codes(.phase) == ["EARLY_PHASE1"] && study.codes(.sex) == ["ALL"])
    #expect(study.masking == .known(.double) && study.codes(.maskedParty) == ["PARTICIPANT", "CARE_PROVIDER"])
    #expect(study[.firstSubmitted].date == PartialDate(year: 2010, month: 4, day: 22))
    #expect(study[.lastUpdateSubmitted].date == PartialDate(year: 2012, month: 7, day: 7))
    #expect(study[.statusVerified].date == PartialDate(year: 2012, month: 7))
    #expect(study[.resultsFirstSubmitted] == .notGiven && study[.lastUpdatePosted] == .cannotSay)
    #expect(study.version.updated == 0)
  }

  @Test func columnsNotTickedCannotBeSaid() throws {
    let batch = try Fixtures.read("classic-csv/few-columns.csv", as: format)
    let study = try #require(batch.studies.first)
    #expect(study[.ageGroups] == .cannotSay && study[.minimumAge] == .cannotSay && study[.sites] == .cannotSay)
    #expect(study[.outcomes] == .cannotSay && study[.studyType] == .cannotSay)
    #expect(batch.facts.cannotCarry.isSuperset(of: [.ageGroup, .start, .siteCity, .leadSponsorClass]))
    #expect(batch.facts.cannotCarry.isDisjoint(with: [.overallStatus, .phase, .hasResults, .interventionName]))
    #expect(study.version.updated == 0)
  }

  @Test func namesAsRWritesThem() throws {
    let batch = try Fixtures.read("classic-csv/dotted-names.csv", as: format)
    #expect(batch.findings.isEmpty)
    #expect(batch.studies.map(\.leadSponsor).prefix(2) == ["Example University", "Acme Devices"])
    #expect(batch.studies.first?.maximumAge == Age(99, .years))
  }

  @Test func onlyWhatIsAskedForIsRead() throws {
    let study = try #require(
      Fixtures.read("classic-csv/full.csv", as: format, [.collaboratorClass, .maximumAge]).studies.dropFirst().first)
    #expect(study[.collaborators] == .rows(1) && study.codes(.collaboratorClass) == ["INDUSTRY"])
    #expect(study[column: .collaborator].isEmpty && study[.briefTitle] == .notRead)
    #expect(study.maximumAge == Age(65, .years) && study[.minimumAge] == .notRead)
  }
}
