import StudyModel
import Testing

@testable import Registries

struct APIv2CSVTests {
  private let format = APIv2CSV()

  private func head(_ text: String) -> FileHead { FileBytes(Array(text.utf8)).head }

  private func read(
    _ text: String, _ fields: Set<StudyField> = Set(StudyField.allCases), after first: String? = nil
  ) -> RecordBatch {
    let file = FileBytes(Array(text.utf8), firstPage: first.map(head))
    let batch = RecordBatch(path: "x.csv")
    format.reader(of: fields).read(0..<file.count, of: file, into: batch)
    return batch
  }

  @Test func aRowIsATrial() throws {
    var sample = Sample()
    sample.design = [
      "Allocation": "RANDOMIZED", "Intervention Model": "PARALLEL", "Masking": "DOUBLE", "Primary Purpose": "TREATMENT",
    ]
    sample.masked = ["PARTICIPANT", "OUTCOMES_ASSESSOR"]
    sample.phases = ["PHASE1", "PHASE2"]
    sample.interventions = [("DRUG", "a: b"), ("DEVICE", "x|y")]
    sample.start = "2024-03"
    sample.lastUpdatePosted = "2025-11-02"
    sample.enrollment = 0
    sample.ids = ["ORG-1", "2024-500000-00-00"]
    sample.sites = [
      ("Clinic, Inc.", "Columbus", "Georgia", "31904", "United States"), ("", "Seoul", "", "", "Korea, Republic of"),
      ("A | B Hospital", "Bath", "", "", "United Kingdom"),
    ]
    let text = CSVWriter.file([sample])
    #expect(format.recognizes(head(text)) == .yes)
    let batch = read(text)
    let study = try #require(batch.studies.first)
    #expect(batch.findings.isEmpty && batch.unknownWords.isEmpty && batch.facts.cannotCarry.isEmpty)
    #expect(study.id == "NCT00000001")
    #expect(study.version == VersionKey(rank: 1, updated: 20_251_102, isWhole: false))
    #expect(study.allocation == .known(.randomized))
    #expect(study.interventionModel == .known(.parallel))
    #expect(study.masking == .known(.double))
    #expect(study.primaryPurpose == .known(.treatment))
    #expect(study[column: .maskedParty] == [.term(0), .term(3)])
    #expect(study[column: .phase].count == 2)
    #expect(study.start == PartialDate(year: 2024, month: 3))
    #expect(study[.completion] == .notGiven)
    #expect(study.enrollment == 0)
    #expect(study[.acronym] == .notGiven)
    #expect(study.hasResults == false)
    #expect(study[column: .interventionName] == [.text("a: b"), .text("x|y")])
    #expect(study.organizationStudyID == "ORG-1")
    #expect(study[column: .identifier] == [.text("2024-500000-00-00")])
    #expect(study[.conditions] == .rows(0))
    #expect(study[column: .siteFacility] == [.text("Clinic, Inc."), .notGiven, .text("A | B Hospital")])
    #expect(study[column: .siteCity] == [.text("Columbus"), .text("Seoul"), .text("Bath")])
    #expect(study[column: .siteState] == [.text("Georgia"), .notGiven, .notGiven])
    #expect(study[column: .siteCountry][1] == .text("Korea, Republic of"))
    #expect(study[column: .siteStatus] == [.cannotSay, .cannotSay, .cannotSay])
  }

  @Test func whatNoColumnHoldsCannotBeSaid() throws {
    let study = try #require(read(CSVWriter.file([Sample()])).studies.first)
    for field: StudyField in [
      .enrollmentType, .startType, .completionType, .whyStopped, .lastKnownStatus, .minimumAge, .maximumAge,
      .versionHolder, .statusVerified, .officialTitle,
    ] {
      #expect(study[field] == .cannotSay, "\(field)")
      #expect(format.cannotCarry.contains(field), "\(field)")
    }
    #expect(study[.arms] == .cannotSay)
    #expect(study[.outcomes] == .rows(0))
    #expect(format.cannotCarry.isSuperset(of: [.siteStatus, .collaboratorClass, .outcomeTimeFrame, .identifierType]))
  }

