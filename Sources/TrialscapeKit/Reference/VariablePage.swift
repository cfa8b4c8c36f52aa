internal import Aggregation
internal import StudyModel

extension ReferenceBuilder {
  /// The page of a variable.
  func page(of variable: Variable) throws(Finding) -> ReferencePage {
    let name = "variables/" + Markdown.file(variable.id)
    let summary = Trialscape.uncited(variable.summary)
    var page = ReferencePage(name, "\(variable.label) (`\(variable.id)`)", summary)
    let uses = PublishedUse.all.filter { $0.variables.contains(variable.id) }
    let sources = Citation.lines(uses, variable.summary, from: name)
    page.add("Definition", [summary, ""] + traits(of: variable))
    page.add(
      "Source",
      sources.isEmpty
        ? [
          variable.fields.isEmpty
            ? "The input itself: the file's format and the record's id."
            : "The registry's own fields, listed below, and the project's definition above."
        ] : sources)
    page.add("Missing, cannot say, outside", try absences(of: variable))
    page.add("Values", values(of: variable))
    page.add("Fields it reads", fields(variable.fields))
    page.add("Where it is used", places(of: variable, from: name))
    let example = try VariableExample(variable, self)
    page.add("How to use it", example.usage)
    page.add("Worked example", example.worked)
    return page
  }

  private func traits(of variable: Variable) -> [String] {
    var lines: [String] = []
    switch variable.kind {
    case .levels: lines.append("- Kind: levels" + (variable.isOrdered ? ", which go up a scale" : ""))
    case .number(let unit): lines.append("- Kind: a number, in \(unit)")
    case .date: lines.append("- Kind: a date, with the type the policy on dates gives it where there is one")
    case .text: lines.append("- Kind: text as registered")
    case .window: lines.append("- Kind: a window of numbers; a value compares as equal when the window holds it")
    }
    if variable.usesPopulation { lines.append("- It depends on the population and may not stand in a filter") }
    let places =
      switch variable.kind {
      case .levels: true
      case .text: variable.list != nil
      default: false
      }
    guard places else { return lines }
    lines.append(
      variable.list.map { "- A trial stands under every one of its \($0.name): shares may sum to more than 100 %" }
        ?? (variable.isAnyOf
          ? "- A trial may stand under several levels: shares may sum to more than 100 %"
          : "- A trial stands in one place: shares sum to 100 %"))
    return lines
  }

  /// The missing rule: what each gap does, and who stands outside.
  private func absences(of variable: Variable) throws(Finding) -> [String] {
    var lines = [
      "*Missing* is what the record could give and leaves out. *Cannot say* is what its file's format, or a partial "
        + "record, does not carry: it is counted apart and never as missing. *Outside* is a trial the variable does "
        + "not speak of: it is in no denominator, with its reason.",
      "",
    ]
    let gaps = try Gaps(variable, examples)
    if let base = gaps.base, !gaps.rows.isEmpty {
      lines.append("Tried field by field on \(base), whose answer is \(gaps.answer):")
      lines.append("")
      lines += Markdown.table(
        ["Field", "left out by the record", "not carried by the source", "a word of its own in it"], gaps.rows)
      if gaps.hasOwnPlaces {
        lines += [
          "",
          "Where it says something else for a source that does not carry a field, the definition gives such a trial "
            + "that place.",
        ]
      }
    } else {
      lines.append(
        gaps.base == nil
          ? "None of the invented trials has an answer, so no gap was tried."
          : "It reads no field that could be missing.")
    }
    var reasons: [(reason: String, trials: Int)] = []
    for row in ExampleTrial.all.indices {
      guard case .outside(let reason) = examples.answer(variable, at: row) else { continue }
      if let known = reasons.firstIndex(where: { $0.reason == reason }) {
        reasons[known].trials += 1
      } else {
        reasons.append((reason, 1))
      }
    }
    lines.append("")
    lines.append(
      reasons.isEmpty
        ? "None of the \(ExampleTrial.all.count) invented trials stands outside."
        : "Outside, of \(ExampleTrial.all.count) invented trials: "
          + reasons.map { "\($0.reason) (\($0.trials))" }.joined(separator: "; ") + ".")
    return lines
  }

  private func values(of variable: Variable) -> [String] {
    let closed = variable.levels(AnalysisContext.empty)
    if case .levels = variable.kind, !closed.isEmpty { return levels(closed) }
    switch variable.kind {
    case .levels:
      let open = variable.levels(examples.context)
      guard !open.isEmpty else { return ["Its levels are made of the records at hand; the invented trials give none."] }
      return ["Its levels depend on the records; for the invented trials, as of \(ExampleTrial.asOf):", ""]
        + levels(Array(open.prefix(30)))
    case .number(let unit): return ["Numbers, in \(unit)."]
    case .date: return ["Days, months or years, as precise as the record gives them."]
    case .text: return ["As registered: an open vocabulary, ordered by how many trials have each."]
    case .window: return ["A lower and an upper number; no upper limit is ∞."]
    }
  }

  private func levels(_ levels: [Level]) -> [String] {
    Markdown.table(["Code", "Label"], levels.map { [Markdown.code($0.code), $0.label] })
  }

  private func places(of variable: Variable, from page: String) -> [String] {
    guard let found = usage.ofVariable[variable.id], !found.isEmpty else {
      return ["In no report that the program carries; use it in a filter or a report of your own."]
    }
    return found.keys.sorted().map { "- \(place($0, from: page)): " + found[$0, default: []].joined(separator: ", ") }
  }
}
