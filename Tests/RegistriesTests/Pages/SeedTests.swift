import Foundation
import Registries
import StudyModel
import Testing

/// The five pages the project began with, where they are at hand, against what was written down of them.
struct SeedTests {
  private static let folder = ProcessInfo.processInfo.environment["TRIALSCAPE_SEEDS"]
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../.ci/seeds.json")

  @Test(.enabled(if: SeedTests.folder != nil))
  func everyFactOfEverySeed() throws {
    let folder = try #require(Self.folder)
    let document = try JSONSerialization.jsonObject(with: Data(contentsOf: Self.file)) as? [String: Any]
    let pages = try #require(document?["pages"] as? [String: [String: Any]])
    #expect(pages.count == 5)
    for (name, page) in pages.sorted(by: { $0.key < $1.key }) {
      let reading = try Reading(FileSource([folder + "/" + name], formats: PageFixture.formats))
      let study = try #require(reading.studies.first)
      #expect(study.id == page["id"] as? String)
      #expect(reading.summary.sources.map(\.format) == [page["format"] as? String])
      #expect(reading.summary.findings.isEmpty && reading.summary.unknownWords.isEmpty)
      for field in StudyField.allCases where field.list == nil {
        #expect(says(study[field], of: field, page[field.name]), "\(name): \(field.name) is \(study[field])")
      }
      for list in StudyList.allCases {
        let rows = page[list.fields[0].name] as? [[String: Any]]
        #expect(study[list] == (rows.map { .rows($0.count) } ?? .cannotSay), "\(name): \(list.fields[0].name)")
        for (number, row) in (rows ?? []).enumerated() where study.count(of: list) == rows?.count {
          for field in list.fields {
            let value = study[column: field][number]
            #expect(says(value, of: field, row[field.name]), "\(name): \(field.name) \(number + 1) is \(value)")
          }
        }
      }
    }
  }

  /// Whether a value is what was written down: nothing for *cannot say*, null for *not given*, of a long text its length
  /// and first words.
  private func says(_ value: FieldValue, of field: StudyField, _ written: Any?) -> Bool {
    switch value {
    case .notRead: false
    case .cannotSay: written == nil
    case .notGiven: written is NSNull
    case .term(let position):
      if case .term(let vocabulary) = field.kind {
        vocabulary.words[Int(position)].code == written as? String
      } else {
        false
      }
    case .text(let text):
      if let long = written as? [String: Any] {
        text.unicodeScalars.count == long["length"] as? Int
          && text.split(whereSeparator: \.isWhitespace).prefix(5).joined(separator: " ") == long["begins"] as? String
      } else {
        text == written as? String
      }
    case .date(let date): date.description == written as? String
    case .age(let age): age.description == written as? String
    case .count(let count): count == written as? Int
    case .flag(let flag): flag == written as? Bool
    }
  }
}
