import StudyModel
import Testing

@testable import Registries

/// The registry's two CSV downloads share half of their columns.
struct CSVVintageTests {
  private func names(_ text: String) -> [String] {
    let head = FileBytes(Array(text.utf8)).head
    let formats: [any SourceFormat] = [APIv2CSV(), ClassicCSV()]
    return formats.filter { $0.recognizes(head) == .yes }.map(\.name)
  }

  @Test(arguments: [
    ("NCT Number,Study Title,Acronym\nNCT90000001,T,\n", "v2-csv"),
    ("Rank,NCT Number,Title\n1,NCT90000001,T\n", "classic-csv"),
    ("NCT Number,Status,Gender,Conditions\nNCT90000001,Completed,All,A\n", "classic-csv"),
    ("NCT Number\tStatus\tGender\nNCT90000001\tCompleted\tAll\n", "classic-csv"),
    // Of columns that both have, the words tell.
    ("NCT Number,Phases\nNCT90000001,Phase 2\n", "classic-csv"), ("NCT Number,Phases\nNCT90000001,PHASE2\n", "v2-csv"),
    ("NCT Number,Start Date\nNCT90000001,\"May 1, 2020\"\n", "classic-csv"),
    ("NCT Number,Start Date\nNCT90000001,2020-05\n", "v2-csv"), ("NCT Number,Conditions\nNCT90000001,Pain\n", "v2-csv"),
    // Somebody has renamed a column: the others decide.
    ("NCT Number,Title,Study Status,Sex\nNCT90000001,T,COMPLETED,ALL\n", "v2-csv"),
    ("NCT Number,Status,Sex,Phases\nNCT90000001,Completed,All,Phase 2\n", "classic-csv"),
  ])
  func isToldByColumnsThenByWords(text: String, name: String) { #expect(names(text) == [name]) }

  @Test(arguments: [
    "Rank,Title,Status\n1,T,Completed\n", "nct_id,phase,status\nNCT90000001,Phase 1,Completed\n",
    "NCT Number;Title;Status\nNCT90000001;T;Completed\n", "NCT Number,mine\nNCT90000001,x\n",
  ])
  func anythingElseIsNeither(text: String) { #expect(names(text).isEmpty) }

  @Test(arguments: ["4/3/2020", "3-Apr-20", "Apr-20"])
  func datesOfASpreadsheetAreRefused(date: String) {
    let head = FileBytes(Array("Rank,NCT Number,Title,Start Date\n1,NCT90000001,T,\(date)\n".utf8)).head
    guard case .refused(let sentence) = ClassicCSV().recognizes(head) else {
      Issue.record("not refused")
      return
    }
    #expect(sentence.contains("Start Date is \(date)") && sentence.contains("spreadsheet"))
  }
}
