import Foundation
import StudyModel
import Testing

@testable import Registries

/// Files that unpack to far more than they are: little is unpacked, and a sentence says so.
struct BombTests {
  private let sentence = "unpacks to over 200 times its size, as no file of records does; if it is one, unpack it first"
  private let record = RecordText.many(0..<1)[0]

  /// An archive whose one member claims to have so many bytes.
  private func claiming(_ size: UInt32, packed: Int) throws -> [UInt8] {
    var bytes = Packed.zip([("a.json", [UInt8](repeating: 32, count: packed))], method: 8)
    let entry = try #require(bytes.ranges(of: [0x50, 0x4B, 1, 2]).last)
    bytes.replaceSubrange(entry.lowerBound + 24..<entry.lowerBound + 28, with: Packed.little(size))
    return bytes
  }

  @Test func anArchiveThatClaimsTooMuchIsNotOpened() throws {
    let folder = try FixtureFolder()
    try folder.write("0.json", record)
    try folder.write("bomb.zip", claiming(1_500_000_000, packed: 2_000_000))
    let reading = try Reading([folder.path])
    #expect(reading.ids == ["NCT10000000"])
    #expect(reading.findings(in: folder) == ["bomb.zip: warning: \(sentence)"])
  }

  /// Each alone would pass; together they are too much.
  @Test func innerArchivesShareOneLimit() throws {
    let folder = try FixtureFolder()
    let inner = try claiming(600_000_000, packed: 600_000)
    let outer = Packed.zip(
      [("0.json", Array(record.utf8)), ("a.zip", inner), ("b.zip", inner), ("c.zip", inner)], method: 0)
    let reading = try Reading([folder.write("outer.zip", outer)])
    #expect(reading.ids == ["NCT10000000"])
    #expect(
      reading.findings(in: folder) == [
        "outer.zip/a.zip/a.json: warning: is damaged in the archive; download it again",
        "outer.zip/b.zip: warning: \(sentence)", "outer.zip/c.zip: warning: \(sentence)",
      ])
  }

  @Test func unpackingStopsAtTheLimit() throws {
    let bytes = FileBytes(Packed.gzip(String(repeating: "x", count: 300_000)))
    #expect(try Unpacker().unpack(gzip: bytes, limit: 300_000).bytes.count == 300_000)
    let failure = #expect(throws: SystemFile.Failure.self) { try Unpacker().unpack(gzip: bytes, limit: 299_999) }
    #expect(failure?.message == sentence)
    #expect(UnpackLimit.most(of: 1_000) == 1 << 30)
    #expect(UnpackLimit.most(of: 1 << 30) == 200 << 30)
    #expect(UnpackLimit.most(of: .max) > 1 << 60)
  }

  /// 40 MB of blanks packed to 40 KB, twice over: the inner file alone would be allowed on its own, not in an archive.
  @Test func aPackedFileInAnArchiveHasALimitOfItsOwn() throws {
    let folder = try FixtureFolder()
    let path = try folder.write("blank", [UInt8](repeating: 32, count: 40 << 20))
    let gzip = Process()
    gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    gzip.arguments = ["gzip", "-9", path]
    try gzip.run()
    gzip.waitUntilExit()
    let packed = Array(try Data(contentsOf: URL(fileURLWithPath: path + ".gz")))
    let reading = try Reading([
      folder.write("a.zip", Packed.zip([("0.json", Array(record.utf8)), ("blank.json.gz", packed)]))
    ])
    #expect(reading.ids == ["NCT10000000"])
    #expect(reading.findings(in: folder) == ["a.zip/blank.json.gz: warning: \(sentence)"])
  }
}
