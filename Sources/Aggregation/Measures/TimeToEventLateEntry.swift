import StudyModel

/// Time to termination with late entry (METHODS 4): a trial is watched from the day the registry shows it, so that one
/// registered after it had stopped does not make early stops look common.
extension Measure {
  /// The days of begun trials from start to end, entering when first posted.
  private static func lateEntry(_ group: Group) -> (parts: Parts, trials: [FollowUp]) {
    var parts = Parts(used: [], numerator: [])
    var trials: [FollowUp] = []
    for trial in group.trials {
      let row = group.row(trial)
      guard parts.admitBegun(trial, row) else { continue }
      guard let start = row.date(.start), start.month != nil else {
        parts.exclude(trial, "start missing or year only")
        continue
      }
      guard let time = Duration.twelfths(from: start, to: row.observedUntil) else {
        parts.exclude(trial, row.isOpen == true && row.asOf == nil ? "open, no as-of" : "end missing")
        continue
      }
      guard let entry = Duration.twelfths(from: start, to: row.date(.firstPosted)) else {
        parts.missing.append(trial)
        continue
      }
      guard entry < max(0, time) else {
        parts.exclude(trial, "first posted after its end")
        continue
      }
      let event: FollowUp.Event =
        row.status == .terminated ? .event : row.status == .completed ? .competing : .censored
      parts.used.append(trial)
      if event == .event, time <= AalenJohansen.twoYears { parts.numerator?.append(trial) }
      trials.append(FollowUp(entry: entry < 0 ? nil : entry, exit: max(0, time), event: event))
    }
    return (parts, trials)
  }

  static let cumulativeIncidenceLateEntry = Measure(
    "cumulative-incidence-24m-late-entry", "By 2 years, late entry",
    "Share terminated within 730 days of the start when trials count from their first posting only (sensitivity, no interval; METHODS 4).",
    reads: timeFields.union([.firstPosted]), unit: "share"
  ) { group in
    lateEntry(group).parts
  } estimate: { parts, group in
    let undated = parts.excluded.first { $0.reason == "open, no as-of" }?.trials.count ?? 0
    if undated * 10 > parts.used.count + undated { return .none("as-of unknown for \(undated) open trials") }
    let table = RiskTable(lateEntry(group).trials)
    let limit = AalenJohansen.twoYears
    guard table.atRisk(at: limit) >= Proportion.fewest,
      table.fewest(until: limit) ?? Proportion.fewest >= Proportion.fewest
    else { return .none("n<\(Proportion.fewest) at risk") }
    return Estimate(table.incidence(at: limit))
  }

  static let endedBeforeStart = count(
    "ended-before-start", "Ended before start",
    "Begun trials whose end lies before their start: taken as day 0, never dropped (METHODS 4).",
    reads: timeFields
  ) { row, _ in
    guard let begun = row.hasBegun else { return nil }
    guard begun else { return false }
    return Duration.twelfths(from: row.date(.start), to: row.observedUntil).map { $0 < 0 }
  }
}
