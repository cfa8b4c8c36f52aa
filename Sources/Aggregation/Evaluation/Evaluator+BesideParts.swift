extension Evaluator {
  /// Makes a cell of a second population again and returns everyone behind it.
  ///
  /// - Parameters:
  ///   - id: The section.
  ///   - matches: Which cell is meant, its comparison included; the first that matches is taken.
  /// - Returns: The cell's name, its parts and the ids that the parts' numbers mean, or nothing when there is no such
  ///   cell.
  public func partsBeside(
    of id: String, where matches: (CellID, _ label: String) -> Bool
  ) -> (cell: CellID, parts: Parts, ids: [String])? {
    guard !besides.isEmpty, let section = plan.sections.first(where: { $0.id == id }) else { return nil }
    let rows = population(of: section).rows
    let facts = facts(of: section)
    var own: [Cell] = []
    visit(section, rows, facts) { own.append($0) }
    for beside in besides {
      for cell in cells(of: beside, in: section, beside: own, rows, facts).cells {
        var name = cell.id
        name.comparison = beside.named(name.comparison)
        if matches(name, cell.use.label) { return (name, cell.parts(), beside.context.table.ids) }
      }
    }
    return nil
  }
}
