import Foundation
import Registries
import StudyModel
import Testing

/// Broken and hostile XML costs bounded time and memory, and gives a sentence.
struct XMLFaultTests {
  private func reading(_ bytes: [UInt8]) throws -> Reading {
    let folder = try FixtureFolder()
    return try Reading(FileSource([folder.write("a.xml", bytes)], formats: MarkupFixture.formats))
  }
  private func reading(_ text: String) throws -> Reading { try reading(Array(text.utf8)) }
  private func record(_ number: Int, _ more: String = "") -> String {
    "<clinical_study>\n<id_info><nct_id>NCT0000000\(number)</nct_id></id_info>\n<brief_title>T\(number)\(more)"
      + "</brief_title>\n</clinical_study>\n"
  }
  private func list(_ records: [String]) -> String { "<?xml version='1.0'?>\n<all>\n" + records.joined() + "</all>" }

  @Test func billionLaughsAreRefused() throws {
    var text = "<?xml version='1.0'?><!DOCTYPE clinical_study [<!ENTITY a0 'ha'>"
    for level in 1...9 {
      text += "<!ENTITY a\(level) '" + String(repeating: "&a\(level - 1);", count: 10) + "'>"
    }
    let reading = try reading(text + "]><clinical_study><id_info><nct_id>&a9;</nct_id></id_info></clinical_study>")
    #expect(reading.studies.isEmpty)
    #expect(reading.summary.findings.first?.message.hasPrefix("declares entities or elements of its own") == true)
    #expect(reading.summary.unreadable == 1)
  }

  @Test func nothingIsLoadedFromElsewhere() throws {
    let folder = try FixtureFolder()
    let secret = try folder.write("secret.txt", "secret")
    let start = "<?xml version='1.0'?><!DOCTYPE clinical_study "
    let end =
      "><clinical_study><id_info><nct_id>NCT00000001</nct_id></id_info><brief_title>a &x; b</brief_title></clinical_study>"
    let inside = try reading(start + "[<!ENTITY x SYSTEM 'file://\(secret)'>]" + end)
    #expect(inside.studies.isEmpty)
    #expect(inside.summary.findings.first?.message.hasPrefix("declares entities") == true)
    // A grammar that is only named is not fetched, so that what it might declare stays as it is written.
    let outside = try reading(start + "SYSTEM 'file://\(secret)'" + end)
    #expect(outside.studies.first?.briefTitle == "a &x; b")
  }

  @Test func deepElementsAreBounded() throws {
    let clock = ContinuousClock.now
    let inside = try reading(
      "<clinical_study><id_info><nct_id>NCT00000001</nct_id></id_info>" + String(repeating: "<a>", count: 3_000_000))
    #expect(inside.studies.isEmpty)
    #expect(inside.summary.findings.map(\.id) == ["NCT00000001"])
    #expect(inside.summary.findings.first?.message.hasPrefix("has elements nested more than 200 deep") == true)
    // Records in records are a fault each, up to a limit.
    let nested = try reading(String(repeating: "<clinical_study>", count: 500_000))
    #expect(nested.summary.findings.last?.message.hasPrefix("has more than 1,000 places") == true)
    #expect(ContinuousClock.now - clock < .seconds(20))
  }

  @Test func aTextWithoutEndIsBounded() throws {
    let reading = try reading(
      "<clinical_study><brief_title>" + String(repeating: "x", count: 17 << 20) + "</brief_title></clinical_study>")
    #expect(reading.summary.findings.first?.message.hasPrefix("holds a text of more than 16 MB") == true)
  }

