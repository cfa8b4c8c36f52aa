extension StopReasonRule {
  /// Decisions without a cause, and states of the trial.
  static let bare: [StopReasonRule] = [
    StopReasonRule(
      .interimUnspecified, as: .weak,
      [
        "data|results ..4 analyzed|analysed|evaluated|reviewed|examined|assessed",
        "for data analysis|analyses|review|evaluation",
        "sub|subgroup|futility|efficacy|safety|data analysis|analyses", "awaiting|await* ..1 results|analysis|data",
        "evaluat*|analyz*|analys*|examin*|assess*|review* ..5 data|results|outcome*|outcomes|patients|subjects|participants"
          + "|safety|efficacy|cohort",
        "pending|await*|waiting ..4 eval|evaluation|analys*|interim", "phase i|ii|iii|1|2|3 ..1 analysis",
        "analyzing|analysing",
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
        "@actor issue*|reason*|choice|preference", "per ..2 coordinator|chair|lead",
        "per|by ..6 inc|ltd|gmbh|llc|corp|corporation|ag|pharmaceuticals|pharma|therapeutics",
        "@actor|principal|lead ..3 not|longer|lost|lack ..4 interest*|pursue|wish*|continu*",
        "team|we|board|group|management ..1 decid*", "by ..2 funder|funders|funding|agency",
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
        "@study|it|we did|was|has|have not ..1@be start*|perform*|conduct*|done|run|initiat*|begin|begun|happen*|place|opened|carried",
        "will not ..2@be conducted|performed|started|initiated|done|begin|start|carried|run|undertaken",
        "cancelled|canceled before|prior",
        "before|prior to? ..2 fsfv|fpfv|fpi|fsi|initiation|dosing|first",
        "@recruit not|never ..1@be initiated|started|opened|begun|activated",
        "did|was|were|has|have not ..1@be perform*|conduct*|done|run|execut*|carried",
        "did|was|not|never start|started|open|opened|begin", "not yet", "study not started", "not ..1 occur|take",
        "before|prior to? ..2 screening",
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
