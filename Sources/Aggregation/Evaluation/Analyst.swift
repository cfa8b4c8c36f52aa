import StudyModel
import Synchronization

/// Evaluates variables and conditions over one table and remembers them: each variable once, each condition once,
/// whichever report, section or measure asks.
final class Analyst: Sendable {
  private struct Known {
    var coded: [String: CodedVariable] = [:]
    var numbers: [String: NumberColumn] = [:]
    var masks: [Condition: [Truth]] = [:]
  }
  private let known = Mutex(Known())

  /// A variable's codes.
  ///
  /// One that depends on the population must be asked with that population's context.
  func coded(_ variable: Variable, _ context: AnalysisContext) -> CodedVariable {
    let key = key(variable, context)
    if let coded = known.withLock({ $0.coded[key] }) { return coded }
    let made = CodedVariable(variable, context)
    known.withLock { $0.coded[key] = made }
    return made
  }

  /// A number variable's numbers.
  func numbers(_ variable: Variable, _ context: AnalysisContext) -> NumberColumn {
    let key = key(variable, context)
    if let numbers = known.withLock({ $0.numbers[key] }) { return numbers }
    let made = NumberColumn(variable, context)
    known.withLock { $0.numbers[key] = made }
    return made
  }

  private func key(_ variable: Variable, _ context: AnalysisContext) -> String {
    variable.usesPopulation ? "\(variable.id) \(String(describing: context.population))" : variable.id
  }

  /// A condition's truth for every row.
  func truth(_ condition: Condition, _ context: AnalysisContext) -> [Truth] {
    if !condition.usesPopulation, let mask = known.withLock({ $0.masks[condition] }) { return mask }
    let made: [Truth]
    switch condition {
    case .everything: made = Array(repeating: .true, count: context.table.count)
    case .not(let inner): made = truth(inner, context).map { !$0 }
    case .and(let a, let b): made = zip(truth(a, context), truth(b, context)).map { $0 && $1 }
    case .or(let a, let b): made = zip(truth(a, context), truth(b, context)).map { !(!$0 && !$1) }
    case .compare(let comparison): made = comparison.truth(self, context)
    }
    if !condition.usesPopulation { known.withLock { $0.masks[condition] = made } }
    return made
  }

  /// Which rows a condition keeps, and how many of them it cannot judge.
  func filter(_ rows: [Int32], by condition: Condition, _ context: AnalysisContext) -> (kept: [Int32], unknown: [Int32])
  {
    if case .everything = condition { return (rows, []) }
    let truth = truth(condition, context)
    var kept: [Int32] = []
    var unknown: [Int32] = []
    for row in rows {
      switch truth[Int(row)] {
      case .true: kept.append(row)
      case .unknown: unknown.append(row)
      case .false: break
      }
    }
    return (kept, unknown)
  }
}
