import StudyModel

/// Tests of whole blocks of a table: do two populations spread alike over the levels, and do the levels of one
/// population differ among each other.
struct BlockTests {
  private let section: SectionPlan
  private let code: String

  init(_ section: SectionPlan, _ code: String) {
    self.section = section
    self.code = code
  }

  /// The rows of all blocks: the cells of both populations, each with all of its own levels.
  func rows(_ own: [Cell], _ others: [Cell]) -> [ResultRow] {
    guard case .table(let table) = section.shape else { return [] }
    var rows: [ResultRow] = []
    let countsLevels = table.columns != nil || table.measures.contains { $0.measure.id == Measure.share.id }
    for case .variable(let variable) in table.rows where !variable.isAnyOf && table.columns?.isAnyOf != true {
      func block(_ cells: [Cell]) -> [Cell] { cells.filter { $0.id.row == variable.id && $0.group.place.isPlaced } }
      let (mine, theirs) = (block(own), block(others))
      if countsLevels { rows += homogeneity(mine, theirs, variable) }
      guard table.columns == nil else { continue }
      for (comparison, cells) in [("", mine), (code, theirs)] {
        let across = table.measures.compactMap { use in
          self.across(use, variable, cells.filter { $0.use.id == use.id })
        }
        let adjusted = BenjaminiHochberg(across.map(\.estimate.value))
        for (row, q) in zip(across, adjusted.q) {
          rows.append(named(row, "-across-p", comparison))
          var second = row
          second.estimate = Estimate(q, note: q == nil ? row.estimate.note : "of \(adjusted.family) tests")
          rows.append(named(second, "-across-q", comparison))
        }
      }
    }
    return rows
  }

  private func named(_ row: ResultRow, _ suffix: String, _ comparison: String) -> ResultRow {
    var row = row
    row.cell.measure += suffix
    row.cell.comparison = comparison
    return row
  }

  /// Whether both populations spread over the levels alike: the counts of trials, cell by cell.
  ///
  /// A level that only one of them has counts with none of the other.
  private func homogeneity(_ own: [Cell], _ others: [Cell], _ variable: Variable) -> [ResultRow] {
    func counts(_ cells: [Cell]) -> [(name: String, count: Int)] {
      cells.filter { cell in
        cell.use.measure.id == Measure.trials.id && cell.use.where == .everything
          && cell.id.columnLevel.map { !$0.code.hasPrefix("(") || $0 == .unrecognized } ?? true
      }.map { ($0.id.name, $0.group.trials.count) }
    }
    let (mine, theirs) = (counts(own), counts(others))
    let (known, second) = (Set(mine.map(\.name)), Dictionary(theirs.map { ($0.name, $0.count) }) { first, _ in first })
    let alone = theirs.filter { !known.contains($0.name) }
    guard mine.count + alone.count > 1 else { return [] }
    let table = [
      mine.map(\.count) + alone.map { _ in 0 }, mine.map { second[$0.name] ?? 0 } + alone.map(\.count),
    ]
    let used = table.joined().reduce(0, +)
    if let why = (own + others).lazy.compactMap(\.withheld).first {
      return [("homogeneity-p", "probability"), ("cramers-v", "association")].map { measure, unit in
        row(variable, measure, .none(why), unit, used, code)
      }
    }
    let outcome = Contrasts.test(table)
    let strength = CramersV(table)
    let effect = strength.corrected.map { Estimate($0, note: strength.plain.map { "not corrected: \(short($0))" }) }
    return [
      row(variable, "homogeneity-p", Estimate(outcome.p, note: outcome.name), "probability", used, code),
      row(variable, "cramers-v", effect ?? .none(outcome.name), "association", used, code),
    ]
  }

  /// Whether the levels of one population differ in a measure.
  private func across(_ use: MeasureUse, _ variable: Variable, _ cells: [Cell]) -> ResultRow? {
    guard cells.count > 1 else { return nil }
    func made(_ p: Double?, _ note: String, _ used: Int) -> ResultRow {
      row(variable, use.id, Estimate(p, note: note), "probability", used, "")
    }
    switch use.measure.contrast {
    case .values(let values):
      let groups = cells.map { values($0.group) }
      let test = KruskalWallis(groups)
      guard test.test.p != nil else { return made(nil, test.test.note?.rawValue ?? "", 0) }
      let apart = Dunn.pairs(groups).filter { $0.q < 0.05 }.map { pair in
        "\(cells[pair.first].id.rowLevel.code) and \(cells[pair.second].id.rowLevel.code)"
      }
      let effect = test.epsilonSquared.map { ", epsilon squared \(short($0))" } ?? ""
      let differing = apart.isEmpty ? "" : "; apart by Dunn's test, q < 0.05: \(apart.joined(separator: ", "))"
      return made(test.test.p, "Kruskal-Wallis\(effect)\(differing)", groups.reduce(0) { $0 + $1.count })
    case .times(let times):
      let groups = cells.map { times($0.group).terminations }
      let test = LogRank(groups).test
      return made(test.p, test.p == nil ? test.note?.rawValue ?? "" : "log-rank", groups.reduce(0) { $0 + $1.trials })
    case .strata: return nil
    case nil:
      let results = cells.map { $0.result() }
      guard use.measure.scope == .group, results.allSatisfy(Contrasts.isShareOfTrials),
        results.contains(where: { $0.estimate.interval != nil })
      else { return nil }
      let (hits, totals) = (results.map { $0.numerator ?? 0 }, results.map { $0.denominator ?? 0 })
      let outcome = Contrasts.test(zip(hits, totals).map { [$0, $1 - $0] })
      // Only levels stand on the scale: a remainder or a word outside the vocabulary has no place in the trend.
      let steps = cells.indices.filter { if case .level = cells[$0].group.place { true } else { false } }
      let trend =
        variable.isOrdered ? CochranArmitage.trend(steps.map { hits[$0] }, of: steps.map { totals[$0] }).p : nil
      return made(
        outcome.p, outcome.name + (trend.map { "; trend over the levels (Cochran-Armitage) p \(short($0))" } ?? ""),
        totals.reduce(0, +))
    }
  }

  /// A number in a note: three decimals, or that it is below.
  private func short(_ value: Double) -> String {
    let thousandths = Int((value * 1_000).rounded())
    if thousandths == 0, value > 0 { return "<0.001" }
    let digits = String(thousandths % 1_000)
    return "\(thousandths / 1_000).\(String(repeating: "0", count: 3 - digits.count))\(digits)"
  }

  private func row(
    _ variable: Variable, _ measure: String, _ estimate: Estimate, _ unit: String, _ used: Int, _ comparison: String
  ) -> ResultRow {
    let id = CellID(
      section: section.id, row: variable.id, rowLevel: .all, comparison: comparison, measure: measure)
    var row = ResultRow(
      cell: id, estimate: estimate, unit: unit, numerator: nil, denominator: nil, used: used, missing: 0, excluded: [])
    row.isContrast = true
    return row
  }
}
