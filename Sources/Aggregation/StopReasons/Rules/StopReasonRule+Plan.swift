extension StopReasonRule {
  /// A changed protocol or design.
  static let plan: [StopReasonRule] = [
    StopReasonRule(
      .design,
      [
        "change*|changing|modif*|revis*|amend*|redesign* ..3@fill design|protocol|study|endpoint*|plan|scope"
          + "|methodology",
        "design|protocol|methodology ..3@be chang*|modif*|revis*|redesign*|amend*|rewritten|issue*|flaw*|problem*",
        "redesign*|redefin*|reformulat*",
        "chang*|modif*|revis*|amend*|updat*|altered|alteration*|adjust*|optimiz* ..3 design|protocol|method*"
          + "|procedure|sample|aim*|objective*|dose|dosing|regimen|criteria|scope|randomization|arm|arms"
          + "|schedule|formulation|endpoint*",
        "design|protocol|procedure|method ..5 chang*|modif*|revis*|amend*|rewrit*|updat*|mistake*|error*"
          + "|insufficient|inadequate|flaw*|review*",
        "re design*|write|writing|evaluat*|calculat*|structur*|submit*|defin*|formulat*",
        "rewrit*|rewritten|reevaluat*|recalculat*|restructur* ..1 study|trial|protocol",
        "need ..3 redesign|rewrite|revise|modify|change", "new protocol|design|power|version",
        "sample size|power ..6 calculat*|recalculat*",
        "reviewing|revising|modifying|changing|rewriting protocol|procedure|study|design", "study design|designs",
        "protocol was? ..1 mistake*|error*|inappropriate|unsuitable|inadequate",
        "study|trial to be revised|modified|redesigned|amended", "pending revision*",
        "amendment*", "design flaw*|issue*|problem*", "planning ..2@be changed",
        "updated|revised|amended|modified protocol|design",
        "revised to|into", "flaw*|methodological", "longer ..1 substudy|sub", "poor design",
        "not ..2 clinical? study", "protocol ..1 replaced", "split into",
      ],
      matches: ["change in study design", "protocol modification", "protocol amended", "study redesigned"],
      misses: ["change of sponsor", "protocol deviation", "change in clinical practice"])
  ]
}
