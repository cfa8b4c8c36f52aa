import Foundation
import StudyModel
import Testing

@testable import Registries

/// Tar archives as they come and as nobody should make them.
struct TarTests {
  private let texts = RecordText.many(0..<4)
  private func bytes(_ number: Int) -> [UInt8] { Array(texts[number].utf8) }
  private func read(_ bytes: [UInt8], as name: String = "a.tar") throws -> (Reading, FixtureFolder) {
    let folder = try FixtureFolder()
    return (try Reading([folder.write(name, bytes)]), folder)
  }

  @Test func foldersLinksAndDevicesAreNoRecords() throws {
    let long = String(repeating: "long/", count: 60) + "3.json"
    let (reading, folder) = try read(
      Tar.archive([
        Tar.Member(name: "./", type: "5"), Tar.Member(name: "./0.json", bytes: bytes(0)),
        Tar.Member(name: "link.json", type: "2", link: "/etc/passwd"),
        Tar.Member(name: "again.json", type: "1", link: "./0.json"), Tar.Member(name: "null", type: "3"),
        Tar.Member(name: "._1.json", bytes: bytes(1)), Tar.Member(name: "empty.json"), Tar.longName(long),
        Tar.Member(name: "short", bytes: bytes(3)),
      ]))
    #expect(reading.ids == ["NCT10000000", "NCT10000003"])
    #expect(reading.summary.ignoredFiles == 5)
    #expect(reading.findings(in: folder) == [])
  }

  @Test func aMemberWithHolesIsNamed() throws {
    var member = Tar.Member(name: "holes.json", bytes: bytes(1), type: "S")
    member.claimed = nil
    var archive = Tar.archive([member, Tar.Member(name: "0.json", bytes: bytes(0))])
    // One piece, all there is, at byte 4096 of a file that claims 8 GiB.
    for (place, text) in [
      (257, "ustar  \0"), (386, "00000010000"), (398, "0000" + String(bytes(1).count, radix: 8)), (483, "77777777777"),
    ] {
      archive.replaceSubrange(place..<place + text.utf8.count, with: text.utf8)
    }
    archive.replaceSubrange(148..<156, with: "        ".utf8)
    let sum = String(archive[..<512].reduce(0) { $0 + Int($1) }, radix: 8)
    archive.replaceSubrange(148..<156, with: (String(repeating: "0", count: 6 - sum.count) + sum + "\0 ").utf8)
    let (reading, folder) = try read(archive)
    #expect(reading.ids == ["NCT10000000"])
    #expect(
      reading.findings(in: folder) == [
        "a.tar/holes.json: warning: is kept with holes in it, which is not read; unpack the archive first"
      ])
  }

  @Test(arguments: ["77777777777", "\u{80}"])
  func aClaimedSizeIsNotBelieved(_ claimed: String) throws {
    var claims = Tar.Member(name: "1.json", bytes: bytes(1))
    claims.claimed = claimed
    let (reading, folder) = try read(Tar.archive([Tar.Member(name: "0.json", bytes: bytes(0)), claims]))
    #expect(reading.ids.first == "NCT10000000")
    #expect(reading.findings(in: folder).contains { $0.hasPrefix("a.tar: warning: is cut off") })
  }

  /// Cut anywhere, what stands before the cut is read, and it is said that there was more.
  @Test func aCutArchiveGivesWhatIsThere() throws {
    let whole = Tar.archive((0..<4).map { ("\($0).json", bytes($0)) })
    let lines = Tar.archive([("all.ndjson", Array(texts.joined(separator: "\n").utf8))])
    let size = bytes(0).count
    for (archive, cut) in [(whole, 2 * 512 + size + 700), (lines, 512 + 2 * size + 10)] {
      let (plain, folder) = try read(Array(archive.prefix(cut)))
      #expect(plain.ids.first == "NCT10000000")
      #expect(plain.findings(in: folder).contains { $0.hasPrefix("a.tar: warning: is cut off") })
    }
    let packed = Packed.gzip(whole)
    let (reading, folder) = try read(Array(packed.prefix(packed.count - 1_100 - size - 300)), as: "a.tar.gz")
    #expect(reading.ids.prefix(2) == ["NCT10000000", "NCT10000001"])
    #expect(
      reading.findings(in: folder).first
        == "a.tar.gz: warning: is cut off: it ends before its packed data do; download it again")
  }

  @Test func damageNeverCrashes() throws {
    let whole = Tar.archive([Tar.longName("x/0.json"), Tar.Member(name: "0.json", bytes: bytes(0))])
    for place in stride(from: 0, to: whole.count - 1_024, by: 37) {
      var broken = whole
      broken[place] ^= 0xFF
      _ = TarArchive(FileBytes(broken)).count
      _ = TarArchive(FileBytes(broken.prefix(place))).count
    }
  }

  @Test func realTarOfAFolderGivesTheSameStudies() throws {
    let folder = try FixtureFolder()
    for number in 0..<4 { try folder.write("in/ü \(number).json", texts[number]) }
    let loose = try Reading([folder.path + "/in"])
    for (format, name) in [("ustar", "a.tar"), ("pax", "b.tgz"), ("gnu", "c.tar.gz")] {
      let tar = Process()
      tar.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      tar.arguments = [
        "tar", name == "a.tar" ? "-cf" : "-czf", folder.path + "/" + name, "--sort=name", "--format=" + format, "-C",
        folder.path, "in",
      ]
      try tar.run()
      tar.waitUntilExit()
      let packed = try Reading([folder.path + "/" + name])
      #expect(packed.ids == loose.ids)
      #expect(packed.summary.sources.map(\.bytes) == loose.summary.sources.map(\.bytes))
    }
  }
}
