import Registries
import StudyModel
import Testing

/// Pages of one download, of which only the first has a header.
struct CSVPageTests {
  private let samples = (1...6).map { Sample(id: "NCT0000000\($0)", title: "Title \($0)") }

  private func read(_ inputs: [String]) throws -> Reading {
    try Reading(FileSource(inputs, formats: [APIv2JSON(), APIv2CSV()]), fields: [.briefTitle])
  }

  @Test func aPageGoesOnWithTheFirstWhateverItsName() throws {
    let folder = try FixtureFolder()
    // Another download beside them, of other columns, is not the page's first.
    let few = ["NCT Number", "Study Title"]
    try folder.write("1.csv", CSVWriter.file([samples[0]], columns: few))
    try folder.write("2.csv", CSVWriter.file(Array(samples[3...4]), header: false))
    try folder.write("3.csv", CSVWriter.file(Array(samples[1...2])))
    try folder.write("4.csv", CSVWriter.file([samples[5]], columns: few, header: false))
    let reading = try read([folder.path])
    #expect(reading.summary.findings.isEmpty)
    #expect(reading.ids == [1, 4, 5, 2, 3, 6].map { "NCT0000000\($0)" })
    #expect(reading.studies.map(\.briefTitle) == [1, 4, 5, 2, 3, 6].map { "Title \($0)" })
    #expect(try read([folder.path + "/2.csv", folder.path + "/3.csv"]).ids.count == 4)
  }

  @Test func aPageWithoutItsFirstIsRefused() throws {
    let folder = try FixtureFolder()
    let page = try folder.write("pages/2.csv", CSVWriter.file([samples[1]], header: false))
    let first = try folder.write("first/1.csv", CSVWriter.file([samples[0]]))
    // Pages of other folders are other downloads.
    let named = try read([page, first])
    #expect(named.ids == ["NCT00000001"])
    #expect(named.summary.findings.map(\.severity) == [.error])
    #expect(named.summary.findings.first?.message.contains("already a record (NCT00000002)") == true)
    let walked = try read([folder.path])
    #expect(walked.ids == ["NCT00000001"])
    #expect(walked.summary.findings.map(\.severity) == [.note])
    #expect(walked.summary.ignoredFiles == 1)
  }
}
