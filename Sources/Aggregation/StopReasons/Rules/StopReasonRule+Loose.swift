extension StopReasonRule {
  /// Causes that lie in the course of the trial or around it, in general words.
  static let looseCourse: [StopReasonRule] = [
    StopReasonRule(
      .accrual, as: .loose,
      [
        "due|because|related to|of ..1 recruitment|accrual|enrollment|enrolment|recruiting",
        "recruitment|accrual|enrollment|enrolment ..1 timeline*|rate|rates|pace|speed|feasibility|period"
          + "|conditions|strategy",
        "only ..5 @recruit|registered|included|@people",
        "number|numbers ..6 not|cannot ..3 @reached|recorded|sufficient|adequate",
        "uptake|participation|interest|interested|referral*|eligib*",
        "not|no ..2 more|suitable|many|enough|right ..2 @people",
        "@people ..6 not ..3 found|identified|included|met|reached", "@lack ..2@fill including|include",
        "@recruit ..4 not|than", "@recruit|@people ..6 less|fewer|lower|slower than",
        "less|fewer|lower|slower than ..3 @recruit", "rate|rates|speed|pace of ..2 @recruit",
        "low|lower|small|reduced|changed|declin*|decreas* ..3 incidence|prevalence", "season ended|over|passed",
        "no|insufficient|few ..2 cases|events|charts|volunteers|donors",
      ],
      matches: ["accrual conditions", "only 8 patients have been registered"], misses: ["closed to accrual"]),
    StopReasonRule(
      .efficacyFutility, as: .loose,
      [
        "lower|less|smaller|weaker|higher than ..1 expected|anticipated|hypothesized|assumed|predicted|planned",
        "low|lower|few|small|insufficient ..5 event|events|endpoint*|rate|detection|uptake",
        "unsatisf*|disappoint*|suboptimal",
        "unsuccessful*|failed|failure", "not ..1 support* ..5 hypothesis|use|efficacy|continu*",
        "not ..6 objective*|endpoint*|aim|aims|goal|goals|criteria|significan*",
        "inconclusive|unpromising|unfavorable|unfavourable ..2 results|outcome*",
        "low|lower ..2 event|success|response rate*", "response rate*",
        "not ..3 useful|superior|effective|work|meaningful|successful|promising",
        "primary results|result", "did not work|help|progress",
        "recurrence|relapse*|progression",
      ],
      matches: ["not meeting the criteria of success", "the method was not useful"],
      misses: ["endpoint met", "not due to efficacy"]),
    StopReasonRule(
      .safety, as: .loose,
      [
        "excess*|increas*|elevat*|high*|observ*|due|because|experienc*|reports|report|occurrence|incidence|several|develop*"
          + "|associated|had|finding*|identified ..6 @injury",
        "@injury ..4 observed|occurred|reported|identified|increased|elevated|higher",
        "abnormal*|laboratory ..3 finding*|value*|abnormalit*|result*",
        "injury|injuries|reaction|reactions|hemorrhage*|haemorrhage*|bleeding|hypotension|hypoglyc*|infections"
          + "|thrombo*|mortality",
        "deaths|death|overdos*|dangerous|harm*|tolerability|tolerance|hazard*",
        "concern* ..4 about|for|of|over|regarding|arose|with", "risk|risks of|for|to|too|outweigh*",
        "worse|worsening|worsened|deteriorat*|contamination|infection",
      ],
      matches: ["concerns arose over accumulation in the liver", "mild infusion reactions"],
      misses: ["no safety concerns"]),
    StopReasonRule(
      .positiveCompleted, as: .loose,
      [
        "completed|finished|concluded", "data ..2@be collected|obtained",

        "objective*|goal*|target*|aim|aims|endpoint* ..3 @reached", "significant ..2 improvement|results",
      ],
      matches: ["registry data were collected", "finished"],
      misses: ["not completed", "unable to complete", "incomplete"]),
    StopReasonRule(
      .externalEvidence, as: .loose,
      [
        "another|other|different|separate|subsequent|ongoing|parent|core|larger|new ..4 study|studies|trial"
          + "|trials|registry",
        "replac*", "nct0*", "phase ..3 results|result|data",
        "new|newer|newly|latest|enhanced|alternative ..3 device*|drug*|treatment*|therap*|information|approach"
          + "|technique|version",
        "approved|approval|licensed|registered for|gained|granted|received|in",
        "longer ..2 needed|required|necessary|used",
      ],
      matches: ["replaced", "see NCT01234567 instead"], misses: ["sponsor replied"]),
  ]

  /// Causes that lie in the means of a trial, in general words.
  static let looseMeans: [StopReasonRule] = [
    StopReasonRule(
      .funding, as: .loose, ["support|supported", "not ..2 sponsored"], matches: ["support for the trial"],
      misses: ["data did not help"]),
    StopReasonRule(
      .business, as: .loose,
      [
        "indication|indications", "pursu* ..3 development|indication|program", "development ..2 plan*|stage|program*",
      ],
      matches: ["delay in the development stage"], misses: ["study not being pursued"]),
    StopReasonRule(
      .supply, as: .loose,
      [
        "availability|unavailab*|shortage*|avaliab*",
        "@drug ..5@be not|longer|delay*|chang*|terminated|discontinu*|suspended|stopped|modif*|improv*",
        "formulation*|production|expir*|procure*|importation|supplier",
        "chang*|modif*|improv*|develop*|updat* ..3 @drug", "no ..1 @drug",
      ],
      matches: ["changes made to device", "no tablets"], misses: ["data not available"]),
    StopReasonRule(
      .staff, as: .loose,
      [
        "retired|retirement|resigned|sabbatical|away",
        "@investigator ..4 lost|other|duties|longer|busy|new|assigned|deployed|abroad", "new @investigator",
        "hire|hired|hiring",
        "@investigator ..1 availab*",
      ],
      matches: ["PI assigned other duties"], misses: ["PI decision"]),
    StopReasonRule(
      .logistics, as: .loose,
      [
        "not|longer|non ..2 feasible|viable|practical|practicable", "transition* ..2 of|to", "registered|listed twice",
        "not ..1 adhere*", "difficult*|problem*|challeng*|obstacle*|barrier*|delay*|constraint*|restrict*|limitation",
        "follow up",
        "withdraw|withdrawal|withdrew of|from|by|rate ..3 @people",
        "implementation|site|sample*|laboratory|lab|data|test|assay|measurement*|image*|imaging|mri|database"
          + "|method*|procedur*|system|device|material* ..2 issue*|error*|concern*",
        "access|assay*|timeline*|resource*|implement*|ligistic*|faisab*|feasab*|software|equipment|instrument*"
          + "|laborator*|location|building|organi*|schedul*|coordination|collaboration",
        "insufficient|inadequate|not ..2 tissue|samples|specimens|material*|measurements|slots|images",
        "not working|worked", "unsuitable|inappropriate|inaccura*",
        "@people|participant* withdrawal*|withdrew|burden",
      ],
      matches: ["sample issues", "department difficulties"], misses: ["other - not a safety issue"]),
    StopReasonRule(
      .regulatoryEthics, as: .loose,
      [
        "ind|ide",
        "approval*|permission*|authorization*|authorisation*|waiver|license|consent|privacy|audit|legal",
      ],
      matches: ["waiting for the approval"], misses: ["withdrawn before IRB approval"]),
    StopReasonRule(
      .design, as: .loose,
      [
        "design", "protocol ..4 new|mistake*|insufficient|longer|split|unsuitable|chang*",
        "modif*|revis*|amend*|redesign*|rewrit*|restructur*",
        "chang* ..3 procedure*|subject*|population|method*|study|research|project|objective*|group*",
        "methodolog*|randomization", "recalculat*|reconsider*|replan*",
      ],
      matches: ["changed the methods", "needs a redesign"], misses: ["changed plans", "study protocol"]),
    StopReasonRule(
      .logistics, as: .weak, ["unable|inability|couldnt|impossib*|cannot", "could|can not", "not ..2 able|possible"],
      matches: ["unable to meet requirements"], misses: ["not able to recruit"]),
  ]
}
