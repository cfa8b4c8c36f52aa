import StudyModel

extension Measure {
  /// How a year compares with the one before it (METHODS 4: starts and registrations per year).
  static let growth = Measure(
    "growth", "Growth",
    "The year's trials over the previous year's, less one; the exact interval is of the ratio of two Poisson counts. Not for a year that is not over, nor after under 10 trials.",
    unit: "share", scope: .column
  ) { group in
    Parts(used: group.known, numerator: group.trials, missing: group.unplaced, excluded: group.outside)
  } estimate: { parts, group in
    guard let variable = group.variable, case .level(let level) = group.place, level > 0 else {
      return .none("not a sum")
    }
    let levels = variable.levels(group.context)
    guard let year = Int(levels[level].code), Int(levels[level - 1].code) == year - 1 else {
      return .none("no year before")
    }
    guard let oldest = group.context.population?.oldest else { return .none("as-of unknown") }
    guard Day(year: year, month: 12, day: 31) <= oldest else { return .none("the year is not over") }
    let coded = group.context.analyst.coded(variable, group.context)
    let before = group.known.count { coded.codes[Int($0)] == Int32(level - 1) }
    guard before >= Proportion.fewest else { return .none("n<\(Proportion.fewest)") }
    return GrowthRate.estimate(group.trials.count, from: before)
  }
}
