/// Sites, durations, registration and calendar periods.
extension PublishedUse {
  static let whereAndWhen: [PublishedUse] = [
    PublishedUse(
      "Sites per trial", source: "location rows", papers: ["Gresham"],
      variables: [
        "sites", "site-band", "country-count", "country-band", "is-multinational", "us-sites", "aact-facilities",
        "aact-single-facility",
      ],
      measures: ["median-sites"],
      sections: ["quarterly-landscape/sites-per-trial", "geography/countries-per-trial", "geography/reach-by-group"]),
    PublishedUse(
      "Site density", source: "location rows; United Nations and WHO regions; ISO 3166; World Bank populations",
      papers: [],
      variables: ["country", "region", "who-region", "continent", "city", "facility"],
      measures: [
        "sites", "cities", "facilities", "placeholder-share", "largest-trial-share", "recruiting-sites", "population",
        "sites-per-million", "recruiting-sites-per-million", "site-share", "trials-per-million", "trials-fractional",
        "hhi", "effective-number", "hhi-normalized", "location-quotient",
      ],
      sections: [
        "quarterly-landscape/sites-by-region", "geography/sites-by-country", "geography/concentration",
        "geography/facilities",
      ]),
    PublishedUse(
      "Recruitment months", source: "start to primary completion of ended trials, a proxy", papers: ["PMC9321424"],
      variables: ["recruitment-months", "participants-per-site-month"],
      measures: [],
      sections: ["results-compliance/recruitment", "geography/participants-per-site"]),
    PublishedUse(
      "Results timing",
      source: "primary completion to results first submitted, by days; AACT's calculated_values, as its code has them",
      papers: ["Anderson", "AACT"],
      variables: ["months-to-results", "results-submitted", "aact-months-to-results"],
      measures: ["reported-by-12m", "reported-by-24m", "reported-by-36m"],
      sections: ["results-compliance/months-to-results", "results-compliance/results-curve"]),
    PublishedUse(
      "Duration", source: "start to completion, by days; AACT's calculated_values, as its code has them",
      papers: ["AACT"],
      variables: [
        "months", "duration-days", "duration-completion-days", "duration-months", "planned-duration-days",
        "planned-duration-completion-days", "planned-duration-months", "duration-month-only", "aact-duration",
      ],
      measures: ["month-only-share", "duration-median-km"],
      sections: ["results-compliance/durations", "results-compliance/planned-durations"]),
    PublishedUse(
      "Registration lag", source: "the ICMJE's FAQ (before the start) and 42 CFR 11 (within 21 days)",
      papers: ["ICMJE"],
      variables: ["registration-lag-days", "prospective-icmje", "prospective-fdaaa"],
      measures: ["registered-before-start", "registered-within-21d", "registration-untold"],
      sections: ["results-compliance/registration", "rigor-profile/registration"]),
    PublishedUse(
      "Starts per quarter", source: "the registry's start date and the type the policy on dates gives it",
      papers: ["Gresham"],
      variables: [
        "start", "start-state", "start-quarter", "start-event", "start-year", "registration-year",
        "first-posted-quarter", "start-period", "started-in-quarter",
      ],
      measures: ["growth"],
      sections: [
        "quarterly-landscape/timeline", "results-compliance/starts-by-year", "results-compliance/registrations-by-year",
      ]),
    PublishedUse(
      "This quarter against others", source: "quarters compared at equal age, since trials are registered late",
      papers: [],
      variables: [
        "is-posted-in-time", "posted-within-days", "started-in-quarter", "completion-event",
        "primary-completion-quarter", "completion-quarter",
      ],
      measures: [],
      sections: ["quarterly-landscape/quarter-comparison", "quarterly-landscape/quarter-completeness"]),
    PublishedUse(
      "Readouts", source: "planned primary completions of open trials", papers: [],
      variables: ["readout", "awaits-readout", "is-past-due", "days-past"],
      measures: ["open-trials", "open-phase3"],
      sections: ["quarterly-landscape/readouts", "quarterly-landscape/readouts-by-phase", "sponsors/next-readouts"]),
  ]
}
