import StudyModel

/// Why stopped trials were stopped, by the rules over the registered text (METHODS 1).
extension Variable {
  static let stopReasonFields: Set<StudyField> = [.whyStopped, .overallStatus]
  private static let stopReasonLevels = StopReason.allCases.map { Level($0.code, $0.label) }

  static let stopReason = Variable(
    "stop-reason", "Reason for stopping",
    "The primary reason that a stopped trial's text states, by rules that quote the words (METHODS 1).",
    reads: stopReasonFields, levels: { _ in stopReasonLevels }
  ) { row, context in
    answer(row, context) { .level(position(of: $0.primary)) }
  }

  static let stopReasons = Variable(
    "stop-reasons", "Reasons for stopping",
    "Every reason that a stopped trial's text states, the primary one first (METHODS 1).",
    reads: stopReasonFields, anyOf: true, levels: { _ in stopReasonLevels }
  ) { row, context in
    answer(row, context) { .each($0.labels.map(position)) }
  }

  static let stopReasonWords = Variable(
    "stop-reason-words", "Words that say so",
    "The words of the text that gave each of the reasons, in their order; lower case, without punctuation.",
    reads: stopReasonFields, kind: .text
  ) { row, context in
    answer(row, context) { $0.matched.isEmpty ? .missing : .text($0.matched.joined(separator: "; ")) }
  }

  static let stopText = Variable(
    "stop-text", "What the text gives",
    "The denominators of reasons: stopped, with a text, with one that states a reason, with two or more (METHODS 1).",
    reads: stopReasonFields, anyOf: true,
    levels: { _ in
      [
        Level("STOPPED", "Stopped"), Level("GIVEN", "with a text"), Level("CLASSIFIED", "that states a reason"),
        Level("SEVERAL", "that states two or more"),
      ]
    }
  ) { row, context in
    answer(row, context) { reading in
      if !reading.isGiven { return .each([0]) }
      if !reading.isClassified { return .each([0, 1]) }
      return .each(reading.labels.count == 1 ? [0, 1, 2] : [0, 1, 2, 3])
    }
  }

  static let stopReasonOT = collapsed(
    "stop-reason-ot", "Reason, Open Targets classes",
    "The class that Open Targets' taxonomy has for the primary reason; funding, business and bare decisions are one.",
    StopReasonTaxonomies.ot)
  static let stopReasonsOT = collapsed(
    "stop-reasons-ot", "Reasons, Open Targets classes", "The classes that Open Targets' taxonomy has for every reason.",
    StopReasonTaxonomies.ot, anyOf: true)
  static let stopReasonUMC = collapsed(
    "stop-reason-umc", "Reason, UMC codes",
    "The code that the UMC study has for the primary reason; it has none for the pandemic nor for never started.",
    StopReasonTaxonomies.umc)
  static let stopReasonsUMC = collapsed(
    "stop-reasons-umc", "Reasons, UMC codes", "The codes that the UMC study has for every reason.",
    StopReasonTaxonomies.umc, anyOf: true)

  /// A variable of the classes of another taxonomy.
  private static func collapsed(
    _ id: String, _ label: String, _ summary: String, _ classes: StopReasonTaxonomies.Classes, anyOf: Bool = false
  ) -> Variable {
    Variable(id, label, summary, reads: stopReasonFields, anyOf: anyOf, levels: { _ in classes.levels }) {
      row, context in
      answer(row, context) { reading in
        let reasons = anyOf ? reading.labels[...] : reading.labels.prefix(1)
        let places = reasons.compactMap { classes.position[$0] }
        guard let first = places.first else { return .outside("no class in this taxonomy") }
        return anyOf ? .each(places) : .level(first)
      }
    }
  }

  /// What the text of a stopped trial says; a trial that was not stopped has none, and a source may not carry it.
  private static func answer(
    _ row: TrialRow, _ context: AnalysisContext, _ found: (StopReasonClassification) -> Answer
  ) -> Answer {
    guard let status = row.status else { return .missing }
    guard status.isStopped else { return .outside("not stopped") }
    if row.code(.whyStopped) == Column.cannotSay { return .cannotSay }
    return found(reading(row, context))
  }

  /// What the text of a trial says.
  static func reading(_ row: TrialRow, _ context: AnalysisContext) -> StopReasonClassification {
    context.stopReasons.reading(of: row.code(.whyStopped), isWithdrawn: row.status == .withdrawn)
  }

  private static func position(of reason: StopReason) -> Int { StopReason.allCases.firstIndex(of: reason) ?? 0 }
}
