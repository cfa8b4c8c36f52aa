import StudyModel

/// How often trials are terminated (METHODS 4, termination rate and time to termination).
extension Measure {
  static let begun = count("begun", "Begun", "Trials that have begun (METHODS).", reads: Variable.stateFields) {
    row, _ in row.hasBegun
  }
  static let ended = count("ended", "Ended", "Begun trials completed or terminated.", reads: Variable.stateFields) {
    row, _ in
    row.hasBegun.map { $0 && row.hasEnded == true }
  }
  static let terminated = count(
    "terminated", "Terminated", "Trials stopped early that will not start again.", reads: [.overallStatus]
  ) { row, _ in row.status.map { $0 == .terminated } }

  private static let hasBegun: Test = { row, _ in row.hasBegun }

  static let endedOfBegun = share(
    "ended-of-begun", "Ended of begun", "Ended trials as a share of begun ones: how far the group has matured.",
    reads: Variable.stateFields, of: hasBegun, outside: "not begun"
  ) { row, _ in row.hasEnded }

  /// Terminated of ended: crude, and only where it may be read (METHODS: not over start periods or sponsor groups).
  static let terminationRate = Measure(
    "termination-rate", "Of ended", "Terminated of ended (crude; Wilson): runs high wherever few trials have ended.",
    reads: Variable.stateFields, unit: "share"
  ) { group in
    share(of: group, basis: { row, _ in row.hasEnded }, reason: "not ended") { row, _ in row.status == .terminated }
  } estimate: { parts, group in
    if let id = group.variable?.id, incomparable.contains(id) { return .none("not comparable") }
    var estimate = Proportion.estimate(parts)
    let begun = group.trials.count { group.row($0).hasBegun == true }
    if estimate.value != nil, parts.used.count * 2 < begun { estimate.note = "few ended" }
    return estimate
  }

  /// Where few trials have ended in some rows and most in others, a crude rate compares maturity, not stopping.
  private static let incomparable: Set<String> = ["start-period", "lead-group", "sponsor-class", "lead-sponsor"]

  static let rateBoundLow = bound(
    "rate-bound-low", "Lower bound", "No begun trial of unknown status was terminated: T / (T + C + U).", 0)
  static let rateBoundHigh = bound(
    "rate-bound-high", "Upper bound", "Every begun trial of unknown status was terminated: (T + U) / (T + C + U).", 1)

  private static func bound(_ id: String, _ label: String, _ summary: String, _ unknown: Int) -> Measure {
    Measure(id, label, summary, reads: Variable.stateFields, unit: "share") { group in
      share(
        of: group,
        basis: { row, _ in
          // Where the source does not carry what an unknown trial last was, it may have begun: bounds must hold it.
          if row.status == .unknown, row.code(.lastKnownStatus) == Column.cannotSay { return true }
          return row.hasBegun.map { $0 && (row.hasEnded == true || row.status == .unknown) }
        },
        reason: "not ended, status known"
      ) { row, _ in row.status == .terminated || (unknown == 1 && row.status == .unknown) }
    } estimate: { parts, group in
      group.variable == nil ? Proportion.estimate(parts, hasInterval: false) : .none("bounds are for All")
    }
  }

  private static let noAsOfReason = "open, no as-of"
  static let timeFields = Variable.stateFields.union([.start, .completion, .statusVerified])

  /// Days from start to end as events: terminated, completed, or censored (SECTIONS 3, stop-rate).
  private static func survival(_ group: Group) -> (parts: Parts, times: AalenJohansen, negative: Int) {
    var parts = Parts(used: [], numerator: [])
    var times = AalenJohansen()
    var negative = 0
    var noStart: [Int32] = []
    var noEnd: [Int32] = []
    var noAsOf: [Int32] = []
    var notBegun: [Int32] = []
    for trial in group.trials {
      let row = group.row(trial)
      guard let begun = row.hasBegun else {
        parts.missing.append(trial)
        continue
      }
      guard begun else {
        notBegun.append(trial)
        continue
      }
      guard let start = row.date(.start), start.month != nil else {
        noStart.append(trial)
        continue
      }
      guard let time = Duration.twelfths(from: start, to: row.observedUntil) else {
        if row.isOpen == true, row.asOf == nil { noAsOf.append(trial) } else { noEnd.append(trial) }
        continue
      }
      if time < 0 { negative += 1 }
      let event: AalenJohansen.Event =
        row.status == .terminated ? .terminated : row.status == .completed ? .completed : .censored
      times.add(time: max(0, time), event)
      parts.used.append(trial)
      if event == .terminated && max(0, time) <= AalenJohansen.twoYears { parts.numerator?.append(trial) }
    }
    for (reason, trials) in [
      ("not begun", notBegun), ("start missing or year only", noStart), ("end missing", noEnd),
      (noAsOfReason, noAsOf),
    ]
    where !trials.isEmpty {
      parts.excluded.append((reason, trials))
    }
    return (parts, times, negative)
  }

  static let cumulativeIncidence = Measure(
    "cumulative-incidence-24m", "By 2 years",
    "Share terminated within 730 days of the start: Aalen–Johansen, completion competes, open trials censored at as-of, unknown ones when last verified (METHODS 4).",
    reads: timeFields, unit: "share"
  ) { group in
    survival(group).parts
  } estimate: { parts, group in
    let (_, times, negative) = survival(group)
    // Where many open trials fall out for want of an as-of, those that ended speak for them, and the share runs high.
    let undated = parts.excluded.first { $0.reason == noAsOfReason }?.trials.count ?? 0
    if undated * 10 > parts.used.count + undated { return .none("as-of unknown for \(undated) open trials") }
    // Without any as-of every open trial falls out, and only those that ended would be left to speak.
    if group.context.asOf == nil, group.trials.contains(where: { group.row($0).isOpen == true }) {
      return .none("as-of unknown")
    }
    guard let incidence = times.incidence(at: AalenJohansen.twoYears), incidence.atRisk >= Proportion.fewest else {
      return .none("n<\(Proportion.fewest) at risk")
    }
    return Estimate(
      incidence.value, incidence.interval,
      note: negative > 0 ? "\(negative) with an end before the start, taken as day 0" : nil)
  }.contrasted(.times { group in survival(group).times })

  static let atRisk = Measure(
    "at-risk-24m", "At risk", "Trials still under observation 730 days after their start.", reads: timeFields,
    unit: "trials"
  ) { group in
    var parts = survival(group).parts
    parts.numerator = parts.used.filter { trial in
      let row = group.row(trial)
      return (Duration.twelfths(from: row.date(.start), to: row.observedUntil) ?? 0) >= AalenJohansen.twoYears
    }
    return parts
  } estimate: { parts, _ in
    Estimate(Double(parts.numerator?.count ?? 0))
  }
}
