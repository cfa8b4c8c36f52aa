/// The trials themselves: invented, and few enough to count by hand.
extension ExampleTrial {
  /// What all have in common unless they say otherwise.
  static let common = """
    study-type: INTERVENTIONAL; title: A tablet against hay fever; status: COMPLETED; status-verified: 2025-06
    start: 2018-03-05; start-type: ACTUAL; primary-completion: 2020-05-10; primary-completion-type: ACTUAL
    completion: 2020-08-20; completion-type: ACTUAL; first-submitted: 2018-02-01; first-posted: 2018-02-06
    last-update-submitted: 2025-06-10; last-update-posted: 2025-06-12; version-date: 2025-12-09
    lead-sponsor: Lakeside University; sponsor-class: OTHER; responsible-party: SPONSOR
    data-monitoring-committee: yes; fda-regulated-drug: yes; fda-regulated-device: no
    phase: PHASE2; allocation: RANDOMIZED; intervention-model: PARALLEL; primary-purpose: TREATMENT
    masking: DOUBLE; who-masked: PARTICIPANT|INVESTIGATOR; enrollment: 120; enrollment-type: ACTUAL
    healthy-volunteers: no; sex: ALL; minimum-age: 18 Years; maximum-age: 75 Years; age-group: ADULT|OLDER_ADULT
    has-results: no; condition: Hay fever; keyword: pollen; condition-mesh: Rhinitis, Allergic, Seasonal
    condition-ancestor: Respiratory Tract Diseases|Immune System Diseases; intervention-mesh: Histamine Antagonists
    arm-label: Tablet|Placebo; arm-type: EXPERIMENTAL|PLACEBO_COMPARATOR
    intervention-type: DRUG|DRUG; intervention: Tablet A|Placebo
    outcome-kind: PRIMARY|SECONDARY; outcome: Symptom score|Days off work
    site-facility: Lakeside Clinic|Hill Hospital; site-city: Boston|Berlin; site-country: United States|Germany
    """

