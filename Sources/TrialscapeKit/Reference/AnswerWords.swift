internal import Aggregation
internal import StudyModel

/// An answer as a page shows it: the code a filter or tidy CSV would have.
struct AnswerWords {
  let variable: Variable
  let levels: [Level]

  init(_ variable: Variable, levels: [Level]) {
    self.variable = variable
    self.levels = levels
  }

  init(_ variable: Variable, _ context: AnalysisContext) { self.init(variable, levels: variable.levels(context)) }

  /// The answer in words.
  func text(_ answer: Answer) -> String {
    switch answer {
    case .missing: "(missing)"
    case .cannotSay: "(cannot-say)"
    case .unrecognized: "(unrecognized)"
    case .outside(let reason): "outside: \(reason)"
    case .level(let level): Markdown.code(code(level))
    case .each(let each): each.isEmpty ? "none" : unique(each.map { Markdown.code(code($0)) }).joined(separator: ", ")
    case .number(let number): number.figure
    case .date(let date, let type): type.isEmpty ? "\(date)" : "\(date) \(type)"
    case .text(let text): text
    case .window(let low, let high): "\(low.figure) to \(high.figure)"
    }
  }

  /// Whether it is a value and not the want of one.
  static func isValue(_ answer: Answer) -> Bool {
    switch answer {
    case .missing, .cannotSay, .unrecognized, .outside: false
    case .each(let each): each.contains { $0 >= 0 }
    default: true
    }
  }

  /// A level's code; reserved below zero.
  func code(_ level: Int) -> String {
    switch level {
    case -1: "(missing)"
    case -2: "(cannot-say)"
    case ..<0: "(unrecognized)"
    default: levels.indices.contains(level) ? levels[level].code : "(unrecognized)"
    }
  }

  private func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }
}

extension Double {
  /// A number with at most four decimals and no more than it needs.
  var figure: String {
    if isInfinite { return self < 0 ? "−∞" : "∞" }
    let scaled = (magnitude * 10_000).rounded()
    guard scaled < 1e15 else { return "\(self)" }
    let (whole, rest) = (Int(scaled) / 10_000, Int(scaled) % 10_000)
    var digits = String(String(10_000 + rest).dropFirst())
    while digits.last == "0" { digits.removeLast() }
    let sign = self < 0 && scaled > 0 ? "−" : ""
    return sign + String(whole) + (digits.isEmpty ? "" : "." + digits)
  }
}
