/// Breaking texts into lines of at most so many columns.
enum Wrapping {
  /// The lines of a cleaned text, none for an empty one; continuation lines begin with so many blanks.
  static func lines(_ text: String, width: Int, hanging: Int = 0) -> [String] {
    let width = max(width, 2)  // one wide character must fit
    let hanging = min(hanging, max(width - 8, 0))
    var lines: [String] = []
    var line = ""
    var used = 0
    func startLine() {
      lines.append(line)
      line = String(repeating: " ", count: hanging)
      used = hanging
    }
    var isFresh = true
    for word in text.split(separator: " ") {
      var rest = word
      var restWidth = DisplayWidth.of(rest)
      if !isFresh, used + 1 + restWidth <= width {
        line += " " + rest
        used += 1 + restWidth
        continue
      }
      if !isFresh { startLine() }
      while used + restWidth > width {
        let head = prefix(of: rest, fitting: width - used)
        line += head
        rest = rest.dropFirst(head.count)
        restWidth -= DisplayWidth.of(head)
        startLine()
      }
      line += rest
      used += restWidth
      isFresh = false
    }
    if !isFresh { lines.append(line) }
    return lines
  }

  /// Lines cut to a number of them; a cut shows as an ellipsis at the end of the last.
  static func cut(_ lines: [String], to limit: Int, width: Int, style: TextStyle) -> [String] {
    guard lines.count > limit, limit > 0 else { return lines }
    let mark = style.ellipsis
    var last = lines[limit - 1]
    while DisplayWidth.of(last) + mark.count > max(width, mark.count), !last.isEmpty { last.removeLast() }
    return Array(lines[..<(limit - 1)]) + [last + mark]
  }

  /// The width of the longest word.
  static func longestWord(_ text: String) -> Int {
    text.split(separator: " ").reduce(0) { max($0, DisplayWidth.of($1)) }
  }

  /// The smallest width, from one on, in which a text takes no more lines than these; a long text is not worth 40.
  static func width(of text: String, inLines limit: Int, atLeast minimum: Int) -> Int {
    var width = max(minimum, 2)
    let whole = DisplayWidth.of(text)
    while width < min(whole, 40), lines(text, width: width).count > limit { width += 1 }
    return min(width, max(whole, minimum))
  }

  /// As much of a too long word as fits, at least one character; broken after `-`, `/`, `,`, `;` or `_` where one is.
  private static func prefix(of word: Substring, fitting width: Int) -> String {
    var head = ""
    var used = 0
    var atBreak = ""
    for character in word {
      let next = DisplayWidth.of(character)
      if used + next > width, !head.isEmpty { break }
      head.append(character)
      used += next
      if "-/,;_".contains(character) { atBreak = head }
    }
    return atBreak.isEmpty || atBreak.count * 3 < head.count ? head : atBreak
  }
}
