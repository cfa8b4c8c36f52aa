import Foundation
import Registries
import StudyModel
import Testing

/// Tables that are incomplete, damaged, old or of different days.
struct AACTFaultTests {
  private static let studies = """
    nct_id|brief_title|overall_status|study_type|phase|start_month_year|start_date|last_update_posted_date
    NCT00000002|Second|COMPLETED|INTERVENTIONAL|PHASE1/PHASE2|2020-03|2020-03-31|2021-05-06
    NCT00000001|First|RECRUITING|OBSERVATIONAL|||2019-02-28|2021-05-07

    """
  private static let conditions = "id|nct_id|name|downcase_name\n"

  private func read(
    _ files: [String: String], fields: Set<StudyField> = Set(StudyField.allCases)
  ) throws -> (Reading, FixtureFolder) {
    let folder = try FixtureFolder()
    for (name, text) in files { try folder.write(name, text) }
    return (try Reading(FileSource([folder.path], formats: [AACT()]), fields: fields), folder)
  }

  private func conditions(_ reading: Reading, _ row: Int) -> [String?] {
    reading.studies[row][column: .condition].map(\.text)
  }

  @Test func theTextOfADateGoesBeforeTheDayMadeOfIt() throws {
    let (reading, _) = try read(["studies.txt": Self.studies])
    #expect(reading.ids == ["NCT00000001", "NCT00000002"])
    #expect(reading.studies.map { $0.start?.description } == ["2019-02-28", "2020-03"])
    #expect(reading.studies[1][column: .phase] == [.term(Phase.phase1.rawValue), .term(Phase.phase2.rawValue)])
    #expect(reading.studies.map(\.version.updated) == [20_210_507, 20_210_506])
    #expect(reading.studies.allSatisfy { $0.version.rank == 2 && !$0.version.isWhole })
    #expect(reading.summary.sources.first?.newestUpdate == 20_210_507)
  }

