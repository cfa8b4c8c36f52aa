import Documents
import Testing

@testable import SpreadsheetRendering

/// A workbook of one table or list, read back.
func read(
  _ columns: [Column], _ rows: [Row], isList: Bool = true, limits: Limits = Limits()
) throws -> (book: Unpacked, cells: [String: Unpacked.ReadCell]) {
  var document = Document(name: "one", title: "One", tidy: Table(id: "tidy", title: "", columns: []))
  let table = Table(id: "t", title: "T", columns: columns, rows: rows, isList: isList)
  document.sheets = [
    Sheet(name: "One", question: "Q", context: "C", kind: isList ? .list : .tables, blocks: [.table(table)])
  ]
  let book = try Unpacked(XLSXRenderer(limits: limits).files(for: document)[0].bytes)
  return (book, try book.cells(ofSheet: 1))
}

@Suite struct CellTests {
  @Test func `numbers carry the format of their column`() throws {
    let formats: [Format] = [
      .count, .difference, .share, .rate, .number(decimals: 1), .number(decimals: 0), .perMillion,
    ]
    let columns = [Column("l", "L", role: .level)] + formats.enumerated().map { Column("c\($0)", "C", format: $1) }
    let cells = try read(columns, [Row(.level, [.text("x")] + formats.map { _ in .number(0.5) })]).cells
    let seen = "BCDEFGH".map { cells["\($0)5"]?.description ?? "" }
    #expect(
      seen == [
        #"0.5 #,##0;-#,##0;"–""#, "0.5 +#,##0;-#,##0;0", "0.5 0%", "0.5 0.0%", "0.5 #,##0.0", "0.5 #,##0",
        #"0.5 0.00;-0.00;"–""#,
      ])
  }

  @Test func `a date is a number whose format tells its precision and type`() throws {
    func date(_ year: Int, _ month: Int, _ day: Int, _ precision: DocumentDate.Precision, _ type: String) -> Row {
      Row(.level, [.date(DocumentDate(year: year, month: month, day: day, precision: precision, type: type))])
    }
    let cells = try read(
      [Column("d", "D", format: .date)],
      [
        date(2024, 10, 31, .day, "ACTUAL"), date(2024, 10, 1, .month, ""), date(2024, 1, 1, .year, "ACTUAL"),
        date(2024, 10, 31, .day, "ESTIMATED"), date(2024, 10, 1, .month, "ESTIMATED"),
        date(2024, 1, 1, .year, "ESTIMATED"), date(1900, 1, 1, .day, ""), date(1900, 2, 28, .day, ""),
        date(1900, 3, 1, .day, ""), date(1899, 12, 1, .month, "ESTIMATED"),
      ]
    ).cells
    let seen = (5...14).map { cells["A\($0)"]?.description ?? "" }
    #expect(
      seen == [
        "45596.0 yyyy-mm-dd", #"45566.0 yyyy-mm" ·""#, "45292.0 yyyy", #"45596.0 yyyy-mm-dd" e" italic"#,
        #"45566.0 yyyy-mm" · e" italic"#, #"45292.0 yyyy" e" italic"#, "1.0 yyyy-mm-dd", "59.0 yyyy-mm-dd",
        "61.0 yyyy-mm-dd", #"“1899-12 · e” yyyy-mm" · e" italic"#,
      ])
  }

  @Test func `words that look like formulas stay words`() throws {
    let words = ["=1+1", "+1", "-1", "@sum", "\tx", "=HYPERLINK(\"x\")", "007", "1e5", "TRUE"]
    let (book, cells) = try read([Column("t", "T")], words.map { Row(.level, [.text($0)]) })
    #expect((5..<14).map { cells["A\($0)"]?.text } == words)
    #expect(try !book.entry("xl/worksheets/sheet1.xml").contains("<f>"))
  }

  @Test func `characters that no workbook holds are replaced, and escapes stay words`() throws {
    let words = ["a\u{0}b", "a\u{FFFF}b", "_x0041_", "a_xb", "ﬁ <&>"]
    let cells = try read([Column("t", "T")], words.map { Row(.level, [.text($0)]) }).cells
    #expect(
      (5..<10).map { cells["A\($0)"]?.text } == ["a\u{FFFD}b", "a\u{FFFD}b", "_x005F_x0041_", "a_xb", "ﬁ <&>"])
  }

  @Test func `a zero is a number and what is not shown is a mark, told under the table`() throws {
    let columns = [Column("l", "L", role: .level), Column("n", "N", format: .count), Column("s", "S", format: .share)]
    let rows = [
      Row(.level, [.text("a"), .count(0), .notShown("n<10")]), Row(.level, [.text("b"), .empty, .number(.nan)]),
    ]
    let cells = try read(columns, rows, isList: false).cells
    #expect(cells["B6"]?.description == #"0.0 #,##0;-#,##0;"–""#)
    #expect(cells["C6"]?.text == "·")
    #expect(cells["B7"] == nil)
    #expect(cells["C7"]?.text == "·")
    #expect(cells["A8"]?.text == "– zero   · too few")
  }

  @Test func `a column not shown in workbooks is left out`() throws {
    let columns = [Column("a", "A"), Column("b", "B", shown: [.csv, .text]), Column("c", "C")]
    let cells = try read(columns, [Row(.level, [.text("1"), .text("2"), .text("3")])]).cells
    #expect(cells["B4"]?.text == "C" && cells["B5"]?.text == "3" && cells["C5"] == nil)
  }
}
