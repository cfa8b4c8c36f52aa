public import StudyModel

/// Seam: what is computed of a group: first who counts, then the number.
///
/// One value, one catalog line.
public struct Measure: Sendable {
  /// What an additive measure counts.
  ///
  /// It must foot along every variable that does not split what it counts.
  public enum Count: Hashable, Sendable { case trials, sites, participants }
  /// How much of the population the parts speak of.
  public enum Scope: Sendable {
    /// The group's trials.
    case group
    /// All trials of the group's column: a level's count and share.
    case column
    /// All trials of the section: its share.
    case population
  }

  /// Its name in definitions and tidy CSV.
  public let id: String
  /// Its name for people.
  public let label: String
  /// The definition and its source.
  public let summary: String
  /// The fields it reads.
  public let fields: Set<StudyField>
  /// The unit of its values, as tidy CSV says it.
  public let unit: String
  /// What it counts, if it is additive.
  public let counts: Count?
  /// What its parts speak of.
  public let scope: Scope
  /// Who counts.
  public let parts: @Sendable (Group) -> Parts
  /// The number.
  public let estimate: @Sendable (Parts, Group) -> Estimate
  /// What two groups are compared by; nothing for a share of trials, whose parts say it, and for what is not compared.
  public var contrast: Contrast?

  /// A measure.
  public init(
    _ id: String, _ label: String, _ summary: String, reads fields: Set<StudyField> = [], unit: String,
    counts: Count? = nil,
    scope: Scope = .group, parts: @escaping @Sendable (Group) -> Parts,
    estimate: @escaping @Sendable (Parts, Group) -> Estimate
  ) {
    self.id = id
    self.label = label
    self.summary = summary
    self.fields = fields
    self.unit = unit
    self.counts = counts
    self.scope = scope
    self.parts = parts
    self.estimate = estimate
  }

  /// Whether it must sum to All along a variable.
  func foots(along variable: Variable) -> Bool {
    guard let counts else { return false }
    return variable.isAnyOf ? counts == .sites && variable.list == .sites : counts != .sites
  }
}

extension Measure {
  /// What two groups are compared by.
  public enum Contrast: Sendable {
    /// The values behind a median: their shift.
    case values(@Sendable (Group) -> [Double])
    /// The times behind a cumulative incidence: its difference at 24 months.
    case times(@Sendable (Group) -> AalenJohansen)
    /// The strata behind a standardized share: of the group, or of its whole population, whose mix is the standard.
    case strata(@Sendable (Group, _ ofPopulation: Bool) -> [String: StratumCount])
  }

  /// The trials of one stratum, and those with the outcome.
  public struct StratumCount: Sendable {
    /// Those with the outcome.
    public var hits = 0
    /// All of them.
    public var all = 0
  }

  /// The measure with what two groups are compared by.
  func contrasted(_ contrast: Contrast) -> Measure {
    var measure = self
    measure.contrast = contrast
    return measure
  }
}

extension Measure: CustomStringConvertible {
  /// Its id.
  public var description: String { id }
}

/// What a measure asks of a trial; nothing when it cannot be told.
typealias Test = @Sendable (TrialRow, AnalysisContext) -> Bool?

extension Measure {
  /// Counts the trials of the group for which a test holds.
  static func count(
    _ id: String, _ label: String, _ summary: String, reads fields: Set<StudyField>, _ test: @escaping Test
  ) -> Measure {
    Measure(id, label, summary, reads: fields, unit: "trials", counts: .trials) { group in
      var parts = Parts(used: [], numerator: [])
      for trial in group.trials {
        switch test(group.row(trial), group.context) {
        case true:
          parts.used.append(trial)
          parts.numerator?.append(trial)
        case false: parts.used.append(trial)
        case nil: parts.missing.append(trial)
        }
      }
      return parts
    } estimate: { parts, _ in
      Estimate(Double(parts.numerator?.count ?? 0))
    }
  }

  /// The share of the trials of a basis for which a test holds; a trial that cannot be judged is missing.
  static func share(
    _ id: String, _ label: String, _ summary: String, reads fields: Set<StudyField>, of basis: @escaping Test,
    outside reason: String, hasInterval: Bool = true, _ test: @escaping Test
  ) -> Measure {
    Measure(id, label, summary, reads: fields, unit: "share") { group in
      share(of: group, basis: basis, reason: reason, test)
    } estimate: { parts, _ in
      Proportion.estimate(parts, hasInterval: hasInterval)
    }
  }

  static func share(of group: Group, basis: Test, reason: String, _ test: Test) -> Parts {
    var parts = Parts(used: [], numerator: [], hasDenominator: true)
    var left: [Int32] = []
    for trial in group.trials {
      let row = group.row(trial)
      switch basis(row, group.context) {
      case false: left.append(trial)
      case nil: parts.missing.append(trial)
      case true:
        switch test(row, group.context) {
        case true:
          parts.used.append(trial)
          parts.numerator?.append(trial)
        case false: parts.used.append(trial)
        case nil: parts.missing.append(trial)
        }
      }
    }
    if !left.isEmpty { parts.excluded.append((reason, left)) }
    return parts
  }
}

/// A proportion of parts, with METHODS' limit and Wilson's interval.
enum Proportion {
  /// Shares and rates under this n are not shown (METHODS 5.10).
  static let fewest = 10

  static func estimate(_ parts: Parts, hasInterval: Bool = true) -> Estimate {
    let (numerator, denominator) = (parts.numeratorSum ?? 0, parts.denominatorSum)
    guard denominator >= fewest else { return .none("n<\(fewest)") }
    let interval = hasInterval ? Wilson.interval(numerator, of: denominator) : nil
    return Estimate(Double(numerator) / Double(denominator), interval)
  }
}
