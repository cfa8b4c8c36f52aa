/// The trials whose mix of strata standardized shares take.
final class StandardMix: Sendable {
  let context: AnalysisContext
  let trials: [Int32]

  init(context: AnalysisContext, trials: [Int32]) {
    self.context = context
    self.trials = trials
  }
}
