import Documents
import Testing

@testable import Rendering

@Suite struct ConformanceTests {
  static let renderers: [any Renderer] = [
    TextRenderer(), TextRenderer(ascii: true), CSVRenderer(), CSVRenderer(section: "stop-rate"), CSVFolderRenderer(),
  ]

  @Test("names are ids, summaries sentences without a period", arguments: renderers.indices)
  func catalog(index: Int) {
    let renderer = Self.renderers[index]
    #expect(renderer.name.allSatisfy { $0.isLowercase || $0 == "-" })
    #expect(!renderer.summary.isEmpty && renderer.summary.last != ".")
    #expect(renderer.extensions.allSatisfy { $0.first != "." })
  }

  @Test("every cell of every table appears in the text")
  func everyCellInText() {
    var document = Sample.document
    for sheet in document.sheets.indices {
      for block in document.sheets[sheet].blocks.indices {
        guard case .table(var table) = document.sheets[sheet].blocks[block] else { continue }
        table.textLimit = nil
        document.sheets[sheet].blocks[block] = .table(table)
      }
    }
    let style = TextStyle(isASCII: false)
    let text = words(TextRenderer().text(of: document))
    for table in document.sheets.flatMap(\.tables) {
      for row in table.rows {
        for (column, cell) in zip(table.columns, row.cells) where column.shown.contains(.text) {
          let cell = CellText(cell, format: column.format, style: style, keepsWords: true).text
          #expect(text.contains(words(cell)), "\(cell) of \(table.id)")
        }
      }
      #expect(text.contains("[\(table.id)]"))
    }
  }

  @Test("every cell of every table appears in the folder")
  func everyCellInFolder() throws {
    let files = try CSVFolderRenderer(byteOrderMark: false).files(for: Sample.document)
    for table in Sample.document.sheets.flatMap(\.tables) {
      let file = try #require(files.first { $0.name == table.id + ".csv" })
      let records = CSVReader.records(file.bytes)
      for (index, row) in table.rows.enumerated() {
        for (column, cell) in zip(table.columns, row.cells) where column.shown.contains(.csv) {
          let found = records[index + 1]
          switch cell.bare {
          case .empty, .formatted: break
          case .text(let text): #expect(found.contains(text) || found.contains("'" + text))
          case .link(let text, _), .sheetLink(let text, _): #expect(found.contains(text))
          case .count(let count): #expect(found.contains(String(count)))
          case .number(let number): #expect(found.contains { Double($0) == number })
          case .date(let date): #expect(found.contains(date.iso) && found.contains(date.type))
          case .notShown(let why): #expect(found.last?.contains(why) == true)
          }
        }
      }
    }
  }

  @Test("an empty document renders")
  func empty() throws {
    for renderer in Self.renderers where !(renderer is CSVRenderer) || (renderer as? CSVRenderer)?.section == nil {
      let document = Document(name: "", title: "", tidy: Table(id: "", title: "", columns: []))
      #expect(try !renderer.files(for: document).isEmpty)
    }
  }

  /// The text without the blanks and line breaks that wrapping puts in.
  private func words(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
