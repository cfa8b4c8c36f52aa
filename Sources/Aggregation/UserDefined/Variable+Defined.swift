extension Variable {
  /// What must be said beside figures by a variable.
  public enum Notice: Hashable, Sendable {
    /// Each trial stands under the first (or every) level that it meets; for so many that cannot be told.
    case levels(label: String, isAnyOf: Bool, untold: Int)
    /// How many names, of how many trials, a map gives a parent.
    case mapped(names: Int, ofNames: Int, trials: Int, ofTrials: Int)
  }

  /// A variable of levels that a definition makes.
  ///
  /// *First*: the levels are tried in order. The first that is true is the trial's; one that cannot be judged before
  /// any is true leaves the trial missing, for it might be that one. *Any*: the trial stands under each that is true;
  /// where none is and one cannot be judged, it is missing. Missing is *cannot say* where the trial's source does not
  /// carry what the level asks. A trial for which all are false is *unassigned*.
  public static func defined(
    _ id: String, _ label: String, _ summary: String, match: DefinedLevel.Match = .first, levels: [DefinedLevel]
  ) -> Variable {
    let isAnyOf = match == .any
    let shown = levels.map(\.level) + [DefinedLevel.unassigned]
    @Sendable func column(_ context: AnalysisContext) -> DefinedColumn {
      context.memo.value(id) { DefinedColumn(levels, isAnyOf: isAnyOf, context) }
    }
    return Variable(
      id, label, summary, reads: levels.reduce(into: []) { $0.formUnion($1.fields) }, anyOf: isAnyOf,
      notices: { context, rows in
        [.levels(label: label, isAnyOf: isAnyOf, untold: column(context).untold(among: rows))]
      },
      levels: { _ in shown }
    ) { row, context in column(context)[row.index] }
  }
}
