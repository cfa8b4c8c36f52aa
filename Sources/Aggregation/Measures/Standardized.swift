import StudyModel

/// Shares at the mix of strata of a standard (issue 4.6): crude shares stand beside them.
extension Measure {
  /// A share as it would be if the group's trials lay over the strata as those of the standard do.
  ///
  /// The standard is the section's population; of a second population, the first one beside which it stands. Only
  /// trials of the basis count, in both. Strata without a trial of the group are left out, and the result is withheld
  /// where they hold more than a tenth of the standard.
  public static func standardized(share condition: Condition, basis: Condition, by strata: [Variable], id: String)
    -> Measure
  {
    let fields = strata.reduce(into: condition.fields.union(basis.fields)) { $0.formUnion($1.fields) }
    let names = strata.map(\.label).joined(separator: " and ").lowercased()
    let measure = Measure(
      id, id, "Of trials for which \(basis): \(condition), standardized by \(names).", reads: fields, unit: "share"
    ) { group in
      let judged = Judged(condition, basis, strata, group.context)
      return share(
        of: group, basis: { row, _ in judged.isOfBasis(row.index) }, reason: "outside the basis or the strata"
      ) {
        row, _ in judged.holds(row.index)
      }
    } estimate: { parts, group in
      let standard = group.context.standard
      let (context, trials) = standard.map { ($0.context, $0.trials) } ?? (group.context, group.population)
      let weights = Judged(condition, basis, strata, context).counts(trials)
      let own = Judged(condition, basis, strata, group.context).counts(parts.used)
      guard parts.used.count >= Proportion.fewest else { return .none("n<\(Proportion.fewest)") }
      let keys = weights.keys.sorted()
      let made = DirectStandardization.share(
        keys.map { key in
          DirectStandardization.Stratum(
            own[key]?.hits ?? 0, of: own[key]?.all ?? 0, weight: Double(weights[key]?.all ?? 0))
        })
      guard made.covered >= 0.9 else {
        return .none("too few strata in common: under 90% of the first population's mix")
      }
      let empty = made.emptyStrata.count
      let note =
        empty == 0
        ? nil
        : "\(empty) \(empty == 1 ? "stratum" : "strata") without a trial, \(Int(((1 - made.covered) * 100).rounded()))% of the standard"
      return Estimate(made.estimate.value, made.estimate.interval, note: note)
    }
    return measure.contrasted(
      .strata { group, ofPopulation in
        Judged(condition, basis, strata, group.context).counts(ofPopulation ? group.population : group.trials)
      })
  }
}

/// What a standardized share asks of each trial of a table.
private struct Judged {
  private let held: [Truth]
  private let basis: [Truth]
  private let strata: [CodedVariable]

  init(_ condition: Condition, _ basis: Condition, _ strata: [Variable], _ context: AnalysisContext) {
    held = context.analyst.truth(condition, context)
    self.basis = context.analyst.truth(basis, context)
    self.strata = strata.map { context.analyst.coded($0, context) }
  }

  /// A trial's stratum as one number; nothing where a variable cannot place it.
  private func stratum(_ row: Int) -> Int? {
    var number = 0
    for coded in strata {
      guard coded.codes[row] >= 0 else { return nil }
      number = number * coded.levels.count + Int(coded.codes[row])
    }
    return number
  }

  /// The levels of a stratum in words that are the same for every table.
  private func name(_ stratum: Int) -> String {
    var (rest, codes) = (stratum, [String]())
    for coded in strata.reversed() {
      codes.append(coded.levels[rest % coded.levels.count].code)
      rest /= coded.levels.count
    }
    return codes.reversed().joined(separator: "\u{0}")
  }

  func isOfBasis(_ row: Int) -> Bool? {
    guard basis[row] != .unknown else { return nil }
    return basis[row] == .true && stratum(row) != nil
  }

  func holds(_ row: Int) -> Bool? { held[row] == .unknown ? nil : held[row] == .true }

  /// The trials of each stratum, and those for which the condition holds.
  func counts(_ trials: [Int32]) -> [String: Measure.StratumCount] {
    var counts: [Int: Measure.StratumCount] = [:]
    for trial in trials {
      let row = Int(trial)
      guard isOfBasis(row) == true, let holds = holds(row), let stratum = stratum(row) else { continue }
      counts[stratum, default: Measure.StratumCount()].all += 1
      if holds { counts[stratum, default: Measure.StratumCount()].hits += 1 }
    }
    return Dictionary(counts.map { (name($0), $1) }) { first, _ in first }
  }
}
