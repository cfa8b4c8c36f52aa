import StudyModel

/// How the cells of two disjoint populations differ: differences with intervals, p, and q over the section.
///
/// Shares by Newcombe's interval, and chi-square or, where an expected count is under 5, Fisher's exact test; medians
/// by the Hodges-Lehmann shift and Wilcoxon; incidences by their variances. A figure that is not shown is not compared.
struct Contrasts {
  /// One comparison of two cells.
  private struct Contrast {
    var own: ResultRow
    var other: ResultRow
    var difference: Estimate
    var p: Double?
    var unit: String
  }

  private let section: SectionPlan
  private let pairs: [(own: Cell, other: Cell)]
  private let own: [Cell]
  private let others: [Cell]
  private let code: String

  init(_ section: SectionPlan, _ own: [Cell], _ others: [Cell], _ code: String) {
    self.section = section
    self.code = code
    self.own = own
    self.others = others
    let known = Dictionary(others.map { ($0.id.name, $0) }, uniquingKeysWith: { first, _ in first })
    pairs = own.compactMap { cell in known[cell.id.name].map { (cell, $0) } }
  }

  /// The rows that say how the populations differ, cell by cell, then table by table.
  func rows() -> [ResultRow] {
    let contrasts = pairs.compactMap { compare($0.own, $0.other) }
    let adjusted = BenjaminiHochberg(contrasts.map(\.p))
    var rows: [ResultRow] = []
    for (contrast, q) in zip(contrasts, adjusted.q) {
      rows.append(row(contrast, "-difference", contrast.difference, contrast.unit))
      let test = contrast.difference.note
      rows.append(row(contrast, "-p", Estimate(contrast.p, note: test), "probability"))
      rows.append(
        row(contrast, "-q", Estimate(q, note: q == nil ? test : "of \(adjusted.family) tests"), "probability"))
    }
    return rows + BlockTests(section, code).rows(own, others)
  }

  private func compare(_ own: Cell, _ other: Cell) -> Contrast? {
    let measure = own.use.measure
    let (mine, theirs) = (own.result(), other.result())
    func contrast(_ difference: Estimate, _ p: Double?, _ unit: String) -> Contrast {
      Contrast(own: mine, other: theirs, difference: difference, p: p, unit: unit)
    }
    func contrast(_ made: (difference: Estimate, p: Double?), _ unit: String) -> Contrast {
      contrast(made.difference, made.p, unit)
    }
    switch measure.contrast {
    case .values(let values):
      guard mine.estimate.value != nil, theirs.estimate.value != nil else {
        return contrast(none(mine, theirs), nil, measure.unit)
      }
      let (a, b) = (values(own.group), values(other.group))
      var shift = HodgesLehmann.shift(a, b)
      let outcome = Wilcoxon(a, b).test
      shift.note = shift.note ?? (outcome.p == nil ? outcome.note?.rawValue : "Hodges-Lehmann shift; Wilcoxon rank-sum")
      return contrast(shift, outcome.p, measure.unit)
    case .times(let times):
      guard mine.estimate.value != nil, theirs.estimate.value != nil else {
        return contrast(none(mine, theirs), nil, measure.unit)
      }
      return incidence(times(own.group), times(other.group)).map { contrast($0.0, $0.1, measure.unit) }
    case .strata(let strata):
      guard mine.estimate.value != nil, theirs.estimate.value != nil else {
        return contrast(none(mine, theirs), nil, measure.unit)
      }
      return contrast(standardized(own.group, other.group, strata), measure.unit)
    case nil:
      guard Contrasts.isShareOfTrials(mine), Contrasts.isShareOfTrials(theirs), let a = mine.numerator,
        let n = mine.denominator, let b = theirs.numerator, let m = theirs.denominator
      else { return nil }
      guard mine.estimate.value != nil, theirs.estimate.value != nil else {
        let isFew = [mine, theirs].contains { $0.estimate.note?.hasPrefix("n<") == true }
        return isFew ? contrast(none(mine, theirs), nil, measure.unit) : nil
      }
      // Bounds and the like have no interval of their own, and none of their difference.
      guard mine.estimate.interval != nil, theirs.estimate.interval != nil else { return nil }
      var difference = Newcombe.difference(a, of: n, b, of: m)
      let outcome = Contrasts.test([[a, n - a], [b, m - b]])
      difference.note = outcome.name
      return contrast(difference, outcome.p, measure.unit)
    }
  }

