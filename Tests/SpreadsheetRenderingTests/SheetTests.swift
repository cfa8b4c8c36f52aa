import Documents
import Foundation
import Testing

@testable import SpreadsheetRendering

@Suite struct SheetTests {
  private let book: Unpacked
  init() throws { book = try Unpacked(XLSXRenderer().files(for: Sample.document)[0].bytes) }

  private func sheet(_ number: Int) throws -> String { try book.entry("xl/worksheets/sheet\(number).xml") }

  @Test func `the brief opens with question, context and alerts, and leads to each sheet`() throws {
    let cells = try book.cells(ofSheet: 1)
    #expect(cells["A1"]?.text == "Asthma and COPD: trial landscape, 2025 Q3")
    #expect(cells["A2"]?.text == Sample.context)
    #expect(cells["A3"]?.text == "1 section cannot be answered from this download: see Ages")
    for name in ["Pipeline", "Ages", "Readouts", "Methods"] {
      #expect(try sheet(1).contains("location=\"'\(name)'!A1\""))
    }
    #expect(try sheet(2).contains("location=\"'Brief'!A1\""))
  }

  @Test func `under a table stand what it foots to, its notes and its marks`() throws {
    let texts = try book.cells(ofSheet: 1).values.compactMap(\.text)
    #expect(
      texts.contains("Foots ✓ 210 = 96 open + 4 suspended + 80 completed + 12 terminated + 3 withdrawn + 15 unknown"))
    #expect(texts.contains("Next planned primary completions, phase 2 to 4 (first 6 of 20)"))
    #expect(texts.contains { $0.hasPrefix("Like for like: a trial counts only") })
    #expect(texts.contains("– zero   · too few; blank: not comparable"))
  }

  @Test func `a list has its header in row 4, frozen, filtered, printed on every page`() throws {
    let xml = try sheet(4)
    #expect(xml.contains(#"<pane xSplit="1" ySplit="4" topLeftCell="B5" activePane="bottomRight" state="frozen"/>"#))
    #expect(xml.contains(#"<autoFilter ref="A4:J204"/>"#))
    let workbook = try book.entry("xl/workbook.xml")
    #expect(workbook.contains(#"localSheetId="3">Readouts!$4:$4</definedName>"#))
    let cells = try book.cells(ofSheet: 4)
    #expect(cells["A4"]?.text == "Trial" && cells["A5"]?.text == "NCT05000000")
  }

  @Test func `every sheet is landscape A4, one page wide, without gridlines, with a footer`() throws {
    for number in 1...5 {
      let xml = try sheet(number)
      #expect(xml.contains(#"showGridLines="0""#))
      #expect(xml.contains(#"paperSize="9""#) && xml.contains(#"orientation="landscape""#))
      #expect(xml.contains(#"<pageSetUpPr fitToPage="1"/>"#))
      #expect(xml.contains("Asthma &amp;&amp; COPD: trial landscape, 2025 Q3 · as of 2025-12-09"))
    }
  }

  @Test func `counts are shaded over their level rows alone, on one scale`() throws {
    let xml = try sheet(2)
    #expect(xml.matches(of: /<conditionalFormatting\s/).count == 1)
    #expect(xml.contains(#"<conditionalFormatting sqref="B7:I14">"#))
  }

  @Test func `a section that cannot be answered says why`() throws {
    let cells = try book.cells(ofSheet: 3)
    #expect(cells["A5"]?.text?.hasPrefix("numeric ages are not in the CSV download") == true)
  }

  @Test func `methods tells terms, inputs and their hashes`() throws {
    let texts = try book.cells(ofSheet: 5).values.compactMap(\.text)
    #expect(texts.contains("Like for like") && texts.contains("trialscape 0.1.0"))
    #expect(texts.contains(String(repeating: "9f86d081", count: 8)))
  }

  @Test func `the file tells its title and the as-of, not the time of day`() throws {
    let core = try book.entry("docProps/core.xml")
    #expect(core.contains("<dc:title>Asthma &amp; COPD: trial landscape, 2025 Q3</dc:title>"))
    #expect(core.contains("2025-12-09T00:00:00Z"))
  }

  @Test func `wide words of one table do not stretch the figures of another`() {
    var grid = ColumnGrid()
    let places = grid.fit([[.one(250), .one(60), .one(60)], [.one(80), .wide(400), .one(70)]])
    #expect(grid.widths.prefix(3) == [250, 60, 60])
    #expect(places[1][1].span > 2 && grid.width(of: places[1][1]) >= 400)
    #expect(places[1][2].column == places[1][1].column + places[1][1].span)
  }
}
