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
}
