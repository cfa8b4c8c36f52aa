import Documents

/// Draws the headings and rows of one block of columns.
struct TextGrid {
  /// The columns and their widths.
  var layout: TextLayout
  /// Which of them stand here.
  var block: TextLayout.Block
  /// The marks.
  var style: TextStyle

  /// A longer cell is cut, visibly.
  static let linesInCell = 8

  /// The width of the whole block.
  var width: Int {
    block.columns.indices.reduce(0) { $0 + block.widths[$1] + layout.gap(before: $1, in: block) }
  }

  /// The headings, words wrapped, standing on the first row; none where all are empty.
  func headings() -> [String] {
    let parts = block.columns.indices.map { position -> [String] in
      let column = layout.columns[block.columns[position]]
      return Wrapping.lines(column.heading, width: block.widths[position])
    }
    let height = parts.reduce(0) { max($0, $1.count) }
    let lines = (0..<height).map { line in
      assembled { position in
        let index = line - (height - parts[position].count)
        return index >= 0 ? parts[position][index] : ""
      }
    }
    return groups() + lines
  }

  /// One row, as many lines as its longest wrapped cell.
  func row(_ row: Int) -> [String] {
    let parts = block.columns.indices.map { lines(of: row, at: $0) }
    let height = max(1, parts.reduce(0) { max($0, $1.count) })
    return (0..<height).map { line in
      let isJoined = line == 0 ? intervalEnds(of: row, parts) : []
      return assembled(joined: isJoined) { position in
        if isJoined.contains(-position - 1) { return "" }
        return line < parts[position].count ? parts[position][line] : ""
      }
    }
  }

  private func lines(of row: Int, at position: Int) -> [String] {
    let column = layout.columns[block.columns[position]]
    let width = block.widths[position]
    if let bars = column.bars {
      return bars[row].map { [style.bar($0, width: width)] } ?? []
    }
    let hanging = column.role == .level && width >= 12 ? 2 : 0
    let lines = Wrapping.lines(column.cells[row].text, width: width, hanging: column.isRight ? 0 : hanging)
    return Wrapping.cut(lines, to: Self.linesInCell, width: width, style: style)
  }

  /// Positions whose gap is a dash, and, as `-position - 1`, lower ends left blank because neither end is shown.
  private func intervalEnds(of row: Int, _ parts: [[String]]) -> Set<Int> {
    var result: Set<Int> = []
    for position in block.columns.indices.dropFirst() where layout.gap(before: position, in: block) == 3 {
      let low = parts[position - 1].first ?? ""
      let high = parts[position].first ?? ""
      if low == style.notShown, high == style.notShown {
        result.insert(-position)
      } else if !low.isEmpty, !high.isEmpty, low != style.notShown, high != style.notShown {
        result.insert(position)
      }
    }
    return result
  }

  /// A line of cells, each put at its side of its column.
  private func assembled(joined: Set<Int> = [], _ cell: (Int) -> String) -> String {
    var line = ""
    for position in block.columns.indices {
      let gap = layout.gap(before: position, in: block)
      line += joined.contains(position) ? style.to : String(repeating: " ", count: gap)
      let text = cell(position)
      let blanks = String(repeating: " ", count: max(0, block.widths[position] - DisplayWidth.of(text)))
      line += layout.columns[block.columns[position]].isRight ? blanks + text : text + blanks
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The headings over several columns, each over a rule as wide as what it covers.
  private func groups() -> [String] {
    var spans: [(start: Int, width: Int, words: [String])] = []
    var start = 0
    var position = 0
    while position < block.columns.count {
      let group = layout.columns[block.columns[position]].group
      start += layout.gap(before: position, in: block)
      var width = block.widths[position]
      while let group, position + 1 < block.columns.count, layout.columns[block.columns[position + 1]].group == group {
        position += 1
        width += layout.gap(before: position, in: block) + block.widths[position]
      }
      if let group, !group.isEmpty { spans.append((start, width, Wrapping.lines(group, width: width))) }
      start += width
      position += 1
    }
    let height = spans.reduce(0) { max($0, $1.words.count) }
    guard height > 0 else { return [] }
    return (0...height).map { line in
      var text = ""
      var used = 0
      for span in spans {
        let index = line - (height - span.words.count)
        let word = line == height ? style.rule(span.width) : index >= 0 ? span.words[index] : ""
        guard !word.isEmpty else { continue }
        let left = span.start + max(0, span.width - DisplayWidth.of(word)) / 2
        text += String(repeating: " ", count: max(0, left - used)) + word
        used = left + DisplayWidth.of(word)
      }
      return text
    }
  }
}