  @Test func aDateWhosePrecisionIsLostIsSaid() throws {
    let text = "nct_id|overall_status|study_type|start_date|completion_date\nNCT00000001|COMPLETED||2020-03-31|\n"
    let (reading, folder) = try read(["studies.txt": text], fields: [.start, .overallStatus])
    #expect(reading.studies[0].start?.description == "2020-03-31")
    #expect(
      reading.findings(in: folder) == [
        "studies.txt:1: note: has no start_month_year: a date on the last day of a month may stand for the month; "
          + "take the whole table"
      ])
  }

  /// A lone quote opens no quoting; a quoted bar is no bar.
  @Test func quotesAreRightOrTakenAsTheyAre() throws {
    let rows = [
      #"1|NCT00000001|"two | bars"|x"#, #"2|NCT00000001|"open|x"#, #"3|NCT00000001|6" wide|x"#,
      #"4|NCT00000001|"a" and "b"|x"#, #"5|NCT00000001|shut"|"x""#, #"6|NCT00000001|"whole"|"x"#,
    ]
    let (reading, folder) = try read([
      "studies.txt": Self.studies, "conditions.txt": Self.conditions + rows.joined(separator: "\n"),
    ])
    #expect(reading.findings(in: folder) == [])
    #expect(conditions(reading, 0) == ["two | bars", "\"open", "6\" wide", "a\" and \"b", "shut\"", "whole"])
  }

  @Test func rowsOfAnotherWidthAreCountedOnce() throws {
    let rows = ["1|NCT00000001|a|a", "2|NCT00000001|b", "3|NCT00000002|c|c", "", "4|NCT00000001|d|d|d", "5|nobody|e|e"]
    let (reading, folder) = try read([
      "studies.txt": Self.studies + "NCT00000003|too|few\n|no|id|x|y|z|z|z\n",
      "conditions.txt": Self.conditions + rows.joined(separator: "\n"),
    ])
    #expect(reading.ids == ["NCT00000001", "NCT00000002"])
    #expect(conditions(reading, 0) == ["a"])
    #expect(
      reading.findings(in: folder).sorted() == [
        "conditions.txt:3: warning: 2 rows have not the header's 4 cells, the first here: a bar or a line end stands "
          + "inside a cell; left out; get the table again",
        "conditions.txt:7: warning: 1 row has no NCT number in nct_id, the first here; left out; get the table again",
        "studies.txt:4: warning: record 3 (NCT00000003): the row has 3 cells and the header 8: a bar or a line end "
          + "stands inside a cell; get the table again",
        "studies.txt:5: warning: record 4: has no NCT number in nct_id; get the table again",
      ])
    #expect(reading.summary.sources.first?.records == 4)
    #expect(reading.summary.sources.first?.unreadable == 2)
  }

  @Test func childrenWithoutTheirStudyAreOneNote() throws {
    let rows = (0..<1_000).map { "\($0)|NCT0000000\($0 % 10)|c\($0)|c" }.joined(separator: "\n")
    let (reading, folder) = try read(["studies.txt": Self.studies, "conditions.txt": Self.conditions + rows])
    #expect(reading.studies.map { $0[.conditions] } == [.rows(100), .rows(100)])
    #expect(
      reading.findings(in: folder) == [
        "conditions.txt: note: 800 rows belong to no study of the table of studies, such as NCT00000000, "
          + "NCT00000003, NCT00000004; left out; take all tables from one export"
      ])
  }

  @Test func withoutTheTableOfStudiesTheOthersSayWhichThereAre() throws {
    let (reading, folder) = try read(
      [
        "conditions.txt": Self.conditions + "1|NCT00000005|a|a\n2|NCT00000004|b|b\n",
        "keywords.txt": Self.conditions + "1|NCT00000006|k|k\n",
      ], fields: [.condition, .briefTitle, .overallStatus, .phase])
    #expect(reading.ids == ["NCT00000004", "NCT00000005", "NCT00000006"])
    #expect(reading.studies.allSatisfy { $0[.briefTitle] == .cannotSay && $0[.phases] == .cannotSay })
    #expect(reading.studies.map { $0[.conditions] } == [.rows(1), .rows(1), .rows(0)])
    let cannot = try #require(reading.summary.sources.first?.cannotCarry)
    #expect(cannot.isSuperset(of: [.briefTitle, .overallStatus, .phase, .siteCity]))
    #expect(!cannot.contains(.condition) && !cannot.contains(.keyword))
    #expect(reading.findings(in: folder) == [])
    let source = FileSource([folder.path], formats: [AACT()])
    #expect(try source.again([Origin(file: reading.studies[2].origin.file, record: 2)]).map(\.id) == ["NCT00000006"])
  }

  @Test func aMissingColumnCannotBeSaidAndAHeaderAloneIsAnEmptyTable() throws {
    let (reading, folder) = try read([
      "studies.txt": Self.studies, "facilities.txt": "id|nct_id|name|city|country\n1|NCT00000001|H|Oslo|Norway\n",
      "keywords.txt": "id|nct_id|name|downcase_name",
      "sponsors.txt": "id|nct_id|agency_class|lead_or_collaborator|name\n",
    ])
    #expect(reading.studies[0][column: .siteCity] == [.text("Oslo")])
    #expect(reading.studies[0][column: .siteStatus] == [.cannotSay])
    #expect(reading.studies[0][.keywords] == .rows(0))
    #expect(reading.studies[0][.leadSponsor] == .notGiven)
    #expect(reading.studies[0][.hasResults] == .cannotSay)
    #expect(reading.summary.sources.first?.cannotCarry.contains(.siteStatus) == true)
    #expect(reading.findings(in: folder) == [])
    let (empty, _) = try read(["studies.txt": String(Self.studies.prefix { $0 != "\n" })])
    #expect(empty.studies.isEmpty)
    #expect(empty.summary.sources.map(\.records) == [0])
  }

  @Test func tablesThatCannotBeToldApartOrStandTwiceAreNamed() throws {
    let (reading, folder) = try read([
      "studies.txt": Self.studies, "list.txt": Self.conditions + "1|NCT00000001|a|a\n",
      "old_conditions.txt": Self.conditions + "1|NCT00000001|b|b\n",
      "conditions.txt": Self.conditions + "1|NCT00000001|c|c\n",
    ])
    #expect(conditions(reading, 0) == ["c"])
    #expect(
      reading.findings(in: folder).sorted() == [
        "list.txt: warning: has the columns of conditions and of keywords: name it for the table it is",
        "old_conditions.txt: warning: is a second table of conditions beside conditions.txt; put each export in a "
          + "folder of its own",
      ])
  }

  @Test func aStudyThatStandsTwiceIsReadOnce() throws {
    let (reading, folder) = try read([
      "studies.txt": Self.studies + "NCT00000001|Again|COMPLETED|OBSERVATIONAL||||2022-01-01\n",
      "designs.txt": "id|nct_id|allocation|masking\n9|NCT00000001|RANDOMIZED|NONE\n8|NCT00000001|NA|DOUBLE\n",
    ])
    #expect(reading.ids == ["NCT00000001", "NCT00000002"])
    #expect(reading.studies[0].briefTitle == "First")
    #expect(reading.studies[0].allocation?.known == .notApplicable)
    #expect(
      reading.findings(in: folder).sorted() == [
        "designs.txt: note: 1 of the trials has more than one row, such as NCT00000001; the first is read",
        "studies.txt: note: 1 of the trials has more than one row, such as NCT00000001; the first is read",
      ])
  }

  @Test func aTableThatIsCutOffGivesWhatStandsBeforeTheCut() throws {
    let folder = try FixtureFolder()
    let rows = (0..<5_000).map { "\($0)|NCT00000001|condition number \($0)|c\n" }.joined()
    let packed = Packed.gzip(Self.conditions + rows)
    try folder.write("studies.txt", Self.studies)
    try folder.write("conditions.txt.gz", Array(packed.prefix(packed.count - 9_000)))
    let reading = try Reading(FileSource([folder.path], formats: [AACT()]))
    #expect((4_000..<5_000).contains(reading.studies[0].count(of: .conditions)))
    #expect(reading.findings(in: folder).contains { $0.hasPrefix("conditions.txt.gz: warning: is cut off") })
  }

  @Test(arguments: ["a|b|c\n1|2|3\n", "nct_id|title|phase\nNCT00000001|x|1\n", "nct_id,phase\nNCT00000001,1\n"])
  func othersAreNotOurs(_ text: String) throws {
    let folder = try FixtureFolder()
    let path = try folder.write("t.txt", text)
    let failure = #expect(throws: Finding.self) { try Reading(FileSource([path], formats: [AACT()])) }
    if text.hasPrefix("nct_id|") {
      #expect(
        failure?.message
          == "has bars and nct_id but the columns of none of AACT's tables: its first are nct_id, title, phase; give "
          + "the tables as AACT exports them")
    }
  }

  @Test func longLinesAndManyCellsAreBounded() throws {
    let wide = "1|NCT00000001|" + String(repeating: "|", count: 3_000_000) + "\n"
    let quoted = "2|NCT00000001|\"" + String(repeating: "x | ", count: 500_000) + "\"|x\n"
    let (reading, folder) = try read(["studies.txt": Self.studies, "conditions.txt": Self.conditions + wide + quoted])
    #expect(reading.studies[0][column: .condition].first?.text?.utf8.count == 1_999_999)
    #expect(reading.findings(in: folder).count == 1)
  }
}
