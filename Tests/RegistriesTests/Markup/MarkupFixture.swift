import Foundation
import Registries
import StudyModel

/// The fixtures of the XML formats.
enum MarkupFixture {
  static let formats: [any SourceFormat] = [APIv2JSON(), APIv2CSV(), ClassicXML(), ICTRPXML()]

  /// The path of a fixture.
  static func path(_ name: String) -> String {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return here.appendingPathComponent("Fixtures").appendingPathComponent(name).path
  }

  /// The bytes of a fixture.
  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  /// What a fixture gives.
  static func reading(
    _ name: String, fields: Set<StudyField> = Set(StudyField.allCases)
  ) throws -> Reading {
    try Reading(FileSource([path(name)], formats: formats), fields: fields)
  }
}

extension Study {
  /// The texts of a column, and other values in words.
  func rows(_ field: StudyField) -> [String] { self[column: field].map(\.words) }
  /// A value in words.
  func words(_ field: StudyField) -> String {
    if case .term(let position) = self[field], case .term(let vocabulary) = field.kind {
      return vocabulary.words[Int(position)].code
    }
    return self[field].words
  }
  /// The codes of a column of terms.
  func terms(_ field: StudyField) -> [String] {
    guard case .term(let vocabulary) = field.kind else { return [] }
    return self[column: field].map { value in
      if case .term(let position) = value { vocabulary.words[Int(position)].code } else { value.words }
    }
  }
}

extension FieldValue {
  /// The value in words.
  fileprivate var words: String {
    switch self {
    case .notRead: "(not read)"
    case .cannotSay: "(cannot say)"
    case .notGiven: "(not given)"
    case .term(let position): "#\(position)"
    case .text(let text): text
    case .date(let date): "\(date)"
    case .age(let age): "\(age)"
    case .count(let count): "\(count)"
    case .flag(let flag): flag ? "yes" : "no"
    }
  }
}
