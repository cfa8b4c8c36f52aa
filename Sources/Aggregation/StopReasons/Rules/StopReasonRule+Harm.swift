extension StopReasonRule {
  /// Harm, or an unfavorable balance of benefit and risk.
  static let harm: [StopReasonRule] = [
    StopReasonRule(
      .safety,
      [
        "safety ..2 @concern|risk*|tox|information|alert|reasons", "toxic*|tox|hepatotoxicity|cardiotoxicity|susar*",
        "carcinogen*|toxicolog*|tumorigen*|teratogen*|mutagen*|lethal*|threatful",
        "nonclinical|preclinical|animal|juvenile|rat|dog|mouse|monkey ..4 finding*|toxic*|safety|death*",
        "benefit*|risk*|tolerab* ..1 ratio|balance|profile|assessment",
        "threat*|danger*|jeopard*|hazard* ..4 @people|safety|health",
        "emerging|new|unexpected|potential|important|serious ..2 safety",
        "serious|medical|unexpected|unanticipated|severe|untoward ..2 event|events|outcome*|injur*|complication*|reaction*",
        "complication*|agranulocyt*|seroma*|gvhd", "tolerability ..1 issue*|problem*|concern*", "graft versus host",
        "adverse ..1 event*|effect*|reaction*|drug|experience*|outcome*", "side effect*", "sae|saes|ae|aes",
        "dose limiting",
        "dlt|dlts|nephrotox*|neurotoxic*|ototox*|genotox*|phototox*|myelotox*|haematotox*|hematotox*|immunotox*"
          + "|cardiotox*|hepatotox*",
        "unsaf*", "increase*|increased|elevated ..2 lfts|desaturation|convulsions|incidence",
        "changes in renal|liver|hepatic", "abnormal ..2 liver|ecg|lab|laboratory", "immunogenicity", "grade 3|4|5",
        "not|poorly|badly ..2 tolerated|tolerate|tolerable", "poor|low|lack ..1 tolerance|tolerability",
        "infusion|allergic|injection|hypersensitivity|anaphyla*|site|skin ..2 reaction*",
        "liver ..2 injury|enzyme*|function|damage|failure|signal",
        "high|increased|greater|potential|excessive|possible|unacceptable ..2 risk*|risky",
        "risk* to|for ..2 @people",
        "fatal*|died|anaphyla*|pneumonitis", "imbalance ..6 infections|deaths|mortality|thrombo*",
        "elevat*|increase* ..4 transaminase*|enzymes|alt|ast|bleeding|toxicity|qt|creatinine",
        "unfavo* ..3 risk|benefit|safety",
        "unacceptable|poor ..2 tolerability|safety|risk|toxic*|harm",
        "benefit*|risk risk|benefit* ratio|balance|profile|assessment", "benefit|risk to|versus|vs|and risk|benefit",
        "risk benefit", "benefit risk",
        "high*|increase*|more|excess*|unexpected|elevated|greater ..5 @harm",
        "@harm ..3 higher|increased|high|observed",
        "risk of ..2 death|mortality|harm|infection|bleeding", "safety ..1 data|findings|signal|review",
        "due|because|for|of|on ..2 safety", "safety|nonclinical|preclinical|animal|carcinogenic* ..3 finding*",
        "harm|harmful|hazard", "not safe", "incidence|imbalance ..6 group|events", "patient safety",
        "intolerab*|intolerance", "death|deaths of|in|among|occurred|reported", "safety",
        "complications", "overdose",
      ],
      matches: [
        "safety concerns", "toxicity", "dose limiting toxicity", "higher mortality in one arm",
        "unfavorable benefit-risk", "serious adverse events",
      ],
      misses: [
        "no safety issue", "not due to safety", "there were no safety or efficacy concerns",
        "death of the investigator",
        "sufficient data for safety and efficacy", "not related to any safety issue",
      ])
  ]
}
