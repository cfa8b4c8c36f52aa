import StudyModel

/// One row or cell of a table: its trials, the list rows that belong to it, and the whole it is part of.
public struct Group: Sendable {
  /// What the cell stands for along the row variable.
  public enum Place: Hashable, Sendable {
    /// A level, by position.
    case level(Int)
    /// A level of the population beside which this one stands, which no trial here has.
    case absent
    /// What a cut leaves out.
    case others
    /// Values outside the vocabulary.
    case unrecognized
    /// Trials the variable cannot place.
    case missing
    /// Trials whose source does not carry the field.
    case cannotSay
    /// The whole.
    case all

    /// Whether trials here are placed by the variable.
    var isPlaced: Bool { self != .missing && self != .cannotSay && self != .all }
  }

  /// Its trials, ascending.
  public internal(set) var trials: [Int32] = []
  /// Trials of the column that the row variable places: what a level's share is of.
  public internal(set) var known: [Int32] = []
  /// Trials of the column that the row variable cannot place.
  public internal(set) var unplaced: [Int32] = []
  /// Trials of the column outside the row variable's subject, by reason.
  public internal(set) var outside: [(reason: String, trials: [Int32])] = []
  /// The site rows that belong here, when the row variable goes by sites.
  public internal(set) var siteRows: [Int32] = []
  /// How many of them each trial has, in the order of `trials`.
  public internal(set) var siteCounts: [Int] = []
  /// The row variable; nothing for a block of the whole.
  public internal(set) var variable: Variable?
  /// Its place along the row variable.
  public internal(set) var place: Place = .all
  /// The population's context.
  public internal(set) var context: AnalysisContext
  /// All trials of the section's population.
  public internal(set) var population: [Int32] = []

  /// What a cell of a crosstab is part of, as counts of what its rows go by: its column, its row and the whole.
  struct Margins: Sendable {
    var column: Int
    var row: Int
    var whole: Int
  }
  /// What a cell of a crosstab is part of; nothing without columns.
  var margins: Margins?

  /// A trial of the group.
  func row(_ trial: Int32) -> TrialRow { context.table[Int(trial)] }

  /// Keeps some of its trials, with the site rows that belong to them.
  mutating func keep(_ kept: [Int32]) {
    if variable?.list == .sites {
      let wanted = Set(kept)
      var rows: [Int32] = []
      var counts: [Int] = []
      var next = 0
      for (trial, count) in zip(trials, siteCounts) {
        if wanted.contains(trial) {
          rows += siteRows[next..<next + count]
          counts.append(count)
        }
        next += count
      }
      (siteRows, siteCounts) = (rows, counts)
    }
    trials = kept
  }

  /// The sites of its trials: those of the group's country or region, or all where it does not go by sites.
  struct Sites {
    /// The trials whose sites are known.
    var trials: [Int32] = []
    /// How many rows each has here.
    var counts: [Int] = []
    /// The rows, trial by trial.
    var rows: [Int32] = []
    /// The trials whose source cannot say.
    var missing: [Int32] = []
  }

  /// The sites of its trials.
  var sites: Sites {
    if variable?.list == .sites { return Sites(trials: trials, counts: siteCounts, rows: siteRows) }
    var sites = Sites()
    for trial in trials {
      guard row(trial).carries(.sites) else {
        sites.missing.append(trial)
        continue
      }
      let rows = row(trial).rows(of: .sites)
      sites.trials.append(trial)
      sites.counts.append(rows.count)
      sites.rows += rows.map(Int32.init)
    }
    return sites
  }
}

/// Who stands behind a number, each with what it adds.
///
/// The n's of a result and `explain` both read this, so they agree.
public struct Parts: Sendable {
  /// The trials that entered.
  public var used: [Int32]
  /// What each used trial adds to the denominator; one each where nothing is said.
  public var usedAdds: [Int]?
  /// The trials of the numerator, or nothing for a measure without one.
  public var numerator: [Int32]?
  /// What each adds to the numerator; one each where nothing is said.
  public var numeratorAdds: [Int]?
  /// Trials that cannot be placed or judged.
  public var missing: [Int32]
  /// Trials left out, by reason.
  public var excluded: [(reason: String, trials: [Int32])]
  /// Whether the denominator is printed.
  public var hasDenominator: Bool

  /// Parts; what is not said is empty.
  public init(
    used: [Int32], usedAdds: [Int]? = nil, numerator: [Int32]? = nil, numeratorAdds: [Int]? = nil,
    missing: [Int32] = [],
    excluded: [(reason: String, trials: [Int32])] = [], hasDenominator: Bool = false
  ) {
    self.used = used
    self.usedAdds = usedAdds
    self.numerator = numerator
    self.numeratorAdds = numeratorAdds
    self.missing = missing
    self.excluded = excluded
    self.hasDenominator = hasDenominator
  }

  /// The numerator's sum.
  public var numeratorSum: Int? { numeratorAdds.map { $0.reduce(0, +) } ?? numerator?.count }
  /// The denominator's sum.
  public var denominatorSum: Int { usedAdds.map { $0.reduce(0, +) } ?? used.count }
}

/// A number made of parts, with its interval, or why there is none.
public struct Estimate: Hashable, Sendable {
  /// The value; nothing when it cannot be computed or is not shown.
  public var value: Double?
  /// Its interval.
  public var interval: Interval?
  /// Why it is empty, or what must be said beside it.
  public var note: String?

  /// An estimate.
  public init(_ value: Double?, _ interval: Interval? = nil, note: String? = nil) {
    self.value = value
    self.interval = interval
    self.note = note
  }
  /// No value, and why.
  static func none(_ why: String) -> Estimate { Estimate(nil, note: why) }
}
