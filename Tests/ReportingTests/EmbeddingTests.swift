import Aggregation
import Foundation
import StudyModel
import TestSupport
import Testing
import TrialscapeKit

/// The catalog is a value: who embeds the library appends a variable of theirs, by what is public alone.
struct EmbeddingTests {
  private static let wordsInTitle = Variable(
    "title-length", "Title", "Whether the title is long.", reads: [.briefTitle],
    levels: { _ in [Level("SHORT", "Short"), Level("LONG", "Long")] }
  ) { row, _ in
    row.text(.briefTitle).map { .level($0.count > 40 ? 1 : 0) } ?? .missing
  }

  @Test func aVariableOfTheirs() throws {
    var catalog = Catalog.standard
    catalog.variables.append(Self.wordsInTitle)
    let folder = try TemporaryFolder()
    try folder.write(
      "title: T\npopulation: all\nsections:\n  - {id: a, rows: title-length, measures: [trials]}\n", to: "t.yml")
    var request = ReportRequest()
    request.report = folder.place("t.yml").path
    request.inputs = [Shell.package.appending(path: "Notebooks/sample").path]
    request.format = "csv"
    let outcome = Trialscape(catalog).report(request)
    #expect(outcome.status == .done && outcome.findings.allSatisfy { $0.severity == .note })
    let rows = TidyRow.rows(outcome.output).filter { $0["section"] == "a" }
    let long = try JSONRecord.sample.values.count {
      ($0.text("identificationModule.briefTitle") ?? "").count > 40
    }
    #expect(rows.map { $0["row_level"] } == ["SHORT", "LONG", "(all)"])
    #expect(long > 0 && rows[1]["value"] == String(long))
    // It filters like any other, and is no part of our catalog.
    request.where = "title-length = LONG"
    let narrowed = TidyRow.rows(Trialscape(catalog).report(request).output).filter { $0["section"] == "a" }
    #expect(narrowed.map { $0["value"] } == ["0", String(long), String(long)])
    #expect(Trialscape().report(request).status == .failed)
  }
}
