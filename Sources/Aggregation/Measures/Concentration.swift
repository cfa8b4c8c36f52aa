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
      spread(group, variable ?? group.variable).parts
    } estimate: { parts, group in
      guard let over = variable ?? group.variable else { return .none("no levels") }
      if variable == nil, group.place != .all { return .none("of the whole only") }
      let fewest = Proportion.fewest
      guard parts.denominatorSum >= fewest else { return .none("n<\(fewest)") }
      let spread = spread(group, over)
      let whole = Herfindahl(spread.totals)
      guard let index = whole.index else { return .none("n<\(fewest)") }
      let interval = HerfindahlInterval.interval(
        trials: spread.trials.map { $0.map { HerfindahlInterval.Part(unit: $0.level, sites: $0.count) } },
        seedText: "\(over.id) \(group.levelCode)")
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
    /// By trial used: its levels in ascending order, renumbered, each with its count.
    var trials: [[(level: Int, count: Int)]] = []
    /// By renumbered level.
    var totals: [Int] = []
  }

  private static func spread(_ group: Group, _ variable: Variable?) -> Spread {
    var spread = Spread()
    var outside: [String: [Int32]] = [:]
    var numbers: [Int: Int] = [:]
    // Of the rows of a trial only those that belong to the group.
    let here = group.variable?.list == .sites && variable?.list == .sites ? group.sites : nil
    var next = 0
    for (position, trial) in group.trials.enumerated() {
      var levels: [Int] = []
      let row = group.row(trial)
      var rows: ArraySlice<Int32>?
      if let here {
        rows = here.rows[next..<next + here.counts[position]]
        next += here.counts[position]
      }
      switch variable?.answer(row, group.context) {
      case .level(let level): levels = [level]
      case .each(let each):
        if let rows {
          let first = row.rows(of: .sites).lowerBound
          levels = rows.map { each[Int($0) - first] }.filter { $0 >= 0 }
        } else {
          levels = each.filter { $0 >= 0 }
          if variable?.list != .sites { levels = Array(Set(levels)) }
        }
      case .outside(let reason):
        outside[reason, default: []].append(trial)
        continue
      default: break
      }
      guard !levels.isEmpty else {
        spread.parts.missing.append(trial)
        continue
      }
      var counts: [(level: Int, count: Int)] = []
      for level in levels.sorted() {
        let number = numbers[level] ?? numbers.count
        if number == numbers.count {
          numbers[level] = number
          spread.totals.append(0)
        }
        spread.totals[number] += 1
        if counts.last?.level == number { counts[counts.count - 1].count += 1 } else { counts.append((number, 1)) }
      }
      spread.parts.used.append(trial)
      spread.parts.usedAdds?.append(levels.count)
      spread.trials.append(counts)
    }
    spread.parts.excluded = outside.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
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
