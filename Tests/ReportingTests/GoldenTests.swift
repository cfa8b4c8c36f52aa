import Foundation
import Testing
import TrialscapeKit

/// Every report over the sample, as a reader gets them: text in full, workbooks cell by cell.
///
/// `RECORD=1 swift test --filter GoldenTests` writes them anew; read the difference before committing it.
@Suite struct GoldenTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  static let reports = Catalog.standard.reports.map(\.name)

  private static func request(_ report: String) -> ReportRequest {
    var request = ReportRequest()
    request.report = report
    request.inputs = [folder.appending(path: "../../Notebooks/sample").standardizedFileURL.path]
    request.title = "Sample"
    request.note = "eighty invented trials"
    return request
  }

  @Test("the text report", arguments: reports)
  func text(report: String) throws {
    let outcome = Trialscape().report(Self.request(report))
    #expect(outcome.status == .done)
    try Self.compare(String(decoding: outcome.output, as: UTF8.self), with: report + ".txt")
  }

  @Test("the workbook, cell by cell", arguments: reports)
  func workbook(report: String) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "golden-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var request = Self.request(report)
    request.outputs = [path]
    #expect(Trialscape().report(request).status == .done)
    try Self.compare(try WorkbookDump(path).text(), with: report + ".cells.txt")
  }

  private static func compare(_ made: String, with name: String) throws {
    let golden = folder.appending(path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(made.utf8).write(to: golden)
      return
    }
    let kept = try String(contentsOf: golden, encoding: .utf8)
    guard made != kept else { return }
    let (new, old) = (made.components(separatedBy: "\n"), kept.components(separatedBy: "\n"))
    let line = zip(new, old).enumerated().first { $1.0 != $1.1 }?.offset ?? min(new.count, old.count)
    Issue.record(
      """
      Golden/\(name) differs from line \(line + 1) on; RECORD=1 writes it anew.
      was: \(old.indices.contains(line) ? old[line] : "(end)")
      is:  \(new.indices.contains(line) ? new[line] : "(end)")
      """)
  }
}
