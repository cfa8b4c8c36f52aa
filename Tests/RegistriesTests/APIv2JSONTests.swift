import Registries
import StudyModel
import Testing

/// What a record's values become.
struct APIv2JSONTests {
  @Test func aWholeRecordGivesItsValuesAndNamesWhatIsAbsent() throws {
    let folder = try FixtureFolder()
    let study = try #require(Reading([folder.write("a.json", RecordText().text)]).studies.first)
    #expect(study.id == "NCT00000001")
    #expect(
      study.version
        == VersionKey(rank: 1, updated: 2024_03_01, versionDate: 2024_04_01, isWhole: true))
    #expect(study.overallStatus == .known(.terminated))
    #expect(study.whyStopped == "too slow")
    #expect(study.start == PartialDate(year: 2020, month: 3))
    #expect(study.startType == .known(.actual))
    #expect(study[.completionType] == .notGiven)
    #expect(study.enrollment == 42)
    #expect(study.minimumAge == Age(18, .years))
    #expect(study[.maximumAge] == .notGiven)
    #expect(study.hasResults == false)
    #expect(study[column: .phase] == [.term(Phase.phase1.rawValue), .term(Phase.phase2.rawValue)])
    #expect(study[.sites] == .rows(2))
    #expect(study[column: .siteCountry] == [.text("France"), .text("Norway")])
    #expect(study[column: .siteStatus] == [.notGiven, .term(SiteStatus.recruiting.rawValue)])
    #expect(study[.collaborators] == .rows(0))
  }

  @Test func inAPartialRecordWhatIsAbsentCannotBeSaid() throws {
    let folder = try FixtureFolder()
    let text = RecordText.partial("NCT00000002", #","designModule":{"phases":["NA"]}"#)
    let study = try #require(Reading([folder.write("a.json", text)]).studies.first)
    #expect(!study.version.isWhole)
    #expect(study[.overallStatus] == .cannotSay)
    #expect(study[.maximumAge] == .cannotSay)
    #expect(study[.sites] == .cannotSay)
    #expect(study[column: .phase] == [.term(Phase.notApplicable.rawValue)])
  }

  @Test func onlyTheFieldsAskedForAreReadAlongWithWhatTheyQualify() throws {
    let folder = try FixtureFolder()
    let path = try folder.write("a.json", RecordText().text)
    let study = try #require(Reading([path], fields: [.startType, .siteCountry]).studies.first)
    let given = StudyField.allCases.filter { $0.list == nil && study[$0] != .notRead }
    #expect(given == [.start, .startType])
    #expect(StudyList.allCases.filter { study[$0] != .notRead } == [.sites])
    #expect(study[column: .siteCity].isEmpty)
    #expect(study.version.versionDate == 2024_04_01)
  }

  @Test func everyFieldHasAPath() throws {
    let folder = try FixtureFolder()
    let study = try #require(Reading([folder.write("a.json", RecordText().text)]).studies.first)
    for field in StudyField.allCases {
      if let list = field.list { #expect(study[list] != .notRead) } else { #expect(study[field] != .notRead) }
    }
  }

  @Test func wordsOutsideAVocabularyAreKeptAndCounted() throws {
    let folder = try FixtureFolder()
    let odd = RecordText(
      design: #""studyType":"EXPANDED","phases":["PHASE5","PHASE2"],"patientRegistry":"YES","#
        + #""enrollmentInfo":{"count":1.5}"#,
      eligibility: #""minimumAge":"18 Moons","maximumAge":"N/A","sex":null,"healthyVolunteers":true"#)
    let reading = try Reading([folder.write("a.json", odd.text + "\n" + odd.text)])
    let study = try #require(reading.studies.first)
    #expect(study.studyType == .unrecognized("EXPANDED"))
    #expect(study[column: .phase] == [.text("PHASE5"), .term(Phase.phase2.rawValue)])
    #expect(study.isPatientRegistry == true)
    #expect(study[.enrollment] == .text("1.5"))
    #expect(study[.minimumAge] == .text("18 Moons"))
    #expect(study[.maximumAge] == .notGiven)
    #expect(study[.sex] == .notGiven)
    #expect(reading.summary.unknownWords == [.studyType: ["EXPANDED": 2], .phase: ["PHASE5": 2]])
  }

  @Test(arguments: [
    ("1 Year", Age(1, .years)), ("6 Months", Age(6, .months)), ("2 Weeks", Age(2, .weeks)), ("1 Day", Age(1, .days)),
    ("48 Hours", Age(48, .hours)), ("30 Minutes", Age(30, .minutes)),
  ])
  func agesKeepTheirUnit(_ text: String, _ age: Age?) throws {
    let folder = try FixtureFolder()
    let record = RecordText(eligibility: #""maximumAge":"\#(text)""#).text
    #expect(try Reading([folder.write("a.json", record)]).studies.first?.maximumAge == age)
  }

  @Test func outcomesComeFromThreeListsWithTheirKind() throws {
    let folder = try FixtureFolder()
    let more =
      #","outcomesModule":{"secondaryOutcomes":[{"measure":"B","timeFrame":"1 year"}],"#
      + #""primaryOutcomes":[{"measure":"A"}],"otherOutcomes":[{"measure":"C"},{"timeFrame":"2 years"}]}"#
    let study = try #require(Reading([folder.write("a.json", RecordText(more: more).text)]).studies.first)
    #expect(study[.outcomes] == .rows(4))
    #expect(study[column: .outcomeMeasure] == [.text("A"), .text("B"), .text("C"), .notGiven])
    let kinds: [OutcomeKind] = [.primary, .secondary, .other, .other]
    #expect(study[column: .outcomeKind] == kinds.map { .term($0.rawValue) })
    #expect(study[column: .outcomeTimeFrame].last == .text("2 years"))
  }

  @Test func escapesAccentsAndReplacementCharactersSurvive() throws {
    let folder = try FixtureFolder()
    let sites = #"{"city":"S\u00e3o \"Paulo\"","country":"C\u00f4te d'Ivoire"},{"city":"K\#u{FFFD}ln","country":"🇩🇪"}"#
    let study = try #require(Reading([folder.write("a.json", RecordText(sites: sites).text)]).studies.first)
    #expect(study[column: .siteCity] == [.text("São \"Paulo\""), .text("K\u{FFFD}ln")])
    #expect(study[column: .siteCountry] == [.text("Côte d'Ivoire"), .text("🇩🇪")])
  }

  @Test func ofAKeyThatComesTwiceTheFirstCountsWhateverIsAskedFor() throws {
    let folder = try FixtureFolder()
    let twice = RecordText(status: #""overallStatus":"COMPLETED","overallStatus":"WITHDRAWN","whyStopped":"x""#).text
    let path = try folder.write("a.json", twice)
    #expect(try Reading([path]).studies.first?.overallStatus == .known(.completed))
    #expect(try Reading([path], fields: [.overallStatus]).studies.first?.overallStatus == .known(.completed))
  }

  @Test func manyRepeatedTextsStayApart() throws {
    // More different texts than a reader remembers, so that places are taken over again and again.
    let folder = try FixtureFolder()
    let records = (0..<300).map { record in
      let sites = (0..<100).map {
        #"{"city":"City \#((record * 7919 + $0 * 104_729) % 30_000)","country":"C\#($0 % 7)"}"#
      }
      return RecordText(id: "NCT\(20_000_000 + record)", sites: sites.joined(separator: ",")).text
    }
    let reading = try Reading([folder.write("a.ndjson", records.joined(separator: "\n"))])
    for (record, study) in reading.studies.enumerated() {
      let cities = (0..<100).map { FieldValue.text("City \((record * 7919 + $0 * 104_729) % 30_000)") }
      #expect(study[column: .siteCity] == cities)
    }
  }
}
