import Foundation
import Registries
import StudyModel
import Testing

/// The registry's classic XML says what its record says.
struct ClassicXMLTests {
  private static let rich = "classic-xml/NCT09000001.xml"

  @Test(arguments: [
    (StudyField.briefTitle, "Granulex in Winter Cough & Wheeze"), (.acronym, "WINTER"),
    (.officialTitle, "A Made-up Trial of Granulex in Winter Cough"), (.organizationStudyID, "GRN-12"),
    (.overallStatus, "UNKNOWN"), (.lastKnownStatus, "ENROLLING_BY_INVITATION"), (.whyStopped, "(not given)"),
    (.statusVerified, "2020-02"), (.start, "2018-04-03"), (.startType, "ACTUAL"), (.primaryCompletion, "2020-03"),
    (.primaryCompletionType, "ESTIMATED"), (.completion, "2020-06"), (.completionType, "ESTIMATED"),
    (.firstSubmitted, "2018-03-01"), (.firstPosted, "2018-03-05"), (.resultsFirstSubmitted, "2020-07-01"),
    (.resultsFirstPosted, "2020-08-01"), (.dispositionFirstSubmitted, "2020-05-01"),
    (.lastUpdateSubmitted, "2020-02-27"), (.lastUpdatePosted, "2020-03-02"), (.hasExpandedAccess, "no"),
    (.delayedPosting, "(cannot say)"), (.leadSponsor, "Example Therapeutics"), (.leadSponsorClass, "INDUSTRY"),
    (.responsibleParty, "PRINCIPAL_INVESTIGATOR"), (.responsibleInvestigator, "Ada Example"),
    (.responsibleInvestigatorTitle, "Professor"), (.responsibleInvestigatorAffiliation, "Institute of Examples"),
    (.hasDataMonitoringCommittee, "yes"), (.isFDARegulatedDrug, "yes"), (.isFDARegulatedDevice, "no"),
    (.isUnapprovedDevice, "no"), (.isUSExport, "no"), (.isFDAAAViolation, "(cannot say)"),
    (.briefSummary, "Two lines that are one paragraph.\n\n* an item that is wrapped"),
    (.detailedDescription, "More of it."), (.studyType, "INTERVENTIONAL"), (.isPatientRegistry, "(not given)"),
    (.allocation, "RANDOMIZED"), (.interventionModel, "CROSSOVER"), (.observationalModel, "(not given)"),
    (.timePerspective, "(not given)"), (.primaryPurpose, "SUPPORTIVE_CARE"), (.masking, "DOUBLE"),
    (.enrollment, "240"), (.enrollmentType, "ESTIMATED"),
    (.eligibilityCriteria, "Inclusion Criteria:\n\n* cough\n\nExclusion Criteria:\n\n* none"),
    (.acceptsHealthyVolunteers, "yes"), (.sex, "ALL"), (.minimumAge, "6 Months"), (.maximumAge, "(not given)"),
    (.samplingMethod, "(not given)"), (.studyPopulation, "(not given)"), (.hasResults, "yes"),
    (.versionHolder, "2021-03-05"),
  ])
  func scalars(_ field: StudyField, _ expected: String) throws {
    #expect(try MarkupFixture.reading(Self.rich).studies.first?.words(field) == expected)
    // Nothing else needs to be asked for.
    #expect(try MarkupFixture.reading(Self.rich, fields: [field]).studies.first?.words(field) == expected)
  }

