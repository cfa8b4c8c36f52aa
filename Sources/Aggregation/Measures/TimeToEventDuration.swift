import StudyModel

/// How long trials take when those still under way count for as long as they have (METHODS 4, duration: Kaplan–Meier
/// for open trials).
extension Measure {
  private static let fields = Variable.startFields.union(Variable.primaryCompletionFields).union([.statusVerified])

  /// Begun trials from their start to an actual primary completion; the others until they were last seen.
  private static func followed(_ group: Group) -> (parts: Parts, times: KaplanMeier) {
    var parts = Parts(used: [], numerator: [])
    var times = KaplanMeier()
    for trial in group.trials {
      let row = group.row(trial)
      guard parts.admitBegun(trial, row) else { continue }
      guard let start = row.date(.start), start.month != nil, row.startClass == .actual else {
        row.date(.start) == nil ? parts.missing.append(trial) : parts.exclude(trial, "start not actual or year only")
        continue
      }
      let isReached = row.primaryCompletionClass == .actual
      let seen = row.status == .unknown ? row.date(.statusVerified) : row.asOf.map { PartialDate($0) }
      guard let time = Duration.twelfths(from: start, to: isReached ? row.date(.primaryCompletion) : seen) else {
        parts.missing.append(trial)
        continue
      }
      guard isReached || time >= 0 else {
        parts.exclude(trial, "last seen before its start")
        continue
      }
      parts.used.append(trial)
      if isReached { parts.numerator?.append(trial) }
      times.add(time: max(0, time), event: isReached)
    }
    return (parts, times)
  }

  static let durationMedianAll = Measure(
    "duration-median-km", "Median, open counted",
    "Days from an actual start by which half of the begun trials reach primary completion: Kaplan–Meier, open trials counted until the as-of and unknown ones until last verified (METHODS 4).",
    reads: fields, unit: "days"
  ) { group in
    followed(group).parts
  } estimate: { parts, group in
    guard parts.used.count >= Proportion.fewest else { return .none("n<\(Proportion.fewest)") }
    let median = followed(group).times.median()
    guard let value = median.value else { return .none("half have not reached it") }
    let day = Double(AalenJohansen.day)
    guard let low = median.low, let high = median.high else {
      return Estimate(value / day, note: "an end of the interval is not reached")
    }
    return Estimate(value / day, Interval(low / day, high / day, .kaplanMeier))
  }
}
