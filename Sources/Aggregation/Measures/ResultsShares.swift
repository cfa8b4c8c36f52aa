import StudyModel

extension Parts {
  /// Leaves a trial out, for a reason.
  mutating func exclude(_ trial: Int32, _ reason: String) {
    if let position = excluded.firstIndex(where: { $0.reason == reason }) {
      excluded[position].trials.append(trial)
    } else {
      excluded.append((reason, [trial]))
    }
  }

  /// Whether a trial has begun; one that has not is left out, one that cannot be told is missing.
  mutating func admitBegun(_ trial: Int32, _ row: TrialRow) -> Bool {
    guard let begun = row.hasBegun else {
      missing.append(trial)
      return false
    }
    if !begun { exclude(trial, "not begun") }
    return begun
  }
}

/// Measures made of one yes-or-no variable, without a condition to be evaluated anew for every cell.
extension Measure {
  /// Who stands under some levels of a variable, of those that stand under others.
  ///
  /// A trial outside the variable's subject is excluded with its reason, one that cannot be placed is missing.
  private static func parts(_ group: Group, _ variable: Variable, _ hits: Set<Int>, of basis: Set<Int>) -> Parts {
    let coded = group.context.analyst.coded(variable, group.context)
    var parts = Parts(used: [], numerator: [], hasDenominator: true)
    for trial in group.trials {
      let code = coded.codes[Int(trial)]
      if code >= 0 {
        if basis.contains(Int(code)) {
          parts.used.append(trial)
          if hits.contains(Int(code)) { parts.numerator?.append(trial) }
        } else {
          parts.exclude(trial, coded.levels[Int(code)].label.lowercased())
        }
      } else if let reason = coded.outside(trial) {
        parts.exclude(trial, reason)
      } else {
        parts.missing.append(trial)
      }
    }
    return parts
  }

  private static func share(
    _ id: String, _ label: String, _ summary: String, of variable: Variable, _ hits: Set<Int>, of basis: Set<Int>
  ) -> Measure {
    Measure(id, label, summary, reads: variable.fields, unit: "share") { group in
      parts(group, variable, hits, of: basis)
    } estimate: { parts, _ in
      Proportion.estimate(parts)
    }
  }

  /// Counts the trials under some levels; those outside the variable's subject are none of them.
  private static func count(
    _ id: String, _ label: String, _ summary: String, of variable: Variable, _ hits: Set<Int>
  ) -> Measure {
    Measure(id, label, summary, reads: variable.fields, unit: "trials", counts: .trials) { group in
      let coded = group.context.analyst.coded(variable, group.context)
      var parts = Parts(used: [], numerator: [])
      for trial in group.trials {
        let code = coded.codes[Int(trial)]
        guard code >= 0 || code <= Answer.Reserved.outside else {
          parts.missing.append(trial)
          continue
        }
        parts.used.append(trial)
        if code >= 0, hits.contains(Int(code)) { parts.numerator?.append(trial) }
      }
      return parts
    } estimate: { parts, _ in
      Estimate(Double(parts.numerator?.count ?? 0))
    }
  }

  static let resultsWithin12m = share(
    "results-within-12m", "Within 12 months",
    "Results submitted within 365 days of primary completion, of trials that ended with it that long ago (METHODS 4; Wilson).",
    of: .resultsWithin12Months, [0], of: [0, 1])
  static let resultsWithin24m = share(
    "results-within-24m", "Within 24 months",
    "Results submitted within 730 days of primary completion, of trials that ended with it that long ago (METHODS 4; Wilson).",
    of: .resultsWithin24Months, [0], of: [0, 1])

  private typealias Status = FDAAA.Status
  private static let isDue: Set<Int> = [Status.onTime.rawValue, Status.late.rawValue, Status.overdue.rawValue]

  static let dueTrials = count(
    "due-trials", "Due", "Trials that are or may be applicable whose due date has passed (METHODS 2.3).",
    of: .fdaaaStatus, isDue)
  static let dueOnTime = count(
    "due-on-time", "On time", "Due trials whose results were submitted by the due date.", of: .fdaaaStatus,
    [Status.onTime.rawValue])
  static let dueLate = count(
    "due-late", "Late", "Due trials whose results were submitted after the due date.", of: .fdaaaStatus,
    [Status.late.rawValue])
  static let overdue = count(
    "overdue", "Overdue", "Due trials without results.", of: .fdaaaStatus, [Status.overdue.rawValue])
  static let compliance = share(
    "compliance", "On time, of due",
    "Results submitted by the due date, of trials whose due date has passed (42 CFR 11; METHODS 4; Wilson).",
    of: .fdaaaStatus, [Status.onTime.rawValue], of: isDue)
  static let dueReported = share(
    "due-reported", "Reported, of due", "Results submitted at all, of trials whose due date has passed (Wilson).",
    of: .fdaaaStatus, [Status.onTime.rawValue, Status.late.rawValue], of: isDue)
  static let complianceTrialsTracker = share(
    "compliance-trialstracker", "On time, TrialsTracker", "On time of due by the TrialsTracker's rule (METHODS 2.3).",
    of: .fdaaaStatusTrialsTracker, [Status.onTime.rawValue], of: isDue)
  static let complianceLancet = share(
    "compliance-lancet", "On time, Lancet 2020",
    "On time of due by the rule of DeVito and others, Lancet 2020 (METHODS 2.3).",
    of: .fdaaaStatusLancet, [Status.onTime.rawValue], of: isDue)

  static let prospectiveICMJEShare = share(
    "registered-before-start", "Before the start",
    "First submitted on or before the start, of trials where that can be told (ICMJE; METHODS 4; Wilson).",
    of: .prospectiveICMJE, [0], of: [0, 1])
  static let prospectiveFDAAAShare = share(
    "registered-within-21d", "Within 21 days",
    "First submitted within 21 days after the start, of trials where that can be told (42 CFR 11.24; METHODS 4; Wilson).",
    of: .prospectiveFDAAA, [0], of: [0, 1])
  static let prospectiveUntold = count(
    "registration-untold", "Cannot tell",
    "Trials whose start names no day that decides whether they were registered before it.",
    of: .prospectiveICMJE, [2])

  static let monthOnlyShare = share(
    "month-only-share", "Month only",
    "Durations with a date that names no day, of all with two actual dates: these are known to within half a month.",
    of: .durationMonthOnly, [0], of: [0, 1])
  static let staleShare = share(
    "stale-share", "Stale", "Status unknown, or open and as good as unknown, of open and unknown trials (METHODS 2.4).",
    of: .stale, [0], of: [0, 1])
  static let wouldBeUnknownShare = share(
    "would-be-unknown-share", "Would be unknown",
    "Open, past completion and unverified for two years, of open trials (METHODS 2.4).",
    of: .wouldBeUnknown, [0], of: [0, 1])
}
