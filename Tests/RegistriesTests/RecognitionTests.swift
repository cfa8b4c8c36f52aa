import Foundation
import StudyModel
import TestSupport
import Testing
import TrialscapeKit

@testable import Registries

/// Every fixture of every format is recognized as itself and as nothing else: a confusion matrix over the catalog.
struct RecognitionTests {
  private static let formats = Catalog.standard.formats
  private static let folder = Shell.package.appending(path: "Tests/RegistriesTests/Fixtures")

  /// The fixtures: format and path below the folder; files of a set stand in folders of their own.
  private static let fixtures: [(format: String, path: String)] = {
    let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return all.sorted().compactMap { path in
      let attributes = try? FileManager.default.attributesOfItem(atPath: folder.appending(path: path).path)
      guard attributes?[.type] as? FileAttributeType == .typeRegular, !path.contains("/."),
        let format = path.split(separator: "/").first
      else { return nil }
      return (String(format), path)
    }
  }()

  /// What a file says by the time formats are asked: unpacked, a page as its text.
  private static func head(_ path: String) throws -> FileHead {
    let bytes = FileBytes(Array(try Data(contentsOf: folder.appending(path: path))))
    guard HTMLText.isPage(bytes.head) else { return bytes.head }
    var head = try #require(HTMLText.text(of: bytes)).head
    head.isPage = true
    return head
  }

  @Test func everyFormatHasFixtures() {
    let covered = Set(RecognitionTests.fixtures.map(\.format))
    #expect(covered == Set(RecognitionTests.formats.map(\.name)))
  }

  @Test func everyFixtureIsItselfAndNothingElse() throws {
    var matrix: [String: [String: Int]] = [:]
    for fixture in RecognitionTests.fixtures {
      let head = try RecognitionTests.head(fixture.path)
      let claims = RecognitionTests.formats.filter { $0.recognizes(head) == .yes }.map(\.name)
      for claim in claims { matrix[fixture.format, default: [:]][claim, default: 0] += 1 }
      #expect(claims == [fixture.format], "\(fixture.path)")
    }
    for (format, claims) in matrix.sorted(by: { $0.key < $1.key }) {
      print(
        "recognized: \(format) as \(claims.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))"
      )
    }
  }

  /// The order of the catalog decides nothing.
  @Test func theOrderOfTheFormatsDoesNotMatter() throws {
    let backwards = Recognizer(formats: RecognitionTests.formats.reversed())
    for fixture in RecognitionTests.fixtures {
      let answer = backwards.format(of: try RecognitionTests.head(fixture.path))
      guard case .format(let number) = answer else {
        Issue.record("\(fixture.path) is not recognized")
        continue
      }
      #expect(backwards.formats[number].name == fixture.format, "\(fixture.path)")
    }
  }

  /// Titles of tracer studies begin with a bracket, as JSON does.
  @Test func aPageWhoseTitleBeginsWithABracketIsAPage() {
    let page =
      "[18F]Tracer in Winter Cough\n\nNCT ID: NCT91000099\n\nBasic Information\n\nGet a concise snapshot of the trial, in short.\n"
    let head = FileHead(Array(page.utf8), isWhole: true)
    #expect(RecognitionTests.formats.filter { $0.recognizes(head) == .yes }.map(\.name) == ["meddatax"])
  }

  /// What is none of them is refused by all, with a sentence that names what was looked for.
  @Test(arguments: [
    "", "hello", "<p>no document", "{\"a\": 1}", "[1, 2]", "a,b,c\n1,2,3\n", "a|b|c\n1|2|3\n", "NCT01234567\n",
    "# A page of notes\n\nNCT01234567 is a trial.\n", "<?xml version=\"1.0\"?><feed><entry/></feed>", "\u{FEFF}",
    "null",
    "\"text\"", "trial_id;x\nNCT01234567;1\n",
  ])
  func whatIsNoneOfThemIsRefused(text: String) {
    let recognizer = Recognizer(formats: RecognitionTests.formats)
    let head = FileHead(Array(text.utf8), isWhole: true)
    switch recognizer.format(of: head) {
    case .format(let number): Issue.record("\(text.debugDescription) is taken for \(recognizer.formats[number].name)")
    case .refused(let sentence), .continuation(_, let sentence): #expect(sentence.count > 20)
    case .unknown: #expect(recognizer.refusal(of: head).count > 10)
    }
  }

  /// `list formats` says of each how it is known, what it never carries, and its rank.
  @Test func everyFormatDescribesItself() {
    for format in RecognitionTests.formats {
      #expect(!format.summary.isEmpty && !format.sign.isEmpty && (1...4).contains(format.rank), "\(format.name)")
      #expect(format.name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(format.name)")
    }
    #expect(Set(RecognitionTests.formats.map(\.name)).count == RecognitionTests.formats.count)
  }
}
