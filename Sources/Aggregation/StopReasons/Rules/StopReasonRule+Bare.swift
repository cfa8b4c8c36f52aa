extension StopReasonRule {
  /// Decisions without a cause, and states of the trial.
  static let bare: [StopReasonRule] = [
    StopReasonRule(
      .interimUnspecified, as: .weak,
      [
        "interim|dsmb|dmc|dsmc|idmc|iddmc|idsmb", "data ..2 monitoring", "safety monitoring",
        "monitoring committee|board",
        "pending ..3 analysis|data|results|evaluation", "stopping rule*|criteria|criterion ..2 met|reached",
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
        "decision", "sponsor review|withdrawal", "personal reasons", "non medical reasons", "mutual agreement",
      ],
      matches: ["sponsor decision", "PI decision", "investigator decision", "terminated by the sponsor"],
      misses: ["sponsor decision for slow accrual", "business decision"]),
    StopReasonRule(
      .notStarted, as: .state,
      [
        "never|not ..2@be started|initiated|begun|began|opened|activated|start|commenced|begin|open|initiate|done"
          + "|conducted|launched|performed|undertaken|implemented|approved|enrolled|executed|submitted|happened|conduct",
        "no ..3 @people|one|human|enrollees ..3@be enrolled|recruited|included|consented|accrued|treated|randomized",
        "before|prior ..6 start*|initiation|enrol*|enrollment|activation|opening|approval|inclusion|treated|any",
        "no|zero|0 @people ..1 @recruit", "no @people", "no enrollment|enrolment", "zero|0 enrolled|enrollment|accrual",
        "did|was not|never start|started|open|opened|begin", "not yet", "nobody enrolled",
        "no ..1 @recruit", "without|any ..3 @people ..1 enrolled", "study not started",
      ],
      matches: [
        "never started", "trial not initiated", "no participants enrolled", "withdrawn before enrollment",
        "never opened",
      ],
      misses: ["never started, no funding", "no participants enrolled: lack of eligible patients", "study completed"]),
  ]
}
