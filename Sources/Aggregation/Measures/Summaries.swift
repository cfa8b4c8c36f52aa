import StudyModel

/// Measures made from what a definition says: of any number variable, of any condition.
extension Measure {
  /// The statistics a number variable has: trials, q1, median, q3, total.
  public static let summaryStatistics = ["trials", "p5", "q1", "median", "q3", "p95", "max", "total"]

  /// A statistic of a number variable, or nothing when there is no such statistic.
  public static func summary(_ id: String, of variable: Variable) -> Measure? {
    guard case .number(let unit) = variable.kind else { return nil }
    let quantiles = ["p5": (0.05, 20), "q1": (0.25, 10), "median": (0.5, 5), "q3": (0.75, 10), "p95": (0.95, 20)]
    guard summaryStatistics.contains(id) else { return nil }
    let labels = [
      "trials": "n", "p5": "P5", "q1": "Q1", "median": "Median", "q3": "Q3", "p95": "P95", "max": "Max",
      "total": "Total",
    ]
    @Sendable func numbers(_ group: Group) -> NumberColumn { group.context.analyst.numbers(variable, group.context) }
    @Sendable func values(_ used: [Int32], _ group: Group) -> [Double] {
      let numbers = numbers(group)
      return used.map { numbers.values[Int($0)] }
    }
    let measure = Measure(
      id, labels[id] ?? id, "The \(id) of \(variable.label.lowercased()).", reads: variable.fields,
      unit: id == "trials" ? "trials" : unit
    ) { group in
      numbers(group).parts(group.trials)
    } estimate: { parts, group in
      if id == "trials" { return Estimate(Double(parts.used.count)) }
      let sorted = values(parts.used, group).sorted()
      if id == "max" { return sorted.last.map { Estimate($0) } ?? .none("n<1") }
      if id == "total" {
        // A sum over months has no meaning to a reader.
        return unit == "participants" ? Estimate(sorted.reduce(0, +)) : .none("not a sum")
      }
      guard let (p, fewest) = quantiles[id] else { return .none("unknown statistic") }
      guard sorted.count >= fewest else { return .none("n<\(fewest)") }
      return Estimate(
        Quantile.type7(sorted: sorted, p), id == "median" ? MedianInterval.orderStatistics(sorted: sorted) : nil)
    }
    return id == "median"
      ? measure.contrasted(.values { group in values(numbers(group).parts(group.trials).used, group) }) : measure
  }

  /// Counts the trials for which a condition is true; one that is unknown is missing.
  public static func count(of condition: Condition, id: String) -> Measure {
    let scope: Scope = if case .everything = condition { .column } else { .group }
    return Measure(
      id, id, "Trials for which: \(condition).", reads: condition.fields, unit: "trials", counts: .trials, scope: scope
    ) { group in
      if case .everything = condition {
        return Parts(used: group.known, numerator: group.trials, missing: group.unplaced, excluded: group.outside)
      }
      let truth = group.context.analyst.truth(condition, group.context)
      var parts = Parts(used: [], numerator: [])
      for trial in group.trials {
        switch truth[Int(trial)] {
        case .true:
          parts.used.append(trial)
          parts.numerator?.append(trial)
        case .false: parts.used.append(trial)
        case .unknown: parts.missing.append(trial)
        }
      }
      return parts
    } estimate: { parts, _ in
      Estimate(Double(parts.numerator?.count ?? 0))
    }
  }

  /// The share of the trials of a basis for which a condition is true.
  public static func share(of condition: Condition, basis: Condition, id: String) -> Measure {
    Measure(
      id, id, "Of trials for which \(basis): \(condition).", reads: condition.fields.union(basis.fields), unit: "share"
    ) { group in
      let analyst = group.context.analyst
      let (held, of) = (analyst.truth(condition, group.context), analyst.truth(basis, group.context))
      @Sendable func known(_ truth: Truth) -> Bool? { truth == .unknown ? nil : truth == .true }
      return share(
        of: group, basis: { row, _ in known(of[row.index]) }, reason: "outside the basis",
        { row, _ in known(held[row.index]) })
    } estimate: { parts, _ in
      Proportion.estimate(parts)
    }
  }
}