  @Test func lists() throws {
    let study = try #require(try MarkupFixture.reading(Self.rich).studies.first)
    #expect(study.id == "NCT09000001")
    #expect(study.version == VersionKey(rank: 1, updated: 2020_03_02, versionDate: 2021_03_05))
    #expect(study.terms(.phase) == ["PHASE2", "PHASE3"])
    #expect(study.terms(.maskedParty) == ["PARTICIPANT", "OUTCOMES_ASSESSOR"])
    #expect(study[.ageGroups] == .cannotSay)
    #expect(study.rows(.condition) == ["Cough", "Wheeze"])
    #expect(study.rows(.keyword) == ["winter"])
    #expect(study.rows(.conditionMesh) == ["Respiratory Sounds", "Cough"])
    #expect(study.rows(.interventionMesh) == ["Expectorants"])
    #expect(study[.conditionAncestors] == .cannotSay)
    #expect(study.rows(.collaborator) == ["Institute of Examples", "Université d'Exemple"])
    #expect(study.terms(.collaboratorClass) == ["FED", "OTHER"])
    #expect(study.rows(.armLabel) == ["Granulex first", "Placebo first"])
    #expect(study.terms(.armType) == ["EXPERIMENTAL", "PLACEBO_COMPARATOR"])
    #expect(study.rows(.armDescription) == ["Granulex, then placebo.", "(not given)"])
    #expect(study.terms(.interventionType) == ["DRUG", "COMBINATION_PRODUCT"])
    #expect(study.rows(.interventionName) == ["Granulex", "Granulex inhaler"])
    #expect(study.rows(.siteFacility) == ["Example Clinic", "(not given)"])
    #expect(study.rows(.siteCity) == ["Lyon", "Boston"])
    #expect(study.rows(.siteState) == ["(not given)", "Massachusetts"])
    #expect(study.rows(.siteZip) == ["69000", "(not given)"])
    #expect(study.rows(.siteCountry) == ["France", "United States"])
    #expect(study.terms(.siteStatus) == ["ACTIVE_NOT_RECRUITING", "(not given)"])
    #expect(study.terms(.outcomeKind) == ["PRIMARY", "SECONDARY", "OTHER"])
    #expect(study.rows(.outcomeMeasure) == ["Coughs", "Wheezes", "Sneezes"])
    #expect(study.rows(.outcomeTimeFrame) == ["12 weeks", "1 year", "(not given)"])
    #expect(study.rows(.outcomeDescription) == ["Counted at night.", "(not given)", "(not given)"])
    #expect(study.rows(.identifier) == ["2019-000123-45", "ISRCTN00000001"])
    #expect(study.terms(.identifierType) == ["(cannot say)", "(cannot say)"])
    #expect(study.rows(.country) == ["France", "United States"])
    #expect(study.rows(.officialName) == ["Ada Example, MD"])
    #expect(study.terms(.officialRole) == ["STUDY_CHAIR"])
    #expect(study.rows(.officialAffiliation) == ["Institute of Examples"])
    #expect(study.rows(.referencePMID) == ["10000001", "10000002"])
    #expect(study.terms(.referenceType) == ["(cannot say)", "RESULT"])
  }

