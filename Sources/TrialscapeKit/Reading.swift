internal import Aggregation
internal import StudyModel

/// Inputs read and settled once, for one report or for several.
struct Reading {
  let table: TrialTable
  let context: AnalysisContext
  /// The trials of a second population that comes from inputs of its own.
  let second: AnalysisContext?
  /// The trials to keep, when `--ids` names them.
  let ids: Set<String>?

  init(table: TrialTable, second: TrialTable?, ids: Set<String>?, quarter: Quarter?, stopReasons: StopReasonClassifier)
  {
    self.table = table
    self.ids = ids
    let context = AnalysisContext(table, quarter: quarter, stopReasons: stopReasons)
    self.context = context
    self.second = second.map { AnalysisContext($0, quarter: quarter, stopReasons: stopReasons, beside: context) }
  }

  /// What was found wrong in the inputs of both populations; once where a file serves both.
  var findings: [Finding] {
    let own = table.inputs.findings
    guard let second else { return own }
    return own + second.table.inputs.findings.filter { !own.contains($0) }
  }

  /// Whether any record could not be read.
  var hasUnreadable: Bool { table.inputs.unreadable > 0 || (second?.table.inputs.unreadable ?? 0) > 0 }
}

extension Analysis {
  /// What a reader must be told of a second population that is none.
  func notes(on results: AnalysisResults) -> [Finding] {
    results.besides.filter { $0.isComparator && $0.trials == 0 }.map { beside in
      let option = request.compareWhere == nil ? "--compare-input" : "--compare-where"
      let why =
        beside.overlap > 0
        ? "every trial it had is in the first population, and a trial stands on one side only"
        : "no record fits"
      return Finding(.note, path: option, "the second population is empty: \(why)")
    }
  }
}
