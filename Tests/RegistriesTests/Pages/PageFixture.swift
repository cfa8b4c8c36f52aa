import Foundation
import Registries
import StudyModel
import Testing

/// A saved page of our own making, and what was written down by hand of it.
struct PageFixture: CustomTestStringConvertible, Hashable, Sendable {
  var format: String
  var file: String

  static let formats: [any SourceFormat] = [MedDataX(), MedPath(), Ignite(), TrialX()]

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  /// All of them.
  static let all: [PageFixture] = formats.map(\.name).flatMap { format in
    let files = try? FileManager.default.contentsOfDirectory(atPath: root.path + "/Fixtures/" + format)
    return (files ?? []).sorted().map { PageFixture(format: format, file: $0) }
  }

  var testDescription: String { format + "/" + file }
  var path: String { PageFixture.root.path + "/Fixtures/" + format + "/" + file }

  /// The lines of its expectation, which a page saved as HTML shares with its text.
  var expected: [String] {
    get throws {
      let name = (file as NSString).deletingPathExtension
      let path = PageFixture.root.path + "/Expected/" + format + "/" + name + ".txt"
      return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
    }
  }

  func text() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  /// What reading it gives, as lines: the study's fields, then notes and unknown words.
  func lines() throws -> [String] { try PageFixture.lines(of: path) }

  static func lines(of path: String) throws -> [String] {
    let source = FileSource([path], formats: formats)
    let (parts, summary) = try source.parts(reading: Set(StudyField.allCases), jobs: 1, into: [Study]()) { $0 += $1 }
    var lines = parts.flatMap { $0 }.flatMap { ["format: \(summary.sources[0].format)", $0.version.line] + $0.lines }
    lines += summary.findings.map { "\($0.severity.rawValue): \($0.message)" }
    for (field, words) in summary.unknownWords.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      lines += words.sorted { $0.key < $1.key }.map { "unknown \(field.name): \($0.key)" }
    }
    return lines
  }
}

extension VersionKey {
  fileprivate var line: String {
    "version: rank \(rank), updated \(updated), dated \(versionDate), \(isWhole ? "whole" : "partial")"
  }
}
