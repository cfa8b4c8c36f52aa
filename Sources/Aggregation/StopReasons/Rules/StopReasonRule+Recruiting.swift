extension StopReasonRule {
  /// Recruitment that was slow, small or impossible.
  static let recruiting: [StopReasonRule] = [
    StopReasonRule(
      .accrual,
      [
        "@few ..4@fill @recruit|enrollee*|referral*|participation|uptake",
        "@lack ..4@fill @recruit|referral*|participation",
        "@recruit ..4@fill @few|@lack|halted|stalled|low|slow|slower|poor|inadequate|below|short",
        "@recruit ..2@fill rate* ..2@fill @few|below",
        "@cannot ..3@fill @recruit", "unable|inability|couldnt|cannot|failed|failure|impossib* ..6 @recruit",
        "could not ..5 @recruit", "slow*|low|poor|difficult*|insufficient|inadequate|suboptimal ..5 @recruit",
        "@recruit ..4 slow*|low|lower|poor|poorly|insufficient|inadequate|difficult*|behind|challeng*|limited"
          + "|below|unsuccessful|problematic|hard|lagg*|insufficiently",
        "@recruit ..3 goal*|target*|number*|expectation*|rate* ..3 not|unmet|unattain*",
        "not ..4 @recruit goal*|target*|number*|expectation*|rate*",
        "not|no|less|fewer enough|sufficient|adequate ..3 @recruit|interest|candidates|sample|participation|eligible",
        "@recruit ..3 less|fewer|lower|slower than", "loss of @recruit",
        "@recruit ..3 unachievable|unattainable|stagnant|defect|unrealistic",
        "stagnant|unsatisfactory|dissatisfactory|unsuccessful ..3 @recruit", "no active ..1 @recruit",
        "not ..3 @recruit ..3 adequate|sufficient|enough",
        "no|zero|without|never ..1 @recruit ..3 year|years|months",
        "not|could|cannot ..1 recruit* ..3 enough|sufficient|adequate",
        "recruitment|accrual|enrollment|enrolment ..1 problem*|difficult*|issue*|challenge*|constraint*|failure",
        "@recruit was|were|is|has not ..3 expected|possible|sufficient|successful|feasible",
        "no accru*|recruitment|acrual", "@recruit @cannot|impossible|unsuccessful|futility|infeasible|insufficient",
        "@recruit ..1 not ..2 @reached|expected|possible|feasible|sufficient|adequate|successful|progress*",
        "@recruit goal*|target* ..1 not", "not ..3@fill @reached ..3@fill @recruit",
      ],
      matches: [
        "slow accrual", "Poor enrolement", "low rate of recruitment", "enrollment was slow", "inability to recruit",
        "lack of enrollment", "recruitment not feasible", "problems recruiting", "could not enroll enough subjects",
      ],
      misses: [
        "accrual goal met", "lack of funding to recruit", "closed to accrual", "never enrolled: study not funded",
      ]
    ),
    StopReasonRule(
      .accrual,
      [
        "@lack ..3@fill @people", "@few number* of? ..2@fill @people",
        "not|no enough|sufficient|adequate ..2@fill @people",
        "number ..5 small|low|insufficient|inadequate",
        "sample size ..3 small|insufficient|inadequate|unattainable|smaller", "not ..4 sample size",
        "sample size ..3 not", "screen|screening fail*",
        "refus*|declin*|reluctan*|unwilling*|hesitan* ..3 @people|participate|participation|consent|randomiz*",
        "@people ..4 refus*|reluctan*|unwilling|hesitan*",
        "not|no|lack|insufficient|low|little|limited ..4 interest|interested ..3 @people|participat*|study|trial"
          + "|@recruit",
        "@people ..3 not|longer interested",
        "population ..4 small|smaller|insufficient|limited|rare|unavailable|decreas*",
        "number|numbers of ..3 @people ..6 not|insufficient|low|smaller|lower|less|fewer|inadequate",
        "@few|@lack|few|fewer|low|lower|drop|reduction ..2@fill number* of ..3 @people|cases|events|surgeries"
          + "|births|procedures",
        "unable|inability|couldnt|cannot|impossib* ..5 @people ..4 available|meeting|eligible|criteria|needed"
          + "|required",
        "no|few|lack|limited ..5 meet|met|meeting|fulfilling|fulfilled|fulfill ..4 inclusion|eligibility"
          + "|criteria|entry",
        "not ..3 get|attract|identify|find|locate|obtain|include ..3 @people",
        "unable|difficult*|inability ..3 getting|get|find|finding|attract*|identify*|locat* ..4 @people",
        "rare|rarity ..2 disease|condition|population|diagnosis|event|cases",
        "lack|absence|paucity|scarcity|dearth|shortage|unavailab* ..5@fill @people",
        "@people lack|shortage|unavailab*",
        "no identifiable|suitable|appropriate|more|available ..2 @people",
        "population was|is not available", "study population ..3 not|unavailable|small",
        "not ..2 study population", "@recruit and ..1 inadequate|insufficient|lacking",
        "no new @people @recruit", "too few ..2@fill @people", "@few ..1 @people", "@few ..2@fill sample size",
        "no|few|limited|lack|none|not ..2@fill eligible|suitable|qualified|qualifying|interested ..2 @people",
        "not ..1 find|identify|include|reach ..4 @people", "unable ..1 find|identify|include|reach ..4 @people",
        "no ..3 @people ..3 identified|found|available|eligible|interested|recruited|qualified|presented|met",
        "no one|body was? enrolled", "difficult* ..3 finding|identifying|including|include|find|identify",
        "lack ..2@fill interest", "@lack ..1 inclusion|uptake|interest|cases",
        "not want|wish|willing|agree ..3 participate|participation",
        "not ..1 meet|fulfill|met ..2 inclusion|eligibility|entry", "no participation",
        "no|low ..1 interest", "reduced|low|lower|decreas*|declin* ..2 prevalence|incidence|epidemic",
        "@people ..3 declin*|refus* ..2 participate|consent", "no possibility ..3 reach ..4 @people|number|target",
        "not ..2 reach* ..3@fill number|sample|target|goal", "lack ..2 eligib*", "@people unwilling",
        "no ..1 @people @recruit ..2 for|in|since|after ..3 year|years|months",
        "@few|lack sample size", "few|fewer @people|eligible", "no eligible", "lower|less than ..2 number|@people",
        "strict ..1 inclusion|eligibility|exclusion", "unable ..2 consent",
      ],
      matches: [
        "not enough patients", "insufficient number of subjects", "no eligible participants", "lack of participants",
        "unable to find suitable patients", "too few volunteers", "lack of interest",
      ],
      misses: ["No participants were enrolled", "all participants completed", "no patients at risk were harmed"]),
    StopReasonRule(
      .accrual, as: .weak,
      ["only ..4 @people ..3@be @recruit", "@recruit factor*|reason*"],
      matches: ["only two patients were enrolled"], misses: ["PI retired, only one patient was enrolled"]),
  ]
}
