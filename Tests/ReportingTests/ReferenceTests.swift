import Aggregation
import Foundation
import Reporting
import StudyModel
import TestSupport
import Testing
import TrialscapeKit

/// The reference: a page for everything there is, computed, linked and the same each time.
struct ReferenceTests {
  private static let pages = Result { try Catalog.standard.reference() }
  private static func all() throws -> [ReferencePage] { try pages.get() }
  private static func page(_ name: String) throws -> ReferencePage {
    try #require(all().first { $0.name == name }, "there is no page \(name)")
  }
  private static func part(_ heading: String, of name: String) throws -> [String] {
    try #require(page(name).parts.first { $0.heading == heading }, "\(name) has no part \(heading)").lines
  }
  /// The cells of the tables among lines.
  private static func cells(_ lines: [String]) -> [[String]] {
    lines.filter { $0.hasPrefix("|") && !$0.hasPrefix("|-") }.map { line in
      line.replacing("\\|", with: "\u{1}").split(separator: "|", omittingEmptySubsequences: false).dropFirst()
        .dropLast()
        .map { $0.trimmingCharacters(in: .whitespaces).replacing("\u{1}", with: "|").replacing("`", with: "") }
    }
  }

  @Test func everythingHasItsPageWithAllParts() throws {
    let catalog = Catalog.standard
    let named: [(ids: [String], folder: String, parts: Set<String>)] = [
      (
        catalog.variables.map(\.id), "variables",
        [
          "Definition", "Source", "Missing, cannot say, outside", "Values", "Fields it reads", "Where it is used",
          "How to use it", "Worked example",
        ]
      ),
      (
        catalog.measures.map(\.id), "measures",
        [
          "Definition", "Source", "Unit and what it counts", "Who counts", "Small cells", "Interval", "Fields it reads",
          "Where it is used", "How to use it", "Worked example",
        ]
      ),
      (
        catalog.rules.map(\.id), "rules",
        ["Definition", "What it is", "Missing and outside", "Fields it reads", "How to use it", "Worked example"]
      ),
      (catalog.reports.map(\.name), "reports", ["What it answers", "Command", "Sections", "Worked example"]),
      (
        StopReason.allCases.map(\.code), "stop-reasons",
        ["Definition", "Source", "Patterns", "How to use it", "Worked example"]
      ),
    ]
    for (ids, folder, parts) in named {
      #expect(!ids.isEmpty)
      for id in ids {
        let page = try Self.page("\(folder)/\(id)")
        #expect(parts.isSubset(of: page.parts.map(\.heading)), "\(folder)/\(id)")
      }
    }
    let pages = try Self.all()
    #expect(pages.count == named.reduce(3) { $0 + $1.ids.count })
    #expect(Set(pages.map { $0.path.lowercased() }).count == pages.count, "two pages share a file")
    for page in pages {
      #expect(!page.parts.isEmpty && !page.title.isEmpty)
      for part in page.parts {
        #expect(part.lines.contains { !$0.isEmpty && !$0.hasPrefix("|-") }, "\(page.name): \(part.heading) is empty")
        for row in Self.cells(part.lines) {
          #expect(row.allSatisfy { !$0.isEmpty }, "\(page.name): \(part.heading): \(row)")
        }
      }
    }
  }