  @Test func aRecordThatIsCutOffAnywhereIsNamed() throws {
    let whole = try MarkupFixture.bytes("classic-xml/NCT09000001.xml")
    let end = try #require(whole.lastIndex(of: UInt8(ascii: ">")))
    for cut in Array(stride(from: 200, to: end, by: 97)) + [end - 1, end] {
      let reading = try reading(Array(whole[..<cut]))
      #expect(reading.studies.isEmpty)
      #expect(reading.summary.unreadable == 1)
      #expect(
        reading.summary.findings.map(\.message) == ["is cut off where the file ends; download the file again"], "\(cut)"
      )
    }
    #expect(try reading(Array(whole[...end])).studies.count == 1)
  }

  @Test func recordsBeforeACutAreKept() throws {
    let cut = try reading(String(list((1...3).map { record($0) }).dropLast(60)))
    #expect(cut.ids == ["NCT00000001", "NCT00000002"])
    #expect(
      cut.summary.findings.map(\.description).first?.hasSuffix(
        "a.xml:11: warning: record 3 (NCT00000003): is cut off where the file ends; download the file again") == true)
    let open = try reading(String(list((1...3).map { record($0) }).dropLast(6)))
    #expect(open.studies.count == 3)
    #expect(open.summary.findings.map(\.severity) == [.note])
    #expect(open.summary.findings.first?.message.hasPrefix("ends behind its last record") == true)
  }

  @Test func aBrokenRecordDoesNotHideTheNext() throws {
    let broken = [
      record(1), record(2, "<b>"), record(3), record(4, "\u{1}"), record(5),
      record(6).replacingOccurrences(of: "</clinical_study>", with: ""), record(7), record(8, " & "), record(9),
    ]
    let reading = try reading(list(broken))
    #expect(reading.ids == [1, 3, 5, 7, 9].map { "NCT0000000\($0)" })
    #expect(reading.summary.records == 9)
    #expect(reading.summary.findings.map(\.id) == [2, 4, 6, 8].map { "NCT0000000\($0)" })
    #expect(reading.summary.findings.map(\.record) == [2, 4, 6, 8])
    #expect(reading.summary.findings.map(\.line) == [9, 17, 27, 33])
    #expect(reading.studies.map { Int($0.origin.record) } == [0, 2, 4, 6, 8])
  }

  @Test func encodingsAreRead() throws {
    func text(_ encoding: String) -> String {
      "<?xml version='1.0' encoding='\(encoding)'?>\n" + record(1, " é").replacingOccurrences(of: "\n", with: "")
    }
    let latin = text("ISO-8859-1").unicodeScalars.map { UInt8($0.value) }
    #expect(try reading(latin).studies.first?.briefTitle == "T1 é")
    let little =
      [0xFF, 0xFE] + text("UTF-16").utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 255), UInt8(unit >> 8)] }
    #expect(try reading(little).studies.first?.briefTitle == "T1 é")
    let big = [0xFE, 0xFF] + text("UTF-16").utf16.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 255)] }
    #expect(try reading(big).studies.first?.briefTitle == "T1 é")
    #expect(try reading("\u{FEFF}" + text("UTF-8")).studies.first?.briefTitle == "T1 é")
    let strange = try reading(text("x-none"))
    #expect(strange.summary.findings.first?.message.hasPrefix("declares an encoding that is not known") == true)
  }

  @Test func bytesThatAreNoTextAreNamed() throws {
    for wrong in [[0xC3, 0x28], [0xFF], [0]] as [[UInt8]] {
      let parts = list([record(1), record(2, "@"), record(3)]).utf8.split(separator: UInt8(ascii: "@"))
      let reading = try reading(Array(parts[0]) + wrong + Array(parts[1]))
      #expect(reading.ids == ["NCT00000001", "NCT00000003"])
      #expect(reading.summary.findings.map(\.id) == ["NCT00000002"])
    }
  }

  @Test func aRecordWithoutAnIdIsNamed() throws {
    let reading = try reading(list([record(1).replacingOccurrences(of: "nct_id", with: "id"), record(2)]))
    #expect(reading.ids == ["NCT00000002"])
    #expect(
      reading.summary.findings.map(\.message) == ["has no 'nct_id', so that it names no trial; download it again"])
  }
}
