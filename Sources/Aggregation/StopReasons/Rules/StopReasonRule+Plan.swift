extension StopReasonRule {
  /// A changed protocol or design.
  static let plan: [StopReasonRule] = [
    StopReasonRule(
      .design,
      [
        "change*|changing|modif*|revis*|amend*|redesign* ..3@fill design|protocol|study|endpoint*|plan|scope"
          + "|methodology",
        "design|protocol|methodology ..3@be chang*|modif*|revis*|redesign*|amend*|rewritten|issue*|flaw*|problem*",
        "change* ..3 from ..5 to", "better ..2 study|design|trial|approach ..2 was|is|to|would",
        "adjust*|adapt* ..4 protocol|study|design|research|project*|recruit*",
        "@study ..1 adjust*|adapt*|modif*|revis*|redesign*",
        "protocol|design ..5 discuss*|review|reviewed|revision|reconsider*|consensus", "consensus ..5 protocol|design",
        "not ..1 properly|adequately|well|correctly designed", "switch* ..5 design|method*|protocol|methodology",
        "now|instead|rather be ..2 conducted|performed|done ..3 in|as|with",
        "alternate|alternative|different|new ..3 methodology|method"
          + "|design|study|protocol|arm|collection",
        "potential|possible|further|future ..1 modif*|amend*|adaptat*|adapt*|chang*", "adaption*|adaptation*",
        "planning|prepar*|preparation|prepare ..5 trial|study|phase", "plan* ..4 new|larger|phase ..3 trial|study",
        "shorten*|simplif* ..3 study|protocol|design",
        "necessary|needed|required|make|any ..1 changes|modifications|amendments|revisions",
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
