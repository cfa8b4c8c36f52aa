import StudyModel
import Testing

@testable import Registries

struct AACTCSVTests {
  private let format = AACTCSV()

  @Test func aRowOfAPackageIsATrial() throws {
    let batch = try Fixtures.read("aact-csv/package.csv", as: format)
    #expect(batch.unknownWords.isEmpty && batch.unreadable == 0)
    let study = try #require(batch.studies.first)
    #expect(study.id == "NCT93000001")
    #expect(study.version == VersionKey(rank: 2, updated: 20_220_704, isWhole: false))
    #expect(study.briefTitle == "Harbor Walking" && study.overallStatus == .known(.activeNotRecruiting))
    #expect(study.codes(.phase) == ["PHASE1", "PHASE2"] && study.enrollment == 120)
    #expect(study.studyType == .known(.interventional) && study[.isPatientRegistry] == .cannotSay)
    #expect(study.allocation == .known(.randomized) && study.interventionModel == .known(.parallel))
    // The package gives the level of masking the name of its description.
    #expect(study.masking == .known(.double) && study[.maskedParties] == .cannotSay)
    #expect(study.primaryPurpose == .known(.treatment) && study.sex == .known(.all))
    #expect(study.minimumAge == Age(18, .years) && study[.maximumAge] == .notGiven)
    #expect(study.eligibilityCriteria == "Inclusion Criteria:\nCan walk\nExclusion:\nnone")
    #expect(study.leadSponsor == "Example University" && study.codes(.leadSponsorClass) == ["OTHER"])
    #expect(study.texts(.condition) == ["Knee Pain", "Stiffness, Joint"])
    // Every record has an id of its organization: here it was not found.
    #expect(study[.organizationStudyID] == .cannotSay && batch.studies[1].organizationStudyID == "EX-2")
    #expect(study[.identifiers] == .cannotSay)
    #expect(study[.whyStopped] == .cannotSay && study[.enrollmentType] == .cannotSay && study[.sites] == .cannotSay)
  }

  @Test func daysAreKeptAsGivenAndItIsSaidThatMonthsLookLikeThem() throws {
    let batch = try Fixtures.read("aact-csv/package.csv", as: format)
    #expect(
      batch.studies.map(\.start)
        == [(4, 30, 2020), (1, 31, 2019), (2, 29, 2020)].map {
          PartialDate(year: $0.2, month: $0.0, day: $0.1)
        })
    let notes = batch.findings.filter { $0.severity == .note }.map(\.message)
    #expect(notes.count == 1)
    #expect(notes.first?.hasPrefix("of start_date, primary_completion_date, completion_date the day is kept") == true)
    #expect(format.summary.contains("last day"))
  }

  @Test func theMonthCountsWhereAColumnStillTellsIt() throws {
    let batch = try Fixtures.read("aact-csv/own-names.csv", as: format)
    let study = try #require(batch.studies.first)
    #expect(batch.findings.map(\.message) == ["columns that are not AACT's are not read: number_of_arms"])
    #expect(study.start == PartialDate(year: 2020, month: 4) && study.startType == .known(.actual))
    #expect(study.completion == PartialDate(year: 2021, month: 5, day: 31))
    #expect(batch.studies[1].start == PartialDate(year: 2020, month: 4, day: 30))
    #expect(batch.studies[1][.completion] == .notGiven)
  }

  @Test func whatIsNothingAndWhatIsNone() throws {
    let batch = try Fixtures.read("aact-csv/own-names.csv", as: format)
    let trial = batch.studies[0]
    // Beside codes, `NA` is the code of a phase that does not apply; elsewhere it is how R writes nothing.
    #expect(trial.codes(.phase) == ["NA"] && trial.allocation == .known(.notApplicable))
    #expect(batch.studies[1][.phases] == .rows(0) && batch.studies[1][.allocation] == .notGiven)
    #expect(trial.minimumAge == Age(48, .hours) && trial[.maximumAge] == .notGiven)
    #expect(batch.studies[1].minimumAge == Age(1, .days) && batch.studies[1][.enrollment] == .notGiven)
    #expect(trial.acceptsHealthyVolunteers == false && trial[.hasDataMonitoringCommittee] == .flag(true))
    // Words of the sponsor are no level.
    #expect(trial.masking == .known(.single) && trial.whyStopped == "closed")
    #expect(batch.unknownWords.isEmpty)
    let third = try Fixtures.read("aact-csv/package.csv", as: format).studies[2]
    #expect(third.codes(.phase) == ["NA"] && third.allocation == .known(.notApplicable))
    #expect(third[.enrollment] == .notGiven && third[.minimumAge] == .notGiven && third[.conditions] == .rows(0))
    #expect(third.maximumAge == Age(99, .years) && third.masking == .known(.none))
  }

  @Test(arguments: [
    ("18.0", "18 Years"), ("99", "99 Years"), ("0.5", "6 Months"), ("0.0833333333333333", "1 Months"),
    ("1.5", "18 Months"), ("0.115384615384615", "6 Weeks"), ("0.0767123287671233", "28 Days"), ("18 Years", "18 Years"),
    ("48 Hours", "48 Hours"), ("N/A", "N/A"), ("", ""), ("-1", "-1"), ("0", "0 Years"), ("0.123456", "0.123456"),
  ])
  func agesInYearsAreTurnedBack(number: String, age: String) { #expect(AACTCSVAge.text(number) == age) }

  @Test(arguments: [
    "nct_id,org_name,org_class,brief_title,overall_status,why_stopped,collaborators,has_dmc,phase,conditions\n",
    "nct_id,act_flag,has_results,results_submitted_date,last_updated_date,phase,enrollment,study_type,sponsor_type\n",
    "nct_id,title,phase,status,enrollment,start_date\n", "nct_id,brief_title,overall_status,phase,start_date\n",
    "nct_id|study_first_submitted_date|last_update_posted_date|phase\n", "rec_status,last_update,phase\n",
  ])
  func otherTablesAreNotOurs(header: String) {
    #expect(format.recognizes(FileBytes(Array(header.utf8)).head) == .no)
  }

  @Test func datesOfASpreadsheetAreRefused() {
    let text = "nct_id,rec_status,last_update,start_date\nNCT93000001,Completed,2022-07-04,4/30/2020\n"
    guard case .refused(let sentence) = format.recognizes(FileBytes(Array(text.utf8)).head) else {
      Issue.record("not refused")
      return
    }
    #expect(sentence.contains("start_date is 4/30/2020"))
  }

  @Test func onlyWhatIsAskedForIsRead() throws {
    let study = try #require(Fixtures.read("aact-csv/own-names.csv", as: format, [.start, .masking]).studies.first)
    #expect(study.start == PartialDate(year: 2020, month: 4) && study.masking == .known(.single))
    #expect(study[.phases] == .notRead && study[.minimumAge] == .notRead)
  }
}