  /// Trials that ran to their end.
  static let ended = [
    "results-first-submitted: 2021-03-01; results-first-posted: 2021-03-20; has-results: yes; enrollment: 96",
    "results-first-submitted: 2021-05-10; results-first-posted: 2021-06-02; has-results: yes; phase: PHASE3",
    "results-first-submitted: 2022-01-15; results-first-posted: 2022-02-03; has-results: yes; enrollment: 640; intervention-model: SEQUENTIAL; primary-purpose: SUPPORTIVE_CARE; responsible-party: PRINCIPAL_INVESTIGATOR; arm-label: Vaccine|Tablet|Usual care; arm-type: EXPERIMENTAL|ACTIVE_COMPARATOR|NO_INTERVENTION; intervention-type: BIOLOGICAL|DRUG|PROCEDURE; intervention: Vaccine B|Tablet A|Nasal rinse; minimum-age: 40 Years",
    "phase: PHASE3; sponsor-class: INDUSTRY; lead-sponsor: Orchard Pharma; enrollment: 1240; masking: QUADRUPLE; who-masked: PARTICIPANT|CARE_PROVIDER|INVESTIGATOR|OUTCOMES_ASSESSOR; fdaaa-violation: yes; site-facility: A1|A2|A3|A4|A5|A6|A7|A8|A9|A10|A11|A12; site-city: Boston|Sydney|Delhi|Cape Town|Tokyo|Lima|Warsaw|Madrid|Rome|Oslo|Quito|Nairobi; site-country: United States|Australia|India|South Africa|Japan|Peru|Poland|Spain|Italy|Norway|Ecuador|Kenya",
    "phase: PHASE2|PHASE3; sponsor-class: INDUSTRY; lead-sponsor: Orchard Pharma; results-first-submitted: 2021-04-30; has-results: yes; enrollment: 410; collaborator: Harbor Biotech|Allergy Network; collaborator-class: INDUSTRY|NETWORK",
    "phase: PHASE4; start: 2018-06; primary-completion: 2020-09; completion: 2020-12; first-submitted: 2018-06-12; first-posted: 2018-06-18; enrollment: 85; data-monitoring-committee: no; intervention-model: CROSSOVER; primary-purpose: PREVENTION; minimum-age: 12 Years; maximum-age: 80 Years; age-group: CHILD|ADULT|OLDER_ADULT",
    "phase: PHASE1|PHASE2; enrollment: 48; sponsor-class: NIH; lead-sponsor: National Pollen Institute; disposition-first-submitted: 2021-04-01; has-results: no; intervention-model: FACTORIAL; arm-label: Tablet|Spray|Both|Placebo; arm-type: EXPERIMENTAL|EXPERIMENTAL|EXPERIMENTAL|PLACEBO_COMPARATOR; intervention-type: COMBINATION_PRODUCT; intervention: Tablet A with spray; condition: Hay fever|Asthma|Eczema; minimum-age: 21 Years; maximum-age: 90 Years",
    "phase: PHASE1; enrollment: 24; healthy-volunteers: yes; maximum-age: 45 Years; age-group: ADULT; masking: NONE; who-masked: -; allocation: NON_RANDOMIZED; arm-label: Low dose|High dose; arm-type: EXPERIMENTAL|EXPERIMENTAL",
    "phase: EARLY_PHASE1; enrollment: 9; allocation: NA; intervention-model: SINGLE_GROUP; masking: NONE; who-masked: -; arm-label: Tablet; arm-type: EXPERIMENTAL; intervention-type: DRUG; intervention: Tablet A",
    "phase: NA; fda-regulated-drug: no; intervention-type: BEHAVIORAL; intervention: Breathing exercises; condition: Asthma|Hay fever; masking: SINGLE; who-masked: OUTCOMES_ASSESSOR; arm-label: Exercises|Usual care; arm-type: EXPERIMENTAL|NO_INTERVENTION; collaborator: State Health Agency|City Fund|Dr. Example; collaborator-class: OTHER_GOV|OTHER|INDIV; sponsor-class: NETWORK; lead-sponsor: Allergy Network",
    "phase: NA; fda-regulated-drug: no; fda-regulated-device: yes; intervention-type: DEVICE; intervention: Nasal filter; primary-purpose: DEVICE_FEASIBILITY; arm-label: Filter|Sham filter; arm-type: EXPERIMENTAL|SHAM_COMPARATOR; enrollment: 30; unapproved-device: yes; responsible-party: SPONSOR_INVESTIGATOR",
    "phase: PHASE3; start: 2014-02-10; primary-completion: 2018-01-20; completion: 2018-04-02; first-submitted: 2014-05-30; first-posted: 2014-06-02; fda-regulated-drug: -; fda-regulated-device: -; enrollment: 310",
    "phase: PHASE2; start: 2012-01; primary-completion: 2013-11; completion: 2014-01; start-type: -; primary-completion-type: -; completion-type: -; first-submitted: 2012-01-20; first-posted: 2012-01-24; masking: DOUBLE; who-masked: -; enrollment: 60; enrollment-type: -; fda-regulated-drug: -; fda-regulated-device: -; arm-label: -",
    "phase: PHASE3; minimum-age: 6 Months; maximum-age: 17 Years; age-group: CHILD; sex: FEMALE; masking: TRIPLE; who-masked: PARTICIPANT|CARE_PROVIDER|INVESTIGATOR; enrollment: 150; results-first-submitted: 2021-02-11; has-results: yes; unapproved-device: no; us-export: no",
    "phase: PHASE3; minimum-age: 65 Years; maximum-age: -; age-group: OLDER_ADULT; enrollment: 99999; site-facility: Research Site|Research Site|Riverside|Nord Klinik|Nord Klinik; site-city: Boston|Chicago|Lyon|Berlin|Hamburg; site-country: United States|United States|France|Germany|Germany",
    "phase: PHASE4; results-first-submitted: 2021-04-12; has-results: yes; enrollment: 52; primary-completion: -; primary-completion-type: -; outcome-kind: PRIMARY|PRIMARY|SECONDARY|SECONDARY|OTHER; outcome: Symptom score|Sneezing|Days off work|Sleep|Cost",
    "phase: PHASE1|PHASE2; start: 2016-09-12; first-submitted: 2016-09-12; first-posted: 2016-09-15; enrollment: 36; sponsor-class: FED; lead-sponsor: Veterans Clinic; collaborator: National Pollen Institute; collaborator-class: NIH",
    "phase: PHASE3; start: 2022-05-02; primary-completion: 2024-10-10; completion: 2025-03-10; first-submitted: 2022-04-20; first-posted: 2022-04-25; disposition-first-submitted: 2025-09-01; sponsor-class: INDUSTRY; lead-sponsor: Orchard Pharma; enrollment: 480; us-export: yes",
    "phase: PHASE2; start: 2024-02-01; primary-completion: 2025-07-15; completion: 2025-10-01; first-submitted: 2024-01-10; first-posted: 2024-01-15; enrollment: 77; maximum-age: 65 Years",
  ]

