import Foundation
import Testing

/// The house stands as the design draws it.
struct LayoutTests {
  @Test func everyRoomIsInTheTable() {
    let rooms = Set(
      Tree.files(under: ["Sources"]).compactMap { $0.path.split(separator: "/").dropFirst().first.map(String.init) })
    #expect(rooms == Set(Layout.rooms.keys).union(Layout.doorsOfC))
  }

  @Test(arguments: Layout.rooms.keys.sorted())
  func everyFileImportsWhatItsRoomMay(room: String) {
    let may = Layout.rooms[room, default: []].union(Layout.language)
    for file in Tree.files(under: ["Sources/\(room)"], ending: [".swift"]) {
      let allowed = Layout.unsafe[file.path] == nil ? may : may.union(Layout.platform)
      let more = Set(file.imports).subtracting(allowed).sorted()
      #expect(more.isEmpty, "\(file.path) imports \(more)")
    }
  }

  @Test func everyTestImportsRoomsAndTestsOnly() {
    let may = Set(Layout.rooms.keys).union(Layout.testsToo).union(Layout.language).union(Layout.platform)
    for file in Tree.files(under: ["Tests"], ending: [".swift"]) {
      let more = Set(file.imports).subtracting(may).sorted()
      #expect(more.isEmpty, "\(file.path) imports \(more)")
    }
  }

  @Test func unsafeCodeStandsInTheDoorsOnly() {
    for file in Tree.files(under: ["Sources"], ending: [".swift"])
    where Layout.unsafe[file.path] == nil && file.holds("unsafe") {
      let lines = file.code.indices.filter { file.code[$0].contains(/\bunsafe\b/) }
      #expect(lines.isEmpty, "\(file.path): lines \(lines.map { $0 + 1 })")
    }
    for path in Layout.unsafe.keys {
      #expect(Tree.files(under: ["Sources"]).contains { $0.path == path }, "no file \(path)")
    }
  }

  @Test func noFileTakesAShortcut() {
    // Written apart, so that this file does not hold them.
    for shortcut in ["@unchecked " + "Sendable", "nonisolated(" + "unsafe)", "try" + "!"] {
      for file in Tree.files(under: ["Sources", "Tests"], ending: [".swift"]) {
        #expect(!file.holds(shortcut), "\(file.path) holds \(shortcut)")
      }
    }
  }

  @Test func filesAreSmall() {
    let sizes = Tree.files(under: ["Sources", "Tests"], ending: [".swift", ".cpp", ".h"])
      .map { (lines: $0.lines.count - 1, path: $0.path) }.sorted { $0.lines < $1.lines }
    #expect(sizes[sizes.count / 2].lines <= 90, "half of the files are longer than 90 lines")
    #expect(sizes[sizes.count * 9 / 10].lines <= 250, "more than a tenth of the files is longer than 250 lines")
    for size in sizes { #expect(size.lines <= 400, "\(size.path) has \(size.lines) lines") }
  }

  @Test func noFileKnowsAMachine() {
    for place in ["work", "root", "home", "Users"].map({ "/" + $0 + "/" }) {
      for file in Tree.files() { #expect(!file.holds(place), "\(file.path) names \(place)") }
    }
  }

  @Test func oneFileAtMostKnowsARegistryAddress() {
    for host in [
      "clinical" + "trials.gov", "clinical" + "trialsregister.eu", "trialsearch." + "who.int", "aact." + "ctti",
    ] {
      for file in Tree.files() where file.path != Layout.trialPage {
        #expect(!file.holds(host), "\(file.path) names \(host)")
      }
    }
  }
}

extension Tree.File {
  /// The modules it imports, whatever access or attribute the import has.
  fileprivate var imports: [String] {
    code.filter { $0.utf8.count < 100 && $0.contains("import ") }.compactMap {
      $0.firstMatch(of: /^\s*(?:[@a-z][\w()@]*\s+)*import\s+(?:(?:struct|class|enum|func|protocol)\s+)?(\w+)/)
    }
    .map { String($0.output.1) }
  }
}
