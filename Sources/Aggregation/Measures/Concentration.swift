import StudyModel

/// How concentrated the levels of a variable are: site rows where it goes by sites, else trials (METHODS 3).
extension Measure {
  static let hhi = concentration("hhi", over: nil)
  static let effectiveNumber = concentration("effective-number", over: nil)
  static let hhiNormalized = concentration("hhi-normalized", over: nil)

  /// The measures of concentration, by name.
  public static let concentrations = ["hhi", "effective-number", "hhi-normalized"]

  /// A measure of concentration of a group over the levels of a variable, or nothing when there is no such measure.
  public static func concentration(_ id: String, of variable: Variable) -> Measure? {
    concentrations.contains(id) ? concentration(id, over: variable) : nil
  }

  /// Over a variable; without one over the row variable itself, where it is a figure of the whole block.
  private static func concentration(_ id: String, over variable: Variable?) -> Measure {
    let what = variable.map { "the levels of '\($0.id)'" } ?? "the levels of the row variable, a figure of All"
    let texts: [String: (label: String, summary: String, unit: String)] = [
      "hhi": (
        "Concentration (HHI)",
        "The sum of squared shares over \(what): 1 where one level has all (METHODS 3; trial bootstrap).", "index"
      ),
      "effective-number": (
        "Effective number",
        "1 over the HHI over \(what): as many levels of the same size would be as concentrated.", "levels"
      ),
      "hhi-normalized": (
        "HHI, normalized", "The HHI over \(what), rescaled to 0 where all levels that occur have the same.", "index"
      ),
    ]
    let text = texts[id] ?? ("", "", "index")
    return Measure(id, text.label, text.summary, reads: variable?.fields ?? [], unit: text.unit) { group in
      spread(group, variable ?? group.variable, counting: false).parts
    } estimate: { parts, group in
      guard let over = variable ?? group.variable else { return .none("no levels") }
      if variable == nil, group.place != .all { return .none("of the whole only") }
      let fewest = Proportion.fewest
      guard parts.denominatorSum >= fewest else { return .none("n<\(fewest)") }
      let spread = spread(group, over, counting: true)
      let whole = Herfindahl(spread.totals)
      guard let index = whole.index else { return .none("n<\(fewest)") }
      let interval = spread.interval("\(over.id) \(group.levelCode)")
      switch id {
      case "hhi": return Estimate(index, interval)
      case "effective-number":
        return Estimate(1 / index, interval.map { Interval(1 / $0.high, 1 / max($0.low, 1e-12), $0.method) })
      default:
        guard let value = whole.normalized else { return .none("not estimable: one level") }
        let even = 1 / Double(whole.units)
        return Estimate(
          value,
          interval.map { ends in
            func scaled(_ end: Double) -> Double { max(0, (end - even) / (1 - even)) }
            return Interval(scaled(ends.low), scaled(ends.high), ends.method)
          })
      }
    }
  }

  /// The counts of a group's trials by level.
  private struct Spread {
    var parts = Parts(used: [], usedAdds: [], hasDenominator: true)
    /// Where each used trial's entries begin; one more than trials.
    var starts: [Int] = [0]
    /// The levels of all used trials, ascending within a trial.
    var levels: [Int32] = []
    /// How much a trial has there.
    var counts: [Int32] = []
    /// By level.
    var totals: [Int] = []

    /// By trial: its levels, each with its count.
    var patterns: [[HerfindahlInterval.Part]] {
      starts.indices.dropLast().map { trial in
        (starts[trial]..<starts[trial + 1]).map { place in
          HerfindahlInterval.Part(unit: Int(levels[place]), sites: Int(counts[place]))
        }
      }
    }

    /// Adds a trial's levels.
    mutating func add(_ own: inout [Int32]) {
      own.sort()
      for level in own {
        totals[Int(level)] += 1
        if let last = levels.indices.last, last >= starts[starts.count - 1], levels[last] == level {
          counts[last] += 1
        } else {
          levels.append(level)
          counts.append(1)
        }
      }
      starts.append(levels.count)
    }

