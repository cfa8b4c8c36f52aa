import Foundation
import StudyModel
import Testing

@testable import Registries

/// What stands in archives, and what is wrong with them.
struct ArchiveTests {
  private let texts = RecordText.many(0..<4)
  private var members: [(name: String, text: String)] { texts.enumerated().map { ("\($0).json", $1) } }

  @Test func membersLargerThanTheLimitAreStreamed() throws {
    let archive = try ZipArchive(FileBytes(Packed.zip(members)))
    #expect(archive.count == 4)
    for (index, text) in texts.enumerated() {
      let member = try #require(archive.member(index))
      #expect(member.name == "\(index).json")
      for limit in [0, 1 << 20] {
        let bytes = try Unpacker(inMemory: limit).unpack(member, of: archive)
        #expect(String(decoding: bytes.head.bytes, as: UTF8.self) == text)
      }
    }
  }

  @Test(arguments: [0, 1 << 20])
  func damageIsFoundEitherWay(_ limit: Int) throws {
    var bytes = Packed.zip(members)
    let broken = try #require(bytes.firstRange(of: Array("NCT10000001".utf8)))
    bytes[broken.lowerBound] ^= 1
    let archive = try ZipArchive(FileBytes(bytes))
    let member = try #require(archive.member(1))
    let failure = #expect(throws: SystemFile.Failure.self) { try Unpacker(inMemory: limit).unpack(member, of: archive) }
    #expect(failure?.message == "is damaged in the archive; download it again")
  }

  /// Sizes are what the archive says, so they may not be believed.
  @Test(arguments: [(20, UInt8(0xFF)), (24, 0xFF), (24, 1)])
  func wrongSizesAreDamage(_ place: Int, _ value: UInt8) throws {
    var bytes = Packed.zip([members[0], members[1]])
    let entry = try #require(bytes.lastRange(of: [0x50, 0x4B, 1, 2]))
    bytes[entry.lowerBound + place + 1] = value
    let archive = try ZipArchive(FileBytes(bytes))
    let member = try #require(archive.member(1))
    for limit in [0, 1 << 20] {
      #expect(throws: SystemFile.Failure.self) { try Unpacker(inMemory: limit).unpack(member, of: archive) }
    }
  }

  @Test func methodsThatAreNotReadAreNamed() throws {
    let folder = try FixtureFolder()
    try folder.write("a.json", texts[0])
    try folder.write("b.zip", Packed.zip([members[1]], method: 12))
    try folder.write("c.zip", Packed.zip([members[2]], flags: 1))
    let reading = try Reading([folder.path])
    #expect(reading.ids == ["NCT10000000"])
    #expect(
      reading.findings(in: folder) == [
        "b.zip/1.json: warning: is packed by method 12, which is not read (0 and 8 are); unpack the archive first",
        "c.zip/2.json: warning: is encrypted; unpack the archive with its password first",
      ])
  }

  @Test func aDamagedDirectoryIsToldBesideWhatCanBeRead() throws {
    let folder = try FixtureFolder()
    var bytes = Packed.zip(members)
    let entry = try #require(bytes.lastRange(of: [0x50, 0x4B, 1, 2]))
    bytes[entry.lowerBound] = 0
    let inputs = try [folder.write("a.zip", bytes), folder.write("b.json", texts[0])]
    let reading = try Reading(inputs)
    #expect(reading.ids == ["NCT10000000"])
    #expect(reading.summary.findings.map(\.severity) == [.skipped])
    #expect(reading.findings(in: folder).first?.hasPrefix("a.zip: warning: is cut off or damaged: the dir") == true)
  }

  @Test func manyArchivesAndOneFromTheStandardInput() throws {
    let folder = try FixtureFolder()
    for number in 10..<30 {
      try folder.write("\(number).zip", Packed.zip([("a.json", RecordText.many(number..<number + 1)[0])]))
    }
    #expect(try Reading([folder.path], jobs: 3).ids == (10..<30).map { "NCT100000\($0)" })

    let pipe = Pipe()
    pipe.fileHandleForWriting.write(Data(Packed.zip(members)))
    try pipe.fileHandleForWriting.close()
    let source = FileSource(["-"], standardInput: pipe.fileHandleForReading.fileDescriptor)
    #expect(try Reading(source).ids == ["NCT10000000", "NCT10000001", "NCT10000002", "NCT10000003"])
    #expect(try source.again([Origin(file: 2, record: 0)]).map(\.id) == ["NCT10000002"])
  }
}

extension [UInt8] {
  /// Where some bytes stand last.
  fileprivate func lastRange(of bytes: [UInt8]) -> Range<Int>? { ranges(of: bytes).last }
}
