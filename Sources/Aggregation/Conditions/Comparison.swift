import StudyModel

/// One comparison of a variable with literals.
public struct Comparison: Hashable, Sendable {
  /// How it compares.
  public enum Operator: String, Sendable {
    /// Equal to any of the literals.
    case equal = "="
    /// Equal to none.
    case unequal = "!="
    /// Smaller or earlier.
    case less = "<"
    /// Not larger or later.
    case atMost = "<="
    /// Larger or later.
    case greater = ">"
    /// Not smaller or earlier.
    case atLeast = ">="
    /// Contains, without regard to case.
    case contains = "~"
    /// Left out, or not carried.
    case isMissing = "is missing"
  }

  let variable: Variable
  let `operator`: Operator
  let literals: [String]
  /// `only(country)`: all rows of the list, not any.
  let only: Bool

  /// Two comparisons are equal when they are written alike.
  public static func == (a: Comparison, b: Comparison) -> Bool { a.description == b.description }
  /// Hashes what is written.
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }

  func truth(_ analyst: Analyst, _ context: AnalysisContext) -> [Truth] {
    switch variable.kind {
    case .levels: return ofCodes(analyst.coded(variable, context), members(variable.levels(context)))
    case .text where variable.list != nil || variable.order == .byCount:
      return ofCodes(analyst.coded(variable, context), members(variable.levels(context)))
    default: return (0..<context.table.count).map { ofAnswer(variable.answer(context.table[$0], context)) }
    }
  }

  /// Which levels the literals mean.
  private func members(_ levels: [Level]) -> [Bool] {
    if `operator` == .contains {
      let needles = literals.map { $0.lowercased() }
      return levels.map { level in needles.contains { level.code.lowercased().contains($0) } }
    }
    let wanted = Set(literals.flatMap { [$0, $0 == "NA" ? "NOT_APPLICABLE" : $0, variable.canonical?($0) ?? $0] })
    if case .text = variable.kind { return levels.map { wanted.contains($0.label) } }
    return levels.map { wanted.contains($0.code) }
  }

  private func ofCodes(_ coded: CodedVariable, _ members: [Bool]) -> [Truth] {
    let reserved: (Int32) -> Truth = { code in
      // A value outside the vocabulary is a value: it equals no level. Outside the variable's subject: none of them.
      code == Answer.Reserved.missing || code == Answer.Reserved.cannotSay ? .unknown : .false
    }
    return coded.codes.indices.map { row in
      let code = coded.codes[row]
      if `operator` == .isMissing {
        let gap = code < 0 && code != Answer.Reserved.unrecognized
        return gap || (code >= 0 && coded.variable.isAnyOf && coded.values(of: Int32(row)).isEmpty) ? .true : .false
      }
      var truth: Truth
      if code < 0 {
        truth = reserved(code)
      } else if coded.variable.isAnyOf {
        let values = coded.values(of: Int32(row))
        let truths = values.map { $0 >= 0 ? Truth(members[Int($0)]) : reserved($0) }
        if only {
          truth = truths.isEmpty ? .false : truths.reduce(.true) { $0 && $1 }
        } else {
          truth = truths.contains(.true) ? .true : truths.contains(.unknown) ? .unknown : .false
        }
      } else {
        truth = Truth(members[Int(code)])
      }
      return `operator` == .unequal ? !truth : truth
    }
  }

  private func ofAnswer(_ answer: Answer) -> Truth {
    if `operator` == .isMissing {
      if case .outside = answer { return .true }
      return answer == .missing || answer == .cannotSay ? .true : .false
    }
    switch answer {
    case .missing, .cannotSay, .unrecognized: return .unknown
    case .outside: return `operator` == .unequal ? .true : .false
    case .text(let text):
      let equal: Bool
      if `operator` == .contains {
        let low = text.lowercased()
        equal = literals.contains { low.contains($0.lowercased()) }
      } else {
        equal = literals.contains(text)
      }
      return Truth(equal != (`operator` == .unequal))
    case .number(let number):
      let truths = literals.compactMap(Double.init).map { literal in Truth(compare(number, literal)) }
      return anyOf(truths)
    case .window(let low, let high):
      let holds = literals.compactMap(Double.init).contains { low <= $0 && $0 <= high }
      return Truth(holds != (`operator` == .unequal))
    case .date(let date, _):
      return anyOf(literals.compactMap { PartialDate($0) }.map { compare(date, $0) })
    case .level, .each: return .unknown
    }
  }

  private func anyOf(_ truths: [Truth]) -> Truth {
    let any: Truth = truths.contains(.true) ? .true : truths.contains(.unknown) ? .unknown : .false
    return `operator` == .unequal ? !any : any
  }

  private func compare(_ a: Double, _ b: Double) -> Bool {
    switch `operator` {
    case .less: a < b
    case .atMost: a <= b
    case .greater: a > b
    case .atLeast: a >= b
    default: a == b
    }
  }

  /// A month or a year is the span of its days: true if all days pass, false if none does, else unknown.
  private func compare(_ date: PartialDate, _ literal: PartialDate) -> Truth {
    let (first, last) = (date.firstDay, date.lastDay)
    func all(_ early: Bool, _ late: Bool) -> Truth { early && late ? .true : early || late ? .unknown : .false }
    switch `operator` {
    case .less: return all(first < literal.firstDay, last < literal.firstDay)
    case .atMost: return all(first <= literal.lastDay, last <= literal.lastDay)
    case .greater: return all(first > literal.lastDay, last > literal.lastDay)
    case .atLeast: return all(first >= literal.firstDay, last >= literal.firstDay)
    default:
      if literal.firstDay <= first && last <= literal.lastDay { return .true }
      return last < literal.firstDay || literal.lastDay < first ? .false : .unknown
    }
  }
}

extension Comparison: CustomStringConvertible {
  /// The comparison as it is written.
  public var description: String {
    let name = only ? "only(\(variable.id))" : variable.id
    if `operator` == .isMissing { return "\(name) is missing" }
    let words = literals.map { literal in
      literal.utf8.allSatisfy { ConditionParser.isWord($0) } && !literal.isEmpty
        ? literal : "\"" + literal.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
    }
    if words.count == 1 { return "\(name) \(`operator`.rawValue) \(words[0])" }
    return
      "\(name) \(`operator` == .unequal ? "not in" : `operator` == .contains ? "~" : "in") (\(words.joined(separator: ", ")))"
  }
}
