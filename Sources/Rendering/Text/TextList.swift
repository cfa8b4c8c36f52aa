import Documents

/// A list as lines: one entry a trial, its key columns on the first line, what is too long for it below.
///
/// Words are the sources' own and stay as they are, in quotation marks where they take a line of their own.
struct TextList {
  /// The list.
  var table: Table
  /// The longest line.
  var width: Int
  /// The marks.
  var style: TextStyle

  /// A column of texts wider than this is printed below the line.
  static let longText = 30
  /// A longer text is cut, visibly.
  static let linesOfText = 12

  /// Its lines, without heading and notes.
  func lines() -> [String] {
    let limit = table.textLimit.map { max($0, 0) } ?? table.rows.count
    let rows = Array(table.rows.prefix(limit))
    let shown = table.columns.indices.filter { table.columns[$0].shown.contains(.text) }
    var result: [String] = []
    if !rows.isEmpty, !shown.isEmpty { result += entries(rows, shown) }
    let remark = remark(shown: rows.count)
    if !remark.isEmpty, !result.isEmpty { result.append("") }
    return result + remark
  }

  private func entries(_ rows: [Row], _ shown: [Int]) -> [String] {
    let columns = shown.map { index in
      let column = table.columns[index]
      let cells = rows.map { CellText($0.cell(index), format: column.format, style: style, keepsWords: true) }
      return TextColumn(column, cells: cells, style: style, showsHeading: !table.hidesHeader)
    }
    var long = Set(columns.indices.filter { table.columns[shown[$0]].isQuoted || isLong(columns[$0]) })
    let name = nameColumn(columns, shown)
    var besides = long
    if let name { besides.insert(name) }
    var first = firstLine(
      columns, besides: besides, reserving: name.map { min(columns[$0].natural, Self.shortestName) + 2 } ?? 0)
    var below = Array(columns.indices.filter { !besides.contains($0) }.dropFirst(first.block.columns.count))
    if let name {
      if let wider = withName(columns[name], first.layout, first.block) {
        first = wider
        long.remove(name)
      } else if !long.contains(name) {
        below.append(name)
      }
    }
    let grid = TextGrid(layout: first.layout, block: first.block, style: style)
    var result = grid.headings()
    for row in rows.indices {
      if rows[row].startsBlock, row > 0 { result.append("") }
      result += grid.row(row)
      result += facts(row, columns, below.map { ($0, label(shown[$0])) })
      for column in columns.indices where long.contains(column) {
        result += sentence(
          columns[column].cells[row], isOwn: table.columns[shown[column]].isOwn,
          label: long.count > 1 ? label(shown[column]) : nil)
      }
    }
    return result
  }

  /// The column that closes the first line: names, cut where they must be.
  private func nameColumn(_ columns: [TextColumn], _ shown: [Int]) -> Int? {
    let names = columns.indices.filter { position in
      let column = columns[position]
      return column.role != .level && !column.isRight && !table.columns[shown[position]].isQuoted
        && column.natural > Self.shortestName && column.cells.contains { !$0.isFigure }
    }
    // With one long text and nothing quoted, the text is what the list is about.
    guard names.count > 1 || shown.contains(where: { table.columns[$0].isQuoted }) else { return nil }
    return names.min { (columns[$0].natural, $0) < (columns[$1].natural, $1) }
  }

  private func isLong(_ column: TextColumn) -> Bool {
    column.role != .level && !column.isRight && column.natural > Self.longText && column.cells.contains { !$0.isFigure }
  }

  /// As many short columns as fit side by side, at least the first.
  private func firstLine(
    _ columns: [TextColumn], besides long: Set<Int>, reserving room: Int
  ) -> (layout: TextLayout, block: TextLayout.Block) {
    let short = columns.indices.filter { !long.contains($0) }.map { columns[$0] }
    let layout = TextLayout(columns: short, width: width)
    var block = TextLayout.Block(columns: [], widths: [])
    var used = 0
    for index in short.indices {
      let natural = max(short[index].natural, short[index].minimum(headingLines: 2))
      let wanted = index == 0 ? min(natural, Self.longText) : natural
      var next = block
      next.columns.append(index)
      next.widths.append(wanted)
      used += wanted + layout.gap(before: index, in: next)
      if used > width - room, index > 0 { break }
      block = next
    }
    return (layout, block)
  }

  /// The names at the end of the first line, cut visibly, where there is room.
  private func withName(
    _ name: TextColumn, _ layout: TextLayout, _ block: TextLayout.Block
  ) -> (layout: TextLayout, block: TextLayout.Block)? {
    let used = block.columns.indices.reduce(2) { $0 + block.widths[$1] + layout.gap(before: $1, in: block) }
    let room = min(name.natural, width - used)
    guard room >= Self.shortestName else { return nil }
    var name = name
    for row in name.cells.indices {
      guard DisplayWidth.of(name.cells[row].text) > room else { continue }
      name.cells[row].text = Wrapping.cut([name.cells[row].text, ""], to: 1, width: room, style: style).first ?? ""
    }
    var block = block
    block.columns.append(layout.columns.count)
    block.widths.append(room)
    return (TextLayout(columns: layout.columns + [name], width: width), block)
  }

  /// A name is not cut shorter than this.
  private static let shortestName = 16

  /// The other columns as words: `Masking: double · Sites: 12`.
  private func facts(_ row: Int, _ columns: [TextColumn], _ below: [(column: Int, label: String)]) -> [String] {
    let facts = below.compactMap { fact -> String? in
      let text = columns[fact.column].cells[row].text
      return text.isEmpty ? nil : "\(fact.label): \(text)"
    }
    return indented(facts.joined(separator: style.separator))
  }

  /// A long text below the line; the sentences of others in quotation marks.
  private func sentence(_ cell: CellText, isOwn: Bool, label: String?) -> [String] {
    guard !cell.text.isEmpty else { return [] }
    let text = cell.isFigure || isOwn ? cell.text : style.quoted(cell.text)
    return indented(label.map { "\($0): \(text)" } ?? text)
  }

  private func indented(_ text: String) -> [String] {
    let lines = Wrapping.lines(text, width: width - 4)
    return Wrapping.cut(lines, to: Self.linesOfText, width: width - 4, style: style).map { "    " + $0 }
  }

  private func label(_ column: Int) -> String { style.own(table.columns[column].label) }

  /// How many are shown of how many, and how to get the rest.
  private func remark(shown: Int) -> [String] {
    let total = max(table.total ?? table.rows.count, table.rows.count)
    guard shown < total else { return [] }
    var text = "first \(NumberText.grouped(shown)) of \(NumberText.grouped(total))"
    if shown < table.rows.count {
      let rest = table.rows.count == total ? "all" : "first \(NumberText.grouped(table.rows.count))"
      text += "; \(rest) with --format csv --section \(style.own(table.id))"
    }
    return Wrapping.lines(text, width: width)
  }
}
