/// One cell before it is computed: its name, its measure, its group and where the others are.
struct Cell {
  var id: CellID
  var use: MeasureUse
  var group: Group
  /// Accounts for the trials that the parts do not speak of.
  var frame: Frame
  var totals: Frame.Totals
  /// The trials the parts speak of.
  var covered: [Int32]
  /// Why the value is withheld, whatever the parts are.
  var withheld: String?

  /// The row it was computed to before, for whoever compares it with others.
  private(set) var computed: ResultRow?

  init(
    id: CellID, use: MeasureUse, group: Group, frame: Frame, totals: Frame.Totals, covered: [Int32],
    withheld: String? = nil
  ) {
    self.id = id
    self.use = use
    self.group = group
    self.frame = frame
    self.totals = totals
    self.covered = covered
    self.withheld = withheld
  }

  /// The cell with its row, which is then computed once however often it is asked for.
  func kept(_ row: ResultRow) -> Cell {
    var cell = self
    cell.computed = row
    return cell
  }

  /// Everyone behind the cell, trials elsewhere included.
  func parts() -> Parts {
    var parts = judged()
    let rest = frame.rest(beside: covered)
    parts.missing = merged(parts.missing, rest.missing)
    for (reason, trials) in rest.excluded {
      if let position = parts.excluded.firstIndex(where: { $0.reason == reason }) {
        parts.excluded[position].trials = merged(parts.excluded[position].trials, trials)
      } else {
        parts.excluded.append((reason, trials))
      }
    }
    return parts
  }

  /// The measure's parts, in which a trial whose source does not carry what is asked is left out and not missing.
  private func judged() -> Parts {
    var parts = use.measure.parts(group)
    guard !parts.missing.isEmpty, group.context.carriage.hasGaps else { return parts }
    let silent = group.context.carriage.silent(among: use.fields.union(group.variable?.fields ?? []))
    guard !silent.isEmpty else { return parts }
    let cannotSay = parts.missing.filter { group.context.carriage.isSilent($0, on: silent) }
    guard !cannotSay.isEmpty else { return parts }
    let known = Set(cannotSay)
    parts.missing.removeAll(where: known.contains)
    parts.excluded.append((Carriage.reason, cannotSay))
    return parts
  }

  private func merged(_ a: [Int32], _ b: [Int32]) -> [Int32] { a.isEmpty ? b : b.isEmpty ? a : (a + b).sorted() }

  /// The cell as a row of results.
  func result() -> ResultRow {
    if let computed { return computed }
    let parts = judged()
    let rest = frame.counts(beside: covered, totals: totals)
    var excluded = parts.excluded.map { (reason: $0.reason, count: $0.trials.count) }
    excluded.add(rest.excluded)
    var estimate = withheld.map(Estimate.none) ?? use.measure.estimate(parts, group)
    if let value = estimate.value, value == 0 { estimate.value = 0 }
    var row = ResultRow(
      cell: id, estimate: estimate, unit: use.measure.unit, numerator: withheld == nil ? parts.numeratorSum : nil,
      denominator: withheld == nil && parts.hasDenominator ? parts.denominatorSum : nil, used: parts.used.count,
      missing: parts.missing.count + rest.missing, excluded: excluded)
    row.isOfTrials = parts.usedAdds == nil
    return row
  }
}
