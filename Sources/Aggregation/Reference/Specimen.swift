package import StudyModel

/// A few studies, settled and taken as one population: what the worked examples of the reference are made on.
package struct Specimen: Sendable {
  /// The studies' table, with the facts of the population that all of them are.
  package let context: AnalysisContext

  /// Settles studies whose ids ascend.
  ///
  /// - Throws: A ``Finding`` when they cannot be settled, as two records of one trial may not.
  package init(_ studies: [Study]) throws(Finding) {
    var dataset = AnalysisDataset(reading: Set(StudyField.allCases))
    dataset.add(studies)
    var source = InputSummary.Source(name: "examples", format: "examples")
    source.records = studies.count
    dataset.inputs.sources = [source]
    dataset.inputs.sourceOfFile = [0]
    try dataset.settle { (_) throws(Finding) in [] }
    let table = TrialTable(dataset)
    context = AnalysisContext(table).facts(of: (0..<Int32(table.count)).map { $0 })
  }

  /// What a variable says of a study; where its source is silent on what is asked, *cannot say* and not *missing*, as
  /// tables count it.
  package func answer(_ variable: Variable, at row: Int) -> Answer {
    let answer = variable.answer(context.table[row], context)
    guard answer == .missing else { return answer }
    let silent = context.carriage.silent(among: variable.fields)
    return context.carriage.isSilent(Int32(row), on: silent) ? .cannotSay : answer
  }

  /// What a data-quality rule says of a study, with the words of its finding.
  package func verdict(_ rule: QualityRule, at row: Int) -> (verdict: QualityRule.Verdict, words: [String]) {
    let trial = context.table[row]
    let verdict = rule.verdict(trial, context)
    return (verdict, verdict == .hit ? rule.words(trial, context) : [])
  }
}

extension Condition {
  /// The variables it asks, by id, in the order they are written.
  package var variableIDs: [String] { comparisons.map(\.variable.id) }
}
