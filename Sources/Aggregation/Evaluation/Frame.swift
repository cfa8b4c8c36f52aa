import StudyModel

/// Where the trials of a population that a group does not hold belong: so that every row accounts for all of them.
struct Frame {
  private let population: [Int32]
  /// By table row: 0 placed, 1 missing, 2 and up a reason for standing outside.
  private var gaps: [UInt8]
  private var reasons: [String] = []
  private let elsewhere: String
  private let carriage: Carriage

  init(_ population: [Int32], _ context: AnalysisContext, elsewhere: String) {
    self.population = population
    self.elsewhere = elsewhere
    carriage = context.carriage
    gaps = [UInt8](repeating: 0, count: context.table.count)
  }

  /// Marks the trials a variable cannot place or that stand outside its subject.
  mutating func mark(_ coded: CodedVariable) {
    let silent = carriage.silent(among: coded.variable.fields)
    for trial in population where gaps[Int(trial)] == 0 {
      let code = coded.codes[Int(trial)]
      if code == Answer.Reserved.missing || code == Answer.Reserved.cannotSay {
        markMissing(trial, silent)
      } else if let reason = coded.outside(trial) {
        mark(trial, reason)
      }
    }
  }

  mutating func mark(_ trial: Int32, _ reason: String) {
    let position = reasons.firstIndex(of: reason) ?? reasons.count
    if position == reasons.count { reasons.append(reason) }
    gaps[Int(trial)] = UInt8(min(position, 253)) + 2
  }

  /// Marks a trial that cannot be placed or judged: left out where its source cannot say, else missing.
  mutating func markMissing(_ trial: Int32, _ silent: [StudyField]) {
    if carriage.isSilent(trial, on: silent) { mark(trial, Carriage.reason) } else { gaps[Int(trial)] = 1 }
  }

  /// The trials of the population outside a covered set, as missing and excluded.
  func rest(beside covered: [Int32]) -> (missing: [Int32], excluded: [(reason: String, trials: [Int32])]) {
    guard covered.count < population.count else { return ([], []) }
    var missing: [Int32] = []
    var other: [Int32] = []
    var outside = [[Int32]](repeating: [], count: reasons.count)
    var next = 0
    for trial in population {
      if next < covered.count, covered[next] == trial {
        next += 1
        continue
      }
      switch gaps[Int(trial)] {
      case 0: other.append(trial)
      case 1: missing.append(trial)
      case let gap: outside[Int(gap) - 2].append(trial)
      }
    }
    var excluded = zip(reasons, outside).filter { !$1.isEmpty }.map { (reason: $0, trials: $1) }
    if !other.isEmpty { excluded.append((elsewhere, other)) }
    return (missing, excluded)
  }

  /// How many of the rest there are of each kind: as `rest`, in the time of the covered set.
  func counts(beside covered: [Int32], totals: Totals) -> (missing: Int, excluded: [(reason: String, count: Int)]) {
    var missing = totals.missing
    var outside = totals.outside
    for trial in covered {
      switch gaps[Int(trial)] {
      case 0: break
      case 1: missing -= 1
      case let gap: outside[Int(gap) - 2] -= 1
      }
    }
    let other = population.count - covered.count - missing - outside.reduce(0, +)
    var excluded = zip(reasons, outside).filter { $1 > 0 }.map { (reason: $0, count: $1) }
    if other > 0 { excluded.append((elsewhere, other)) }
    return (missing, excluded)
  }

  /// How many trials are missing, and outside by reason.
  struct Totals {
    var missing = 0
    var outside: [Int] = []
  }
  /// The totals over the whole population.
  func totals() -> Totals {
    var totals = Totals(missing: 0, outside: Array(repeating: 0, count: reasons.count))
    for trial in population {
      switch gaps[Int(trial)] {
      case 0: break
      case 1: totals.missing += 1
      case let gap: totals.outside[Int(gap) - 2] += 1
      }
    }
    return totals
  }
}
