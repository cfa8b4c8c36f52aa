import Foundation
import Registries
import StudyModel
import Testing

/// Saved pages of mirror sites, one trial a page.
struct PageTests {
  @Test(arguments: PageFixture.all)
  func aPageSaysWhatIsWrittenDown(_ page: PageFixture) throws {
    // What cannot be said is not written down.
    #expect(try page.lines().filter { !$0.hasSuffix(": ?") } == page.expected)
  }

  @Test(arguments: PageFixture.all)
  func aPageIsOfOneLayout(_ page: PageFixture) throws {
    for format in PageFixture.formats {
      let source = FileSource([page.path], formats: [APIv2JSON(), APIv2CSV(), format])
      if format.name == page.format {
        #expect(try Reading(source).summary.sources.map(\.format) == [page.format])
      } else {
        #expect(throws: Finding.self) { try Reading(source) }
      }
    }
  }

  /// A layout's list of fields is exact: some page gives each, and none gives another.
  @Test(arguments: PageFixture.formats.map(\.name))
  func aLayoutCarriesWhatItsPagesGive(_ name: String) throws {
    let format = try #require(PageFixture.formats.first { $0.name == name })
    let pages = PageFixture.all.filter { $0.format == name }.map(\.path)
    var given: Set<StudyField> = []
    for study in try Reading(FileSource(pages, formats: [format])).studies {
      for field in StudyField.allCases {
        let values = field.list == nil ? [study[field]] : study[column: field]
        if values.contains(where: \.isGiven) { given.insert(field) }
      }
    }
    let carried = Set(StudyField.allCases).subtracting(format.cannotCarry)
    #expect(carried.subtracting(given).map(\.name).sorted() == carried.intersection(unshown).map(\.name).sorted())
    #expect(given.subtracting(carried).isEmpty)
    #expect(format.rank == 4)
  }

  /// On no page, because every page leaves them out where our trials have them.
  private let unshown: Set<StudyField> = [.hasDataMonitoringCommittee, .isUnapprovedDevice, .isFDAAAViolation]

  @Test(arguments: PageFixture.all.filter { $0.file.hasPrefix("seed-like") })
  func onlyWhatIsAskedForIsRead(_ page: PageFixture) throws {
    let fields: Set<StudyField> = [.sex, .siteCountry, .briefSummary]
    let source = FileSource([page.path], formats: PageFixture.formats)
    let (part, whole) = try (Reading(source, fields: fields).studies[0], Reading(source).studies[0])
    for field in fields where field.list == nil { #expect(part[field] == whole[field]) }
    #expect(part[.sites] == whole[.sites])
    #expect(part[column: .siteCountry] == whole[column: .siteCountry])
    #expect(part[.leadSponsor] == .notRead)
    #expect(part[column: .siteCity].isEmpty)
    #expect(part.version == whole.version)
  }

  @Test func twoPagesOfATrialCompleteOneAnother() throws {
    let pages = PageFixture.all.filter { ["seed-like-3.txt", "seed-like-4.txt"].contains($0.file) }.map(\.path)
    let reading = try Reading(FileSource(pages, formats: PageFixture.formats))
    #expect(reading.ids == ["NCT91000011", "NCT91000011"])
    let versions = reading.studies.sorted { $1.version < $0.version }
    let study = MergeRule().combine(versions)
    // The mirror's page of 2025 knows the descriptions, the other page all else.
    #expect(versions[0].version.versionDate == 2025_12_25)
    #expect(study.detailedDescription?.hasPrefix("The honey comes from one meadow. Study:") == true)
    #expect(study.overallStatus == .known(.completed))
    #expect(study.enrollment == 13)
    #expect(study[column: .siteCountry] == [.text("France"), .text("United States")])
    #expect(study[.minimumAge] == .cannotSay)
  }

  @Test func aMirrorsOwnDateIsTheAsOf() throws {
    let pages = PageFixture.all.filter { $0.format == "ignite" && $0.file.hasPrefix("participant") }.map(\.path)
    let reading = try Reading(FileSource(pages, formats: PageFixture.formats))
    #expect(reading.summary.sources.map { $0.statedAsOf?.packed } == [2025_12_25])
    #expect(reading.studies.map(\.lastUpdatePosted) == [nil])
    #expect(reading.studies.map { $0[.versionHolder] } == [.cannotSay])
  }

  @Test(arguments: PageFixture.all.filter { $0.file.hasPrefix("seed-like") })
  func aPageCutAnywhereIsReadOrNamed(_ page: PageFixture) throws {
    let folder = try FixtureFolder()
    let bytes = try Array(page.text().utf8)
    for length in stride(from: 0, to: bytes.count, by: 61) {
      let path = try folder.write("\(length).txt", Array(bytes[..<length]))
      let source = FileSource([path], formats: PageFixture.formats)
      guard let reading = try? Reading(source) else { continue }
      #expect(reading.summary.records == 1)
      #expect(reading.studies.count + reading.summary.unreadable == 1)
      if let study = reading.studies.first { #expect(study.id.hasPrefix("NCT9100")) }
    }
  }

  @Test func whatIsTooLongIsNoPage() throws {
    let folder = try FixtureFolder()
    let start = "Ignite Creation Date: 2025-12-25 @ 4:36 AM\nNCT ID: NCT91000021\n"
    let path = try folder.write("a.txt", Array(start.utf8) + [UInt8](repeating: 10, count: 17 << 20))
    let reading = try Reading(FileSource([path], formats: PageFixture.formats))
    #expect(
      reading.findings(in: folder) == [
        "a.txt: warning: record 1: is 17 MB long, and no page of a trial is; give one page a file"
      ])
  }
}
