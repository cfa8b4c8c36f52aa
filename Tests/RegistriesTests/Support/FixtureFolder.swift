import Foundation
import Registries
import StudyModel

/// A temporary folder of fixtures, removed with its value.
final class FixtureFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/registries-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, making its folder, and returns its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Writes a text.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }
}

/// What a source gives: its studies in input order and its summary.
struct Reading {
  var studies: [Study] = []
  var summary: InputSummary

  init(_ inputs: [String], fields: Set<StudyField> = Set(StudyField.allCases), jobs: Int = 2) throws {
    self = try Reading(FileSource(inputs), fields: fields, jobs: jobs)
  }

  init(_ source: FileSource, fields: Set<StudyField> = Set(StudyField.allCases), jobs: Int = 2) throws {
    let (parts, summary) = try source.parts(reading: fields, jobs: jobs, into: [Study]()) { $0 += $1 }
    self.studies = parts.flatMap { $0 }.sorted { $0.origin < $1.origin }
    self.summary = summary
  }

  var ids: [String] { studies.map(\.id) }
  /// The findings without the folder they lie in.
  func findings(in folder: FixtureFolder) -> [String] {
    summary.findings.map { $0.description.replacingOccurrences(of: folder.path + "/", with: "") }
  }
}
