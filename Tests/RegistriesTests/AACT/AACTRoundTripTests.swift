import Registries
import StudyModel
import TestSupport
import Testing

/// Studies written as AACT's tables come back as what AACT keeps of them.
struct AACTRoundTripTests {
  /// Studies as nobody would believe them, with texts that bars, quotes and line ends run through.
  static func studies(_ count: Int, seed: UInt64) -> [Study] {
    var generator = Generator(seed: seed)
    return Study.generated(count, seed: seed).map { study in
      var study = study
      for field in StudyField.allCases where generator.chance(40) {
        guard case .text = field.kind else { continue }
        let text = FieldValue.text(generator.pick(nasty))
        if field.list == nil {
          study[field] = text
        } else if !study[column: field].isEmpty {
          study[column: field][0] = text
        }
      }
      return study
    }
  }

  private static let nasty = [
    "he said \"yes\" | no", "one\ntwo", "\"quoted\"", "a \"\"b", "ends\"", "|", "\"", "||a|",
    "two\n\n  - three\n|four|",
    "  blanks  ", "\n", "a,b;c\td", "\u{FEFF}mark", "é|\"東京\"", String(repeating: "long | \"text\" ", count: 40),
  ]

  @Test(arguments: [1, 2, 3] as [UInt64])
  func everyFieldComesBack(_ seed: UInt64) throws {
    let studies = Self.studies(250, seed: seed)
    let folder = try FixtureFolder()
    for file in AACTExport(studies).files { try folder.write(file.name, file.text) }
    let reading = try Reading(FileSource([folder.path], formats: [AACT()]))
    #expect(reading.ids == studies.map(\.id))
    for (read, written) in zip(reading.studies, studies) {
      let expected = written.throughAACT
      for field in StudyField.allCases {
        #expect(read[field] == expected[field], "\(read.id) \(field.name)")
        #expect(read[column: field] == expected[column: field], "\(read.id) \(field.name)")
      }
      for list in StudyList.allCases { #expect(read[list] == expected[list], "\(read.id) \(list)") }
      #expect(read.version == expected.version)
    }
    #expect(reading.findings(in: folder) == [])
    #expect(reading.summary.sources.map(\.files) == [20])
    #expect(reading.summary.sources.map(\.records) == [250])
  }

  /// What a plan does not ask for is not read, and what it asks for is the same whatever else it asks.
  @Test func projectionChangesNothingElse() throws {
    let folder = try FixtureFolder()
    for file in AACTExport(Self.studies(60, seed: 9)).files { try folder.write(file.name, file.text) }
    let source = FileSource([folder.path], formats: [AACT()])
    let whole = try Reading(source)
    for field in StudyField.allCases {
      let one = try Reading(source, fields: [field])
      #expect(one.ids == whole.ids)
      for (some, all) in zip(one.studies, whole.studies) {
        #expect(some[field] == all[field] && some[column: field] == all[column: field], "\(field.name)")
        #expect(some.version == all.version)
        for other in StudyField.allCases where other != field {
          #expect(some[other] == .notRead && some[column: other].isEmpty)
        }
      }
      #expect(one.summary.sources.first?.cannotCarry == whole.summary.sources.first?.cannotCarry)
    }
  }
}
