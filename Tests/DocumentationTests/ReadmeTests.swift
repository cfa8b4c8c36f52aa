import Foundation
import TestSupport
import Testing

/// What the README shows is what happens.
struct ReadmeTests {
  private static let page = String(
    decoding: (try? Data(contentsOf: Tree.root.appending(path: "README.md"))) ?? Data(), as: UTF8.self)

  @Test func elidedLinesMayBeAny() {
    #expect(ConsoleBlock.matches(["a", "…", "d"], ["a", "b", "c", "d"]))
    #expect(ConsoleBlock.matches(["a", "…"], ["a"]))
    #expect(!ConsoleBlock.matches(["a", "…", "c"], ["a", "b", "c", "d"]))
    #expect(!ConsoleBlock.matches(["a"], ["a", "b"]))
  }

  @Test func commandsAnswerAsShown() throws {
    let blocks = ConsoleBlock.blocks(of: Self.page)
    #expect(blocks.count >= 4)
    for block in blocks {
      let folder = try TemporaryFolder()
      try FileManager.default.createSymbolicLink(
        at: folder.place("Notebooks"), withDestinationURL: Tree.root.appending(path: "Notebooks"))
      // One shell a block, so that `echo $?` knows the command before it. A mark stands before each answer.
      let mark = "mark() { s=$?; printf '\\036\\n'; return $s; }; exec 2>&1"
      let script = block.exchanges.map { "mark; \($0.command)" }
      let run = try Shell.run(([mark] + script).joined(separator: "\n"), in: folder)
      let answers = run.text.components(separatedBy: "\u{1e}\n").dropFirst().map { answer in
        var lines = answer.components(separatedBy: "\n")
        if lines.last == "" { lines.removeLast() }
        return lines
      }
      try #require(answers.count == block.exchanges.count, "line \(block.line): \(run.text)")
      for (exchange, answer) in zip(block.exchanges, answers) {
        #expect(
          ConsoleBlock.matches(exchange.answer, answer),
          "line \(block.line): \(exchange.command)\n\(answer.joined(separator: "\n"))")
      }
    }
  }

  @Test func everyPlaceItNamesIsThere() {
    let names = Self.page.matches(of: /[`\(]((?:Sources|Tests|Reports|Notebooks|Benchmarks|\.ci)\/[^`\)\s<>*]*)[`\)]/)
    #expect(names.count > 10)
    for name in names.map({ String($0.output.1) }) {
      #expect(FileManager.default.fileExists(atPath: Tree.root.appending(path: name).path), "there is no \(name)")
    }
  }

  @Test func itTellsOfEveryReport() throws {
    let list = try Shell.run("trialscape list reports", in: TemporaryFolder())
    let headings = list.text.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    let names = headings.compactMap { $0.split(separator: " ").first }
    #expect(!names.isEmpty)
    for name in names { #expect(Self.page.contains(name), "the README does not tell of the report \(name)") }
  }
}
