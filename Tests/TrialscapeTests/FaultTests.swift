import Foundation
import TestSupport
import Testing

/// What goes wrong, as a person sees it: each fault's sentence and exit status, and that nothing half-written is left.
struct FaultTests {
  private let folder: TemporaryFolder
  private static let isRoot = NSUserName() == "root"
  private static let canBeNobody = isRoot && Shell.has("setpriv")

  init() throws { folder = try TemporaryFolder() }

  private func expect(_ transcript: Transcript, equals name: String) throws {
    let difference = try Golden.difference(transcript.text, from: "Tests/TrialscapeTests/Expected/\(name).txt")
    #expect(difference == nil, "\(difference ?? "")")
  }

  /// Files made to hurt, and files in the wrong encoding: a sentence, the right status, in bounded time and memory.
  @Test func hostileAndDamagedInput() throws {
    let record = "<id_info><nct_id>NCT00000001</nct_id></id_info><brief_title>A trial</brief_title>"
    let laughs = (1...9).map { "<!ENTITY l\($0) \"" + String(repeating: "&l\($0 - 1);", count: 10) + "\">" }.joined()
    try folder.write(
      "<?xml version=\"1.0\"?><!DOCTYPE clinical_study [<!ENTITY l0 \"ha\">\(laughs)]><clinical_study>\(record)&l9;</clinical_study>",
      to: "laughs.xml")
    try folder.write(
      "<?xml version=\"1.0\"?><!DOCTYPE clinical_study [<!ENTITY x SYSTEM \"secret.txt\">]><clinical_study>\(record)&x;</clinical_study>",
      to: "external.xml")
    try folder.write("the secret\n", to: "secret.txt")
    try folder.write("<?xml version=\"1.0\"?><clinical_study>\(record)<sponsors><lead_sponsor>", to: "cut.xml")
    try folder.write(
      "<?xml version=\"1.0\"?><clinical_study>" + String(repeating: "<a>", count: 200_000), to: "nested.xml")
    let latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><clinical_study>\(record)<acronym>Caf"
    try folder.write(Data(latin.utf8) + [0xE9] + Data("</acronym></clinical_study>".utf8), to: "latin.xml")
    try folder.write(
      try #require("NCT Number,Study Title,Study Status\nNCT00000001,Ü,COMPLETED\n".data(using: .utf16)),
      to: "utf-16.csv")
    try folder.write(
      Data("NCT Number,Study Title\nNCT00000001,".utf8) + [0xFF, 0xFE, 0x80] + Data("\n".utf8), to: "bytes.csv")
    try folder.write(Data([0, 1, 2, 3, 0, 0, 255]), to: "binary.dat")
    try folder.write(
      "nct_id|brief_title|overall_status|study_type\nNCT00000001|A \"lone| quote|COMPLETED|INTERVENTIONAL|more\n",
      to: "studies.txt")

    var transcript = Transcript(in: folder)
    for (file, what) in [
      ("laughs.xml", "entities that grow without end"), ("external.xml", "an entity from outside"),
      ("cut.xml", "XML, cut off"), ("nested.xml", "elements nested two hundred thousand deep"),
      ("latin.xml", "XML in another encoding"), ("utf-16.csv", "a CSV in UTF-16"),
      ("bytes.csv", "bytes that are no UTF-8"), ("binary.dat", "no text at all"),
      ("studies.txt", "a table's row with a cell too many"),
    ] {
      try transcript.run("trialscape report terminated-trials \(file) --section record-flow", what, lines: 3)
    }
    try transcript.run("trialscape show NCT00000001 latin.xml | grep -o 'Café'", "its text is read")
    try transcript.run("trialscape show NCT00000001 utf-16.csv | grep -o 'Ü'", "so is that of UTF-16")
    try expect(transcript, equals: "faults-of-hostile-input")
  }

