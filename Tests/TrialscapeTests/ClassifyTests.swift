import Foundation
import TestSupport
import Testing

/// `classify-reasons`: one row a text, so that anyone can judge the rules.
struct ClassifyTests {
  @Test func plainLinesGiveARowEach() throws {
    let folder = try TemporaryFolder()
    try folder.write("Slow accrual\n\nLack of funding and slow recruitment\n=cmd()\n", to: "reasons.txt")
    let run = try Shell.run("trialscape classify-reasons reasons.txt", in: folder)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.text.hasPrefix("text,primary,labels,matched\n"))
    let rows = CSVText.rows(run.output)
    #expect(rows.map { $0["primary"] } == ["ACCRUAL", "MISSING", "FUNDING", "UNINFORMATIVE"])
    #expect(rows[2]["labels"] == "FUNDING|ACCRUAL")
    #expect(rows[0]["matched"]?.contains("accrual") == true)
    #expect(rows[3]["text"] == "'=cmd()", "a text that a spreadsheet would run is quoted")
    let piped = try Shell.run("trialscape classify-reasons - < reasons.txt", in: folder)
    #expect(piped.output == run.output)
  }

  @Test func aColumnOfACSVIsTakenByItsHeading() throws {
    let folder = try TemporaryFolder()
    try folder.write("id,why\n1,\"Sponsor decision,\nno reason\"\n2,No safety concern; funding ended\n", to: "a.csv")
    let run = try Shell.run("trialscape classify-reasons a.csv --column why", in: folder)
    let rows = CSVText.rows(run.output)
    #expect(rows.count == 2)
    #expect(rows[1]["labels"] == "FUNDING", "a negated reason is none")
    let wrong = try Shell.run("trialscape classify-reasons a.csv --column reason", in: folder)
    #expect(wrong.status == 1 && wrong.output.isEmpty)
    #expect(wrong.errors.contains("no column 'reason'; its first columns are id, why"))
  }

  @Test func reasonsAreVariables() throws {
    let run = try Shell.run(
      "trialscape report terminated-trials $SAMPLE --where 'stop-reasons = ACCRUAL' --format csv --section record-flow",
      in: try TemporaryFolder())
    #expect(run.status == 0, "\(run.errors)")
  }

  private static let rules = """
    stop-rules:
      - label: SUPPLY
        words: [helium, "lack of ..2 xenon"]
        stands: before
        examples: [Helium ran out, Lack of liquid xenon]
        counter-examples: [The scanner broke]

    """

  @Test func rulesOfOnesOwnStandBeforeOurs() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.rules, to: "own.yml")
    try folder.write("Slow accrual, no helium\nSlow accrual\n", to: "reasons.txt")
    let run = try Shell.run("trialscape classify-reasons reasons.txt --rules own.yml", in: folder)
    #expect(CSVText.rows(run.output).map { $0["labels"] } == ["SUPPLY", "ACCRUAL"])
    let check = try Shell.run("trialscape check own.yml", in: folder)
    #expect(check.status == 0 && check.text == "own.yml: 1 stop rule, sound\n", "\(check.errors)")
    let report = try Shell.run(
      "trialscape report terminated-trials $SAMPLE --stop-rules own.yml --section methods", in: folder)
    #expect(report.text.contains("own.yml stand beside"), "\(report.errors)")
  }

  @Test(arguments: [
    ("label: SUPPLY", "label: SUPLY", "own.yml:2:12: error: unknown reason 'SUPLY'; did you mean 'SUPPLY'?"),
    ("stands: before", "stands: over", "'stands' is beside or before, not 'over'"),
    ("..2 xenon", "..2 @xenon", "the pattern 'lack of ..2 @xenon' names the class '@xenon'"),
    ("Helium ran out", "Argon ran out", "'Argon ran out' is"),
    ("The scanner broke", "No helium", "'No helium' is SUPPLY, and must not be SUPPLY"),
    ("words:", "word:", "unknown key 'word' in a stop rule; did you mean 'words'?"),
  ])
  func aRuleIsHeldToItsExamples(old: String, new: String, words: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.rules.replacingOccurrences(of: old, with: new), to: "own.yml")
    let check = try Shell.run("trialscape check own.yml", in: folder)
    #expect(check.status == 1 && check.errors.contains(words), "\(check.errors)")
  }

  @Test func aReasonOpensItsTrials() throws {
    let folder = try TemporaryFolder()
    let command =
      "trialscape explain terminated-trials $SAMPLE --section stop-reasons --column TERMINATED --measure trials"
    let opened = try Shell.run("\(command) --row ACCRUAL", in: folder)
    let filtered = try Shell.run(
      "trialscape explain terminated-trials $SAMPLE --section where-they-stand --row TERMINATED --measure trials --where 'stop-reasons = ACCRUAL'",
      in: folder)
    #expect(opened.status == 0 && filtered.status == 0, "\(opened.errors)\(filtered.errors)")
    let ids = CSVText.rows(opened.output).map { $0["trial_id"] }
    #expect(ids == CSVText.rows(filtered.output).map { $0["trial_id"] })
    #expect(!ids.isEmpty)
  }
}
