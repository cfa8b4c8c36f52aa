import StudyModel

/// Makes the rows of a list: typed answers, sorted, cut.
struct ListEvaluator {
  let context: AnalysisContext
  let population: [Int32]

  func results(_ list: ListShape) -> ListResults {
    let keys = population.map { trial in list.sort.map { $0.variable.answer(context.table[Int(trial)], context) } }
    // Rows of the table stand in id order, so positions break ties by id.
    var order = population.indices.sorted { a, b in
      for (position, sort) in list.sort.enumerated() {
        let (x, y) = (keys[a][position], keys[b][position])
        if let before = ListEvaluator.precedes(x, y, sort.descending) { return before }
      }
      return a < b
    }
    if let variable = list.onePer { order = firsts(order, of: variable) }
    let shown = list.limit.map { Array(order.prefix($0)) } ?? order
    let answers = answers(of: list.columns)
    let rows = shown.map { position in
      let row = context.table[Int(population[position])]
      return (id: row.id, isFromPage: row.isFromPage, answers: answers(population[position]))
    }
    return ListResults(
      columns: list.columns, rows: rows, levels: list.columns.map { $0.levels(context) }, total: order.count)
  }

  /// What each column says of a trial.
  private func answers(of columns: [Variable]) -> (Int32) -> [Answer] {
    let silent = columns.map { context.carriage.silent(among: $0.fields) }
    return { trial in
      let row = context.table[Int(trial)]
      return zip(columns, silent).map { variable, silent -> Answer in
        let answer = variable.answer(row, context)
        // A source need not carry what does not apply.
        return answer == .cannotSay && !context.carriage.isSilent(trial, on: silent) ? .missing : answer
      }
    }
  }

  /// One row a finding, in the order of the rules and within a rule of the ids; the rule, its label, the values it
  /// looked at and its words stand after the id.
  func findings(_ rules: [QualityRule], _ list: ListShape) -> ListResults {
    let answers = answers(of: list.columns)
    let columns = list.columns.prefix(1) + ListEvaluator.ofFindings + list.columns.dropFirst()
    var rows: [(id: String, isFromPage: Bool, answers: [Answer])] = []
    for rule in rules {
      for trial in population {
        let row = context.table[Int(trial)]
        guard rule.verdict(row, context) == .hit else { continue }
        let finding = QualityFinding(rule: rule, trial: trial)
        let own = answers(trial)
        rows.append(
          (
            row.id, row.isFromPage,
            own.prefix(1) + [
              .text(rule.id), .text(rule.label), .text(finding.values(context)), .text(finding.words(context)),
            ] + own.dropFirst()
          ))
      }
    }
    return ListResults(
      columns: Array(columns), rows: rows, levels: columns.map { $0.levels(context) }, total: rows.count)
  }

  /// The columns of a finding that are none of a trial.
  private static let ofFindings = [
    column("rule", "Rule", "The rule that finds the trial."), column("check", "Check", "What the rule finds."),
    column("values", "Values", "The values the rule looked at, as the registry writes them."),
    column("finding", "What is wrong", "What contradicts what, in words."),
  ]

  private static func column(_ id: String, _ label: String, _ summary: String) -> Variable {
    Variable(id, label, summary, reads: [], kind: .text) { _, _ in .missing }
  }

  /// The first of each answer; a trial without one is not known to belong with another and stands for itself.
  private func firsts(_ order: [Int], of variable: Variable) -> [Int] {
    var seen: Set<Answer> = []
    return order.filter { position in
      let answer = variable.answer(context.table[Int(population[position])], context)
      return answer == .missing || answer == .cannotSay || seen.insert(answer).inserted
    }
  }

  /// Whether one answer stands before another; nothing when they are equal.
  ///
  /// What is missing stands last.
  private static func precedes(_ a: Answer, _ b: Answer, _ descending: Bool) -> Bool? {
    func order<Value: Comparable>(_ x: Value, _ y: Value) -> Bool? { x == y ? nil : (x < y) != descending }
    switch (a, b) {
    case (.number(let x), .number(let y)): return order(x, y)
    case (.date(let x, _), .date(let y, _)): return order(x.firstDay, y.firstDay) ?? order(x.packed, y.packed)
    case (.level(let x), .level(let y)): return order(x, y)
    case (.text(let x), .text(let y)):
      return x == y ? nil : x.unicodeScalars.lexicographicallyPrecedes(y.unicodeScalars) != descending
    default:
      let (x, y) = (rank(a), rank(b))
      return x == y ? nil : x < y
    }
  }

  private static func rank(_ answer: Answer) -> Int {
    switch answer {
    case .missing, .cannotSay, .outside: 2
    case .unrecognized: 1
    default: 0
    }
  }
}
