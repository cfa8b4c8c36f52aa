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

  /// The comparisons in it.
  var comparisons: [Comparison] {
    switch self {
    case .everything: []
    case .compare(let comparison): [comparison]
    case .not(let inner): inner.comparisons
    case .and(let a, let b), .or(let a, let b): a.comparisons + b.comparisons
    }
  }

  /// What a reader should know who gets nothing from it: texts that equal no value, fields no source carries.
  public func hints(_ context: AnalysisContext) -> [String] {
    comparisons.flatMap { comparison -> [String] in
      let variable = comparison.variable
      let lacking = variable.fields.intersection(context.neverCarried).map(\.name).sorted()
      if !lacking.isEmpty {
        return ["'\(variable.id)' needs \(lacking.joined(separator: ", ")), which this input does not carry"]
      }
      guard case .text = variable.kind, comparison.operator == .equal, variable.id != Variable.trialID.id else {
        return []
      }
      let known = Set(variable.levels(context).map(\.label))
      return comparison.literals.filter { !known.contains($0) }.map { literal in
        "no \(variable.id) equals '\(literal)'; '\(variable.id) ~ \"\(literal)\"' finds those that contain it"
      }
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
