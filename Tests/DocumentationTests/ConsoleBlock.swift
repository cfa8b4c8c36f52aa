/// A block of a page that shows commands and what they answer.
struct ConsoleBlock {
  /// One command as typed, and the lines under it.
  struct Exchange {
    var command: String
    var answer: [String]
  }

  /// The line of the page on which it begins.
  var line: Int
  /// What is typed and answered, in order.
  var exchanges: [Exchange]

  /// The blocks of a page: those fenced as `console`.
  static func blocks(of page: String) -> [ConsoleBlock] {
    var blocks: [ConsoleBlock] = []
    var open: ConsoleBlock?
    for (number, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line == "```console" {
        open = ConsoleBlock(line: number + 1, exchanges: [])
      } else if line == "```", let block = open {
        blocks.append(block)
        open = nil
      } else if line.hasPrefix("$ ") {
        open?.exchanges.append(Exchange(command: String(line.dropFirst(2)), answer: []))
      } else if let last = open?.exchanges.indices.last {
        open?.exchanges[last].answer.append(String(line))
      }
    }
    return blocks
  }

  /// Whether lines are as shown; a line `…` stands for any lines, none included.
  static func matches(_ shown: some Collection<String>, _ lines: some Collection<String>) -> Bool {
    guard let first = shown.first else { return lines.isEmpty }
    if first == "…" {
      let rest = shown.dropFirst()
      return rest.isEmpty || lines.indices.contains { matches(rest, lines[$0...]) }
    }
    return lines.first == first && matches(shown.dropFirst(), lines.dropFirst())
  }
}
