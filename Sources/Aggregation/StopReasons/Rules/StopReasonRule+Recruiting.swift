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
        "@cannot ..3@fill @recruit",
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
        "number ..5 small|low|insufficient|inadequate", "@recruit and ..1 inadequate|insufficient|lacking",
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