  /// Trials that were stopped.
  static let stopped = [
    "status: TERMINATED; stop-reason: Slow recruitment; completion: 2019-06-30; primary-completion: 2019-06-30; enrollment: 31; disposition-first-submitted: 2021-06-01",
    "status: TERMINATED; stop-reason: Sponsor decision after an interim analysis showed futility; completion: 2019-10-12; primary-completion: 2019-10-12; phase: PHASE3; sponsor-class: INDUSTRY; lead-sponsor: Orchard Pharma; enrollment: 205; results-first-submitted: 2020-08-01; has-results: yes",
    "status: TERMINATED; stop-reason: -; completion: 2020-04; primary-completion: 2020-04; enrollment: 12; enrollment-type: ESTIMATED",
    "status: TERMINATED; stop-reason: Stopped because of the COVID-19 pandemic; completion: 2020-04-15; primary-completion: 2020-04-15; phase: NA; fda-regulated-drug: no; enrollment: 18",
    "status: WITHDRAWN; stop-reason: No funding; enrollment: 0; start: 2021-05; start-type: ESTIMATED; primary-completion: 2022-05; primary-completion-type: ESTIMATED; completion: 2022-06; completion-type: ESTIMATED",
    "status: SUSPENDED; stop-reason: Drug supply issues and lack of funding, no safety concern; start: 2023-01-16; first-submitted: 2023-01-30; first-posted: 2023-02-03; primary-completion: 2026-03; primary-completion-type: ESTIMATED; completion: 2026-06; completion-type: ESTIMATED; enrollment: 140; enrollment-type: ESTIMATED",
  ]

