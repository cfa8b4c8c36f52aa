import StudyModel

/// Time from primary completion to results (METHODS 4, results timing): Kaplan–Meier, trials without results censored
/// at their as-of.
extension Measure {
  private static let fields: Set<StudyField> = [
    .overallStatus, .primaryCompletion, .resultsFirstSubmitted, .hasResults,
  ]

  private static func followed(_ group: Group) -> (parts: Parts, trials: [FollowUp], negative: Int) {
    var parts = Parts(used: [], numerator: [])
    var trials: [FollowUp] = []
    var negative = 0
    for trial in group.trials {
      let row = group.row(trial)
      guard let hasEnded = row.hasEnded else {
        parts.missing.append(trial)
        continue
      }
      guard hasEnded else {
        parts.exclude(trial, "not ended")
        continue
      }
      guard let completion = row.date(.primaryCompletion) else {
        parts.missing.append(trial)
        continue
      }
      guard completion.month != nil else {
        parts.exclude(trial, "year only")
        continue
      }
      let end: PartialDate?
      var event = FollowUp.Event.event
      switch row.resultsSubmission {
      case .submitted(let date): end = date
      case .none:
        end = row.asOf.map { PartialDate($0) }
        event = .censored
      case .unknown, .unsaid: end = nil
      }
      guard let time = Duration.twelfths(from: completion, to: end) else {
        parts.missing.append(trial)
        continue
      }
      if event == .censored, time < 0 {
        parts.exclude(trial, "primary completion after the as-of")
        continue
      }
      if time < 0 { negative += 1 }
      parts.used.append(trial)
      trials.append(FollowUp(exit: max(0, time), event: event))
    }
    return (parts, trials, negative)
  }

  private static func reported(by months: Int) -> Measure {
    let limit = months * AalenJohansen.month
    return Measure(
      "reported-by-\(months)m", "By \(months) months",
      "Share of ended trials with results submitted within \(months / 12 * 365) days of primary completion: one less Kaplan–Meier, trials without results censored at as-of (METHODS 4).",
      reads: fields, unit: "share"
    ) { group in
      let (parts, trials, _) = followed(group)
      var counted = parts
      counted.numerator = zip(parts.used, trials).filter { $1.event == .event && $1.exit <= limit }.map(\.0)
      return counted
    } estimate: { _, group in
      let (_, trials, negative) = followed(group)
      var times = KaplanMeier()
      for trial in trials { times.add(time: trial.exit, event: trial.event == .event) }
      guard let without = times.survival(at: limit), without.atRisk >= Proportion.fewest else {
        return .none("n<\(Proportion.fewest) at risk")
      }
      return Estimate(
        1 - without.value, without.interval.map { Interval(1 - $0.high, 1 - $0.low, $0.method) },
        note: negative > 0 ? "\(negative) with results before the primary completion, taken as day 0" : nil)
    }
  }

  static let reportedBy12m = reported(by: 12)
  static let reportedBy24m = reported(by: 24)
  static let reportedBy36m = reported(by: 36)
}
