import Documents
import Testing

@testable import Rendering

@Suite struct TextPropertyTests {
  @Test("no line is longer than 80 columns, whatever the cells hold", arguments: Array(UInt64(1)...60))
  func eightyColumns(seed: UInt64) {
    var generator = Generator(seed: seed)
    var document = Sample.document(Nasty.table(using: &generator), Nasty.table(using: &generator))
    document.title = Nasty.text(&generator)
    document.subtitle = [Nasty.text(&generator)]
    document.inputs.line = Nasty.text(&generator)
    for ascii in [false, true] {
      let text = TextRenderer(ascii: ascii).text(of: document)
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        #expect(DisplayWidth.of(String(line)) <= 80)
        #expect(line.last != " ")
      }
      // Graphemes, not scalars: "\r\n" would be one.
      #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
    }
  }

  @Test("the nasty table keeps to 80 columns as table and as list", arguments: [false, true])
  func nastyTable(isList: Bool) {
    var table = Nasty.table
    table.isList = isList
    let text = TextRenderer().text(of: Sample.document(table))
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 80 })
    #expect(text.contains("中外製薬株式会社"))
    #expect(text.contains("…"))
    #expect(text.contains("1e+300"))
    #expect(!text.contains("\u{1B}"))
  }

  @Test("ASCII mode writes only ASCII where the words of others are ASCII", arguments: Array(UInt64(1)...30))
  func ascii(seed: UInt64) {
    var generator = Generator(seed: seed)
    var table = Nasty.table(using: &generator)
    func plain(_ text: String) -> String { String(String.UnicodeScalarView(text.unicodeScalars.filter(\.isASCII))) }
    for row in table.rows.indices {
      table.rows[row].cells = table.rows[row].cells.map { cell in
        switch cell {
        case .text(let text): .text(plain(text))
        case .link(let text, let url): .link(plain(text), url: url)
        case .sheetLink(let text, let sheet): .sheetLink(plain(text), sheet: sheet)
        default: cell
        }
      }
    }
    for column in table.columns.indices {
      table.columns[column].label = plain(table.columns[column].label)
      table.columns[column].shortLabel = table.columns[column].shortLabel.map(plain)
    }
    let ours = "1990–2011 · a ÷ b ≥ c × d → “e” … ✓ − f\u{A0}g"
    table.title = ours
    table.foots = ours
    table.notes = [ours]
    table.definitions = [Definition("·", ours), Definition("≥ 65", ours)]
    var document = Sample.document(table, Sample.standing)
    document.subtitle = [ours]
    let text = TextRenderer(ascii: true).text(of: document)
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("words of others stay in ASCII mode")
  func wordsStay() {
    let text = TextRenderer(ascii: true).text(of: Sample.document(Sample.stops))
    #expect(text.contains("Société Générale de Santé"))
    #expect(text.contains("\"Décision stratégique – sans rapport"))
  }

  @Test("the same document gives the same bytes")
  func sameBytes() throws {
    let renderers: [any Renderer] = [TextRenderer(), CSVRenderer(), CSVFolderRenderer()]
    for renderer in renderers {
      let first = try renderer.files(for: Sample.document)
      let second = try renderer.files(for: Sample.document)
      #expect(first.map(\.name) == second.map(\.name))
      #expect(first.map(\.bytes) == second.map(\.bytes))
    }
  }
}