    /// The interval by resampling trials, or by their influence where there are many.
    func interval(_ seed: String) -> Interval? {
      guard starts.count > TrialBootstrap.manyTrials else {
        return HerfindahlInterval.interval(trials: patterns, seedText: seed)
      }
      return HerfindahlInterval.ofMany(starts: starts, units: levels, sites: counts, totals: totals)
    }
  }

  /// - Parameter counting: Whether the levels are counted; without it only who has any.
  private static func spread(_ group: Group, _ variable: Variable?, counting: Bool) -> Spread {
    var spread = Spread()
    guard let variable else {
      spread.parts.missing = group.trials
      return spread
    }
    let coded = group.context.analyst.coded(variable, group.context)
    var outside = [[Int32]](repeating: [], count: coded.reasons.count)
    if counting { spread.totals = Array(repeating: 0, count: coded.levels.count) }
    // Of the rows of a trial only those that belong to the group.
    let here = group.variable?.list == .sites && variable.list == .sites ? group.sites : nil
    var next = 0
    var own: [Int32] = []
    for (position, trial) in group.trials.enumerated() {
      own.removeAll(keepingCapacity: true)
      let code = coded.codes[Int(trial)]
      if code <= Answer.Reserved.outside {
        outside[Int(Answer.Reserved.outside - code)].append(trial)
      } else if code >= 0, !variable.isAnyOf {
        own.append(code)
      } else if code >= 0 {
        let each = coded.values(of: trial)
        if let here {
          let first = each.startIndex - group.row(trial).rows(of: .sites).lowerBound
          for row in here.rows[next..<next + here.counts[position]] where each[first + Int(row)] >= 0 {
            own.append(each[first + Int(row)])
          }
        } else {
          for value in each where value >= 0 && (variable.list == .sites || !own.contains(value)) { own.append(value) }
        }
      }
      if let here { next += here.counts[position] }
      guard code > Answer.Reserved.outside else { continue }
      guard !own.isEmpty else {
        spread.parts.missing.append(trial)
        continue
      }
      spread.parts.used.append(trial)
      spread.parts.usedAdds?.append(own.count)
      if counting { spread.add(&own) }
    }
    spread.parts.excluded = zip(coded.reasons, outside).filter { !$1.isEmpty }.sorted { $0.0 < $1.0 }.map { ($0, $1) }
    return spread
  }

  static let locationQuotient = Measure(
    "location-quotient", "Location quotient",
    "In a crosstab: the row's share of its column over its share of all columns; 1 where the column is like the whole (site rows where the rows go by sites, else trials).",
    unit: "ratio"
  ) { group in
    let adds = group.variable?.list == .sites ? group.siteCounts : nil
    return Parts(used: group.trials, numerator: group.trials, numeratorAdds: adds)
  } estimate: { parts, group in
    guard let of = group.margins else { return .none("columns only") }
    guard group.place.isPlaced else { return .none("a share is of levels") }
    guard of.column >= Proportion.fewest else { return .none("n<\(Proportion.fewest)") }
    if parts.numeratorSum == 0, of.row > 0 { return Estimate(0) }
    let made = LocationQuotient.estimate(
      parts.numeratorSum ?? 0, of: of.column, in: of.row, of: of.whole)
    // Site rows come in trials, so that they are not independent: their quotient has no interval of this kind.
    return group.variable?.list == .sites ? Estimate(made.value, note: made.value == nil ? made.note : nil) : made
  }
}

extension Group {
  /// What stands for the group in the seed of its random numbers.
  fileprivate var levelCode: String {
    guard case .level(let level) = place, let variable else { return "" }
    return variable.levels(context)[level].code
  }

  /// How much it holds: site rows where its variable goes by sites, else trials.
  var weight: Int { variable?.list == .sites ? siteRows.count : trials.count }
}
