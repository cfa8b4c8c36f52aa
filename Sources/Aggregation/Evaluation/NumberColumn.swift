import StudyModel

/// A number variable's answers for all rows: evaluated once, summarized many times.
final class NumberColumn: Sendable {
  /// The number of a row; not a number where there is none.
  let values: [Double]
  /// Where there is none: a reserved code, as ``CodedVariable`` has it.
  let codes: [Int32]
  /// The reasons for standing outside, by code.
  let reasons: [String]

  init(_ variable: Variable, _ context: AnalysisContext) {
    var values: [Double] = []
    var codes: [Int32] = []
    var reasons: [String] = []
    values.reserveCapacity(context.table.count)
    codes.reserveCapacity(context.table.count)
    for index in 0..<context.table.count {
      switch variable.answer(context.table[index], context) {
      case .number(let value):
        values.append(value)
        codes.append(0)
      case .outside(let reason):
        let position = reasons.firstIndex(of: reason) ?? reasons.count
        if position == reasons.count { reasons.append(reason) }
        values.append(.nan)
        codes.append(Answer.Reserved.outside - Int32(position))
      case .cannotSay:
        values.append(.nan)
        codes.append(Answer.Reserved.cannotSay)
      default:
        values.append(.nan)
        codes.append(Answer.Reserved.missing)
      }
    }
    self.values = values
    self.codes = codes
    self.reasons = reasons
  }

  /// Who of a group has a number, and who has none and why.
  func parts(_ trials: [Int32]) -> Parts {
    var parts = Parts(used: [])
    var outside = [[Int32]](repeating: [], count: reasons.count)
    for trial in trials {
      switch codes[Int(trial)] {
      case 0: parts.used.append(trial)
      case ...Answer.Reserved.outside: outside[Int(Answer.Reserved.outside - codes[Int(trial)])].append(trial)
      default: parts.missing.append(trial)
      }
    }
    parts.excluded = zip(reasons, outside).filter { !$1.isEmpty }.map { ($0, $1) }
    return parts
  }
}
