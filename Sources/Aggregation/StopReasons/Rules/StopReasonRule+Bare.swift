extension StopReasonRule {
  /// Decisions without a cause, and states of the trial.
  static let bare: [StopReasonRule] = [
    StopReasonRule(
      .interimUnspecified, as: .weak,
      [
        "interim|dsmb|dmc|dsmc|idmc|iddmc|idsmb", "data ..2 monitoring", "safety monitoring",
        "monitoring committee|board",
        "pending ..3 analysis|data|results|evaluation", "stopping rule*|criteria|criterion ..2 met|reached",
        "stopping|early rule*|boundary|boundaries|stopping",
        "first|initial|primary|intermediate|intermediary|preplanned|early|blind|blinded analysis|analyses|review",
        "intermediate|intermediary", "data review", "safety|internal|further|additional review", "reviewing ..2 data",
        "preliminary|planned ..1 analysis|analyses|results|data",
      ],
      matches: ["interim analysis", "DSMB recommendation", "data monitoring committee"],
      misses: ["interim analysis showed futility", "DSMB: toxicity"]),
    StopReasonRule(
      .decisionUnstated, as: .actor,
      [
        "@actor ..3 decision|decided|decides|request|requested|choice|discretion|elected|chose|withdrew|terminated"
          + "|cancelled|canceled|closed|stopped|withdrawn|initiated|discontinued|determined|opted",
        "decision|request|discretion|choice|decided|requested of|by|from ..3 @actor", "by ..2 @actor",
        "@actor and @actor ..2 decided", "investigator|sponsor|pi initiated",
        "decided|decision not? to ..3"
          + " terminate|stop|close|continue|conduct|proceed|perform|cancel|discontinue|withdraw|do",
        "decision", "sponsor review|withdrawal", "per|by|from|via ..3 @actor",
        "@actor ..5 request*|decid*|stop*|terminat*|cancel*|clos*|withdr*|suspend*|want*|instruct*|discontinu*"
          + "|convenience|choose|chose|pulled|halt*|hold|ended|abandon*|plans|recommend*|not",
        "decided|decides|discretion|convenience|elected|chose|opted|consensus|request*",
        "withdrawal ..4 @actor", "personal reasons", "non medical reasons", "mutual agreement",
      ],
      matches: ["sponsor decision", "PI decision", "investigator decision", "terminated by the sponsor"],
      misses: ["sponsor decision for slow accrual", "business decision"]),
    StopReasonRule(
      .notStarted, as: .state,
      [
        "never|not ..2@be started|initiated|begun|began|opened|activated|start|commenced|begin|open|initiate|done"
          + "|conducted|launched|performed|undertaken|implemented|approved|executed|submitted|happened"
          + "|conduct",
        "before|prior ..6 start*|initiation|activation|opening|approval",
        "never|not|didnt ..3 start*|began|begin|opened|initiat*|activat*|commenc*|launched|happen*|implemented|place",
        "did|was|not|never start|started|open|opened|begin", "not yet", "study not started",
      ],
      matches: ["never started", "trial not initiated", "never opened"],
      misses: ["never started, no funding", "study completed"]),
    StopReasonRule(
      .notStarted, as: .state, restatesWithdrawal: true,
      [
        "never|not ..2@be enrolled",
        "no ..3 @people|one|human|enrollees ..3@be enrolled|recruited|included|consented|accrued|treated|randomized",
        "before|prior ..6 enrol*|enrollment|inclusion|treated|any", "no|zero|0 @people ..1 @recruit",
        "without ..3 enrol*|recruit*|includ*", "prior|before ..2 any|first|dosing",
        "no|without any? study? subjects|data collected|enrolled", "no @people", "no enrollment|enrolment",
        "zero|0 enrolled|enrollment|accrual", "nobody enrolled", "no ..1 @recruit",
        "without|any ..3 @people ..1 enrolled",
      ],
      matches: ["no participants enrolled", "withdrawn before enrollment"],
      misses: ["no participants enrolled: lack of eligible patients"]),
  ]
}
