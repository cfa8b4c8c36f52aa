import Foundation
import StudyModel
import Testing

@testable import Registries

/// Archives inside archives, one level deep.
struct NestedArchiveTests {
  private let texts = RecordText.many(0..<6)

  private func bytes(_ number: Int) -> [UInt8] { Array(texts[number].utf8) }
  private func zip(_ numbers: Int...) -> [UInt8] { Packed.zip(numbers.map { (name: "\($0).json", text: texts[$0]) }) }

  /// Everything that may stand in an archive stands in it: records, zip, gzip, tar, tar.gz.
  private var members: [(name: String, bytes: [UInt8])] {
    [
      ("0.json", bytes(0)), ("results/a.zip", zip(1, 2)), ("3.json.gz", Packed.gzip(texts[3])),
      ("b.tar", Tar.archive([("4.json", bytes(4))])), ("c.tgz", Packed.gzip(Tar.archive([("5.json", bytes(5))]))),
    ]
  }

  @Test(arguments: ["zip", "tar", "tgz", "stdin"])
  func everyRecordIsReadWhateverHoldsIt(_ kind: String) throws {
    let folder = try FixtureFolder()
    let bytes = kind == "zip" || kind == "stdin" ? Packed.zip(members) : Tar.archive(members)
    let path = try folder.write("outer." + kind, kind == "tgz" ? Packed.gzip(bytes) : bytes)
    let input = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    let inputs = kind == "stdin" ? ["-"] : [path]
    let source = FileSource(inputs, hashing: true, standardInput: input.fileDescriptor)
    let one = try Reading(source, jobs: 1)
    #expect(one.ids.sorted() == (0..<6).map { "NCT1000000\($0)" })
    #expect(one.summary.findings.isEmpty)
    for jobs in 2...4 {
      let other = try Reading(source, jobs: jobs)
      #expect(other.studies == one.studies)
      #expect(other.summary == one.summary)
    }
    #expect(try source.again(one.studies.map(\.origin)) == one.studies)
    #expect(one.studies.allSatisfy { one.summary.sourceOfFile[Int($0.origin.file)] >= 0 })
    #expect(one.summary.sources.map(\.records).reduce(0, +) == 6)
    #expect(one.summary.sources.allSatisfy { $0.sha256 != nil })
    let inner = try #require(one.summary.sources.first { $0.name.hasSuffix("/results/a.zip") })
    #expect(inner.files == 2)
    #expect(inner.bytes == texts[1].utf8.count + texts[2].utf8.count)
    #expect(inner.sha256 == FileBytes(zip(1, 2)).sha256)
  }

  @Test func manyInnerArchivesAreOpenedAgainWhenTheirTurnComes() throws {
    let folder = try FixtureFolder()
    let all = RecordText.many(0..<60)
    let members = (0..<20).map { number in
      (name: "\(number + 10).zip", bytes: Packed.zip((0..<3).map { ("\($0).json", all[number * 3 + $0]) }))
    }
    let path = try folder.write("outer.zip", Packed.zip(members))
    let source = FileSource([path])
    let reading = try Reading(source, jobs: 3)
    #expect(reading.ids == (0..<60).map { "NCT" + String(10_000_000 + $0) })
    #expect(try source.again([reading.studies[58].origin]) == [reading.studies[58]])
  }

  @Test func aSecondLevelIsCountedAndSaid() throws {
    let folder = try FixtureFolder()
    let middle = Packed.zip([
      ("deep.zip", zip(1)), ("2.json", bytes(2)), ("deep.tar", Tar.archive([("3.json", bytes(3))])),
    ])
    let reading = try Reading([folder.write("a.zip", Packed.zip([("0.json", bytes(0)), ("middle.zip", middle)]))])
    #expect(reading.ids == ["NCT10000000", "NCT10000002"])
    #expect(reading.summary.ignoredFiles == 2)
    let sentence = "is an archive too deep inside others, of which one inside another is read; unpack it first"
    #expect(
      reading.findings(in: folder) == [
        "a.zip/middle.zip/deep.zip: warning: \(sentence)", "a.zip/middle.zip/deep.tar: warning: \(sentence)",
      ])
  }

  @Test func aNameAloneMakesNoArchiveAndAnArchiveWithoutTheNameIsPassedOver() throws {
    let folder = try FixtureFolder()
    let outer = Packed.zip([("0.zip", bytes(0)), ("workbook.xlsx", zip(1)), ("2.json", bytes(2))])
    let reading = try Reading([folder.write("a.zip", outer)])
    #expect(reading.ids == ["NCT10000000", "NCT10000002"])
    #expect(reading.summary.ignoredFiles == 1)
    #expect(reading.summary.findings.isEmpty)
  }

  @Test func aBrokenInnerArchiveDoesNotHideTheRest() throws {
    let folder = try FixtureFolder()
    let outer = Packed.zip([("bad.zip", Array(zip(1).prefix(60))), ("0.json", bytes(0)), ("good.zip", zip(2))])
    let reading = try Reading([folder.write("a.zip", outer)])
    #expect(reading.ids == ["NCT10000000", "NCT10000002"])
    #expect(
      reading.findings(in: folder).map { String($0.prefix(50)) } == [
        "a.zip/bad.zip: warning: is cut off or damaged: the"
      ])
  }

  /// Names lead out of the archive and mean nothing: nothing is written or opened by them.
  @Test(arguments: ["../../../out.json", "/etc/out.json", "C:\\out.json", "..\\..\\out.json", "a/../../out.json"])
  func namesAreForReadingOnly(_ name: String) throws {
    let folder = try FixtureFolder()
    for (kind, bytes) in [
      ("zip", Packed.zip([(name, bytes(0)), ("in.zip", Packed.zip([(name, bytes(1))]))])),
      ("tar", Tar.archive([(name, bytes(0)), ("in.tar", Tar.archive([(name, bytes(1))]))])),
    ] {
      let path = try folder.write("a." + kind, bytes)
      let reading = try Reading([path])
      #expect(reading.ids == ["NCT10000000", "NCT10000001"])
      #expect(reading.summary.sources.map(\.name).first == path + "/" + name)
    }
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() == ["a.tar", "a.zip"])
    for place in [folder.path + "/" + name, folder.path + "/../out.json", NSHomeDirectory() + "/out.json", "out.json"] {
      #expect(!FileManager.default.fileExists(atPath: place))
    }
    #expect(!FileManager.default.fileExists(atPath: "/etc/out.json"))
  }

  @Test func aNameWithControlCharactersIsMadeHarmless() throws {
    let folder = try FixtureFolder()
    let reading = try Reading([folder.write("a.tar", Tar.archive([("\u{1B}[2J\n.json", bytes(0))]))])
    #expect(reading.summary.sources.map(\.name) == [folder.path + "/a.tar/\u{FFFD}[2J\u{FFFD}.json"])
  }
}
