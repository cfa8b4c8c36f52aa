import Documents

/// A section as lines: heading, table or list, the words under it, its id at the end.
struct TextSection {
  /// The section.
  var section: DocumentSection
  /// The longest line.
  var width: Int
  /// The marks.
  var style: TextStyle

  /// Its lines.
  func lines() -> [String] {
    var parts: [[String]] = [heading()]
    for block in section.before { parts.append(words(block)) }
    if let table = section.table {
      parts.append(body(of: table))
      parts.append(definitions(table.definitions))
      parts.append(notes(table))
    }
    for block in section.after { parts.append(words(block)) }
    var result: [String] = []
    for (index, part) in parts.enumerated() where !part.isEmpty {
      if index > 1, result.count > 2 { result.append("") }
      result += part
    }
    return closed(result)
  }

  private func heading() -> [String] {
    let title = style.own(section.title)
    let lines = Wrapping.lines(title.isEmpty ? style.own(section.id) : title, width: width)
    return lines + [style.rule(lines.reduce(0) { max($0, DisplayWidth.of($1)) })]
  }

  private func body(of table: Table) -> [String] {
    if let sentence = table.cannotAnswer { return Wrapping.lines(style.own(sentence), width: width) }
    if table.rows.isEmpty { return ["none"] }
    return table.isList
      ? TextList(table: table, width: width, style: style).lines()
      : TextTable(table: table, width: width, style: style).lines()
  }

  /// Notes, each hanging on its first line where there are several, then what the marks say.
  private func notes(_ table: Table) -> [String] {
    let said = table.notes + (table.coverage.map { [$0] } ?? [])
    let hanging = said.count > 1 ? 2 : 0
    var result = said.flatMap { Wrapping.lines(style.own($0), width: width, hanging: hanging) }
    if let legend = legend(table) { result += Wrapping.lines(legend, width: width) }
    return result
  }

  /// What "–" and "·" say, where either stands.
  private func legend(_ table: Table) -> String? {
    table.legend(in: .text, rows: table.isList ? table.textLimit : nil, zero: style.zero, tooFew: style.notShown)
      .map(style.own)
  }

  /// The foots line with the section's id at its right end, or below it where both do not fit.
  private func closed(_ lines: [String]) -> [String] {
    var result = lines
    let id = "[\(style.own(section.id))]"
    var foots: [String] = []
    if let sums = section.table?.foots, !sums.isEmpty {
      foots = Wrapping.lines(style.foots + style.own(sums), width: width, hanging: 2)
    }
    let idWidth = DisplayWidth.of(id)
    let last = foots.last ?? ""
    let room = width - DisplayWidth.of(last) - idWidth
    if room >= (last.isEmpty ? 0 : 2) {
      result += foots.dropLast() + [last + String(repeating: " ", count: room) + id]
    } else {
      result += foots + Wrapping.lines(id, width: width)
    }
    return result
  }

  private func words(_ block: Block) -> [String] {
    switch block {
    case .paragraph(let text): Wrapping.lines(style.own(text), width: width)
    case .definitions(let definitions): self.definitions(definitions)
    case .table, .chart: []
    }
  }

  /// Terms at the left, rules hanging beside them.
  private func definitions(_ definitions: [Definition]) -> [String] {
    let terms = definitions.map { style.own($0.term) }
    let widest = terms.map(DisplayWidth.of).filter { $0 <= 22 }.max() ?? 0
    let left = max(widest, 6) + 2
    return zip(terms, definitions).flatMap { term, definition -> [String] in
      let rule = Wrapping.lines(style.own(definition.rule), width: width - left)
      let indent = String(repeating: " ", count: left)
      let termWidth = DisplayWidth.of(term)
      guard termWidth + 2 <= left, let first = rule.first else {
        return Wrapping.lines(term, width: width) + rule.map { indent + $0 }
      }
      return [term + String(repeating: " ", count: left - termWidth) + first] + rule.dropFirst().map { indent + $0 }
    }
  }
}
