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
        "maternity leave", "change* ..1 work|institution*|job*|affiliation", "understaffed",
        "@investigator ..2 no longer",
      ],
      matches: [
        "PI left institution", "investigator left the institution", "Principal Investigator moved", "lack of staff",
        "the coordinator resigned", "departure of the PI",
      ],
      misses: ["PI decision", "PI decided to change the design", "patients left the study"])
  ]
}