  /// Whether a row is the share of trials: what a test of independence may speak of.
  static func isShareOfTrials(_ row: ResultRow) -> Bool {
    row.unit == "share" && row.isOfTrials && row.numerator != nil && row.denominator == row.used
  }

  /// Chi-square, or Fisher's exact test where an expected count is under 5 (METHODS 5.4).
  static func test(_ table: [[Int]]) -> (p: Double?, name: String) {
    let outcome = ChiSquare.independence(table)
    guard outcome.note == .smallExpected else {
      let freedom = outcome.freedom.map { ", \($0) \($0 == 1 ? "degree" : "degrees") of freedom" } ?? ""
      return (outcome.p, outcome.p == nil ? outcome.note?.rawValue ?? "" : "chi-square\(freedom)")
    }
    if table.count == 2, table[0].count == 2 {
      let exact = FisherExact.test(
        table[0][0], of: table[0][0] + table[0][1], table[1][0], of: table[1][0] + table[1][1])
      return (exact.p, "Fisher's exact test")
    }
    let drawn = FisherMonteCarlo.test(table)
    return (drawn.p, "Fisher's exact test, 10,000 tables drawn, seed \(FisherMonteCarlo.seed)")
  }

  /// The difference of two shares at the mix of the first population.
  private func standardized(
    _ own: Group, _ other: Group, _ strata: (Group, Bool) -> [String: Measure.StratumCount]
  ) -> (difference: Estimate, p: Double?) {
    let (mix, mine, theirs) = (strata(own, true), strata(own, false), strata(other, false))
    func weighed(_ counts: [String: Measure.StratumCount]) -> [DirectStandardization.Stratum] {
      mix.keys.sorted().map { key in
        DirectStandardization.Stratum(
          counts[key]?.hits ?? 0, of: counts[key]?.all ?? 0, weight: Double(mix[key]?.all ?? 0))
      }
    }
    let made = DirectStandardization.difference(weighed(mine), weighed(theirs))
    guard let value = made.estimate.value, let variance = made.variance, variance > 0 else {
      return (made.estimate, nil)
    }
    let note =
      "normal, at the first population's mix, \(Int((made.covered * 100).rounded()))% of it in strata both have"
    return (
      Estimate(value, made.estimate.interval, note: note), Distribution.twoSided(value / variance.squareRoot())
    )
  }

  private func incidence(_ own: AalenJohansen, _ other: AalenJohansen) -> (Estimate, Double?)? {
    let (made, test) = IncidenceDifference.compare(own, other, at: AalenJohansen.twoYears)
    guard let value = made.value else { return nil }
    guard made.interval != nil else { return (Estimate(value, note: "no event in either population"), nil) }
    return (Estimate(value, made.interval, note: "normal, by Aalen's variances"), test.p)
  }

  private func none(_ mine: ResultRow, _ theirs: ResultRow) -> Estimate {
    .none(mine.estimate.note ?? theirs.estimate.note ?? "not shown")
  }

  private func row(_ contrast: Contrast, _ suffix: String, _ estimate: Estimate, _ unit: String) -> ResultRow {
    let (a, b) = (contrast.own, contrast.other)
    var excluded = a.excluded
    excluded.add(b.excluded)
    var id = contrast.own.cell
    id.measure += suffix
    id.comparison = id.comparison.isEmpty ? code : "\(code) \(id.comparison)"
    var row = ResultRow(
      cell: id, estimate: estimate, unit: unit, numerator: nil, denominator: nil, used: a.used + b.used,
      missing: a.missing + b.missing, excluded: excluded)
    row.isContrast = true
    return row
  }
}

extension CellID {
  /// What a cell of one population and the same of another have in common: codes, not labels.
  var name: String {
    [row, rowLevel.code, column, columnLevel?.code ?? "", comparison, measure].joined(separator: "\u{0}")
  }
}
