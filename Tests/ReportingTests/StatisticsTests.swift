import Foundation
import Reporting
import Testing

/// Every statistic of METHODS 4 has a section that shows it and a suite that proves it.
@Suite struct StatisticsTests {
  @Test("is shown", arguments: Statistics.all.map(\.name))
  func isShown(name: String) throws {
    let row = try #require(Statistics.all.first { $0.name == name })
    #expect(row.shown.isEmpty == Statistics.withSnapshots.contains(name))
    for place in row.shown {
      let parts = place.split(separator: "/").map(String.init)
      let report = try Shipped.definition(parts[0])
      #expect(
        report.sections.contains { $0.id == parts[1] }, "\(name): the report \(parts[0]) has no section \(parts[1])")
    }
  }

  @Test("names its test", arguments: Statistics.all.map(\.name))
  func namesItsTest(name: String) throws {
    let row = try #require(Statistics.all.first { $0.name == name })
    #expect(!row.suites.isEmpty)
    for suite in row.suites { #expect(Self.suites.contains(suite), "\(name): there is no suite \(suite)") }
  }

  @Test func thereAreAsManyAsInTheCatalog() {
    #expect(Statistics.all.count == 31)
    #expect(Set(Statistics.all.map(\.name)).count == 31)
  }

  /// The names of the files that hold tests.
  private static let suites: Set<String> = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return Set((files?.allObjects ?? []).compactMap { ($0 as? URL)?.deletingPathExtension().lastPathComponent })
  }()
}
