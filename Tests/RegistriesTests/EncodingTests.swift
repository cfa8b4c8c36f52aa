import Foundation
import StudyModel
import Testing

@testable import Registries

/// Texts in other encodings than UTF-8.
struct EncodingTests {
  private static let record = RecordText(
    status: #""overallStatus":"TERMINATED","whyStopped":"東京 𝛼 é","lastUpdatePostDateStruct":{"date":"2024-03-01"}"#
  ).text

  private static func encoded(_ encoding: String.Encoding, mark: [UInt8], _ text: String = record) throws -> [UInt8] {
    mark + Array(try #require(text.data(using: encoding)))
  }

  @Test(arguments: ["16 little", "16 big", "32 little", "32 big"])
  func textWithAMarkIsReadAsWhatItIs(_ name: String) throws {
    let folder = try FixtureFolder()
    let plain = try Reading([folder.write("plain.json", Self.record)])
    let bytes =
      switch name {
      case "16 little": try Self.encoded(.utf16LittleEndian, mark: [0xFF, 0xFE])
      case "16 big": try Self.encoded(.utf16BigEndian, mark: [0xFE, 0xFF])
      case "32 little": try Self.encoded(.utf32LittleEndian, mark: [0xFF, 0xFE, 0, 0])
      default: try Self.encoded(.utf32BigEndian, mark: [0, 0, 0xFE, 0xFF])
      }
    for path in try [
      folder.write("a.json", bytes), folder.write("a.zip", Packed.zip([("a.json", bytes)])),
      folder.write("a.json.gz", Packed.gzip(bytes)),
    ] {
      let source = FileSource([path])
      let reading = try Reading(source)
      #expect(reading.studies == plain.studies)
      #expect(reading.studies.first?.whyStopped == "東京 𝛼 é")
      #expect(try source.again([reading.studies[0].origin]) == reading.studies)
    }
    #expect(try Reading([folder.path + "/a.json"]).summary.sources.map(\.bytes) == [bytes.count])
  }

  @Test func longTextAndLoneHalvesOfCharacters() throws {
    let text = String(repeating: "ab\u{1F600}é", count: 300_000)
    let bytes = try Self.encoded(.utf16LittleEndian, mark: [0xFF, 0xFE], text)
    let file = try Transcoder.utf8(FileBytes(bytes), .utf16(isLittle: true))
    let decoded = unsafe file.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
    #expect(decoded == text)
    let lone = try Transcoder.utf8(
      FileBytes([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00, 0x00, 0xDC, 0x01, 0xD8, 0x42]), .utf16(isLittle: true))
    #expect(String(decoding: lone.head.bytes, as: UTF8.self) == "\u{FFFD}A\u{FFFD}\u{FFFD}\u{FFFD}")
  }

  @Test func markupStaysAsItIs() throws {
    for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian] {
      let mark: [UInt8] = encoding == .utf16LittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
      #expect(Transcoder.encoding(of: try Self.encoded(encoding, mark: mark, "  <?xml version=\"1.0\"?>")) == nil)
      #expect(Transcoder.encoding(of: try Self.encoded(encoding, mark: mark, "{}")) != nil)
    }
    #expect(Transcoder.encoding(of: [0xEF, 0xBB, 0xBF, 0x41]) == nil)
  }

  @Test func binaryFilesAreNamed() throws {
    let folder = try FixtureFolder()
    let noMark = try Self.encoded(.utf16LittleEndian, mark: [])
    for bytes in [[0x89, 0x50, 0x4E, 0x47, 0, 1, 2], noMark] {
      let path = try folder.write("a.bin", bytes)
      let failure = #expect(throws: Finding.self) { try Reading([path]) }
      #expect(
        failure?.message
          == "is binary: it holds NUL bytes, which no registry file does; if it is a text in UTF-16, save it as UTF-8")
    }
  }
}
