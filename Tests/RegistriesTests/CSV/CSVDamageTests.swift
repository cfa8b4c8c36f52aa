import StudyModel
import Testing

@testable import Registries

/// Damaged files of every CSV format: a sentence, and the rest goes on.
struct CSVDamageTests {
  private static let formats: [(name: String, file: String, format: any SourceFormat)] = [
    ("v2-csv", "v2-csv/few-columns.csv", APIv2CSV()), ("classic-csv", "classic-csv/full.csv", ClassicCSV()),
    ("classic-tsv", "classic-csv/full.tsv", ClassicCSV()), ("ictrp-csv", "ictrp-csv/spaces.csv", ICTRPCSV()),
    ("aact-csv", "aact-csv/package.csv", AACTCSV()),
  ]

  private func read(_ bytes: [UInt8], as format: any SourceFormat) -> RecordBatch { Fixtures.read(bytes, as: format) }

  @Test(arguments: formats.map(\.name))
  func cutAnywhere(name: String) throws {
    let (_, file, format) = try #require(Self.formats.first { $0.name == name })
    let bytes = try Fixtures.bytes(file)
    for length in stride(from: 0, to: bytes.count, by: 37) {
      let cut = Array(bytes.prefix(length))
      _ = format.recognizes(FileBytes(cut).head)
      let batch = read(cut, as: format)
      #expect(batch.studies.count == batch.records - batch.unreadable)
    }
    // A quote that never ends takes the rest with it, and says where it began.
    let open = bytes + Array("\n\"NCT90000009,never ends".utf8)
    if name != "classic-tsv" { #expect(read(open, as: format).findings.last?.message.contains("quoted cell") == true) }
  }

  @Test(arguments: formats.map(\.name))
  func bytesThatAreNoTextAreSaid(name: String) throws {
    let (_, file, format) = try #require(Self.formats.first { $0.name == name })
    let bytes = try Fixtures.bytes(file)
    let count = read(bytes, as: format).studies.count
    // "Harbor" with a letter of another encoding in every row that has it.
    var broken = bytes
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: Array("Harbor".utf8)) })
    broken[place + 1] = 0xE9
    let batch = read(broken, as: format)
    #expect(batch.studies.count == count && batch.unreadable == 0)
    #expect(
      batch.findings.map(\.message).contains { $0.contains("not UTF-8") && $0.contains("save the file as UTF-8") })
    #expect(batch.studies.contains { $0.briefTitle?.contains("H\u{FFFD}rbor") == true })
    broken[place + 1] = 0
    #expect(read(broken, as: format).studies.count == count)
  }
}
