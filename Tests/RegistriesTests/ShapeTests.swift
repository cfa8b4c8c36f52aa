import Foundation
import Registries
import StudyModel
import Testing

/// The shapes and packings in which the same records arrive.
struct ShapeTests {
  private let records = RecordText.many(0..<40)
  private var ids: [String] { (0..<40).map { "NCT" + String(10_000_000 + $0) } }

  @Test(arguments: ["\n", "\r\n", "\n\n", "", " "])
  func oneAfterAnother(_ separator: String) throws {
    let folder = try FixtureFolder()
    let reading = try Reading([folder.write("a.ndjson", records.joined(separator: separator) + separator)])
    #expect(reading.ids == ids)
    #expect(reading.studies.map(\.origin.record) == Array(0..<40))
    #expect(reading.summary.sources.map(\.records) == [40])
  }

  @Test(arguments: [",", ",\n", " , \n "])
  func anArray(_ separator: String) throws {
    let folder = try FixtureFolder()
    let text = "\u{FEFF}[\n" + records.joined(separator: separator) + "]\n"
    #expect(try Reading([folder.write("a.json", text)]).ids == ids)
  }

  @Test func aPageWithItsTotalAndToken() throws {
    let folder = try FixtureFolder()
    let page = #"{"totalCount": 4213, "studies":["# + records.joined(separator: ",") + #"], "nextPageToken":"abc"}"#
    let reading = try Reading([folder.write("a.json", page)])
    #expect(reading.ids == ids)
    #expect(reading.summary.sources.map(\.statedTotal) == [4_213])
    #expect(reading.summary.sources.map(\.hasMorePages) == [true])
    let last = try Reading([folder.write("b.json", #"{"studies":[\#(records[0])]}"#)])
    #expect(last.summary.sources.map(\.hasMorePages) == [false])
  }

  @Test func keysInAnotherOrderAndPrettyPrinted() throws {
    let folder = try FixtureFolder()
    let turned = try records.map { record in
      let object = try JSONSerialization.jsonObject(with: Data(record.utf8))
      let data = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .prettyPrinted])
      return String(decoding: data, as: UTF8.self)
    }
    #expect(try Reading([folder.write("a.json", "[" + turned.joined(separator: ",\n") + "]")]).ids == ids)
    #expect(try Reading([folder.write("b.json", turned.joined(separator: "\n"))]).ids == ids)
    let plain = try Reading([folder.write("c.json", records.joined(separator: "\n"))]).studies
    for (one, other) in zip(try Reading([folder.path + "/b.json"]).studies, plain) {
      for field in StudyField.allCases { #expect(one[field] == other[field]) }
    }
  }

  @Test func foldersZipsAndGzips() throws {
    let folder = try FixtureFolder()
    let members = zip(ids, records).map { (name: "in/\($0).json", text: $1) }
    let others = [(name: "in/", text: ""), (name: "in/readme.txt", text: "hello")]
    try folder.write("sub/a.zip", Packed.zip(members + others))
    try folder.write("sub/b.json.gz", Packed.gzip(records[0]))
    try folder.write("sub/.hidden.json", records[0])
    try folder.write("sub/notes.txt", "nothing of ours")
    try folder.write("c.json", records[1])
    let reading = try Reading([folder.path + "/"])
    #expect(reading.ids == [ids[1]] + ids + [ids[0]])
    #expect(reading.summary.ignoredFiles == 3)
    #expect(reading.summary.findings.isEmpty)
    let sources = reading.summary.sources
    let names = sources.map { $0.name.replacingOccurrences(of: folder.path + "/", with: "") }
    #expect(names == ["c.json", "sub/a.zip", "sub/b.json.gz"])
    #expect(sources.map(\.files) == [1, 40, 1])
    #expect(sources.map(\.newestUpdate) == [2024_03_01, 2024_03_01, 2024_03_01])
    #expect(reading.summary.sourceOfFile.prefix(2) == [0, 1])
    #expect(reading.summary.sourceOfFile.count == 45)
  }

  @Test func theStandardInput() throws {
    let pipe = Pipe()
    let text = records.joined(separator: "\n")
    Thread.detachNewThread {
      pipe.fileHandleForWriting.write(Data(text.utf8))
      try? pipe.fileHandleForWriting.close()
    }
    let source = FileSource(["-"], standardInput: pipe.fileHandleForReading.fileDescriptor)
    let reading = try Reading(source)
    #expect(reading.ids == ids)
    #expect(reading.summary.sources.map(\.name) == ["standard input"])
    #expect(try source.again([Origin(file: 0, record: 3)]).map(\.id) == [ids[3]])
  }

  @Test func oneRecordFilesOfAFolderCountAsOneSource() throws {
    let folder = try FixtureFolder()
    for (id, record) in zip(ids, records) { try folder.write("one/\(id).json", record) }
    try folder.write("one/page.json", "[" + records.joined(separator: ",") + "]")
    let reading = try Reading([folder.path])
    #expect(reading.summary.sources.map(\.files) == [40, 1])
    #expect(reading.summary.sources.map(\.records) == [40, 40])
    #expect(reading.summary.sourceOfFile == [Int32](repeating: 0, count: 40) + [1])
  }

  @Test func hashesAreThoseOfTheFiles() throws {
    let folder = try FixtureFolder()
    let path = try folder.write("a.json", #"{"studies":[],"totalCount":0}"#)
    let source = FileSource([path], hashing: true)
    let hash = try Reading(source).summary.sources.first?.sha256
    #expect(hash == "effa1a84a504c5851bdcdc7f200ceb9cac20589bfbe06c10b3bfbf220c41cc08")
    #expect(try Reading([path]).summary.sources.first?.sha256 == nil)
  }
}
