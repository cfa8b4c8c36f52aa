extension Evaluator {
  /// Makes a cell of a second population again and returns everyone behind it.
  ///
  /// - Returns: The cell's name, its parts and the ids of the trials its numbers mean, or nothing when there is no such
  ///   cell.
  public func partsBeside(of id: String, where matches: (CellID, _ label: String) -> Bool) -> (
    cell: CellID, parts: Parts, ids: [String]
  )? {
    for beside in besides {
      var found: (CellID, Parts, [String])?
      _ = Evaluator(beside.plan, beside.context).parts(of: id) { cell, label in
        var named = cell
        named.comparison = beside.named(cell.comparison)
        return matches(named, label)
      }.map { cell, parts in
        var named = cell
        named.comparison = beside.named(cell.comparison)
        found = (named, parts, beside.context.table.ids)
      }
      if let found { return found }
    }
    return nil
  }
}