  @Test func inputsThatCannotBeRead() throws {
    let lines = try JSONRecord.sampleLines
    try folder.write("", to: "empty.json")
    try folder.write(#"{"studies":[]}"#, to: "none.json")
    try folder.write(String(lines[0].prefix(2_000)), to: "cut.json")
    try folder.write(#"{"studies":[\#(lines[0]),"# + lines[1].prefix(900), to: "cut-page.json")
    try folder.write("<!DOCTYPE html>\n<html><body>503 Service Unavailable</body></html>\n", to: "error.html")
    try folder.write("id,name,phase\n1,Ada,2\n2,Ben,3\n", to: "other.csv")
    try folder.write("NCT Number;Study Title;Study Status\nNCT00000001;One;COMPLETED\n", to: "saved-anew.csv")
    try folder.write("words\n", to: "notes.txt")
    try FileManager.default.createDirectory(at: folder.place("nothing-in-it"), withIntermediateDirectories: true)
    // The beginning of an archive, whose directory stands at its end.
    try folder.write(Data([0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0]) + Data(repeating: 0x5A, count: 3_000), to: "cut.zip")
    try folder.write(lines.joined(separator: "\n"), to: "trials.ndjson")

    var transcript = Transcript(in: folder)
    let start = "trialscape report terminated-trials"
    try transcript.run("\(start) empty.json", "an empty file")
    try transcript.run("\(start) none.json", "a page without a record")
    try transcript.run("\(start) cut.json", "one record, cut off")
    try transcript.run(
      "\(start) cut-page.json", "a page, cut off after its first record: the report is written", lines: 1)
    try transcript.run("\(start) cut.zip", "an archive, cut off")
    try transcript.run("\(start) error.html", "an error page saved as a download")
    try transcript.run("\(start) other.csv", "a CSV of something else")
    try transcript.run("\(start) saved-anew.csv", "the registry's CSV, saved anew by a spreadsheet")
    try transcript.run("\(start) notes.txt", "no data at all")
    try transcript.run("\(start) nothing-in-it", "an empty folder")
    try transcript.run("\(start) missing.json", "a file that is not there")
    try transcript.run("\(start) trials.ndjson missing.json", "the same beside a file that is", lines: 1)
    try transcript.run(start, "no input")
    try transcript.run("\(start) - < /dev/null", "nothing on the standard input")
    try expect(transcript, equals: "faults-of-inputs")
  }

  @Test(.enabled(if: canBeNobody, "needs root and setpriv")) func inputsThatMayNotBeRead() throws {
    let nobody = "setpriv --reuid 65534 --clear-groups"
    try #require(try Shell.run("\(nobody) trialscape --version", in: folder).status == 0)
    _ = try Shell.run(
      "cp $SAMPLE/trials.ndjson locked.ndjson && chmod 600 locked.ndjson && mkdir locked && chmod 700 locked",
      in: folder)
    var transcript = Transcript(in: folder)
    try transcript.run("\(nobody) trialscape report terminated-trials locked.ndjson", "a file of somebody else")
    try transcript.run("\(nobody) trialscape report terminated-trials locked", "a folder of somebody else")
    let report = "\(nobody) trialscape report quarterly-landscape $SAMPLE"
    try transcript.run("\(report) --output locked/figures.csv", "a folder that may not be written to")
    try transcript.run("\(report) --output locked/", "the same, for a folder of files")
    try transcript.run("\(report) --output locked/more/", "a new folder in it")
    try expect(transcript, equals: "faults-of-permission")
    #expect(try folder.names() == ["locked", "locked.ndjson"])
    #expect(try folder.names(in: "locked").isEmpty)
  }

  @Test func outputsThatCannotBeWritten() throws {
    try folder.write("", to: "file")
    try FileManager.default.createDirectory(at: folder.place("folder.csv"), withIntermediateDirectories: true)
    var transcript = Transcript(in: folder)
    let start = "trialscape report quarterly-landscape $SAMPLE"
    try transcript.run("\(start) --output no/such/figures.csv", "a folder that is not there")
    try transcript.run("\(start) --output no/such/", "the same, for a folder of files")
    try transcript.run("\(start) --output file/", "a folder by the name of a file")
    try transcript.run("\(start) --output figures.csv --output no/figures.txt", "one of two: neither is written")
    try transcript.run(
      "\(start) --output figures.csv --format csv --output /dev/full", "a device that is full: neither is written")
    try transcript.run("\(start) --format csv > /dev/full", "the standard output is full")
    try transcript.run("\(start) --output figures.pdf", "an extension of no format")
    try transcript.run("\(start) --output figures", "no extension")
    try transcript.run("\(start) --format xlsx", "a workbook on the terminal")
    try transcript.run(
      "{ \(start) --format csv; echo \"status $?\" >&2; } | head -n 1 | cut -c 1-30",
      "a closed pipe ends quietly, with status 0")
    try expect(transcript, equals: "faults-of-outputs")
    #expect(try folder.names() == ["file", "folder.csv"])
  }

  @Test func wordsThatAreNotKnown() throws {
    try folder.write("name\nAda\n", to: "no-ids.csv")
    try folder.write("title: Mine\nsections:\n  - id: one\n    rows: fase\n    measures: [trials]\n", to: "mine.yml")
    try folder.write("title: Mine\nsections:\n  - id: one\n    rows: [\n", to: "broken.yml")
    var transcript = Transcript(in: folder)
    try transcript.run("trialscape lost", "a subcommand")
    try transcript.run("trialscape report terminated-trialz $SAMPLE", "a report")
    let start = "trialscape report quarterly-landscape $SAMPLE"
    for (options, title) in [
      ("--tpo 3", "an option"), ("--where 'phse = PHASE1'", "a variable"), ("--where 'phase = PHASE9'", "a level"),
      ("--where 'phase = '", "half an expression"), ("--population 'phase in (PHASE1'", "a bracket that stays open"),
      ("--section phas-mix", "a section"), ("--format pdf", "a format"), ("--input-format xml", "an input format"),
      ("--quarter 2025-Q5", "a quarter"), ("--as-of yesterday", "a day"), ("--top 0", "a number"),
      ("--jobs 0", "threads"),
      ("--jobs two", "threads in words"), ("--bom maybe", "neither yes nor no"),
      ("--ids no-ids.csv", "a file without ids"),
      ("--ids lost.csv", "a file of ids that is not there"), ("--store x", "an option of a later version"),
    ] {
      try transcript.run("\(start) \(options)", title)
    }
    try transcript.run("trialscape report", "no report")
    try transcript.run("trialscape report mine.yml $SAMPLE", "a variable in a definition")
    try transcript.run("trialscape check mine.yml broken.yml lost.yml", "definitions, checked")
    try transcript.run("trialscape list things", "a list")
    let explain = "trialscape explain quarterly-landscape $SAMPLE"
    for (options, title) in [
      ("", "no cell"), ("--section phas-mix", "a section"), ("--section phase-mix --row PHASE9", "a row"),
      ("--section phase-by-status --row PHASE1 --column LOST", "a column"),
      ("--section phase-mix --row PHASE1 --measure sahre", "a measure"),
      ("--section phase-mix --row PHASE1 --measure share --part half", "a part"),
      ("--section phase-mix --row status=PHASE1", "a variable the section does not have"),
    ] {
      try transcript.run("\(explain) \(options)", "explain: \(title)")
    }
    try expect(transcript, equals: "faults-of-words")
    #expect(try folder.names() == ["broken.yml", "mine.yml", "no-ids.csv"])
  }

  /// Half of the records are good: the report is written, and the status says that it is of half.
  @Test func aBadRecordBesideAGoodOne() throws {
    let run = try Shell.run("trialscape report terminated-trials $SAMPLE_BAD --output bad.csv", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("trials.ndjson:2:1: warning: record 2 (NCT00710099): is cut off"))
    let rows = TidyRow.rows(try folder.bytes(of: "bad.csv"))
    let flow = Dictionary(
      rows.filter { $0["section"] == "record-flow" }.map { ($0["row_level"], $0["value"]) },
      uniquingKeysWith: { first, _ in first })
    #expect(flow["read"] == "2" && flow["unreadable"] == "1" && flow["kept"] == "1")
    #expect(try folder.names() == ["bad.csv"])
  }

  @Test func anInputIsNotOverwritten() throws {
    let csv = RegistryCSV.file(try JSONRecord.sample.values.sorted { $0.id < $1.id })
    try folder.write(csv, to: "downloads/trials.csv")
    var transcript = Transcript(in: folder)
    let start = "trialscape report quarterly-landscape"
    try transcript.run("\(start) downloads/trials.csv --output ./downloads/../downloads/trials.csv", "its own input")
    try transcript.run("ln downloads/trials.csv same.csv; \(start) downloads --output same.csv", "by another name")
    try transcript.run("\(start) downloads --output downloads/", "a folder of files, one of which has the input's name")
    try expect(transcript, equals: "faults-of-overwriting")
    #expect(try folder.text(of: "downloads/trials.csv") == csv)
    #expect(try folder.names(in: "downloads") == ["trials.csv"])
  }
}
