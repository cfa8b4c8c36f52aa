extension StopReasonRule {
  /// The COVID-19 pandemic and what was closed for it.
  static let pandemic: [StopReasonRule] = [
    StopReasonRule(
      .covid,
      [
        "health|sanitary|epidemiolog*|current|epidemic|public ..2 crisis|emergency",
        "sanitary|current|health|epidemiologic* ..1"
          + " health? situation|context|restrictions",
        "until ..2 safe ..4 see*|visit*|contact|return|resume|screen*|meet*",
        "@virus", "pandemic*|pandemia|lockdown*|quarantine*|pandemy|confinement", "lock down", "social distancing",
        "non essential|urgent|emergent|emergency ..2 research|activities|studies|trials|clinical|visits|procedures"
          + "|surger*|services", "nonessential|nonurgent ..2 research|activities|studies|surger*|trials|visits",
        "elective ..1 surger*|procedure* ..3 suspended|cancelled|stopped|canceled", "shelter in place",
        "stay at home", "public health emergency",
      ],
      matches: ["CONVID19", "NCoV-2019", "suspended non-essential research", "COVID-19 pandemic", "lockdown"],
      misses: ["lack of COVID patients", "fewer COVID-19 cases"])
  ]
}
