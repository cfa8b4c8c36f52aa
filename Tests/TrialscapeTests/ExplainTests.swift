import Foundation
import TestSupport
import Testing

/// From a figure to its trials: the ids another reading finds, and as many as the figure's own row says.
struct ExplainTests {
  private struct Answer {
    var ids: [String]
    var adds: Int
    var reasons: [String: Int]
    var part: String

    init(_ run: Run) {
      let rows = CSVText.rows(run.output)
      ids = rows.map { $0["trial_id"] ?? "" }
      adds = rows.reduce(0) { $0 + (Int($1["adds"] ?? "") ?? 0) }
      reasons = rows.reduce(into: [:]) { if let reason = $1["reason"], !reason.isEmpty { $0[reason, default: 0] += 1 } }
      part = rows.first?["part"] ?? ""
    }
  }

  @Test func everyFigureOpensToItsTrials() throws {
    let folder = try TemporaryFolder()
    let records = try JSONRecord.sample
    let tidy = TidyRow.rows(
      try Shell.run("trialscape report quarterly-landscape $SAMPLE --format csv", in: folder).output)
    #expect(ExplainedCell.all.count >= 20)
    for cell in ExplainedCell.all {
      let run = try Shell.run(cell.line(part: cell.part), in: folder)
      #expect(run.status == 0 && run.errors.isEmpty, "\(cell.line(part: cell.part)): \(run.errors)")
      #expect(run.text.hasPrefix("trial_id,part,adds,reason\n"))
      let answer = Answer(run)
      let expected = records.values.filter(cell.population).compactMap { record in
        cell.adds(record).map { (record.id, $0) }
      }
      #expect(answer.ids == expected.map(\.0).sorted(), "\(cell.line(part: cell.part))")
      #expect(answer.adds == expected.reduce(0) { $0 + $1.1 }, "\(cell.line(part: cell.part))")
      #expect(!answer.ids.isEmpty, "\(cell.line(part: cell.part)) shows nothing")
      let rows = tidy.filter(cell.isShown)
      try #require(rows.count == 1, "\(cell.section) \(cell.row): \(rows.count) rows")
      try expectParts(of: cell, equal: rows[0], folder)
    }
  }

  /// Each part is as long, or adds as much, as the row says.
  private func expectParts(of cell: ExplainedCell, equal row: TidyRow, _ folder: TemporaryFolder) throws {
    let used = Answer(try Shell.run(cell.line(part: "used"), in: folder))
    #expect(String(used.ids.count) == row["n_used"], "\(row.key): used")
    if !row["denominator"].isEmpty { #expect(String(used.adds) == row["denominator"], "\(row.key): denominator") }
    let missing = Answer(try Shell.run(cell.line(part: "missing"), in: folder))
    if !row["numerator"].isEmpty {
      let numerator = Answer(try Shell.run(cell.line(part: "numerator"), in: folder))
      #expect(String(numerator.adds) == row["numerator"], "\(row.key): numerator")
      // The trials of a reserved row are those no level has: they are counted, and missing from the shares or left out.
      let excluded = Answer(try Shell.run(cell.line(part: "excluded"), in: folder))
      let home = cell.row.hasPrefix("(") ? used.ids + missing.ids + excluded.ids : used.ids
      #expect(Set(numerator.ids).isSubset(of: home), "\(row.key): numerator outside used")
    }
    #expect(String(missing.ids.count) == row["n_missing"], "\(row.key): missing")
    let excluded = Answer(try Shell.run(cell.line(part: "excluded"), in: folder))
    #expect(String(excluded.ids.count) == row["n_excluded"], "\(row.key): excluded")
    let reasons = row["excluded_why"].components(separatedBy: "; ").filter { !$0.isEmpty }
    #expect(excluded.reasons.map { "\($0.key)=\($0.value)" }.sorted() == reasons.sorted(), "\(row.key): reasons")
    let all = used.ids + missing.ids + excluded.ids
    #expect(all.count == Set(all).count, "\(row.key): a trial is in two parts")
  }

  @Test func theOptionsThatChangeANumberChangeItsTrials() throws {
    let folder = try TemporaryFolder()
    try folder.write("NCT02369484\nNCT99999999\n", to: "ids.txt")
    let start = "trialscape explain quarterly-landscape $SAMPLE --section study-type --row OBSERVATIONAL"
    let all = Answer(try Shell.run(start, in: folder)).ids
    let some = Answer(try Shell.run("\(start) --where 'status = RECRUITING'", in: folder)).ids
    #expect(!some.isEmpty && some.count < all.count && Set(some).isSubset(of: all))
    #expect(Answer(try Shell.run("\(start) --ids ids.txt", in: folder)).ids == all.filter { $0 == "NCT02369484" })
    let phases = "trialscape explain quarterly-landscape $SAMPLE --section phase-mix --row '(missing)'"
    #expect(try Shell.run(phases, in: folder).status == 64, "an interventional trial of the sample lacks no phase")
    let everyone = try Shell.run("\(phases) --population all", in: folder)
    #expect(everyone.status == 0 && !Answer(everyone).ids.isEmpty)
  }

  @Test(arguments: [
    "--section phase-mix --row PHASE9", "--section phase-mix --row '(missing)'", "--section trials",
    "--section record-flow --row read",
    "--section phase-by-status --row PHASE1 --column PHASE1", "--section stop-rate --row lead-group=PHASE4",
    "--section nothing",
  ])
  func noSuchCell(options: String) throws {
    let run = try Shell.run("trialscape explain quarterly-landscape $SAMPLE \(options)", in: try TemporaryFolder())
    #expect(
      run.status == 64 && run.output.isEmpty && run.errors.hasPrefix("error: "),
      "\(run.status) \(run.text) \(run.errors)")
  }
}
