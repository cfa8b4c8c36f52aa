/// Trials at risk from an entry to an exit, in twelfths of a day.
struct FollowUp {
  /// How a trial's time ended.
  enum Event { case censored, event, competing }

  /// When it came under observation: it is at risk after that; nothing for one observed from its beginning.
  var entry: Int?
  /// When it left.
  var exit: Int
  /// How.
  var event: Event
}

/// Counts of events and of trials at risk at each time that has an event.
struct RiskTable {
  /// One time with events.
  struct Step {
    var time: Int
    var atRisk: Int
    var events: Int
    var competing: Int
  }

  private let exits: [Int]
  private let entries: [Int]
  private let untimed: Int
  /// Times with events, ascending.
  let steps: [Step]

  /// The table of some trials; none may leave before it enters.
  init(_ trials: [FollowUp]) {
    exits = trials.map(\.exit).sorted()
    entries = trials.compactMap(\.entry).sorted()
    untimed = trials.count { $0.entry == nil }
    var counts: [Int: (events: Int, competing: Int)] = [:]
    for trial in trials where trial.event != .censored {
      counts[trial.exit, default: (0, 0)].events += trial.event == .event ? 1 : 0
      counts[trial.exit, default: (0, 0)].competing += trial.event == .competing ? 1 : 0
    }
    var steps: [Step] = []
    var (entered, left) = (0, 0)
    for (time, count) in counts.sorted(by: { $0.key < $1.key }) {
      while entered < entries.count, entries[entered] < time { entered += 1 }
      while left < exits.count, exits[left] < time { left += 1 }
      steps.append(
        Step(time: time, atRisk: untimed + entered - left, events: count.events, competing: count.competing))
    }
    self.steps = steps
  }

  /// Trials under observation just before a time.
  func atRisk(at time: Int) -> Int {
    untimed + entries.prefix { $0 < time }.count - exits.prefix { $0 < time }.count
  }

  /// The cumulative incidence of the event at a time (Aalen–Johansen over these risk sets).
  func incidence(at time: Int) -> Double {
    var (free, value) = (1.0, 0.0)
    for step in steps.prefix(while: { $0.time <= time }) {
      value += free * Double(step.events) / Double(step.atRisk)
      free *= 1 - Double(step.events + step.competing) / Double(step.atRisk)
    }
    return value
  }

  /// The fewest at risk at an event until a time.
  func fewest(until time: Int) -> Int? { steps.prefix { $0.time <= time }.map(\.atRisk).min() }
}
