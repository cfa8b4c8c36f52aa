extension StopReasonRule {
  /// People who left.
  static let people: [StopReasonRule] = [
    StopReasonRule(
      .staff,
      [
        "@investigator ..6 @leave", "@leave of ..5 @investigator",
        "@lack|no|shortage|insufficient ..4@fill staff*"
          + "|personnel|manpower|coordinator*|investigator*|nurse*|workforce",
        "staff* ..1 issue*|shortage*|problem*"
          + "|turnover|change*|limitation*|constraint*|unavailab*",
        "@investigator change",
        "loss|departure|change|changes|turnover ..4 staff|personnel"
          + "|investigator*|pi|coordinator*|researcher*", "no longer at|with|employed|works|working|here|affiliated",
        "left ..2 institution|university|hospital|company|center|institute|department|site|organization|practice|job",
        "illness|sickness|death|retirement|resignation|departure|absence|leave of|from ..5 @investigator|staff",
        "@investigator|expertise ..3 ill|sick|resign*|hospitalized|unavailable", "on ..2 leave|sabbatical",
        "dr|pi|investigator ..3 withdrew|withdrawn from", "turnover", "medical|parental|paternity leave",
        "not|no|insufficient|inadequate|short ..2 enough|sufficient|adequate? ..1 staff|personnel|staffing|team|manpower|coordinator*",
        "man power", "i ..2 leaving|moving|changing|relocating",
        "chang* location*|institution*|position*|job*|affiliation*",
        "emigrat*", "separated ..1 employment|from", "maternity leave",
        "be|is|was|are leaving|retiring|relocating|departing",
        "accepted|new|another ..2 position|job",
        "changed|changing|change ..2 of? center|job|jobs|position|employment|employer|workplace|team",
        "loss|lost|departure|leaving|without|resignation ..4 member*|team|@investigator",
        "unable|inability|difficult*|pending|failed|hiring|until ..4 hire|hiring|replace|staff|personnel"
          + "|coordinator|staffing",
        "shortstaff*|workforce|staffing|manpower|personnel|understaff*|staff",
        "position|job|employment ..3 ended|terminated|changed|eliminated",
        "i ..3 left|leaving|moved|changed|retire*|resigned|graduat*",
        "phd|thesis|dissertation|graduated|graduation|graduating|fellowship|residency|internship",
        "@investigator ..3 not ..2 available|there", "no ..2 @investigator|pi",
        "change* ..1 work|institution*|job*|affiliation", "understaffed",
        "@investigator ..2 no longer",
      ],
      matches: [
        "PI left institution", "investigator left the institution", "Principal Investigator moved", "lack of staff",
        "the coordinator resigned", "departure of the PI",
      ],
      misses: ["PI decision", "PI decided to change the design", "patients left the study"])
  ]
}
