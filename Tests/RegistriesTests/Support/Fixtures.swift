import Foundation
import StudyModel

@testable import Registries

/// The fixtures beside the tests, one folder a format.
enum Fixtures {
  /// The folder of all of them.
  static let folder = (#filePath as NSString).deletingLastPathComponent + "/../Fixtures"

  /// The path of one.
  static func path(_ name: String) -> String { folder + "/" + name }

  /// The bytes of one.
  static func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path(name)))) }

  /// What a format reads in one, and all of its findings.
  static func read(
    _ name: String, as format: some SourceFormat, _ fields: Set<StudyField> = Set(StudyField.allCases)
  ) throws -> RecordBatch {
    read(try bytes(name), as: format, fields)
  }

  /// What a format reads in a text.
  static func read(
    _ bytes: [UInt8], as format: some SourceFormat, _ fields: Set<StudyField> = Set(StudyField.allCases)
  ) -> RecordBatch {
    let file = FileBytes(bytes)
    let batch = RecordBatch(path: "x")
    format.reader(of: fields).read(0..<file.count, of: file, into: batch)
    return batch
  }
}

extension Study {
  /// The codes of a field of a vocabulary: of a list, a code a row; a word outside it in brackets, nothing for no value.
  func codes(_ field: StudyField) -> [String?] {
    guard case .term(let known) = field.kind else { return [] }
    return (field.list == nil ? [self[field]] : self[column: field]).map {
      switch $0 {
      case .term(let word): known.words[Int(word)].code
      case .text(let text): "[\(text)]"
      default: nil
      }
    }
  }

  /// The texts of a list's field, nothing where there is none.
  func texts(_ field: StudyField) -> [String?] { self[column: field].map(\.text) }
}
