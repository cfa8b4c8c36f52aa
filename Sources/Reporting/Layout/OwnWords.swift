internal import Aggregation

/// What is said beside figures by variables of one's own.
enum OwnWords {
  /// A notice as a note under a table.
  static func note(_ notice: Variable.Notice) -> String {
    switch notice {
    case .levels(let label, let isAnyOf, let untold):
      let rule =
        "\(label): a trial stands under \(isAnyOf ? "every" : "the first") level that it meets, under Unassigned when it meets none."
      guard untold > 0 else { return rule }
      let trials = untold == 1 ? "1 trial" : "\(NumberWords.count(untold)) trials"
      return isAnyOf
        ? "\(rule) The levels of \(trials) cannot be told: in no row."
        : "\(rule) The level of \(trials) cannot be told."
    case .mapped(let names, let ofNames, let trials, let ofTrials):
      return
        "The map gives \(NumberWords.count(names)) of \(NumberWords.count(ofNames)) lead sponsors a parent (\(NumberWords.count(trials)) of \(NumberWords.count(ofTrials)) trials); the others stand for themselves."
    }
  }
}
