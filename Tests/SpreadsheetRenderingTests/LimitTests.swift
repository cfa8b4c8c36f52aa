import Documents
import Testing

@testable import SpreadsheetRendering

@Suite struct LimitTests {
  @Test func `a text of 40,000 characters is cut, and row 3 says so`() throws {
    let long = String(repeating: "a", count: 40_000)
    let cells = try read([Column("t", "Title")], [Row(.level, [.text("short")]), Row(.level, [.text(long)])]).cells
    #expect(cells["A6"]?.text?.count == 32_767)
    #expect(
      cells["A3"]?.text == "1 text in “Title” cut at 32767 characters, the most a cell holds: row 6")
  }

  @Test func `a cut falls between characters and counts as a spreadsheet does`() {
    let flags = String(repeating: "🇩🇪", count: 10)
    #expect(CutTexts.cut(flags, 10).count == 2)
    #expect(CutTexts.cut("äöü", 3) == "äöü")
  }

  @Test func `links beyond the limit are words, and row 3 says from where on`() throws {
    var limits = Limits()
    limits.links = 5
    let rows = (0..<8).map { Row(.level, [.link("N\($0)", url: "https://registry.example/\($0)")]) }
    let (book, cells) = try read([Column("t", "Trial")], rows, limits: limits)
    let xml = try book.entry("xl/worksheets/sheet1.xml")
    #expect(xml.matches(of: /<hyperlink\s/).count == 5)
    #expect(cells["A12"]?.text == "N7")
    #expect(cells["A3"]?.text == "3 of 8 links stand as plain text from row 10 down: a sheet holds 5 links")
  }

  @Test func `the real limit of links holds`() throws {
    let rows = (0..<65_531).map { Row(.level, [.link("N\($0)", url: "https://registry.example/\($0)")]) }
    let (book, cells) = try read([Column("t", "Trial")], rows)
    #expect(try book.entry("xl/worksheets/sheet1.xml").matches(of: /<hyperlink\s/).count == 65_530)
    #expect(cells["A65535"]?.text == "N65530")
  }

  @Test func `an address too long for a link leaves its words`() throws {
    let url = "https://registry.example/" + String(repeating: "x", count: 2_100)
    let (book, cells) = try read([Column("t", "Trial")], [Row(.level, [.link("N1", url: url)])])
    #expect(cells["A5"]?.text == "N1")
    #expect(try !book.entry("xl/worksheets/sheet1.xml").contains("<hyperlink "))
  }

  @Test func `rows beyond the sheet are left out, and row 3 says how many`() throws {
    var limits = Limits()
    limits.rows = 100
    let cells = try read([Column("t", "Trial")], (0..<80).map { Row(.level, [.count($0)]) }, limits: limits).cells
    #expect(cells["A61"]?.number == 56 && cells["A62"] == nil)
    #expect(cells["A3"]?.text == "23 of 80 rows are left out: a sheet holds 100 rows; CSV holds all")
  }

  @Test func `a streamed list reads as a plain one`() throws {
    var streamed = Limits()
    streamed.streamedRows = 10
    streamed.wrappedRows = 10
    let columns = [
      Column("t", "Trial", role: .level), Column("n", "N", format: .count), Column("d", "D", format: .date),
    ]
    let rows = (0..<50).map {
      Row(
        .level,
        [
          .link("N\($0)", url: "https://registry.example/\($0)"), .count($0),
          .date(DocumentDate(year: 2020, month: 1, day: 1, precision: .month)),
        ])
    }
    #expect(try read(columns, rows).cells == read(columns, rows, limits: streamed).cells)
  }

  @Test func `sheet names become names a spreadsheet takes`() {
    let names = SheetNames.accepted([
      "Stops list", "stops LIST", "a:b/c*[d]?", "", "'quoted'", "History", "Q3", "2025", "RC",
      String(repeating: "x", count: 40), String(repeating: "x", count: 39),
    ])
    #expect(
      names == [
        "Stops list", "stops LIST (2)", "a-b-c-(d)-", "Sheet", "’quoted’", "History sheet", "Q3 sheet", "2025 sheet",
        "RC sheet", String(repeating: "x", count: 31), String(repeating: "x", count: 27) + " (2)",
      ])
  }
}