  /// Trials that are open, or were when last heard of.
  static let underWay = [
    "status: RECRUITING; start: 2025-08-14; first-submitted: 2025-08-01; first-posted: 2025-08-06; primary-completion: 2027-05; primary-completion-type: ESTIMATED; completion: 2027-11; completion-type: ESTIMATED; enrollment: 300; enrollment-type: ESTIMATED; phase: PHASE3; sponsor-class: INDUSTRY; lead-sponsor: Orchard Pharma; site-facility: Hill Hospital|Seoul Clinic|Lyon Centre; site-city: Berlin|Seoul|Lyon; site-country: Germany|Korea, Republic of|France; site-status: RECRUITING|RECRUITING|NOT_YET_RECRUITING",
    "status: RECRUITING; start: 2025-07; first-submitted: 2025-10-20; first-posted: 2025-10-24; primary-completion: 2025-11; primary-completion-type: ESTIMATED; completion: 2026-02; completion-type: ESTIMATED; enrollment: 60; enrollment-type: ESTIMATED; site-facility: Lakeside Clinic; site-city: Boston; site-country: United States; site-status: RECRUITING",
    "status: NOT_YET_RECRUITING; start: 2026-02-02; start-type: ESTIMATED; first-submitted: 2025-11-20; first-posted: 2025-11-26; primary-completion: 2027-12-31; primary-completion-type: ESTIMATED; completion: 2028-06-30; completion-type: ESTIMATED; enrollment: 200; enrollment-type: ESTIMATED; sex: MALE; site-facility: -",
    "status: ENROLLING_BY_INVITATION; start: 2024-11-11; first-submitted: 2024-10-30; first-posted: 2024-11-05; primary-completion: 2026-01-31; primary-completion-type: ESTIMATED; completion: 2026-04-30; completion-type: -; enrollment: 44; enrollment-type: ESTIMATED; phase: PHASE4; site-facility: Quay Hospital; site-city: Buenos Aires; site-country: Argentina",
    "status: ACTIVE_NOT_RECRUITING; status-verified: 2022-03; start: 2019-09-02; first-submitted: 2019-08-20; first-posted: 2019-08-26; primary-completion: 2021-12; primary-completion-type: ESTIMATED; completion: 2022-06; completion-type: ESTIMATED; enrollment: 180; enrollment-type: ESTIMATED; phase: PHASE2|PHASE3",
    "status: UNKNOWN; last-known-status: RECRUITING; status-verified: 2021-01; start: 2020-02-17; first-submitted: 2020-02-03; first-posted: 2020-02-07; primary-completion: 2022-02; primary-completion-type: ESTIMATED; completion: 2022-04; completion-type: ESTIMATED; enrollment: 75; enrollment-type: ESTIMATED; site-facility: Delta Clinic; site-city: Cairo; site-country: Egypt; site-status: RECRUITING",
    "status: UNKNOWN; last-known-status: -; status-verified: 2018-05; start: 2017-04; start-type: ESTIMATED; primary-completion: -; primary-completion-type: -; completion: -; completion-type: -; enrollment: -; enrollment-type: -; phase: -; site-facility: Old Town Clinic; site-city: Istanbul; site-country: Turkey",
  ]

  /// Studies that are no trials, and a record that its source tells in part.
  static let odd = [
    "study-type: OBSERVATIONAL; title: A registry of hay fever; phase: -; allocation: -; intervention-model: -; primary-purpose: -; masking: -; who-masked: -; observational-model: COHORT; time-perspective: PROSPECTIVE; sampling-method: NON_PROBABILITY_SAMPLE; patient-registry: yes; fda-regulated-drug: no; enrollment: 2500; arm-label: -; intervention-type: -; minimum-age: -; maximum-age: -; age-group: CHILD|ADULT|OLDER_ADULT",
    "study-type: OBSERVATIONAL; title: Pollen counts and asthma; phase: -; allocation: -; intervention-model: -; primary-purpose: -; masking: -; who-masked: -; observational-model: CASE_CONTROL; time-perspective: RETROSPECTIVE; sampling-method: PROBABILITY_SAMPLE; patient-registry: no; fda-regulated-drug: no; enrollment: 800; arm-label: -; intervention-type: -; site-country: Former Serbia and Montenegro|Atlantis; minimum-age: 6 Years; maximum-age: 40 Years; age-group: CHILD|ADULT",
    "study-type: EXPANDED_ACCESS; title: Tablet A outside trials; status: AVAILABLE; phase: -; allocation: -; intervention-model: -; primary-purpose: -; masking: -; who-masked: -; start: -; start-type: -; primary-completion: -; primary-completion-type: -; completion: -; completion-type: -; enrollment: -; enrollment-type: -; arm-label: -; outcome: -; fda-regulated-drug: -; fda-regulated-device: -; data-monitoring-committee: -",
    "title: A record from a source that lacks columns; start-type: ?; primary-completion-type: ?; completion-type: ?; enrollment-type: ?; stop-reason: ?; last-known-status: ?; site-facility: ?; arm-label: ?; data-monitoring-committee: ?; fda-regulated-drug: ?; fda-regulated-device: ?; minimum-age: ?; maximum-age: ?; condition-mesh: ?; condition-ancestor: ?; results-first-submitted: ?",
    "title: A record with words of its own; status: PAUSED_FOR_NOW; phase: PHASE9; masking: FOGGY; sponsor-class: GUILD; enrollment: -; enrollment-type: -; start: 2022; first-submitted: 2022-03-01; first-posted: 2022-03-04",
  ]
}
