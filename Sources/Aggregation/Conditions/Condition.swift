public import StudyModel

/// A condition over trials in the expression language of DESIGN 3; three-valued.
public indirect enum Condition: Hashable, Sendable {
  /// Every trial.
  case everything
  /// One comparison.
  case compare(Comparison)
  /// The opposite; unknown stays unknown.
  case not(Condition)
  /// Both.
  case and(Condition, Condition)
  /// Either.
  case or(Condition, Condition)

  /// The fields it reads.
  public var fields: Set<StudyField> {
    switch self {
    case .everything: []
    case .compare(let comparison): comparison.variable.fields
    case .not(let inner): inner.fields
    case .and(let a, let b), .or(let a, let b): a.fields.union(b.fields)
    }
  }

  /// Whether a variable in it depends on the population.
  var usesPopulation: Bool {
    switch self {
    case .everything: false
    case .compare(let comparison): comparison.variable.usesPopulation
    case .not(let inner): inner.usesPopulation
    case .and(let a, let b), .or(let a, let b): a.usesPopulation || b.usesPopulation
    }
  }

  /// Both conditions; everything is left out.
  func and(_ other: Condition) -> Condition {
    if case .everything = self { return other }
    if case .everything = other { return self }
    return .and(self, other)
  }
}

extension Condition: CustomStringConvertible {
  /// The condition as it is written.
  public var description: String {
    switch self {
    case .everything: "all"
    case .compare(let comparison): comparison.description
    case .not(let inner): "not (\(inner))"
    case .and(let a, let b): "\(a.inConjunction) and \(b.inConjunction)"
    case .or(let a, let b): "\(a) or \(b)"
    }
  }
  private var inConjunction: String { if case .or = self { "(\(self))" } else { description } }
}
