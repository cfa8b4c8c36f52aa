import StudyModel

extension Measure {
  /// How many trials stand in the group.
  public static let trials = Measure(
    "trials", "Trials", "How many trials stand in the group.", unit: "trials", counts: .trials, scope: .column
  ) { group in
    Parts(used: group.known, numerator: group.trials, missing: group.unplaced, excluded: group.outside)
  } estimate: { parts, _ in
    Estimate(Double(parts.numerator?.count ?? 0))
  }

  static let share = Measure(
    "share", "Share",
    "The level's trials as a share of the trials the variable places: All less missing and cannot say (METHODS, whose share; Wilson's interval).",
    unit: "share", scope: .column
  ) { group in
    Parts(
      used: group.known, numerator: group.place.isPlaced ? group.trials : nil, missing: group.unplaced,
      excluded: group.outside,
      hasDenominator: group.place.isPlaced)
  } estimate: { parts, group in
    group.place.isPlaced ? Proportion.estimate(parts) : .none("a share is of levels")
  }

  static let populationShare = Measure(
    "population-share", "Share", "The group's trials as a share of the section's population (Wilson's interval).",
    unit: "share",
    scope: .population
  ) { group in
    Parts(used: group.population, numerator: group.trials, hasDenominator: true)
  } estimate: { parts, _ in
    Proportion.estimate(parts)
  }

  static let openTrials = count("open-trials", "Open", "Open trials (METHODS).", reads: [.overallStatus]) { row, _ in
    row.isOpen
  }

  static let openShare = Measure(
    "open-share", "Open share",
    "Open trials as a share of trials with a recognized status; withheld where more than a tenth of the stated ones are not.",
    reads: [.overallStatus], unit: "share"
  ) { group in
    share(of: group, basis: { row, _ in row.status.map { _ in true } }, reason: "no recognized status") { row, _ in
      row.isOpen
    }
  } estimate: { parts, group in
    // Who is not recognized is not like who is: WHO writes "Not recruiting" for open and ended trials alike.
    let odd = group.trials.count { group.row($0).code(.overallStatus) <= Column.odd }
    return odd * 10 > parts.used.count + odd ? .none("statuses not recognized") : Proportion.estimate(parts)
  }

  static let openPhase3 = count(
    "open-phase3", "Open, phase 3", "Open trials of phase 2/3 or 3.", reads: [.overallStatus, .phase]
  ) { row, context in
    row.isOpen.map { $0 && Variable.phaseGroup.answer(row, context) == .level(2) }
  }

  static let reasonGiven = Measure(
    "reason-given", "Reason given", "Trials whose record gives a reason for the stop, of those stopped in this way.",
    reads: [.whyStopped, .overallStatus], unit: "trials"
  ) { group in
    var parts = share(of: group, basis: { _, _ in true }, reason: "") { row, _ in
      row.text(.whyStopped).map { !$0.allSatisfy(\.isWhitespace) } ?? false
    }
    parts.hasDenominator = true
    return parts
  } estimate: { parts, group in
    group.context.neverCarried.contains(.whyStopped)
      ? .none("reasons for stopping are not in this source") : Estimate(Double(parts.numerator?.count ?? 0))
  }
}