  @Test func linksLeadToPages() throws {
    let pages = try Self.all()
    let paths = Set(pages.map(\.path))
    var linked: Set<String> = []
    for page in pages {
      for match in page.markdown.matches(of: /\]\(([^)]+\.md)\)/) {
        let here = URL(filePath: "/\(page.path)").deletingLastPathComponent()
        let there = String(here.appending(path: String(match.output.1)).standardizedFileURL.path.dropFirst())
        #expect(paths.contains(there), "\(page.path) links to \(there)")
        linked.insert(there)
      }
    }
    #expect(paths.subtracting(linked) == ["index.md"], "every page but the index is linked")
  }

  @Test func theSameTwiceAndOfNoMachine() throws {
    #expect(try Catalog.standard.reference().map(\.markdown) == Self.all().map(\.markdown))
    for page in try Self.all() {
      for word in ["METHODS", "SECTIONS", "REPORTS,", "/tmp", "http", "{n}", "{k}", "Optional("] {
        #expect(!page.markdown.contains(word), "\(page.name) holds \(word)")
      }
    }
  }

  @Test func levelsFootInEveryTable() throws {
    var tables = 0
    for variable in Catalog.standard.variables where !variable.isAnyOf {
      guard case .levels = variable.kind else { continue }
      let rows = Self.cells(try Self.part("How to use it", of: "variables/\(variable.id)")).dropFirst()
      let counts = try rows.map { ($0[0], try #require(Int($0[1]), "\(variable.id): \($0)")) }
      let whole = try #require(counts.last { $0.0 == "(all)" }, "\(variable.id) has no (all)").1
      #expect(counts.filter { $0.0 != "(all)" }.reduce(0) { $0 + $1.1 } == whole, "\(variable.id)")
      tables += 1
    }
    #expect(tables > 60)
  }

  @Test func gapsAreWhatTheyAreCalled() throws {
    func gaps(_ id: String) throws -> [String: [String]] {
      let rows = Self.cells(try Self.part("Missing, cannot say, outside", of: "variables/\(id)"))
      return Dictionary(rows.map { ($0[0], Array($0.dropFirst())) }, uniquingKeysWith: { a, _ in a })
    }
    #expect(try gaps("phase")["phase"] == ["(missing)", "(cannot-say)", "(unrecognized)"])
    // A limit that is left out is none, and no site is a value.
    #expect(try gaps("upper-age-band")["maximum-age"]?.prefix(2) == ["none", "(cannot-say)"])
    #expect(try gaps("site-band")["site-country"]?.prefix(2) == ["none listed", "(cannot-say)"])
    #expect(try gaps("months-to-results")["results-first-submitted"]?[1] == "(cannot-say)")
    let outside = try Self.part("Missing, cannot say, outside", of: "variables/stop-reason").joined()
    #expect(outside.contains("not stopped (30)"))
  }

  /// Counted by hand over the invented trials.
  @Test func examplesAreComputed() throws {
    let crude = Self.cells(try Self.part("Worked example", of: "measures/termination-rate"))
    let row = try #require(crude.first { $0[0] == "(all)" })
    // 19 trials ran to their end, two observational studies and one record told in part; four were terminated.
    #expect(Array(row[4...6]) == ["4", "26", "26"])
    #expect(row[2] == "0.1538")
    // Wilson's interval of 4 of 26, computed elsewhere.
    #expect(row[3] == "0.0615 to 0.3353, wilson")
  }

  @Test func limitsAndComparisonsAreSaid() throws {
    for (id, limit) in [("randomized", "n<10"), ("median", "n<5"), ("q1", "n<10"), ("p95", "n<20")] {
      #expect(try Self.part("Small cells", of: "measures/\(id)").joined().contains("`\(limit)`"), "\(id)")
    }
    for (id, words) in [
      ("randomized", "Newcombe"), ("median", "Hodges–Lehmann"), ("cumulative-incidence-24m", "at 24 months"),
      ("trials", "no difference"), ("rate-bound-low", "no difference"),
    ] {
      #expect(try Self.part("Interval", of: "measures/\(id)").joined().contains(words), "\(id)")
    }
  }

  @Test func papersAreThoseOfTheCatalog() throws {
    let table = Self.cells(try Self.part("By statistic", of: "papers")).dropFirst()
    #expect(table.map { $0[0] } == Statistics.all.map(\.name))
    for (row, statistic) in zip(table, Statistics.all) {
      #expect((row[5] == "–") == statistic.shown.isEmpty, "\(statistic.name)")
      for place in row[5].matches(of: /\[([a-z-]+)\/([a-z-]+)\]/) {
        let report = try Shipped.definition(String(place.output.1))
        #expect(report.sections.contains { $0.id == place.output.2 }, "\(place.output.0) is no section")
      }
    }
    let named: Set = [
      "AACT", "Anderson", "Bernardez-Pereira", "Califf", "Carlisle", "cthist", "DeVito", "Gresham", "Hirsch", "ICMJE",
      "Inrig", "Pasquali", "Pica", "PMC9321424", "Stensland", "TrialsTracker", "Williams", "Zhang",
    ]
    #expect(Set(Self.cells(try Self.part("By paper", of: "papers")).dropFirst().map { $0[0] }) == named)
  }

  /// What is named in the table of papers is in the catalog, or the page would leave it out in silence.
  @Test func papersNameWhatThereIs() throws {
    let ours = Set(Catalog.standard.variables.map(\.id)).union(Catalog.standard.measures.map(\.id))
    let uses = ours.filter { id in
      (try? Self.all().contains { $0.name.hasSuffix("/" + id) && $0.markdown.contains("(../papers.md)") }) ?? false
    }
    let table = Self.cells(try Self.part("By statistic", of: "papers")).dropFirst()
    let linked = Set(table.flatMap { "\($0[3]) \($0[4])".matches(of: /\[([a-z0-9-]+)\]/).map { String($0.output.1) } })
    #expect(uses.isSubset(of: linked) && linked.count > 120)
  }

  @Test func anEmbeddersVariableHasItsPage() throws {
    let own = Variable(
      "title-length", "Title", "Whether the title is long.", reads: [.briefTitle],
      levels: { _ in [Level("SHORT", "Short"), Level("LONG", "Long")] }
    ) { row, _ in
      row.text(.briefTitle).map { .level($0.count > 30 ? 1 : 0) } ?? .missing
    }
    var catalog = Catalog.standard
    catalog.variables = [Variable.standard[0], own]
    catalog.measures = Measure.standard.filter { ["trials", "share"].contains($0.id) }
    catalog.reports = []
    catalog.rules = []
    let page = try #require(try catalog.page(of: "variables", id: "title-length"))
    #expect(page.name == "variables/title-length")
    for words in ["| `SHORT` | Short |", "--where 'title-length = SHORT'", "| `title` | (missing) | (cannot-say) |"] {
      #expect(page.markdown.contains(words), "\(words)")
    }
    #expect(try catalog.page(of: "variables", id: "phase") == nil)
  }
}
