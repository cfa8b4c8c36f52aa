extension StopReasonRule {
  /// Logistics, resources and technique.
  static let feasibility: [StopReasonRule] = [
    StopReasonRule(
      .logistics,
      [
        "logistic*|feasibility|infeasib*|unfeasib*|technical|technological|operational|organizational|organisational",
        "@lack|no|insufficient|limited|inadequate|human|loss|unavailab* ..2@fill resource*|ressource*|time"
          + "|capacity|equipment"
          + "|infrastructure|space|facilit*|constraint*|logistic*",
        "resource*|ressource* ..1 constraint*|issue*|limit*|unavailab*",
        "fraud*|fraudulent", "not|no enough|sufficient|adequate ..1 resource*|time|equipment|capacity|space",
        "more|additional|extra|long|much|too time|effort ..1 needed|required|necessary|consuming", "much effort",
        "imprecise|inaccurate|unreliable|unusable|uninterpret*|artifact*|artefact*|unreadable|corrupt*|mislabel*",
        "data|images|samples|results ..6 not ..3 usable|interpret*|readable|read|analyz*|used|quantif*|measur*",
        "training|retraining|retrain*", "onerous|burdensome|documentation|paperwork|bureaucra*",
        "civil|military|armed|natural"
          + " unrest|conflict|disaster", "cooperation|collaboration|adherence",
        "longer ..1 be? read|allow*|permit*",
        "unable|cannot|inability|could|not ..2 quantify|measure|analyze|detect|assess|obtain ..4"
          + " data|samples|caffeine|levels|concentration*|images|measurements",
        "procedural|practical|implementation|infrastructural|infrastructure|methodical|operative ..2 challeng*|difficult*|problem*"
          + "|issue*|reason*|barrier*",
        "reorgani*|restructur*|restructering ..4 hospital|department|clinic|unit|center|ward|service*",
        "local|hospital|department*|institutional|internal reorgani*|restructur*|organis*|organiz*",
        "moved ..1 @study to", "study|site|lab|laboratory|clinic|office moved|relocated to",
        "error|errors|mistake* ..2 made|by|in|of|occurred",
        "research|other commitment*|committment*", "premature unblind*|unblinding|unblinded", "unblind*",
        "deviation*|violation* from|of ..1 protocol", "data ..1 collection ..2 inadequate|poor|impossible|difficult",
        "lack|lacking|insufficient|limited|no|few ..3 resource*|ressource*",
        "interfer*", "viability", "invalid|inaccurate|erroneous|wrong ..1 data|results|measurements",
        "data|results ..2 not ..2 accurate*|valid|reliable",
        "not ..2 collected ..1 accurately|correctly|properly",
        "not ..2 possible to ..2 complete|perform|conduct|finish|collect|obtain|carry",
        "waitlist|waiting list", "unserviceable|outdated equipment|computers|hardware|software",
        "unworkable", "closure|closing of ..4 center|centre|clinic|unit|hospital|lab|laboratory|department|site|ward",
        "protocol ..1 deviation*|violation*|compliance|adherence|noncompliance", "compliance|noncompliance|adherence",
        "data ..1 quality|integrity",
        "software|equipment|machine|scanner|server|hardware ..3 issue*|problem*|failure"
          + "|limitation*|broken|malfunction|broke",
        "unable ..1 use|develop|implement|access",
        "not able to? ..1 conduct|perform|carry|deliver|implement ..4 intervention|procedure*",
        "site|center|centre|clinic|unit|hospital|lab|laboratory ..2@be closed|closing|closure|shut|withdrew"
          + "|relocated",
        "closure ..2@fill site|center|centre|clinic|unit|hospital|lab|laboratory|department",
        "dropout*|attrition|retention", "drop out*|outs", "loss|lost to follow", "prohibitively",
        "@lack|no|not|insufficient|limited ..3@fill recource*", "staff|time|funding|money and|or resource*",
        "time constraint*|limit*|consuming|commitment|intensive|pressure|lack|restriction*|limitation*",
        "lack|no|not|insufficient|limited|enough|shortage ..2 time",
        "equipment|instrument*|machine|scanner|mri|computer*|system|software|database|freezer ..5 not|broke*"
          + "|down|fail*|problem*|issue*|removed|unavailab*|update*|malfunction*|error*|repair*",
        "lack|lost|loss|poor|low|incomplete|missing|inadequate|high|insufficient|no ..2@fill follow|followup"
          + "|tissue|samples|specimens|material|quality|measurements|images|withdrawal|withdrawals|dropout*|drop"
          + "|adherence|compliance",
        "@people ..2@be withdrew|withdrawal*|dropped|dropping|lost",
        "burden*|cumbersome|complex|complexity|complexities|laborious|inconvenien*|impractic*|infrastructur*",
        "retain|retaining|noncomplian*|nonadheren*",
        "political|war|hurricane|earthquake|flood|fire|renovation*|construction|strike",
        "site|sites|center|centre|clinic|unit|hospital|lab|laboratory|department ..4 clos*|shut*|suspend*"
          + "|disband*|ceased|reloc*|moved|longer|withdr*|move",
        "unforeseen delay*", "missing|incomplete data", "scheduling conflict*|difficult*",
        "nonfeas*|unfeas*|infeas*",
        "failure to ..1 complete", "no longer ..1 done|performed|offered|used", "practical reasons",
        "relocat* of ..2 research|study|lab*", "location changed",
        "work|time load|constraint*|workload", "coordinating center", "unforeseen circumstances", "space",
        "withdrawal of ..3 institution|site|center|centre|hospital", "technique ..3 difficult*",
        "difficult* ..3 protocol|procedure*|perform*|implement*|complet*|conduct*",
      ],
      matches: ["logistics", "lack of resources", "technical problems", "study not feasible", "feasibility issues"],
      misses: ["assessed the feasibility, aim achieved", "recruitment not feasible"]),
    StopReasonRule(
      .logistics, as: .weak,
      [
        "not|longer|non ..2 feasible|viable|practical|practicable|possible|able", "nonfeasible|impractical",
        "unable|inability to ..1 complete|continue|conduct|proceed|begin|start|perform",
        "moved|transferred|transfer ..2 another|other ..1 institution|site|hospital|center|centre",
        "site ..1 issue*|problem*",
      ],
      matches: ["study not feasible"], misses: ["pandemic: visits no longer possible"]),
  ]
}
