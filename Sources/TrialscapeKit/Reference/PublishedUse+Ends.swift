/// Statuses, stops, results and what goes with what.
extension PublishedUse {
  static let howItEnds: [PublishedUse] = [
    PublishedUse(
      "Status mix", source: "the registry's statuses and its glossary", papers: [],
      variables: ["status", "last-known-status", "standing", "status-group", "would-be-unknown", "stale"],
      measures: ["open-share", "stale-share", "would-be-unknown-share"],
      sections: [
        "quarterly-landscape/status-mix", "terminated-trials/where-they-stand", "results-compliance/stale-trials",
      ]),
    PublishedUse(
      "Termination rate", source: "terminated of ended, never alone", papers: ["Bernardez-Pereira", "Zhang"],
      variables: ["has-begun", "has-ended", "kind"],
      measures: [
        "begun", "ended", "ended-of-begun", "terminated", "termination-rate", "rate-bound-low", "rate-bound-high",
      ],
      sections: ["terminated-trials/stop-rate", "quarterly-landscape/stop-rate"]),
    PublishedUse(
      "Time to termination", source: "start to completion of terminated trials; completion competes (Aalen–Johansen)",
      papers: ["Stensland", "cthist"],
      variables: [],
      measures: [
        "cumulative-incidence-24m", "at-risk-24m", "cumulative-incidence-24m-late-entry", "ended-before-start",
      ],
      sections: ["terminated-trials/stop-rate", "results-compliance/termination-late-entry"]),
    PublishedUse(
      "Termination reasons",
      source: "the registered text, by rules; Open Targets' classes and the UMC study's codes beside",
      papers: ["Williams", "Pica"],
      variables: [
        "why-stopped", "stop-reason", "stop-reasons", "stop-reason-words", "stop-text", "stop-reason-ot",
        "stop-reasons-ot", "stop-reason-umc", "stop-reasons-umc",
      ],
      measures: ["reason-given", "share-of-given", "share-of-classified"],
      sections: ["terminated-trials/stop-reasons", "quarterly-landscape/stop-reasons"]),
    PublishedUse(
      "FDAAA applicability & compliance",
      source:
        "42 CFR 11 and the checklist for applicable trials begun from 2017-01-18; 42 CFR 11.44; TrialsTracker's code; DeVito and others, Lancet 2020",
      papers: ["DeVito", "Anderson", "TrialsTracker"],
      variables: [
        "fdaaa-applicability", "fdaaa-applicability-trialstracker", "fdaaa-reason", "fdaaa-due",
        "fdaaa-due-trialstracker", "fdaaa-due-lancet", "fdaaa-status", "fdaaa-status-trialstracker",
        "fdaaa-status-lancet", "fdaaa-days-late", "fdaaa-days-late-trialstracker", "fdaaa-days-late-lancet",
        "discrep-date-status", "late-cert", "defaulted-date", "due-from-completion", "fdaaa-violation",
        "certificate-filed", "aact-us-facility",
      ],
      measures: [
        "due-trials", "due-on-time", "due-late", "overdue", "compliance", "due-reported", "compliance-trialstracker",
        "compliance-lancet",
      ],
      sections: ["results-compliance/applicability", "results-compliance/compliance", "results-compliance/due-trials"]),
    PublishedUse(
      "Results any time", source: "results submitted, of trials that ended long enough ago", papers: ["Anderson"],
      variables: ["results-within-12-months", "results-within-24-months", "has-results"],
      measures: ["results-within-12m", "results-within-24m"],
      sections: ["results-compliance/results-any-time", "rigor-profile/results-any-time"]),
    PublishedUse(
      "Two-snapshot change", source: "the same trials in two downloads", papers: [],
      variables: [],
      measures: [],
      sections: []),
    PublishedUse(
      "Association models", source: "logistic models of registered designs", papers: ["DeVito", "Anderson"],
      variables: [],
      measures: [],
      sections: ["rigor-profile/adjusted"]),
  ]
}
