import Foundation
import Registries
import StudyModel
import TestSupport
import Testing

/// Files that belong together are one source however they are packed, ordered and shared out.
struct AACTSetTests {
  private static let studies = AACTRoundTripTests.studies(120, seed: 77)
  private static let files = AACTExport(studies).files

  private static func bytes(_ files: [(name: String, text: String)]) -> [(name: String, bytes: [UInt8])] {
    files.map { ($0.name, Array($0.text.utf8)) }
  }

  /// Every way to pack the same tables.
  private static let packings: [String: @Sendable (FixtureFolder) throws -> String] = [
    "folder": { folder in
      for file in files { try folder.write("t/" + file.name, file.text) }
      return folder.path + "/t"
    },
    "zip": { try $0.write("a.zip", Packed.zip(files)) },
    "zip in another order, in a folder": {
      try $0.write("b.zip", Packed.zip(files.reversed().map { ("export/" + $0.name, $0.text) }))
    },
    "tar": { try $0.write("c.tar", Tar.archive(bytes(files))) },
    "tar.gz": { try $0.write("d.tar.gz", Packed.gzip(Tar.archive(bytes(files)))) },
    "packed one by one": { folder in
      for file in files { try folder.write("u/" + file.name + ".gz", Packed.gzip(file.text)) }
      return folder.path + "/u"
    },
    "zip in a zip": {
      try $0.write("e.zip", Packed.zip([("aact.zip", Packed.zip(files)), ("readme.txt", [104, 105])]))
    },
    "packed one by one in a zip": {
      try $0.write("f.zip", Packed.zip(files.map { ($0.name + ".gz", Packed.gzip($0.text)) }))
    },
    "with other line ends and a mark": { folder in
      for file in files {
        try folder.write("v/" + file.name, "\u{FEFF}" + file.text.replacingOccurrences(of: "\n", with: "\r\n"))
      }
      return folder.path + "/v"
    },
    "with rows in another order": { folder in
      for file in files {
        let lines = file.text.split(separator: "\n")
        try folder.write("w/" + file.name, ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n"))
      }
      return folder.path + "/w"
    },
    "in UTF-16": { folder in
      for file in files {
        try folder.write("x/" + file.name, [0xFF, 0xFE] + Array(file.text.data(using: .utf16LittleEndian) ?? Data()))
      }
      return folder.path + "/x"
    },
  ]

  @Test(arguments: packings.keys.sorted())
  func everyPackingGivesTheSameStudies(_ name: String) throws {
    let folder = try FixtureFolder()
    let pack = try #require(Self.packings[name])
    let path = try pack(folder)
    let source = FileSource([path], formats: [APIv2JSON(), AACT()], hashing: true)
    let one = try Reading(source, jobs: 1)
    #expect(one.studies.map(Self.withoutOrigin) == Self.studies.map(\.throughAACT).map(Self.withoutOrigin))
    #expect(one.studies.map(\.origin.record) == (0..<120).map { Int32($0) })
    #expect(Set(one.studies.map(\.origin.file)).count == 1)
    #expect(one.summary.sources.count == 1)
    let described = try #require(one.summary.sources.first)
    #expect(described.format == "aact")
    #expect(described.files == 20)
    #expect(described.records == 120 && described.unreadable == 0)
    #expect(described.sha256 != nil)
    if !name.contains("gz") && !name.contains("packed") && !name.contains("with") && !name.contains("UTF") {
      #expect(described.bytes == Self.files.reduce(0) { $0 + $1.text.utf8.count })
    }
    #expect(one.summary.sourceOfFile.count { $0 == 0 } == 20)
    #expect(one.summary.findings.isEmpty)
    for jobs in 2...4 {
      let other = try Reading(source, jobs: jobs)
      #expect(other.studies == one.studies)
      #expect(other.summary == one.summary)
    }
    let some = [one.studies[3], one.studies[119], one.studies[64]]
    #expect(try source.again(some.map(\.origin)) == some)
  }

  private static func withoutOrigin(_ study: Study) -> Study {
    var study = study
    study.origin = Origin(file: 0, record: 0)
    return study
  }

  @Test func namedTablesAreOneSetAndOtherFilesStayThemselves() throws {
    let folder = try FixtureFolder()
    for file in Self.files { try folder.write(file.name, file.text) }
    try folder.write("b.json", RecordText(id: "NCT90000001").text)
    let inputs = ["studies.txt", "b.json", "conditions.txt"].map { folder.path + "/" + $0 }
    let reading = try Reading(FileSource(inputs, formats: [APIv2JSON(), AACT()]))
    #expect(reading.summary.sources.map(\.format) == ["aact", "v2-json"])
    #expect(reading.summary.sources.map(\.files) == [2, 1])
    #expect(reading.summary.sources.map(\.records) == [120, 1])
    #expect(reading.studies.last?.id == "NCT90000001")
    #expect(reading.studies[0][.conditions] == Self.studies[0].throughAACT[.conditions])
    #expect(reading.studies[0][.sites] == .cannotSay)
    #expect(reading.studies[0][.sex] == .cannotSay)
  }

  @Test func setsOfSeveralFoldersStayApart() throws {
    let folder = try FixtureFolder()
    for (name, part) in [("a", Self.studies[..<50]), ("b", Self.studies[50...])] {
      for file in AACTExport(Array(part)).files { try folder.write(name + "/" + file.name, file.text) }
    }
    let source = FileSource([folder.path], formats: [AACT()])
    let reading = try Reading(source, jobs: 3)
    #expect(reading.studies.map(Self.withoutOrigin) == Self.studies.map(\.throughAACT).map(Self.withoutOrigin))
    #expect(reading.summary.sources.map(\.name) == [folder.path + "/a", folder.path + "/b"])
    #expect(reading.summary.sources.map(\.records) == [50, 70])
    #expect(
      try source.again([reading.studies[49].origin, reading.studies[50].origin]) == Array(reading.studies[49...50]))
  }

  /// Large members are known by their first bytes, and only then unpacked to a file.
  @Test func largeMembersAreReadToo() throws {
    let many = (0..<4_000).map { number -> Study in
      Study.sample("NCT\(10_000_000 + number)") {
        $0[.briefSummary] = .text(String(repeating: "word \(number) ", count: 30))
      }
    }
    let folder = try FixtureFolder()
    let files = AACTExport(many).files
    #expect(files.contains { $0.text.utf8.count > 1 << 20 })
    let source = FileSource([try folder.write("a.zip", Packed.zip(files, method: 8))], formats: [AACT()])
    let reading = try Reading(source, fields: [.briefSummary])
    #expect(reading.studies.map(\.briefSummary) == many.map { $0.throughAACT.briefSummary })
    let again = try source.again([reading.studies[3_777].origin])
    #expect(again.first?.briefSummary == reading.studies[3_777].briefSummary)
  }
}
