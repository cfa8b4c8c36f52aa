import Foundation
import Testing
import TrialscapeKit

/// The profile of the sample's industry trials beside all others, as a reader gets it.
///
/// `RECORD=1 swift test --filter ComparatorGoldenTests` writes it anew; read the difference before committing it.
@Suite struct ComparatorGoldenTests {
  private static var request: ReportRequest {
    var request = ReportRequest()
    request.report = "rigor-profile"
    request.inputs = [GoldenTests.folder.appending(path: "../../Notebooks/sample").standardizedFileURL.path]
    request.title = "Led by industry"
    request.where = "lead-group = INDUSTRY"
    request.compareWhere = "all"
    request.compareTitle = "All others"
    return request
  }

  private static func check(_ made: String, against name: String) throws {
    let golden = GoldenTests.folder.appending(path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(made.utf8).write(to: golden)
      return
    }
    let kept = try String(contentsOf: golden, encoding: .utf8)
    let (new, old) = (made.components(separatedBy: "\n"), kept.components(separatedBy: "\n"))
    let line = zip(new, old).enumerated().first { $1.0 != $1.1 }?.offset ?? min(new.count, old.count)
    #expect(made == kept, "Golden/\(name) differs from line \(line + 1) on; RECORD=1 writes it anew")
  }

  @Test func theText() throws {
    let outcome = Trialscape().report(Self.request)
    #expect(outcome.status == .done)
    try Self.check(String(decoding: outcome.output, as: UTF8.self), against: "rigor-profile-beside.txt")
  }

  @Test func theWorkbookCellByCell() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "golden-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var request = Self.request
    request.outputs = [path]
    #expect(Trialscape().report(request).status == .done)
    try Self.check(try WorkbookDump(path).text(), against: "rigor-profile-beside.cells.txt")
  }
}
