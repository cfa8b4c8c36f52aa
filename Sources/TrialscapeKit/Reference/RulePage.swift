internal import Aggregation
internal import Reporting
internal import StudyModel

extension ReferenceBuilder {
  /// The page of a data-quality rule.
  func page(of rule: QualityRule) throws(Finding) -> ReferencePage {
    let name = "rules/" + Markdown.file(rule.id)
    let summary = Trialscape.uncited(rule.summary)
    var page = ReferencePage(name, "\(rule.label) (`\(rule.id)`)", summary)
    page.add("Definition", [summary])
    page.add(
      "What it is",
      [
        "- Kind: \(rule.kind.rawValue)", "- Of: \(rule.basis)", "- Touches: \(rule.touches)",
        "- Version of the rule: \(rule.version)",
        "- " + (rule.countsRecords ? "Counts records; no share" : "Counts trials, with their share of the basis"),
      ] + (rule.usesAsOf ? ["- It asks for the day on which the record was current"] : []))
    page.add("Source", ["The project's data-quality rules; a flag never deletes a record."])
    page.add(
      "Missing and outside",
      [
        "A trial outside the basis is *outside*; one whose record does not give, or whose source does not carry, what "
          + "the rule asks for is *unknown*. Neither is in the denominator."
      ])
    page.add("Fields it reads", fields(rule.fields))
    page.add(
      "Where it is used",
      reports.filter { report in
        report.definition.sections.contains { section in
          switch section.plan?.shape {
          case .quality(let rules): rules.contains { $0.id == rule.id }
          case .list(let list): list.findings?.contains { $0.id == rule.id } ?? false
          default: false
          }
        }
      }
      .flatMap { report in
        report.definition.sections.filter { section in
          switch section.plan?.shape {
          case .quality(let rules): rules.contains { $0.id == rule.id }
          case .list(let list): list.findings?.contains { $0.id == rule.id } ?? false
          default: false
          }
        }
        .map { "- " + place("\(report.name)/\($0.id)", from: name) }
      } + ["- The variable \(Markdown.link("flags", to: "variables/flags", from: name)), in any filter or table"])
    page.add(
      "How to use it",
      ["The trials it finds, and any report without them:", ""]
        + Markdown.block(
          "sh",
          [
            "--where 'flags = \(rule.id)'",
            "trialscape report quarterly-landscape ctg-studies.json --without-flagged \(rule.id)",
          ]) + ["", "In a report of your own:", ""]
        + Markdown.block("yaml", ["- {id: example, kind: quality, rules: [\(rule.id)]}"]))
    page.add("Worked example", try examples(of: rule))
    return page
  }

  /// The rule's own examples, judged anew: each is a clean completed trial but for the values shown.
  private func examples(of rule: QualityRule) throws(Finding) -> [String] {
    var rows: [[String]] = []
    for example in rule.examples {
      let specimen = try Specimen([example.study])
      let found = specimen.verdict(rule, at: 0)
      let values = example.values.map { field, text in
        "\(field.name): \(text.isEmpty ? "left out" : text == "?" ? "source cannot say" : text)"
      }
      rows.append([
        values.isEmpty ? "nothing" : values.joined(separator: "; "), found.verdict.rawValue,
        found.words.isEmpty ? "–" : found.words.joined(separator: "; "),
      ])
    }
    let counts = ["hit", "clean", "outside", "unknown"].map { verdict in
      let trials = ExampleTrial.all.indices.count { examples.verdict(rule, at: $0).verdict.rawValue == verdict }
      return "\(verdict) \(trials)"
    }
    let over = "Of the \(ExampleTrial.all.count) invented trials: \(counts.joined(separator: ", "))."
    guard !rows.isEmpty else { return [over] }
    return ["Each is a clean completed trial, as of \(QualityExample.asOf), but for these values:", ""]
      + Markdown.table(["What differs", "Verdict", "Words of the finding"], rows) + ["", over]
  }
}
