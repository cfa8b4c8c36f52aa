import Foundation
import TestSupport
import Testing

/// Texts of the registry that a spreadsheet would run stay texts.
struct FormulaTests {
  /// What a formula can begin with, and what each name says after it.
  private static let starts = ["=", "+", "-", "@", "\t", "\r"]

  private static func text(_ start: String, _ what: String) -> String { "\(start)SUM(A1:A9) \(what)" }

  /// Terminated trials whose title, sponsor and reason begin so; one title is far too long for a workbook's cell.
  private func write(to folder: TemporaryFolder) throws {
    let template = try #require(try JSONRecord.sample["NCT02179567"])
    var lines: [String] = []
    for (number, start) in FormulaTests.starts.enumerated() {
      lines.append(
        try template.with(
          id: "NCT0000000\(number)", title: FormulaTests.text(start, "title"),
          sponsor: FormulaTests.text(start, "sponsor"),
          reason: FormulaTests.text(start, "reason")
        ).line)
    }
    let long = String(repeating: "0123456789", count: 4_000)
    lines.append(try template.with(id: "NCT00000009", title: long, sponsor: "Sponsor", reason: "reason").line)
    try folder.write(lines.joined(separator: "\n"), to: "trials.ndjson")
  }

  @Test func inCSV() throws {
    let folder = try TemporaryFolder()
    try write(to: folder)
    let run = try Shell.run(
      "trialscape report quarterly-landscape trials.ndjson --top all --output all/ --output tidy.csv", in: folder)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    let guarded = Set(FormulaTests.starts.map { "'" + FormulaTests.text($0, "sponsor") })
    let sponsors = Set(
      TidyRow.rows(try folder.bytes(of: "tidy.csv")).filter { $0["row"] == "lead-sponsor" }.map { $0["row_level"] })
    #expect(sponsors.isSuperset(of: guarded), "\(sponsors)")
    for name in ["stop-list.csv", "trials.csv"] {
      let rows = CSVText.rows(try folder.bytes(of: "all/\(name)"))
      for (heading, what) in [("title", "title"), ("lead_sponsor", "sponsor"), ("why_stopped", "reason")] {
        let cells = Set(rows.compactMap { $0[heading] })
        #expect(
          cells.isSuperset(of: FormulaTests.starts.map { "'" + FormulaTests.text($0, what) }),
          "\(name) \(heading): \(cells)")
      }
    }
    // No field of any file begins as a formula does, but for numbers.
    for name in try folder.names(in: "all") {
      for (number, record) in CSVText.records(try folder.bytes(of: "all/\(name)")).enumerated() {
        for field in record where field.first.map({ "=+-@\t\r".contains($0) }) == true {
          #expect(Double(field) != nil, "\(name), record \(number + 1): \(field)")
        }
      }
    }
  }

  @Test func aNumberHasNoApostrophe() throws {
    let run = try Shell.run(
      "trialscape report quarterly-landscape $SAMPLE --quarter 2026-Q2 --format csv", in: try TemporaryFolder())
    let values = TidyRow.rows(run.output).map { $0["value"] }
    #expect(values.contains { $0.hasPrefix("-") })
    #expect(values.allSatisfy { $0.isEmpty || Double($0) != nil })
  }

  @Test(.enabled(if: Shell.unzip("", to: "") != nil, "needs unzip or python3")) func inAWorkbook() throws {
    let folder = try TemporaryFolder()
    try write(to: folder)
    let unzip = try #require(Shell.unzip("all.xlsx", to: "x"))
    let run = try Shell.run(
      "trialscape report quarterly-landscape trials.ndjson --output all.xlsx && mkdir x && \(unzip)", in: folder)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    let sheets = try folder.names(in: "x/xl/worksheets").filter { $0.hasSuffix(".xml") }
    let strings = try folder.text(of: "x/xl/sharedStrings.xml")
    var all = strings
    for sheet in sheets {
      let text = try folder.text(of: "x/xl/worksheets/\(sheet)")
      all += text
      // Formulas there are, for sums and links; none is a text of the registry.
      #expect(!text.contains("<f>SUM(A1:A9) ") && !text.contains("<f>=SUM"), "\(sheet)")
    }
    let texts = ["=", "+", "-", "@"].flatMap { start in
      ["title", "sponsor", "reason"].map { FormulaTests.text(start, $0) }
    }
    let altered = texts.filter { !all.contains(">\($0)<") }
    #expect(altered.isEmpty, "not there as they are")
    // Excel's cells end at 32,767 characters; what is cut says so in words.
    let (digits, note) = (String(repeating: "0123456789", count: 3_277), "cut at 32767 characters")
    let (isCut, saysSo) = (all.contains(digits.prefix(32_760)) && !all.contains(digits), all.contains(note))
    #expect(isCut && saysSo)
  }
}

extension JSONRecord {
  fileprivate func with(id: String, title: String, sponsor: String, reason: String) -> JSONRecord {
    func change(_ record: inout [String: Any], _ module: String, _ key: String, _ value: Any) {
      var part = record[module] as? [String: Any] ?? [:]
      part[key] = value
      record[module] = part
    }
    var whole = value["protocolSection"] as? [String: Any] ?? [:]
    change(&whole, "identificationModule", "nctId", id)
    change(&whole, "identificationModule", "briefTitle", title)
    change(&whole, "sponsorCollaboratorsModule", "leadSponsor", ["name": sponsor, "class": "INDUSTRY"])
    change(&whole, "statusModule", "overallStatus", "TERMINATED")
    change(&whole, "statusModule", "whyStopped", reason)
    var copy = self
    copy.value["protocolSection"] = whole
    return copy
  }
}