  @Test func everyFieldIsReadOrDeclaredNotTo() throws {
    let format = ClassicXML()
    for field in StudyField.allCases {
      let isScalar = field.list == nil && !format.cannotCarry.contains(field)
      let study = try #require(try MarkupFixture.reading(Self.rich, fields: [field]).studies.first)
      if isScalar { #expect(study[field] != .cannotSay && study[field] != .notRead, "\(field)") }
      if let list = field.list, !format.cannotCarry.contains(field) { #expect(study.count(of: list) > 0, "\(field)") }
      if format.cannotCarry.contains(field), field.list == nil { #expect(study[field] == .cannotSay, "\(field)") }
    }
  }

  @Test func anOlderRecordSaysWhatItSaid() throws {
    let study = try #require(try MarkupFixture.reading("classic-xml/older.xml").studies.first)
    #expect(study.version == VersionKey(rank: 1, updated: 2016_06_14, versionDate: 2016_06_29))
    #expect(study.briefTitle == "A Café Trial")
    #expect(study.whyStopped == "too few came")
    #expect(study.terms(.phase) == ["EARLY_PHASE1"])
    #expect(
      [.allocation, .interventionModel, .primaryPurpose, .masking].map(study.words) == [
        "RANDOMIZED", "PARALLEL", "TREATMENT", "DOUBLE",
      ])
    #expect(study.terms(.maskedParty) == ["PARTICIPANT", "CARE_PROVIDER"])
    #expect(study.words(.enrollment) == "0")
    #expect(study.words(.enrollmentType) == "(not given)")
    #expect(study.words(.sex) == "ALL")
    #expect(study.words(.acceptsHealthyVolunteers) == "no")
    #expect(study.words(.firstSubmitted) == "1999-11-01")
    #expect(study.words(.resultsFirstSubmitted) == "2014-01-15")
    #expect(study.words(.lastUpdateSubmitted) == "2016-06-14")
    for field in [StudyField.firstPosted, .lastUpdatePosted, .resultsFirstPosted] {
      #expect(study[field] == .cannotSay, "\(field)")
    }
    #expect(study.words(.hasResults) == "no")
    #expect(study[.sites] == .rows(0))
  }

  @Test func severalRecordsStandInOneFile() throws {
    let reading = try MarkupFixture.reading("classic-xml/several.xml")
    #expect(reading.ids == ["NCT09000011", "NCT09000012", "NCT09000013"])
    #expect(reading.studies.map { $0.words(.studyType) } == ["OBSERVATIONAL", "(not given)", "EXPANDED_ACCESS"])
    #expect(reading.studies.map { $0.words(.isPatientRegistry) } == ["yes", "(not given)", "(not given)"])
    #expect(reading.studies.map { $0[.phases] } == [.rows(0), .rows(0), .rows(0)])
    #expect(reading.studies.map { $0.words(.masking) } == ["(not given)", "(not given)", "NONE"])
    #expect(reading.studies[0].words(.minimumAge) == "1 Year")
    #expect(reading.studies[0].words(.maximumAge) == "45 Minutes")
    #expect(reading.studies[0].words(.samplingMethod) == "NON_PROBABILITY_SAMPLE")
    #expect(reading.studies[0].words(.observationalModel) == "COHORT")
    #expect(reading.studies[0].words(.timePerspective) == "CROSS_SECTIONAL")
    #expect(reading.studies[0].words(.studyPopulation) == "Passers-by.")
    #expect(reading.studies[2].words(.overallStatus) == "TEMPORARILY_NOT_AVAILABLE")
    #expect(reading.summary.unknownWords == [:])
  }

  @Test func recordsAreFoundInArchivesAndReadAgain() throws {
    let folder = try FixtureFolder()
    let text = String(decoding: try MarkupFixture.bytes(Self.rich), as: UTF8.self)
    let other = text.replacingOccurrences(of: "NCT09000001", with: "NCT09000002")
    // A file's name says nothing of whose record it holds.
    try folder.write("a.zip", Packed.zip([("NCT09999999.xml", text), ("b/c.xml", other)]))
    try folder.write(
      "several.xml.gz", Packed.gzip(String(decoding: try MarkupFixture.bytes("classic-xml/several.xml"), as: UTF8.self))
    )
    let source = FileSource([folder.path], formats: MarkupFixture.formats)
    let reading = try Reading(source, fields: [.briefTitle])
    #expect(reading.ids == ["NCT09000001", "NCT09000002", "NCT09000011", "NCT09000012", "NCT09000013"])
    let again = try source.again([reading.studies[4].origin, reading.studies[1].origin])
    #expect(again.map(\.id) == ["NCT09000013", "NCT09000002"])
    #expect(again[1].words(.enrollment) == "240")
  }

  @Test(arguments: [
    (
      "<search_results count='1'><query/><clinical_study><order>1</order><nct_id>NCT01</nct_id></clinical_study></search_results>",
      "search results"
    ),
    ("<search_results count='0'></search_results>", "search results"),
    ("<rss version='2.0'><channel><link>/ct2/results</link></channel></rss>", "news feed"),
  ])
  func listsWithoutRecordsAreRefused(_ text: String, _ kind: String) throws {
    let folder = try FixtureFolder()
    let path = try folder.write("a.xml", "<?xml version='1.0'?>\n" + text)
    let finding = #expect(throws: Finding.self) { try Reading(FileSource([path], formats: MarkupFixture.formats)) }
    #expect(finding?.message.contains(kind) == true)
    #expect(finding?.message.contains("holds no records, only their ids") == true)
  }

  @Test func otherXMLIsNotOurs() throws {
    let folder = try FixtureFolder()
    let path = try folder.write("a.xml", "<?xml version='1.0'?><trials><trial><id>1</id></trial></trials>")
    let finding = #expect(throws: Finding.self) { try Reading(FileSource([path], formats: MarkupFixture.formats)) }
    #expect(finding?.message.hasPrefix("is XML, but none that is read") == true)
  }
}
