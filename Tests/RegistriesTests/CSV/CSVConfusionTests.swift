import Foundation
import StudyModel
import Testing

@testable import Registries

/// Each fixture is of the format whose folder it lies in, and of no other.
struct CSVConfusionTests {
  private static let formats: [any SourceFormat] = [
    APIv2JSON(), APIv1JSON(), APIv2CSV(), ClassicCSV(), ICTRPCSV(), AACTCSV(), ICTRPXML(), ClassicXML(),
  ]

  @Test(arguments: formats.map(\.name))
  func isRecognizedAsItselfAndNothingElse(name: String) throws {
    let folder = Fixtures.folder + "/" + name
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for file in files.sorted() {
      let head = FileBytes(try Fixtures.bytes(name + "/" + file)).head
      let names = Self.formats.filter { $0.recognizes(head) == .yes }.map(\.name)
      #expect(names == [name], "\(file)")
    }
    if ["v2-csv", "classic-csv", "ictrp-csv", "aact-csv", "v1-json", "v2-json"].contains(name) {
      #expect(!files.isEmpty)
    }
  }

  @Test(arguments: formats.map(\.name))
  func aFormatReadsItsFixturesWithoutLoss(name: String) throws {
    let format = try #require(Self.formats.first { $0.name == name })
    for file in (try? FileManager.default.contentsOfDirectory(atPath: Fixtures.folder + "/" + name)) ?? [] {
      let path = Fixtures.path(name + "/" + file)
      guard let reading = try? Reading(FileSource([path], formats: Self.formats)) else { continue }
      #expect(reading.summary.sources.allSatisfy { $0.format == name }, "\(file)")
      for study in reading.studies {
        #expect(study.version.rank == format.rank)
        // What a format cannot carry it never says; all else it has an answer for.
        for field in StudyField.allCases where field.list == nil {
          let isSaid = study[field].isGiven || study[field] == .notGiven
          #expect(study[field] != .notRead && !(isSaid && format.cannotCarry.contains(field)), "\(file) \(field)")
        }
        for list in StudyList.allCases {
          #expect(study[list] != .notRead, "\(file) \(list)")
          for field in list.fields where format.cannotCarry.contains(field) {
            #expect(study[column: field].allSatisfy { $0 == .cannotSay }, "\(file) \(field)")
          }
        }
      }
    }
  }
}