  @Test func columnsNotTickedCannotBeSaidAndEmptyCellsAreNotGiven() throws {
    let columns = ["Study Status", "NCT Number", "Sponsor", "Interventions", "Primary Outcome Measures"]
    var sample = Sample(status: "")
    sample.sponsor = ""
    let batch = read(CSVWriter.file([sample], columns: columns))
    let study = try #require(batch.studies.first)
    #expect(study[.overallStatus] == .notGiven)
    #expect(study[.leadSponsor] == .notGiven)
    #expect(study[.interventions] == .rows(0))
    #expect(study[.briefTitle] == .cannotSay)
    #expect(study[.phases] == .cannotSay && study[.sites] == .cannotSay && study[.maskedParties] == .cannotSay)
    #expect(study[.outcomes] == .cannotSay)
    #expect(batch.facts.cannotCarry.isSuperset(of: [.phase, .start, .siteCity, .outcomeMeasure, .briefTitle]))
    #expect(batch.facts.cannotCarry.isDisjoint(with: [.overallStatus, .leadSponsor, .interventionName]))
  }

  @Test func onlyWhatIsAskedForIsRead() throws {
    var sample = Sample(lastUpdatePosted: "2025-01-31")
    sample.sites = [("H", "Bath", "", "", "United Kingdom")]
    let study = try #require(read(CSVWriter.file([sample]), [.overallStatus, .siteCountry]).studies.first)
    #expect(study.overallStatus == .known(.recruiting))
    #expect(study[.briefTitle] == .notRead && study[.phases] == .notRead)
    #expect(study[.sites] == .rows(1))
    #expect(study[column: .siteCountry] == [.text("United Kingdom")])
    #expect(study[column: .siteCity].isEmpty)
    // The version's place needs its date, whatever was asked for.
    #expect(study.version.updated == 20_250_131)
  }

  @Test func observationalDesignAndEmptyParts() throws {
    let observational = Sample(
      studyType: "OBSERVATIONAL", design: ["Observational Model": "COHORT", "Time Perspective": ""])
    let study = try #require(read(CSVWriter.file([observational])).studies.first)
    #expect(study.observationalModel == .known(.cohort))
    #expect(study[.timePerspective] == .notGiven && study[.allocation] == .notGiven)
    #expect(study[.maskedParties] == .rows(0))
    let old = try #require(read(CSVWriter.file([Sample(design: ["Masking": "DOUBLE"])])).studies.first)
    #expect(old.masking == .known(.double) && old[.maskedParties] == .rows(0) && old[.allocation] == .notGiven)
  }

  @Test func wordsOutsideTheirVocabularyAreKeptAndCounted() throws {
    var sample = Sample(status: "PAUSED")
    sample.phases = ["PHASE5"]
    sample.start = "soon"
    sample.enrollment = -4
    let batch = read(CSVWriter.file([sample, sample]))
    let study = try #require(batch.studies.first)
    #expect(study.overallStatus == .unrecognized("PAUSED"))
    #expect(study[column: .phase] == [.text("PHASE5")])
    #expect(study[.start] == .text("soon") && study[.enrollment] == .text("-4"))
    #expect(batch.unknownWords[.overallStatus] == ["PAUSED": 2])
    #expect(batch.unknownWords[.start] == ["soon": 2])
  }

  @Test(arguments: [["\n"], ["\r\n"], ["\r"], ["\r\n", "\n", "\r"], ["\n\n", "\r\n\r\n"]])
  func anyMixOfLineEnds(ends: [String]) {
    let samples = (1...5).map { Sample(id: "NCT0000000\($0)", summary: "one\ntwo\r\n\r\nthree, \"four\"") }
    let batch = read("\u{FEFF}" + CSVWriter.file(samples, ends: ends))
    #expect(batch.findings.isEmpty)
    #expect(batch.studies.map(\.id) == samples.map(\.id))
    #expect(batch.studies.allSatisfy { $0.briefSummary == "one\ntwo\r\n\r\nthree, \"four\"" })
    // Without a line end at the end, too.
    let whole = CSVWriter.file(samples)
    #expect(read(String(whole.dropLast())).studies.count == 5)
  }

