import Documents

/// Which columns stand side by side and how wide they are.
struct TextLayout {
  /// Columns printed together, left to right, with their widths.
  struct Block {
    /// Positions of the columns.
    var columns: [Int]
    /// Their widths.
    var widths: [Int]
  }

  /// All columns of the table.
  var columns: [TextColumn]
  /// The longest line.
  var width: Int

  /// The blocks: one where everything fits, else several that each repeat the level columns.
  func blocks() -> [Block] {
    let all = Array(columns.indices)
    for lines in [2, 3, 99] {
      if let block = fitted(all, headingLines: lines) { return [block] }
    }
    let stub = Array(all.prefix { columns[$0].role == .level }.prefix(3))
    let rest = Array(all.dropFirst(stub.count))
    var blocks: [Block] = []
    var open: [Int] = []
    func close() {
      guard !open.isEmpty else { return }
      blocks.append(forced(stub + open))
      open = []
    }
    for unit in units(of: rest) {
      if fits(stub + open + unit) {
        open += unit
        continue
      }
      close()
      if fits(stub + unit) {
        open = unit
        continue
      }
      for column in unit {
        if !fits(stub + open + [column]) { close() }
        open.append(column)
      }
    }
    close()
    return blocks.isEmpty ? [forced(stub)] : blocks
  }

  /// What stands between a column and the one before it: the ends of an interval are joined by a dash.
  func gap(before position: Int, in block: Block) -> Int {
    position == 0 ? 0 : joinsInterval(block.columns[position], after: block.columns[position - 1]) ? 3 : 2
  }

  /// Whether a column is the upper end of the interval whose lower end is the other.
  func joinsInterval(_ column: Int, after other: Int) -> Bool {
    guard column == other + 1, columns[column].role == .interval else { return false }
    return (column - runStart(of: column)).isMultiple(of: 2) == false
  }

  private func runStart(of column: Int) -> Int {
    var start = column
    while start > 0, columns[start - 1].role == .interval, columns[start - 1].group == columns[start].group {
      start -= 1
    }
    return start
  }

  /// Neighbors that belong together: one group, or figures with the ends of their interval.
  private func units(of positions: [Int]) -> [[Int]] {
    var units: [[Int]] = []
    for position in positions {
      if let last = units.last?.last, belongs(position, with: last) {
        units[units.count - 1].append(position)
      } else {
        units.append([position])
      }
    }
    return units
  }

  private func belongs(_ position: Int, with last: Int) -> Bool {
    let column = columns[position]
    if column.role == .interval || column.bars != nil { return true }
    return column.group != nil && column.group == columns[last].group
  }

  private func total(_ block: Block) -> Int {
    block.columns.indices.reduce(0) { $0 + block.widths[$1] + gap(before: $1, in: block) }
  }

  private func isStub(_ position: Int) -> Bool { columns[position].role == .level }

  /// The narrowest a level column gets in a table of several columns: its labels stay readable.
  private func narrowest(_ position: Int, headingLines: Int) -> Int {
    let column = columns[position]
    let least = column.minimum(headingLines: headingLines)
    let readable = isStub(position) ? 16 : column.isRight ? 0 : 10
    return max(least, min(column.natural, readable))
  }

  private func fits(_ positions: [Int]) -> Bool { fitted(positions, headingLines: 3, stubRoom: 28) != nil }

  /// The columns side by side with wide texts narrowed as needed; nothing where they do not fit.
  private func fitted(_ positions: [Int], headingLines: Int, stubRoom: Int = 0) -> Block? {
    let least = positions.map { position in
      let narrowest = narrowest(position, headingLines: headingLines)
      return isStub(position) ? max(narrowest, min(columns[position].natural, stubRoom)) : narrowest
    }
    return widened(Block(columns: positions, widths: least))
  }

  /// A block that must do, however narrow its columns get.
  private func forced(_ positions: [Int]) -> Block {
    for (lines, room) in [(2, 28), (3, 28), (3, 0), (99, 0)] {
      if let block = fitted(positions, headingLines: lines, stubRoom: room) { return block }
    }
    var block = Block(columns: positions, widths: positions.map { columns[$0].minimum })
    while total(block) > width, let widest = block.widths.indices.max(by: { block.widths[$0] < block.widths[$1] }),
      block.widths[widest] > 2
    {
      block.widths[widest] -= 1
    }
    return block
  }

  /// Gives what room is left to the columns that would wrap, the narrowest of them first.
  private func widened(_ block: Block) -> Block? {
    var block = block
    var room = width - total(block)
    guard room >= 0 else { return nil }
    while room > 0 {
      let wanting = block.columns.indices.filter { block.widths[$0] < columns[block.columns[$0]].natural }
      guard let narrowest = wanting.min(by: { block.widths[$0] < block.widths[$1] }) else { break }
      block.widths[narrowest] += 1
      room -= 1
    }
    return block
  }
}
