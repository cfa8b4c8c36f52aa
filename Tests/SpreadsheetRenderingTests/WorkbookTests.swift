import Documents
import Foundation
import Testing

@testable import SpreadsheetRendering

@Suite struct WorkbookTests {
  @Test func `the same document gives the same bytes`() throws {
    let first = try XLSXRenderer().files(for: Sample.document)
    Thread.sleep(forTimeInterval: 2.1)
    let second = try XLSXRenderer().files(for: Sample.document)
    #expect(first[0].name == "sample.xlsx")
    #expect(first[0].bytes == second[0].bytes)
  }

  @Test func `nothing is left in the temporary folder`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    _ = try XLSXRenderer(temporaryFolder: folder.path).files(for: Sample.document)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `a folder that is not there is named`() {
    #expect(
      throws: RenderError(
        "no temporary file can be made in '/nowhere/at/all': free space there or make it writable")
    ) {
      try XLSXRenderer(temporaryFolder: "/nowhere/at/all").files(for: Sample.document)
    }
  }

  @Test func `charts draw the cells they name`() throws {
    let book = try Unpacked(XLSXRenderer().files(for: Sample.document)[0].bytes)
    let cells = try book.cells(ofSheet: 2)
    let chart = try book.entry("xl/charts/chart1.xml")
    let ranges = chart.matches(of: /<c:f>([^<]*)<\/c:f>/).map { String($0.1) }
    #expect(ranges.count == 6)
    #expect(ranges.allSatisfy { $0.hasPrefix("'Pipeline'!") || $0.hasPrefix("Pipeline!") })
    // The chart of the Brief draws the quarters of another sheet: its first category and value stand there.
    let first = try #require(chart.firstMatch(of: /!\$A\$([0-9]+):\$A\$([0-9]+)/))
    #expect(cells["A\(first.1)"]?.text == "2024-Q1")
    #expect(cells["A\(first.2)"]?.text == "2025-Q4")
    #expect(cells["B\(first.1)"]?.number == 7)
    #expect(cells["B\((Int(first.1) ?? 0) - 1)"]?.text == "Starts, posted in time")
  }

  @Test func `charts cover no table and no other chart`() throws {
    let plan = try DocumentPlan(Sample.document, limits: Limits())
    for sheet in plan.sheets {
      var taken = sheet.areas
      for chart in sheet.charts {
        let top = sheet.top(of: chart.row)
        let left = sheet.grid.left(of: chart.column)
        for area in taken where sheet.top(of: area.rows.upperBound) > top {
          guard sheet.top(of: area.rows.lowerBound) < top + chart.height else { continue }
          #expect(area.right <= left || left + chart.width <= 0, "\(chart.chart.title) covers rows \(area.rows)")
        }
        taken.append(SheetPlan.Area(rows: chart.row..<(chart.row + 1), right: left + chart.width))
      }
    }
  }

  @Test func `a chart of a column that is not there is refused in words`() throws {
    var document = Sample.document
    var chart = Sample.mixChart
    chart.series[0].column = "closed"
    document.sheets[1].blocks.append(.chart(chart))
    #expect(throws: RenderError.self) { try XLSXRenderer().files(for: document) }
  }

  @Test func `an abandoned workbook is freed`() throws {
    func resident() throws -> Int {
      let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
      return status.firstMatch(of: /VmRSS:\s+([0-9]+)/).flatMap { Int($0.1) } ?? 0
    }
    func abandon(_ count: Int) throws {
      for _ in 0..<count {
        var workbook = try Workbook(path: "/nowhere.xlsx", folder: "/", streams: false)
        try workbook.addSheet(named: "A") { (sheet) throws(RenderError) in
          sheet.write("words", row: 0, column: 0, sheet.formats.handle(.question))
        }
      }
    }
    try abandon(200)
    guard FileManager.default.fileExists(atPath: "/proc/self/status") else { return }
    let before = try resident()
    try abandon(2_000)
    #expect(try resident() - before < 8_000)
  }

  @Test func `a name no spreadsheet takes is told`() throws {
    #expect(throws: RenderError.self) {
      var workbook = try Workbook(path: "/nowhere.xlsx", folder: "/", streams: false)
      try workbook.addSheet(named: "a:b") { (_) throws(RenderError) in }
    }
  }
}
