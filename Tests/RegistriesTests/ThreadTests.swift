import Registries
import StudyModel
import Testing

/// However the work is shared out, the answer is the same.
struct ThreadTests {
  /// Records of very different sizes, larger than a slice one of them, with a bad one between.
  private static let records: [String] = (0..<4_000).map { number in
    let padding = String(repeating: "x{\\\"}[\\\\", count: number == 1_500 ? 1_000_000 : number % 37 * 60)
    let more = #","descriptionModule":{"briefSummary":"\#(padding)"}"#
    let count = number == 2_222 ? "[1,2]" : String(number)
    let design = #""studyType":"OBSERVATIONAL","enrollmentInfo":{"count":\#(count)}"#
    return RecordText(id: "NCT" + String(30_000_000 + number), design: design, more: more).text
  }

  @Test(arguments: ["stream", "array", "turned"])
  func slicesJoinWithoutGapOrRepetition(_ shape: String) throws {
    let folder = try FixtureFolder()
    var records = ThreadTests.records
    // Records that do not begin with their first key are found without the marker.
    if shape == "turned" {
      for number in stride(from: 0, to: 4_000, by: 3) { records[number] = turned(records[number]) }
    }
    let text = shape == "stream" ? records.joined(separator: "\n") : "[" + records.joined(separator: ",") + "]"
    let path = try folder.write("a.json", text)
    let one = try Reading([path], fields: [.enrollment, .siteCity], jobs: 1)
    let two = try Reading([path], fields: [.enrollment, .siteCity], jobs: 3)
    #expect(one.studies.count == 3_999)
    #expect(one.studies == two.studies)
    #expect(one.summary == two.summary)
    #expect(one.studies.allSatisfy { $0.enrollment == Int($0.origin.record) })
    #expect(one.summary.findings.map(\.record) == [2_223])
  }

  private func turned(_ record: String) -> String {
    let tail = RecordText().tail
    return "{" + tail.dropFirst() + "," + record.dropFirst().dropLast(tail.count + 1) + "}"
  }

  @Test func archivesAndFoldersToo() throws {
    let folder = try FixtureFolder()
    let members = RecordText.many(0..<300).enumerated().map { (name: String(1_000 + $0) + ".json", text: $1) }
    let zip = try folder.write("a.zip", Packed.zip(members))
    for (name, text) in members { try folder.write("b/" + name, text) }
    let packed = try Reading([zip], jobs: 3)
    let loose = try Reading([folder.path + "/b"], jobs: 2)
    #expect(packed.studies == loose.studies)
    #expect(packed.studies == (try Reading([zip], jobs: 1)).studies)
    #expect(packed.summary.sources.map(\.bytes) == loose.summary.sources.map(\.bytes))
  }

  @Test func recordsReadAgainAreTheSame() throws {
    let folder = try FixtureFolder()
    let text = "[" + ThreadTests.records.prefix(200).joined(separator: ",") + "]"
    try folder.write("a.json", text)
    try folder.write("b.zip", Packed.zip(RecordText.many(0..<5).map { (name: "x", text: $0) }))
    let source = FileSource([folder.path])
    let reading = try Reading(source)
    let some = reading.studies.enumerated().filter { $0.offset % 11 == 0 || $0.offset > 198 }.map(\.element)
    #expect(try source.again(some.map(\.origin)) == some)
    #expect(try source.again([]).isEmpty)
    #expect(throws: Finding.self) { try source.again([Origin(file: 0, record: 5_000)]) }
  }

  @Test func theOrderOfInputsChangesOnlyWhereRecordsStand() throws {
    let folder = try FixtureFolder()
    let a = try folder.write("a.json", "[" + RecordText.many(0..<5).joined(separator: ",") + "]")
    let b = try folder.write("b.ndjson", RecordText.many(5..<9).joined(separator: "\n"))
    let one = try Reading([a, b])
    let other = try Reading([b, a])
    #expect(one.ids.sorted() == other.ids.sorted())
    #expect(one.summary.sources == other.summary.sources.reversed())
  }
}
