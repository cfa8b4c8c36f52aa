import Foundation
import Registries
import StudyModel
import Testing

/// What cannot be read is named, and the rest goes on.
struct FaultTests {
  private func refusal(_ name: String, _ bytes: [UInt8]) throws -> String? {
    let folder = try FixtureFolder()
    let path = try folder.write(name, bytes)
    do {
      _ = try Reading([path])
      return nil
    } catch let finding as Finding {
      #expect(finding.severity == .error)
      #expect(finding.path == path)
      return finding.message
    }
  }

  @Test func listsInPlaceOfSingleValuesAreNamedAsUnreadable() throws {
    let folder = try FixtureFolder()
    let boxed = RecordText(id: "NCT1", design: #""studyType":["INTERVENTIONAL","OBSERVATIONAL"]"#).text
    let path = try folder.write("a.ndjson", boxed + "\n" + RecordText(id: "NCT2").text)
    let reading = try Reading([path])
    #expect(reading.ids == ["NCT2"])
    #expect(
      reading.findings(in: folder) == [
        "a.ndjson:1:1: warning: record 1 (NCT1): 'protocolSection.designModule.studyType' holds a list, "
          + "which the registry's records never do; save the file again as the registry gives it"
      ])
    #expect(reading.summary.unreadable == 1)
    #expect(reading.summary.records == 2)
  }

  @Test func aRecordWithoutAnIdIsNamed() throws {
    let folder = try FixtureFolder()
    let text = #"[{"protocolSection":{"designModule":{}}},5,null,{"hasResults":true},\#(RecordText().text)]"#
    let reading = try Reading([folder.write("a.json", text)])
    #expect(reading.ids == ["NCT00000001"])
    #expect(reading.studies.first?.origin.record == 4)
    #expect(reading.summary.findings.map(\.record) == [1, 2, 3, 4])
    #expect(reading.summary.findings.allSatisfy { $0.severity == .skipped })
  }

  @Test(arguments: ["[", ""])
  func theRecordsBeforeACutAreKept(_ opening: String) throws {
    let folder = try FixtureFolder()
    let records = RecordText.many(0..<3)
    let text = opening + records.joined(separator: opening.isEmpty ? "\n" : ",\n")
    let cut = String(text.dropLast(100))
    let reading = try Reading([folder.write("a.json", cut)])
    #expect(reading.ids == ["NCT10000000", "NCT10000001"])
    #expect(
      reading.findings(in: folder) == [
        "a.json:3:1: warning: record 3 (NCT10000002): is cut off where the file ends, at byte \(cut.utf8.count); "
          + "download the file again"
      ])
  }

  @Test func anArrayThatEndsTooEarlyIsTold() throws {
    let folder = try FixtureFolder()
    let reading = try Reading([folder.write("a.json", "[" + RecordText.many(0..<2).joined(separator: ","))])
    #expect(reading.studies.count == 2)
    #expect(
      reading.findings(in: folder) == [
        "a.json: warning: ends before its list of studies does: it is cut off; download it again"
      ])
  }

  @Test func aBrokenLineDoesNotHideTheNext() throws {
    let folder = try FixtureFolder()
    let records = RecordText.many(0..<4)
    let broken = String(records[1].dropLast(150))
    let text = [records[0], broken, "not json", records[2], #"{"protocolSection":{"a":}}"#, records[3]]
    let reading = try Reading([folder.write("a.ndjson", text.joined(separator: "\n"))])
    #expect(reading.ids == ["NCT10000000", "NCT10000002", "NCT10000003"])
    #expect(reading.summary.findings.map(\.line) == [2, 5])
    #expect(reading.summary.records == 5)
  }

  @Test func bytesThatAreNotUTF8AreTold() throws {
    let folder = try FixtureFolder()
    let bytes = Array(RecordText().text.utf8).map { $0 == UInt8(ascii: "L") ? 0xFC : $0 }
    let reading = try Reading([folder.write("a.ndjson", bytes + [10] + Array(RecordText(id: "NCT2").text.utf8))])
    #expect(reading.ids == ["NCT2"])
    #expect(reading.summary.findings.map(\.message) == ["holds bytes that are not UTF-8"])
  }

  @Test func namedInputsThatAreNoneOfOursAreErrors() throws {
    #expect(try refusal("a.json", []) == "is empty; download it again")
    #expect(try refusal("a.csv", Array("<!DOCTYPE html><html></html>".utf8))?.hasPrefix("is a web page") == true)
    #expect(try refusal("a.json", Array("<?xml version='1.0'?><clinical_study/>".utf8))?.hasPrefix("is XML") == true)
    #expect(try refusal("a.txt", Array("hello".utf8))?.hasPrefix("is none of the formats looked for: v2-json") == true)
    #expect(try refusal("a.json", Array(#"{"FullStudiesResponse":{}}"#.utf8))?.contains("old API") == true)
    let zip = Packed.zip([(name: "a.json", text: RecordText().text)])
    #expect(try refusal("a.zip", zip.dropLast(30))?.hasPrefix("is cut off or damaged: the directory") == true)
  }

  @Test func aMissingInputIsAnErrorBesideWhatCanBeRead() throws {
    let folder = try FixtureFolder()
    let reading = try Reading([folder.path + "/none.json", folder.write("a.json", RecordText().text)])
    #expect(reading.ids == ["NCT00000001"])
    #expect(reading.findings(in: folder) == ["none.json: error: does not exist; check the path"])
    #expect(throws: Finding.self) { try Reading([folder.path + "/none.json"]) }
  }

  @Test func anEmptyFolderIsAnError() throws {
    let folder = try FixtureFolder()
    try folder.write("notes.txt", "hello")
    #expect(throws: Finding.self) { try Reading([folder.path]) }
  }

  @Test func aGzipThatIsCutOffKeepsWhatCameBefore() throws {
    let folder = try FixtureFolder()
    let packed = Packed.gzip(RecordText.many(0..<3).joined(separator: "\n"))
    let reading = try Reading([folder.write("a.gz", packed.dropLast(60))])
    #expect(reading.ids == ["NCT10000000", "NCT10000001"])
    #expect(reading.summary.findings.count == 2)
    #expect(reading.summary.findings.first?.message.hasPrefix("is cut off: it ends before its packed data do") == true)
  }

  @Test func damagedAndEncryptedMembersAreNamed() throws {
    let folder = try FixtureFolder()
    let members = RecordText.many(0..<3).enumerated().map { (name: "\($0).json", text: $1) }
    var bytes = Packed.zip(members)
    bytes[200] ^= 1
    let reading = try Reading([folder.write("a.zip", bytes)])
    #expect(reading.ids == ["NCT10000001", "NCT10000002"])
    #expect(reading.findings(in: folder) == ["a.zip/0.json: warning: is damaged in the archive; download it again"])
    #expect(throws: Finding.self) { try Reading([folder.write("b.zip", Packed.zip(members, flags: 1))]) }
  }
}
