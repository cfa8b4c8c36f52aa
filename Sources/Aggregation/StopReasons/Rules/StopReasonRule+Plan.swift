extension StopReasonRule {
  /// A changed protocol or design.
  static let plan: [StopReasonRule] = [
    StopReasonRule(
      .design,
      [
        "change*|changing|modif*|revis*|amend*|redesign* ..3@fill design|protocol|study|endpoint*|plan|scope|methodology",
        "design|protocol|methodology ..3@be chang*|modif*|revis*|redesign*|amend*|rewritten|issue*|flaw*|problem*",
        "redesign*|redefin*|reformulat*", "study|trial to be revised|modified|redesigned|amended", "pending revision*",
        "amendment*", "design flaw*|issue*|problem*", "planning ..2@be changed",
        "updated|revised|amended|modified protocol|design",
        "revised to|into", "flaw*|methodological", "longer ..1 substudy|sub", "poor design",
        "not ..2 clinical? study", "protocol ..1 replaced", "split into",
      ],
      matches: ["change in study design", "protocol modification", "protocol amended", "study redesigned"],
      misses: ["change of sponsor", "protocol deviation", "change in clinical practice"])
  ]
}
