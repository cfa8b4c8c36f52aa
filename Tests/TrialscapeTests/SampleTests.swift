import Foundation
import TestSupport
import Testing

/// The sample's figures against another program's reading of the same records by the same pages.
struct SampleTests {
  @Test func everyFigureIsTheOtherProgramsFigure() throws {
    let expected = TidyRow.rows(
      try Data(
        contentsOf: Shell.package.appending(path: "Tests/TrialscapeTests/Expected/sample-quarterly-landscape.csv")))
    let folder = try TemporaryFolder()
    let run = try Shell.run("trialscape report quarterly-landscape $SAMPLE --format csv", in: folder)
    #expect(run.status == 0 && run.errors.isEmpty)
    // What the sources can answer is no figure of the trials, and the other program does not read reasons.
    let found = TidyRow.rows(run.output).filter { !["coverage", "stop-reasons"].contains($0["section"]) }
    #expect(found.count == Set(found.map(\.key)).count, "a key stands twice")
    let more = Set(found.map(\.key)).symmetricDifference(expected.map(\.key)).sorted()
    #expect(more.isEmpty, "only one of the programs has these: \(more.prefix(20))")
    // The figures stand in the order of the page, not of the other program.
    for section in Set(expected.map { $0["section"] }).sorted() where section != "portfolio" {
      #expect(levels(found, section) == levels(expected, section), "\(section): rows in another order")
    }
    let byKey = Dictionary(found.map { ($0.key, $0) }) { first, _ in first }
    var wrong: [String] = []
    var compared = 0
    for row in expected {
      guard let own = byKey[row.key] else { continue }
      compared += 1
      if !same(own["value"], row["value"]) { wrong.append("\(row.key): \(own["value"]), expected \(row["value"])") }
      // The other program leaves these empty where it does not compare them.
      for name in ["numerator", "denominator", "ci_low", "ci_high"]
      where !row[name].isEmpty && !same(own[name], row[name]) {
        wrong.append("\(row.key): \(name) \(own[name]), expected \(row[name])")
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count) of \(compared) differ:\n\(wrong.prefix(20).joined(separator: "\n"))")
    #expect(compared > 1_600)
  }

  /// The rows of a section in order; the order of columns and measures is each program's own.
  private func levels(_ rows: [TidyRow], _ section: String) -> [String] {
    var seen: Set<String> = []
    return rows.filter { $0["section"] == section }.map { $0["row"] + " " + $0["row_level"] }.filter {
      seen.insert($0).inserted
    }
  }

  private func same(_ found: String, _ expected: String) -> Bool {
    guard let a = Double(found), let b = Double(expected) else { return found == expected }
    return abs(a - b) <= 5e-7 * max(1, abs(b))
  }
}
