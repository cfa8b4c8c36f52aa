import StudyModel
import Testing

@testable import Registries

struct CSVRecognitionTests {
  private let format = APIv2CSV()

  private func head(_ text: String) -> FileHead { FileBytes(Array(text.utf8)).head }

  private func refusal(_ text: String) -> String? {
    guard case .refused(let sentence) = format.recognizes(head(text)) else { return nil }
    return sentence
  }

  @Test func otherFilesAreNotOurs() {
    for text in [
      "", "\n", "{\"studies\":[]}", "[]", "<!DOCTYPE html><html>NCT Number,Acronym</html>", "name,age\nA,3\n",
      "plain words",
      "PK\u{3}\u{4}",
    ] {
      #expect(format.recognizes(head(text)) == .no, "\(text)")
    }
  }

  @Test func aTableOfTrialsThatIsNotTheRegistrysIsRefusedByItsColumns() throws {
    let sentence = try #require(refusal("nct_id,org_name,org_class,brief_title,overall_status\nNCT05838625,A,B,C,D\n"))
    #expect(sentence.contains("nct_id, org_name, org_class, brief_title;"))
    #expect(sentence.contains("looked for NCT Number"))
    #expect(refusal("NCT Number,mine\nNCT00000001,x\n") != nil)
  }

  @Test func theOlderDownloadAndSpreadsheetsAreRefusedWithTheReason() {
    #expect(
      refusal("Rank,NCT Number,Title,Acronym,Status\n1,NCT00000001,T,,Completed\n")?.contains("before 2024") == true)
    #expect(refusal("NCT Number;Study Title;Study Status\nNCT00000001;T;COMPLETED\n")?.contains("semicolons") == true)
    #expect(refusal("\"NCT Number\"\t\"Study Title\"\nNCT00000001\tT\n")?.contains("tabs") == true)
    let dates = refusal("NCT Number,Start Date,Acronym\nNCT00000001,2024-01,A\nNCT00000002,3/1/2025,B\n")
    #expect(dates?.contains("Start Date is 3/1/2025") == true)
  }

  @Test func aPageWithoutItsHeaderGoesOnWithTheOneBeside() throws {
    let samples = (1...4).map { Sample(id: "NCT0000000\($0)", title: "Title \($0)") }
    let first = CSVWriter.file(Array(samples[..<2]))
    let second = CSVWriter.file(Array(samples[2...]), header: false)
    guard case .continuation(let refusal) = format.recognizes(head(second)) else {
      Issue.record("no continuation")
      return
    }
    #expect(refusal.contains("NCT00000003"))
    #expect(format.continues(head(second), after: head(first)))
    #expect(!format.continues(head("NCT00000003,too few\n"), after: head(first)))
    #expect(!format.continues(head("x,y\n"), after: head(first)))

    let file = FileBytes(Array(second.utf8), firstPage: head(first))
    let batch = RecordBatch(path: "2.csv")
    format.reader(of: [.briefTitle]).read(0..<file.count, of: file, into: batch)
    #expect(batch.studies.map(\.id) == ["NCT00000003", "NCT00000004"])
    #expect(batch.studies.map(\.briefTitle) == ["Title 3", "Title 4"])
  }

  @Test func aFirstRecordLongerThanTheHeadIsStillKnown() {
    let long = Sample(summary: String(repeating: "words, ", count: 5_000))
    let first = CSVWriter.file([Sample()])
    let page = CSVWriter.file([long], header: false)
    guard case .continuation = format.recognizes(head(page)) else {
      Issue.record("no continuation")
      return
    }
    #expect(format.continues(head(page), after: head(first)))
    #expect(format.recognizes(head(CSVWriter.file([long]))) == .yes)
  }
}
