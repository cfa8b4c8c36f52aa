/// Logistic models: how outcomes go with several variables at once (METHODS 4, association models).
public struct ModelShape: Sendable {
  /// One outcome, a model of its own.
  public struct Outcome: Sendable {
    /// Its id: the row level.
    public var id: String
    /// What it is, for people.
    public var label: String
    /// What is modeled.
    public var condition: Condition
    /// Of which trials.
    public var basis: Condition

    /// An outcome.
    public init(id: String, label: String, condition: Condition, basis: Condition) {
      self.id = id
      self.label = label
      self.condition = condition
      self.basis = basis
    }
  }

  /// One explaining variable.
  public enum Term: Sendable {
    /// Of the first population, against the second.
    case population
    /// The levels of a variable against the most frequent one, or a number by its unit.
    case variable(Variable)

    /// Its name for people.
    public var label: String {
      switch self {
      case .population: "Population"
      case .variable(let variable): variable.label
      }
    }

    /// Its name in rows.
    public var id: String {
      switch self {
      case .population: "population"
      case .variable(let variable): variable.id
      }
    }
  }

  /// The outcomes in order.
  public var outcomes: [Outcome]
  /// The explaining variables in order.
  public var terms: [Term]

  /// Models.
  public init(outcomes: [Outcome], terms: [Term]) {
    self.outcomes = outcomes
    self.terms = terms
  }

  /// Whether it needs a second population.
  public var needsSecond: Bool { terms.contains { if case .population = $0 { true } else { false } } }
}
