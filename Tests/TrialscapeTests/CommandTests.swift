import Foundation
import TestSupport
import Testing

/// The two executables and their options, as typed.
struct CommandTests {
  private let folder: TemporaryFolder
  private static let landscape = "trialscape report quarterly-landscape $SAMPLE"

  init() throws { folder = try TemporaryFolder() }

  private func run(_ line: String) throws -> Run {
    let run = try Shell.run(line, in: folder)
    #expect(run.status == 0 && run.errors.isEmpty, "\(line): \(run.status) \(run.errors)")
    return run
  }

  private func tidy(_ options: String) throws -> [TidyRow] {
    TidyRow.rows(try run("\(CommandTests.landscape) \(options) --format csv").output)
  }

  private func flow(_ options: String) throws -> [String: String] {
    let rows = try tidy("\(options)").filter { $0["section"] == "record-flow" }
    return Dictionary(rows.map { ($0["row_level"], $0["value"]) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func bothExecutablesAnswerTheSame() throws {
    let typed = try run("report terminated-trials $SAMPLE")
    #expect(typed.output == (try run("trialscape report terminated-trials $SAMPLE")).output)
    #expect(typed.text.hasPrefix("TERMINATED TRIALS\n"))
    for line in typed.text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    #expect(try run("report --version").text == run("trialscape --version").text)
    #expect(try run("trialscape --version").text.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test func helpNamesEveryOption() throws {
    let options = [
      "--population", "--where", "--ids", "--as-of", "--quarter", "--title", "--note", "--section", "--top", "--format",
      "--output",
      "--ascii", "--bom", "--input-format", "--jobs",
    ]
    for line in ["report --help", "trialscape report --help", "trialscape help report"] {
      let text = try run(line).text
      for option in options { #expect(text.contains(option), "\(line): \(option)") }
      #expect(text.contains("Exit status"))
    }
    let explain = try run("trialscape explain --help").text
    for option in ["--section", "--row", "--column", "--measure", "--part", "--where"] {
      #expect(explain.contains(option))
    }
    let all = try run("trialscape --help").text
    for name in ["report", "explain", "list", "check"] { #expect(all.contains("\n  \(name)")) }
  }

  @Test func completions() throws {
    for name in ["trialscape", "report"] {
      #expect(try run("\(name) --generate-completion-script bash").text.contains("complete -o"))
      #expect(try run("\(name) --generate-completion-script zsh").text.hasPrefix("#compdef \(name)"))
      #expect(try run("\(name) --generate-completion-script fish").text.contains("complete -c '\(name)'"))
    }
  }

  @Test func lists() throws {
    for (what, names) in [
      ("reports", ["quarterly-landscape", "terminated-trials"]),
      (
        "variables",
        ["phase", "country", "admits-age", "start", "has-results", "lead-sponsor", "intervention-type", "keyword"]
      ),
      ("measures", ["trials", "share", "median", "termination-rate"]), ("formats", ["v2-json", "v2-csv"]),
      ("renderers", ["text", "csv", "xlsx"]),
    ] {
      let lines = try run("trialscape list \(what)").text.split(separator: "\n")
      for name in names {
        #expect(lines.contains { $0 == name || $0.hasPrefix(name + "  (") }, "list \(what): no \(name)")
      }
      for line in lines { #expect(line.count <= 80, "\(line)") }
    }
    let checked = try run("trialscape check").text
    #expect(checked.contains("quarterly-landscape") && checked.contains("terminated-trials"))
  }

  @Test func severalOutputsOfOneReading() throws {
    _ = try run("\(CommandTests.landscape) --output a.txt --output a.csv --output a.xlsx --output a/")
    #expect(try folder.names() == ["a", "a.csv", "a.txt", "a.xlsx"])
    #expect(try folder.bytes(of: "a.csv") == run("\(CommandTests.landscape) --format csv").output)
    #expect(try folder.bytes(of: "a.txt") == run(CommandTests.landscape).output)
    #expect(try folder.bytes(of: "a.xlsx").starts(with: [0x50, 0x4B]))
    // A file that was there is replaced, and nothing is left beside it.
    _ = try run("\(CommandTests.landscape) --section phase-mix --output a.csv --bom no")
  }

  @Test func whoIsIn() throws {
    #expect(
      try flow("") == [
        "read": "82", "unreadable": "0", "superseded": "2", "excluded-by-population": "13", "kept": "67",
      ])
    let all = try flow("--population all")
    #expect(all["excluded-by-population"] == "0" && all["kept"] == "80")
    let observational = try tidy("--population 'study-type = OBSERVATIONAL'")
    #expect(observational.first { $0["row_level"] == "kept" }?["value"] == "12")
    #expect(
      Set(observational.filter { $0["section"] == "phase-mix" }.map { $0["population"] }) == [
        "study-type = OBSERVATIONAL"
      ])
  }

  @Test func whereAndWhatItCouldNotJudge() throws {
    let rows = try tidy("--where 'start >= 2020'")
    let step = try #require(rows.first { $0["row_level"] == "excluded-by-where" })
    // One start is missing, and 2020-or-not of a trial whose start is not given is unknown.
    let unknown = try JSONRecord.sample.values.count {
      $0.text("designModule.studyType") == "INTERVENTIONAL" && $0["statusModule.startDateStruct"] == nil
    }
    #expect(unknown == 1 && step["excluded_why"].hasSuffix("unknown=\(unknown)"), "\(step["excluded_why"])")
    let kept = try JSONRecord.sample.values.count {
      $0.text("designModule.studyType") == "INTERVENTIONAL"
        && $0.text("statusModule.startDateStruct.date") ?? "" >= "2020"
    }
    #expect(rows.first { $0["row_level"] == "kept" }?["value"] == String(kept))
    // It narrows every section, those with a population of their own too.
    let types = rows.filter { $0["section"] == "study-type" && $0["row_level"] == "(all)" && $0["measure"] == "trials" }
    let everyone = try JSONRecord.sample.values.count { $0.text("statusModule.startDateStruct.date") ?? "" >= "2020" }
    #expect(types.first?["value"] == String(everyone))
    #expect(try run("\(CommandTests.landscape) --where 'start >= 2020'").text.contains("could not be judged"))
  }

  @Test func idsOfAFile() throws {
    try folder.write("name,trial\nmine,NCT02369484\n\"yours, too\",NCT02349698\nnobody's,NCT99999999\n", to: "ids.csv")
    try folder.write("NCT02369484 nct02349698\nNCT99999999\n", to: "ids.txt")
    for name in ["ids.csv", "ids.txt"] {
      let flow = try flow("--ids \(name)")
      #expect(flow["kept"] == "2" && flow["excluded-by-ids"] == "65", "\(name): \(flow)")
      #expect(
        try run("trialscape report terminated-trials $SAMPLE --ids \(name)").text.contains(
          "1 of the 3 trials named in --ids"))
    }
  }

  @Test func whereTablesAndListsStop() throws {
    func countries(_ options: String) throws -> [String] {
      try tidy(options).filter { $0["section"] == "sites-by-country" && $0["measure"] == "trials" }.map {
        $0["row_level"]
      }
    }
    #expect(try countries("").count == 17)
    #expect(try countries("--top 3") == ["United States", "China", "France", "(others)", "(all)"])
    #expect(try !countries("--top all").contains("(others)"))
    let list = try run("\(CommandTests.landscape) --section readouts --top 3").text
    #expect(list.split(separator: "\n").count { $0.hasPrefix("NCT") } == 3 && list.contains("first 3 of 22"))
    #expect(
      try run("\(CommandTests.landscape) --section readouts --top all").text.split(separator: "\n").count {
        $0.hasPrefix("NCT")
      } == 22)
  }

  @Test func wordsOfHerOwn() throws {
    let text = try run("\(CommandTests.landscape) --title 'Lung cancer' --note 'query of May'").text
    #expect(text.hasPrefix("LUNG CANCER: QUARTERLY LANDSCAPE\n") && text.contains("query of May"))
    let ascii = try run("\(CommandTests.landscape) --ascii").text
    // Names of the registry stay as they are.
    let names = Set(try JSONRecord.sampleLines.joined().unicodeScalars.filter { !$0.isASCII })
    #expect(Set(ascii.unicodeScalars.filter { !$0.isASCII }).isSubset(of: names))
    let locale = try Shell.run(CommandTests.landscape + " --ascii", in: folder, environment: ["LC_ALL": "C"])
    #expect(locale.text == ascii)
  }

  @Test func anotherQuarterAndAsOf() throws {
    let rows = try tidy("--quarter 2025-Q2")
    #expect(
      rows.contains {
        $0["section"] == "quarter-comparison" && $0["row_level"] == "2025-Q2" && $0["comparison"] == "this"
      })
    // Records that state their own as-of keep it.
    #expect(try tidy("--as-of 2020-01-01").allSatisfy { $0["as_of"] == "2026-10-15" })
  }

  @Test func aDefinitionOfHerOwn() throws {
    try folder.write(
      "title: Mine\npopulation: all\nsections:\n  - id: by-phase\n    title: By phase\n    rows: phase\n    measures: [trials]\n",
      to: "mine.yml")
    #expect(try run("trialscape check mine.yml").text == "mine.yml: 1 sections, sound\n")
    let rows = TidyRow.rows(try run("trialscape report mine.yml $SAMPLE --format csv").output)
    #expect(
      Set(rows.map { $0["report"] }) == ["mine"]
        && rows.contains { $0["row_level"] == "(missing)" && $0["value"] == "13" })
  }
}
