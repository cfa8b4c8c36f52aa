import Foundation
import StudyModel
import TestSupport
import Testing
import TrialscapeKit

/// The folder that `trialscape reference` writes, and the one page that `list … --id` prints.
struct ReferenceFolderTests {
  @Test func theFolderHoldsThePages() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "variables:\n  - {id: made-up, levels: [{code: HAY, pattern: hay}]}\n", to: "own.yml")
    let place = folder.place("reference").path
    let outcome = Trialscape().reference(place, definitions: [folder.place("own.yml").path])
    #expect(outcome.status == .done && outcome.findings.isEmpty)
    let written = try #require(FileManager.default.enumerator(atPath: place)).compactMap { $0 as? String }
      .filter { $0.hasSuffix(".md") }
    let index = try String(contentsOfFile: place + "/index.md", encoding: .utf8)
    #expect(written.count == index.matches(of: /\.md\)/).count + 1)
    for name in written { #expect(name == "index.md" || index.contains("(\(name))"), "\(name) is not in the index") }
    #expect(written.contains("variables/made-up.md"))
    let printed = Trialscape().page("variables", id: "phase")
    #expect(printed.output == Array(try Data(contentsOf: URL(filePath: place + "/variables/phase.md"))))
  }

  @Test func whatIsWrongIsNamed() throws {
    let folder = try TemporaryFolder()
    let place = folder.place("no/such").path
    #expect(Trialscape().reference(place).status == .failed)
    #expect(Trialscape().page("variables", id: "phse").status == .usage)
    #expect(
      Trialscape().page("variables", id: "phse").findings.contains { $0.message.contains("did you mean 'phase'") })
    #expect(Trialscape().page("formats", id: "aact").status == .usage)
    #expect(Trialscape().list("rules").output.count > 1000)
  }
}