  @Test func rowNumbersAndDottedNamesOfR() throws {
    let columns = ["NCT Number", "Study Status", "Last Update Posted"]
    let dotted = columns.map { $0.split(separator: " ").joined(separator: ".") }
    let row = CSVWriter.line(["7", "NCT00000007", "COMPLETED", "2024-01-02"], "\n")
    for header in [[""] + dotted, ["X"] + columns, dotted] {
      let text = CSVWriter.line(header, "\n") + row
      #expect(format.recognizes(head(text)) == .yes)
      let batch = read(text)
      #expect(batch.findings.isEmpty, "\(batch.findings)")
      #expect(batch.studies.first?.id == "NCT00000007")
      #expect(batch.studies.first?.overallStatus == .known(.completed))
    }
  }

  @Test func badRowsAreFindingsWithTheirLineAndTheRestGoesOn() {
    let columns = ["NCT Number", "Study Title", "Study Status"]
    var text = CSVWriter.line(columns, "\r\n")
    text += CSVWriter.line(["NCT00000001", "over\ntwo lines", "COMPLETED"], "\r\n")  // lines 2 and 3
    text += "NCT00000002,too,many,cells\n"  // line 4
    text += "\n"
    text += CSVWriter.line(["", "no number", "COMPLETED"], "\n")  // line 6
    text += CSVWriter.line(["EUCTR2020", "another's", "COMPLETED"], "\r")  // line 7
    text += CSVWriter.line(["NCT00000001", "again", "COMPLETED"], "\n")  // line 8
    text += "NCT00000009,\"never ends"
    let batch = read(text)
    #expect(batch.studies.map(\.id) == ["NCT00000001", "NCT00000001"])
    #expect(batch.studies.map(\.origin.record) == [0, 4])
    #expect(batch.findings.map(\.line) == [4, 6, 7, 9])
    #expect(batch.findings.map(\.record) == [2, 3, 4, 6])
    #expect(batch.findings.map(\.id) == ["NCT00000002", nil, nil, "NCT00000009"])
    #expect(batch.findings.allSatisfy { $0.severity == .skipped && !$0.message.hasSuffix(".") })
    #expect(batch.findings[0].message.contains("4 cells and the header 3"))
    #expect(batch.findings[2].message.contains("EUCTR2020"))
    #expect(batch.records == 6 && batch.unreadable == 4)
  }

  @Test func onlyWantedRecordsAreKeptOnASecondReading() {
    let text = CSVWriter.file((1...4).map { Sample(id: "NCT0000000\($0)") })
    let file = FileBytes(Array(text.utf8))
    let batch = RecordBatch(path: "x.csv", wanted: [2])
    format.reader(of: [.briefTitle]).read(0..<file.count, of: file, into: batch)
    #expect(batch.studies.map(\.id) == ["NCT00000003"] && batch.studies[0].origin.record == 2)
  }

  @Test(arguments: ["=1+1", "+cmd", "-2", "@x", "\tTab", "  padded  ", "\"", "a\u{0}b", "日本語, é", "'"])
  func titlesAreTexts(title: String) {
    #expect(read(CSVWriter.file([Sample(title: title)])).studies.first?.briefTitle == title.csvRead)
  }

  @Test func longCells() {
    let long = String(repeating: "line, \"quoted\"\n", count: 2_700)
    let batch = read(CSVWriter.file([Sample(title: long), Sample(title: "next")]))
    #expect(long.utf8.count > 40_000)
    #expect(batch.studies.map(\.briefTitle) == [long, "next"])
  }
}

extension String {
  /// What a cell without quotes loses: the writer quotes blanks at the ends, but not a tab.
  fileprivate var csvRead: String { hasPrefix("\t") ? String(dropFirst()) : self }
}
