import Foundation
import TestSupport
import Testing

/// Every figure with and without the trials that a data-quality rule finds.
struct WithoutFlaggedTests {
  private func tidy(_ options: String, _ folder: TemporaryFolder) throws -> [TidyRow] {
    let run = try Shell.run("trialscape report quarterly-landscape $SAMPLE \(options) --format csv", in: folder)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    return TidyRow.rows(run.output)
  }

  /// Beside the figures as they are stand those of a report that never saw the flagged trials.
  @Test(arguments: [("DQ09", "flags != DQ09", "DQ09"), ("dq05,DQ17", "flags not in (DQ05, DQ17)", "DQ05,DQ17")])
  func theSecondFigureIsThatOfTheOthers(rules: String, filter: String, name: String) throws {
    let folder = try TemporaryFolder()
    let plain = try tidy("--top all", folder)
    let both = try tidy("--top all --without-flagged \(rules)", folder)
    let other = try tidy("--top all --where '\(filter)'", folder)
    let own = both.filter { !$0["comparison"].hasPrefix("without ") }
    #expect(own.map(\.key) == plain.map(\.key))
    #expect(zip(own, plain).allSatisfy { $0["value"] == $1["value"] && $0["n_used"] == $1["n_used"] })
    let expected = Dictionary(other.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let before = Dictionary(own.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var compared = 0
    var moved = 0
    for row in both where row["comparison"].hasPrefix("without \(name)") && row["section"] != "record-flow" {
      var key = row
      key.cells["comparison"] = String(row["comparison"].dropFirst("without \(name)".count).drop { $0 == " " })
      // Open levels that only the first population has stand at zero.
      guard let alone = expected[key.key] else { continue }
      compared += 1
      for column in ["value", "numerator", "denominator", "ci_low", "ci_high", "n_used", "n_missing", "population"] {
        #expect(row[column] == alone[column], "\(key.key): \(column)")
      }
      if let before = before[key.key], before["value"] != row["value"] { moved += 1 }
    }
    #expect(compared > 1_000 && moved > 100)
    let flow = both.filter { $0["section"] == "record-flow" && $0["comparison"] == "without \(name)" }
    let left = flow.first { $0["row_level"] == "excluded-by-flags" }?["value"] ?? ""
    let kept = flow.first { $0["row_level"] == "kept" }?["value"] ?? ""
    let all = plain.first { $0["section"] == "record-flow" && $0["row_level"] == "kept" }?["value"] ?? ""
    #expect((Int(left) ?? 0) > 0 && (Int(left) ?? 0) + (Int(kept) ?? 0) == Int(all))
  }

  @Test func explainOpensTheSecondFigure() throws {
    let folder = try TemporaryFolder()
    let row = try #require(
      try tidy("--without-flagged DQ09", folder).first {
        $0["section"] == "phase-mix" && $0["row_level"] == "PHASE2" && $0["comparison"] == "without DQ09"
          && $0["measure"] == "trials"
      })
    let line = "trialscape explain quarterly-landscape $SAMPLE --section phase-mix --row PHASE2 --measure trials"
    let all = CSVText.rows(try Shell.run(line, in: folder).output).map { $0["trial_id"] ?? "" }
    let some = CSVText.rows(
      try Shell.run("\(line) --without-flagged DQ09 --column 'without DQ09'", in: folder).output
    ).map { $0["trial_id"] ?? "" }
    #expect(String(some.count) == row["value"])
    let flagged = CSVText.rows(
      try Shell.run(
        "trialscape explain quarterly-landscape $SAMPLE --section data-quality --row DQ09 --part numerator --measure trials",
        in: folder
      ).output
    ).map { $0["trial_id"] ?? "" }
    #expect(!flagged.isEmpty && Set(all).subtracting(flagged) == Set(some) && some.count < all.count)
  }

  @Test func textSaysHowManyAreLeftOut() throws {
    let folder = try TemporaryFolder()
    let text = try Shell.run(
      "trialscape report quarterly-landscape $SAMPLE --without-flagged DQ09 --section phase-mix", in: folder
    ).text
    #expect(text.contains("Without DQ09") && text.contains("All trials"))
    #expect(
      text.split(separator: "\n").joined(separator: " ").contains("the same once more without the 12 of 67 trials"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: [
    ("DQ21", "is no data-quality rule; did you mean 'DQ"), ("''", "names no rule"), ("DQ01,stop", "is no data-quality"),
  ])
  func rulesThatAreNone(rules: String, message: String) throws {
    let run = try Shell.run(
      "trialscape report quarterly-landscape $SAMPLE --without-flagged \(rules)", in: try TemporaryFolder())
    #expect(run.status == 64 && run.output.isEmpty && run.errors.contains(message), "\(run.errors)")
  }
}
