import Foundation
import Registries
import StudyModel
import Testing

/// WHO's exports mix the spellings of twenty registers; what they say is read, and what they cannot say is not guessed.
struct ICTRPXMLTests {
  private func export() throws -> [Study] { try MarkupFixture.reading("ictrp-xml/export.xml").studies }

  @Test func aRecordOfTheChineseRegister() throws {
    let study = try export()[0]
    #expect(study.id == "ChiCTR2000000001")
    #expect(study.version == VersionKey(rank: 3, updated: 2020_02_17, versionDate: 2020_03_18, isWhole: false))
    let expected: [StudyField: String] = [
      .briefTitle: "Tea for the Tired", .officialTitle: "Tea for the Tired", .overallStatus: "Not recruiting",
      .studyType: "INTERVENTIONAL", .enrollment: "60", .enrollmentType: "(cannot say)", .start: "2020-02-01",
      .startType: "(cannot say)", .firstSubmitted: "2020-02-17", .firstPosted: "(cannot say)",
      .lastUpdatePosted: "(cannot say)", .versionHolder: "2020-03-18", .minimumAge: "18 Years",
      .maximumAge: "75 Years", .sex: "ALL", .interventionModel: "PARALLEL", .allocation: "(cannot say)",
      .masking: "(cannot say)", .hasResults: "(cannot say)",
      .eligibilityCriteria: "Inclusion criteria: tired\nadults\n\nExclusion criteria: asleep",
    ]
    for (field, text) in expected { #expect(study.words(field) == text, "\(field)") }
    #expect(study.terms(.phase) == ["0"])
    #expect(study.rows(.country) == ["China"])
    #expect(study.rows(.outcomeMeasure) == ["yawns", "naps"])
    #expect(study.rows(.interventionName) == ["green tea"])
    #expect(study.terms(.interventionType) == ["(cannot say)"])
    #expect(study[.sites] == .cannotSay)
    #expect(study[.arms] == .cannotSay)
  }

  @Test func aRecordOfTheAmericanRegister() throws {
    let study = try export()[1]
    let expected: [StudyField: String] = [
      .overallStatus: "RECRUITING", .enrollment: "100", .start: "2020-04-01", .firstSubmitted: "2019-08-30",
      .minimumAge: "6 Months", .maximumAge: "(not given)", .sex: "ALL", .allocation: "RANDOMIZED",
      .interventionModel: "PARALLEL", .primaryPurpose: "TREATMENT", .masking: "SINGLE",
      .observationalModel: "(not given)", .hasResults: "yes", .acronym: "NAP",
    ]
    for (field, text) in expected { #expect(study.words(field) == text, "\(field)") }
    #expect(study.terms(.phase) == ["PHASE2", "PHASE3"])
    #expect(study.terms(.maskedParty) == ["OUTCOMES_ASSESSOR"])
    #expect(study.rows(.country) == ["United States", "Korea, Republic of"])
    #expect(study.rows(.condition) == ["Tiredness; Winter", "Sleep"])
    #expect(study.rows(.collaborator) == ["Institute of Examples"])
    #expect(study.terms(.interventionType) == ["BEHAVIORAL", "DEVICE", "(cannot say)"])
    #expect(study.rows(.interventionName) == ["Nap", "Pillow: soft", "Bed"])
    #expect(study.terms(.outcomeKind) == ["PRIMARY", "SECONDARY", "SECONDARY"])
    #expect(study.rows(.identifier) == ["U1111-0000-0000", "2019-000123-45"])
    #expect(study.terms(.identifierType) == ["(cannot say)", "EUDRACT_NUMBER"])
  }

  @Test func aRecordOfTheEuropeanRegister() throws {
    let study = try export()[2]
    let expected: [StudyField: String] = [
      .overallStatus: "Authorised-recruitment may be ongoing or finished", .studyType: "INTERVENTIONAL",
      .start: "(not given)", .enrollment: "at least 40", .sex: "ALL", .minimumAge: "(cannot say)",
      .maximumAge: "(cannot say)", .allocation: "RANDOMIZED", .masking: "DOUBLE", .interventionModel: "PARALLEL",
      .hasResults: "(not given)", .firstSubmitted: "2020-03-31",
    ]
    for (field, text) in expected { #expect(study.words(field) == text, "\(field)") }
    #expect(study.terms(.phase) == ["PHASE2", "PHASE3"])
    #expect(study.rows(.condition) == ["Tiredness", "Sleep & dreams"])
    #expect(study.rows(.interventionName) == ["Lots of tea; and more of it"])
    #expect(study.rows(.identifier) == ["NCT09000021"])
    #expect(study.terms(.identifierType) == ["REGISTRY"])
  }

  @Test func whatIsNotUnderstoodIsCounted() throws {
    let summary = try MarkupFixture.reading("ictrp-xml/export.xml").summary
    #expect(
      summary.unknownWords == [
        .overallStatus: ["Not recruiting": 1, "Authorised-recruitment may be ongoing or finished": 1],
        .phase: ["0": 1], .enrollment: ["at least 40": 1],
      ])
    #expect(summary.sources.map(\.statedAsOf) == [PartialDate("2020-03-18")])
  }

  @Test func theExchangeForm() throws {
    let study = try #require(try MarkupFixture.reading("ictrp-xml/exchange.xml").studies.first)
    let expected: [StudyField: String] = [
      .briefTitle: "(not given)", .officialTitle: "A Made-up Trial of Siestas", .leadSponsor: "Clínica de Ejemplo",
      .overallStatus: "RECRUITING", .start: "1995-11-15", .startType: "ACTUAL", .enrollment: "32",
      .firstSubmitted: "1995-10-27", .minimumAge: "18 Years", .maximumAge: "(not given)", .sex: "FEMALE",
      .hasResults: "(cannot say)", .versionHolder: "(cannot say)", .eligibilityCriteria: "- Tired\n- Adult",
    ]
    for (field, text) in expected { #expect(study.words(field) == text, "\(field)") }
    #expect(study.id == "PER-900-95")
    #expect(study.terms(.phase) == ["PHASE3"])
    #expect(study.rows(.condition) == ["Tiredness, unspecified"])
    #expect(study.rows(.keyword) == ["Tiredness"])
    #expect(study.rows(.country) == ["Brazil", "Peru"])
    #expect(study.rows(.interventionName) == ["Siesta"])
    #expect(study.rows(.outcomeMeasure) == ["Yawns"])
    #expect(study.rows(.identifier) == ["B1-X"])
  }

  private func studies(_ columns: [(String, String)]) throws -> [Study] {
    let folder = try FixtureFolder()
    let trials = columns.enumerated().map { number, column in
      "<Trial><TrialID>X\(number)</TrialID><\(column.0)>\(column.1)</\(column.0)></Trial>"
    }
    let text = "<Trials_downloaded_from_ICTRP>\(trials.joined())</Trials_downloaded_from_ICTRP>"
    return try Reading(FileSource([folder.write("a.xml", text)], formats: MarkupFixture.formats)).studies
  }

  @Test func phases() throws {
    let spellings: [(String, [String])] = [
      ("Phase 1", ["PHASE1"]), ("1", ["PHASE1"]), ("I", ["PHASE1"]), ("Phase-3", ["PHASE3"]), ("Phase2", ["PHASE2"]),
      ("Phase II/ Phase III", ["PHASE2", "PHASE3"]), ("1-2", ["PHASE1", "PHASE2"]), ("II-III", ["PHASE2", "PHASE3"]),
      ("PHASE II/III TRIAL", ["PHASE2", "PHASE3"]), ("I (Phase I study)", ["PHASE1"]), ("Phase 2a", ["PHASE2"]),
      ("Phase IIb", ["PHASE2"]), ("2-3", ["PHASE2", "PHASE3"]), ("Phase 1/Phase 2", ["PHASE1", "PHASE2"]),
      ("Phase 1 / Phase 2", ["PHASE1", "PHASE2"]), ("Phase 1, 2", ["PHASE1", "PHASE2"]), ("Phase IV", ["PHASE4"]),
      ("Early Phase 1", ["EARLY_PHASE1"]), ("Phase 0", ["EARLY_PHASE1"]), ("N/A", ["NA"]),
      ("Not Applicable", ["NA"]), ("Retrospective study", ["NA"]), ("New Treatment Measure Clinical Study", ["NA"]),
      ("Not Specified", []), ("", []), ("Not selected", []), ("0", ["0"]), ("Other", ["Other"]),
      ("Post Marketing Surveillance", ["Post Marketing Surveillance"]), ("Phase 5", ["Phase 5"]),
      ("1-2-3", ["1-2-3"]), ("2020-02-01 00:00:00", ["2020-02-01 00:00:00"]),
      (
        "Human pharmacology (Phase I): yesTherapeutic exploratory (Phase II): noTherapeutic confirmatory - (Phase III): "
          + "noTherapeutic use (Phase IV): no", ["PHASE1"]
      ),
      (
        "Human pharmacology (Phase I): No Therapeutic exploratory (Phase II): No Therapeutic confirmatory - (Phase III): "
          + "Yes Therapeutic use - (Phase IV): No", ["PHASE3"]
      ),
    ]
    let read = try studies(spellings.map { ("Phase", $0.0) })
    for (study, (text, codes)) in zip(read, spellings) { #expect(study.terms(.phase) == codes, "\(text)") }
  }

  @Test func agesSizesAndSexes() throws {
    func expect(_ column: String, _ field: StudyField, _ spellings: [(String, String)]) throws {
      for (study, (text, words)) in zip(try studies(spellings.map { (column, $0.0) }), spellings) {
        #expect(study.words(field) == words, "\(column) \(text)")
      }
    }
    try expect(
      "Inclusion_agemin", .minimumAge,
      [
        ("18", "18 Years"), ("18Y", "18 Years"), ("18 Years", "18 Years"), ("&gt;= 18 years", "18 Years"),
        ("6M", "6 Months"), ("730D", "730 Days"), ("1W", "1 Week"), ("12H", "12 Hours"), ("0", "0 Years"),
        ("18 years old", "18 Years"), ("1.5Y", "1.5 Years"), ("N/A", "(not given)"), ("No limit", "(not given)"),
        ("", "(cannot say)"), ("&gt; 18", "> 18"), ("??", "??"), ("adults", "adults"),
      ])
    try expect(
      "Inclusion_agemax", .maximumAge,
      [
        ("75", "75 Years"), ("99Y", "99 Years"), ("0", "(not given)"), ("No maximum age", "(not given)"), ("ND", "ND"),
        ("28 Days", "28 Days"), ("", "(cannot say)"),
      ])
    try expect(
      "Target_size", .enrollment,
      [
        ("100", "100"), ("0", "0"), ("Experimental group:30;Control group:30;", "60"), ("a:1;b:2", "3"),
        ("1,200", "1200"), ("30 participants", "30"), ("", "(not given)"),
        ("A group; B group:30;", "A group; B group:30;"),
        ("A:30;B:about 30;", "A:30;B:about 30;"), ("99999999999999999999", "99999999999999999999"),
      ])
    try expect(
      "Inclusion_gender", .sex,
      [
        ("Both", "ALL"), ("All", "ALL"), ("Male", "MALE"), ("Females", "FEMALE"), ("Both males and females", "ALL"),
        ("Male/Female", "ALL"), ("Female: yes Male: no", "FEMALE"), ("Female: no&lt;br&gt;Male: yes", "MALE"),
        ("M", "MALE"), ("-", "(not given)"), ("Not Specified", "(not given)"),
      ])
    try expect(
      "Recruitment_Status", .overallStatus,
      [
        ("Recruiting", "RECRUITING"), ("RECRUITING", "RECRUITING"), ("NOT RECRUITING", "Not recruiting"),
        ("Not recruiting", "Not recruiting"), ("Not Available", "(not given)"), ("Completed", "COMPLETED"),
      ])
    try expect(
      "Study_type", .studyType,
      [
        ("Observational study", "OBSERVATIONAL"),
        ("Interventional clinical trial of medicinal product", "INTERVENTIONAL"),
        ("Prognosis study", "Prognosis study"), ("Observational [Patient Registry]", "OBSERVATIONAL"),
      ])
    try expect(
      "Date_enrollement", .start,
      [
        ("03/04/2020", "2020-04-03"), ("2020-04-03", "2020-04-03"), ("April 3, 2020", "2020-04-03"),
        ("April 2020", "2020-04"), ("01/01/1900", "(not given)"), ("soon", "soon"), ("31/13/2020", "31/13/2020"),
      ])
  }

  @Test func onlyWhatIsAskedForIsMade() throws {
    let study = try #require(try MarkupFixture.reading("ictrp-xml/export.xml", fields: [.enrollment]).studies.last)
    #expect(study.words(.enrollment) == "at least 40")
    for field in StudyField.allCases where field != .enrollment {
      #expect(field.list == nil ? study[field] == .notRead : study[column: field].isEmpty, "\(field)")
    }
  }

  @Test func exportsThatLackTheirEndAreRead() throws {
    let folder = try FixtureFolder()
    let text = String(decoding: try MarkupFixture.bytes("ictrp-xml/export.xml"), as: UTF8.self)
    let open = text.replacingOccurrences(of: "</Trials_downloaded_from_ICTRP>", with: "")
    let reading = try Reading(FileSource([folder.write("a.xml", open)], formats: MarkupFixture.formats))
    #expect(reading.studies.count == 3)
    #expect(reading.summary.findings.map(\.severity) == [.note])
    let none = try Reading(
      FileSource(
        [folder.write("b.xml", "<Trials_downloaded_from_ICTRP></Trials_downloaded_from_ICTRP>")],
        formats: MarkupFixture.formats))
    #expect(none.studies.isEmpty)
    #expect(none.summary.findings.map(\.severity) == [.note])
  }
}
