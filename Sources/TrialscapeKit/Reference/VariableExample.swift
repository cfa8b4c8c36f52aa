internal import Aggregation
internal import Reporting
internal import StudyModel

/// How a variable is used, and what comes of it over the invented trials.
struct VariableExample {
  /// A section in YAML and a filter, with what each gives.
  let usage: [String]
  /// Some of the trials, what they give in its fields, and its answer.
  let worked: [String]

  init(_ variable: Variable, _ builder: ReferenceBuilder) throws(Finding) {
    let words = AnswerWords(variable, builder.examples.context)
    var filter: String?
    var usage = ["In a filter:", ""]
    if variable.usesPopulation {
      usage = ["It may not stand in a filter."]
    } else {
      let expression = VariableExample.filter(variable, words, builder.examples)
      filter = expression
      usage += Markdown.block("sh", ["--where '\(expression)'"])
      usage += ["", try VariableExample.kept(by: expression, builder)]
    }
    let yaml = VariableExample.section(variable, filter: filter)
    usage += ["", "In a report of your own:", ""] + Markdown.block("yaml", yaml)
    usage += ["", "which gives for all of the invented trials:", ""]
    usage += VariableExample.table(try builder.run(yaml), words)
    self.usage = usage
    worked = VariableExample.answers(variable, words, builder)
  }

  /// A section that shows the variable.
  private static func section(_ variable: Variable, filter: String?) -> [String] {
    switch variable.kind {
    case .levels:
      return ["- {id: example, rows: \(variable.id), measures: [trials, share]}"]
    case .number:
      let statistics = ["trials", "q1", "median", "q3", "max"].map {
        "    - {measure: \($0), number: \(variable.id), as: \($0 == "trials" ? "n" : $0)}"
      }
      return ["- id: example", "  rows: [all]", "  measures:"] + statistics
    case .text where variable.list != nil:
      return ["- {id: example, rows: \(variable.id), top: 5, measures: [trials, share]}"]
    case .window:
      return [
        "- {id: example, rows: phase, measures: [trials], where: \(filter ?? "")}"
      ]
    case .date, .text:
      let own = variable.id == "id" ? "title" : variable.id
      return ["- {id: example, kind: list, columns: [id, \(own)], sort: [\(variable.id)], limit: 5}"]
    }
  }

  /// A filter that some of the trials pass.
  private static func filter(_ variable: Variable, _ words: AnswerWords, _ examples: Specimen) -> String {
    let answers = ExampleTrial.all.indices.map { examples.answer(variable, at: $0) }.filter(AnswerWords.isValue)
    switch (variable.kind, answers.first) {
    case (.number, .number(let number)): return "\(variable.id) >= \(number.figure.replacing("−", with: "-"))"
    case (.date, .date(let date, _)): return "\(variable.id) >= \(date.year)"
    case (.window, .window(let low, let high)): return "\(variable.id) = \((high.isFinite ? high : low).figure)"
    case (.text, .text(let text)): return "\(variable.id) ~ \(quoted(firstWord(text)))"
    case (_, .level(let level)): return "\(variable.id) = \(quoted(words.code(level)))"
    case (_, .each(let each)): return "\(variable.id) = \(quoted(words.code(each.first { $0 >= 0 } ?? 0)))"
    default: return "not \(variable.id) is missing"
    }
  }

  private static func firstWord(_ text: String) -> String {
    text.split(separator: " ").first { $0.count > 3 }.map(String.init) ?? text
  }

  private static func quoted(_ text: String) -> String {
    text.allSatisfy { $0.isLetter || $0.isNumber || "_-|".contains($0) } ? text : "\"\(text)\""
  }

  /// How many trials a filter keeps and cannot judge.
  private static func kept(by expression: String, _ builder: ReferenceBuilder) throws(Finding) -> String {
    let condition = try ConditionParser.parse(expression, variables: builder.catalog.variables, path: "--where")
    let plan = AnalysisPlan(report: "example", population: .everything, where: condition, sections: [])
    let flow = try Evaluator(plan, builder.examples.context).results().flow
    let kept = flow.last?.records ?? 0
    let unsure =
      flow.first { $0.level.code == "excluded-by-where" }?.reasons.filter { !$0.reason.hasPrefix("not ") } ?? []
    let untold = unsure.map { "\($0.reason): \($0.count)" }.joined(separator: "; ")
    return "Of \(ExampleTrial.all.count) invented trials it keeps \(kept)"
      + (untold.isEmpty ? "; none cannot be judged." : "; not judged and left out: \(untold).")
  }

  /// The rows of a section, or of a list.
  private static func table(_ run: (section: SectionResults, results: AnalysisResults), _ words: AnswerWords)
    -> [String]
  {
    if let list = run.section.list {
      let columns = list.columns.enumerated().map { position, column in
        AnswerWords(column, levels: list.levels.indices.contains(position) ? list.levels[position] : [])
      }
      guard !list.rows.isEmpty else { return ["No trial."] }
      return Markdown.table(
        list.columns.map(\.id),
        list.rows.prefix(5).map { row in zip(columns, row.answers).map { $0.text($1) } })
    }
    if case .number = words.variable.kind { return ResultTable.lines(run.section.rows, most: 12) }
    return ResultTable.levels(run.section.rows)
  }

  /// Some trials with what they give and the answer: each answer once, the wants of one included.
  private static func answers(_ variable: Variable, _ words: AnswerWords, _ builder: ReferenceBuilder) -> [String] {
    var seen: Set<String> = []
    var picked: [(row: Int, answer: String)] = []
    var wanting: [(row: Int, answer: String)] = []
    for row in ExampleTrial.all.indices {
      let answer = builder.examples.answer(variable, at: row)
      let text = words.text(answer)
      guard seen.insert(text).inserted else { continue }
      if AnswerWords.isValue(answer) { picked.append((row, text)) } else { wanting.append((row, text)) }
    }
    let rows = (picked.prefix(8) + wanting.prefix(4)).sorted { $0.row < $1.row }
    let fields = variable.fields.sorted { $0.rawValue < $1.rawValue }
    return Markdown.table(
      ["Trial", fields.count <= 8 ? "What it gives" : "What it gives besides what all have in common", "Answer"],
      rows.map { row, answer in
        let study = ExampleTrial.all[row]
        let given = fields.filter { fields.count <= 8 || study.differs(from: ExampleTrial.plain, in: $0) }
          .map { "\($0.name): \(ExampleTrial.text($0, of: study))" }
        return [
          study.id, given.isEmpty ? fields.isEmpty ? "–" : "what all have in common" : given.joined(separator: "; "),
          answer,
        ]
      })
  }
}
