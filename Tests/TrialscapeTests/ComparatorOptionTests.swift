import Foundation
import TestSupport
import Testing

/// `--compare-where` and `--compare-input` on the command line: what they print, refuse and open.
struct ComparatorOptionTests {
  private func tidy(_ options: String, _ folder: TemporaryFolder, report: String = "quarterly-landscape") throws
    -> [TidyRow]
  {
    let run = try Shell.run("trialscape report \(report) $SAMPLE \(options) --format csv", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    return TidyRow.rows(run.output)
  }

  /// The second population's figures are those of a report on the trials that are left to it.
  @Test func theSecondsFiguresAreThoseOfItsTrialsAlone() throws {
    let folder = try TemporaryFolder()
    let (first, second) = ("lead-group = INDUSTRY", "masking = NONE")
    let both = try tidy("--where '\(first)' --compare-where '\(second)' --top all", folder)
    let alone = try tidy("--where '\(second) and not lead-group = INDUSTRY' --top all", folder)
    let expected = Dictionary(alone.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var compared = 0
    for row in both where row["comparison"].hasPrefix("comparator") && row["section"] != "record-flow" {
      var key = row
      key.cells["comparison"] = String(row["comparison"].dropFirst("comparator".count).drop { $0 == " " })
      guard let same = expected[key.key] else { continue }
      compared += 1
      for column in ["value", "numerator", "denominator", "ci_low", "ci_high", "n_used", "n_missing"] {
        #expect(row[column] == same[column], "\(key.key): \(column)")
      }
    }
    #expect(compared > 1_000)
    let plain = try tidy("--where '\(first)' --top all", folder)
    let own = both.filter { !$0["comparison"].hasPrefix("comparator") && !$0["measure"].contains("-across-") }
    #expect(own.map(\.cells) == plain.map(\.cells))
    // Periods are compared in both.
    #expect(both.contains { $0["comparison"] == "comparator year-ago" && $0["section"] == "quarter-comparison" })
  }

  /// `all` is everyone else, and --ids says who is first.
  @Test func theRestIsEveryoneElse() throws {
    let folder = try TemporaryFolder()
    let flow = try tidy("--where 'lead-group = INDUSTRY' --compare-where all", folder).filter {
      $0["section"] == "record-flow" && $0["comparison"] == "comparator"
    }
    func step(_ code: String) -> Int { flow.first { $0["row_level"] == code }.flatMap { Int($0["value"]) } ?? -1 }
    #expect(step("excluded-as-overlap") > 0 && step("kept") > 0)
    #expect(
      step("read") == step("excluded-by-population") + step("excluded-as-overlap") + step("kept")
        + step("superseded") + step("unreadable"))
  }

  @Test func oneFileOnBothSidesSaysThatNobodyIsLeft() throws {
    let folder = try TemporaryFolder()
    let run = try Shell.run("trialscape report rigor-profile $SAMPLE --compare-input $SAMPLE", in: folder)
    #expect(run.status == 0)
    let words = run.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Beside: Comparator, no interventional trials; all "))
    #expect(words.contains("it had are in the first population, and a trial is on one side only"))
  }

  @Test func explainOpensTheSecondsCell() throws {
    let folder = try TemporaryFolder()
    let options = "--where 'lead-group = INDUSTRY' --compare-where all"
    let row = try #require(
      try tidy(options, folder).first {
        $0["section"] == "phase-mix" && $0["row_level"] == "PHASE2" && $0["comparison"] == "comparator"
          && $0["measure"] == "share"
      })
    let line = "trialscape explain quarterly-landscape $SAMPLE \(options) --section phase-mix --row PHASE2"
    let second = CSVText.rows(try Shell.run("\(line) --measure share --column comparator", in: folder).output)
    let first = CSVText.rows(try Shell.run("\(line) --measure share", in: folder).output)
    #expect(String(second.count) == row["numerator"])
    let ids = { (rows: [[String: String]]) in Set(rows.map { $0["trial_id"] ?? "" }) }
    #expect(!first.isEmpty && ids(first).isDisjoint(with: ids(second)))
    // A period of the second population: both names, in one --column or in two.
    let event =
      "trialscape explain quarterly-landscape $SAMPLE \(options) --section quarter-comparison --measure first-posted"
    let one = try Shell.run("\(event) --column 'comparator year-ago' --part used", in: folder)
    let two = try Shell.run("\(event) --column comparator --column year-ago --part used", in: folder)
    #expect(one.status == 0 && one.output == two.output)
  }

  @Test(arguments: [
    ("share-difference", "'share-difference' says how figures differ and has no trials of its own"),
    ("share-q", "'share-q' says how figures differ"),
    ("homogeneity-p", "'homogeneity-p' speaks of a whole table"),
  ])
  func explainRefusesWhatIsOfNoTrial(measure: String, words: String) throws {
    let run = try Shell.run(
      "trialscape explain quarterly-landscape $SAMPLE --compare-where all --where 'lead-group = INDUSTRY' --section phase-mix --row PHASE2 --column comparator --measure \(measure)",
      in: try TemporaryFolder())
    #expect(run.status == 64 && run.errors.contains(words), "\(run.errors)")
  }

  @Test(arguments: [
    ("--compare-title Others", "--compare-title 'Others' names a second population"),
    ("--compare-where 'phse = PHASE2'", "--compare-where column 1: unknown variable 'phse'"),
    ("--compare-input nowhere.json", "nowhere.json"),
  ])
  func whatMakesNoSecondPopulationIsRefused(options: String, words: String) throws {
    let run = try Shell.run("trialscape report rigor-profile $SAMPLE \(options)", in: try TemporaryFolder())
    #expect(run.status != 0 && run.output.isEmpty && run.errors.contains(words), "\(run.errors)")
  }

  /// An output may not overwrite the second population's records.
  @Test func theSecondsRecordsAreSpared() throws {
    let folder = try TemporaryFolder()
    let run = try Shell.run(
      "cat $SAMPLE/*.json | head -c 0 > none.json; cp -r $SAMPLE other; f=$(find other -name '*.json' | head -n 1); cp \"$f\" second.csv; trialscape report rigor-profile $SAMPLE --compare-input second.csv --input-format ctgov-v2-json --output second.csv",
      in: folder)
    #expect(run.status != 0 && !run.errors.isEmpty)
  }

  /// Several reports, a quarter and two looks at once go together.
  @Test func withOtherOptions() throws {
    let folder = try TemporaryFolder()
    let rows = try tidy(
      "--compare-where 'masking = NONE' --where 'lead-group = INDUSTRY' --quarter 2024-Q4 --without-flagged DQ09",
      folder, report: "rigor-profile,quarterly-landscape")
    #expect(Set(rows.map { $0["report"] }) == ["rigor-profile", "quarterly-landscape"])
    #expect(rows.contains { $0["comparison"] == "comparator" } && rows.contains { $0["comparison"] == "without DQ09" })
    #expect(rows.contains { $0["comparison"] == "comparator this" && $0["row_level"] == "2024-Q4" })
  }

  /// No line of the text is wider than 80 columns, whatever stands side by side.
  @Test(arguments: ["rigor-profile", "quarterly-landscape", "results-compliance", "enrollment", "sponsors"])
  func theTextStaysNarrow(report: String) throws {
    let run = try Shell.run(
      "trialscape report \(report) $SAMPLE --where 'lead-group = INDUSTRY' --compare-where all --title 'Led by industry' --compare-title 'Led by universities, hospitals and others'",
      in: try TemporaryFolder())
    #expect(run.status == 0)
    #expect(run.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(run.text.contains("Led by industry less Led by universities, hospitals and others"))
  }
}
