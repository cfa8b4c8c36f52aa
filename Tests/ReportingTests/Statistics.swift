/// The statistics of METHODS 4: where a reader sees each, and which suite proves it.
///
/// The list is the project's own copy of the catalog's rows, so that none falls out unseen.
enum Statistics {
  /// One row of the catalog.
  struct Row {
    /// Its name in METHODS.
    var name: String
    /// `report/section`, each of which shows it.
    var shown: [String]
    /// The suites whose tests hold its values.
    var suites: [String]
  }

  static let all: [Row] = [
    Row(
      name: "Phase mix", shown: ["quarterly-landscape/phase-mix", "enrollment/enrollment-by-phase-numbered"],
      suites: ["PartitionTests", "InterventionTests"]),
    Row(
      name: "Enrollment",
      shown: [
        "quarterly-landscape/enrollment-by-status", "quarterly-landscape/enrollment-bands", "enrollment/small-trials",
        "enrollment/large-counts",
      ], suites: ["CountBandTests", "SizesMoreTests"]),
    Row(name: "Enrollment fulfilment", shown: ["enrollment/fulfilment"], suites: ["SizesMoreTests"]),
    Row(
      name: "Enrollment-status consistency", shown: ["data-quality/enrollment-consistency"],
      suites: ["QualityExampleTests"]),
    Row(
      name: "Age window",
      shown: ["quarterly-landscape/age-windows", "quarterly-landscape/age-groups", "age-eligibility/age-window-width"],
      suites: ["AgeBandTests", "AgeWidthTests"]),
    Row(name: "Age bands", shown: ["age-eligibility/age-windows"], suites: ["AgeBandTests"]),
    Row(
      name: "Age exclusion of older adults",
      shown: ["quarterly-landscape/older-adults", "age-eligibility/older-adults-by-phase"], suites: ["AgeBandTests"]),
    Row(
      name: "Sex, healthy volunteers", shown: ["age-eligibility/sex", "age-eligibility/healthy-volunteers"],
      suites: ["AgeWidthTests"]),
    Row(
      name: "Allocation", shown: ["quarterly-landscape/allocation", "rigor-profile/profile"], suites: ["ArmTests"]),
    Row(name: "Masking level", shown: ["quarterly-landscape/masking"], suites: ["ArmTests"]),
    Row(name: "Who is masked", shown: ["quarterly-landscape/who-is-masked"], suites: ["PartitionTests"]),
    Row(
      name: "Intervention model, purpose",
      shown: ["quarterly-landscape/intervention-model", "quarterly-landscape/primary-purpose"],
      suites: ["PartitionTests"]),
    Row(
      name: "Intervention type", shown: ["enrollment/enrollment-by-intervention-class"], suites: ["InterventionTests"]),
    Row(
      name: "Sponsor class",
      shown: [
        "quarterly-landscape/sponsor-class", "sponsors/funding", "sponsors/lead-groups", "sponsors/who-collaborates",
      ],
      suites: ["SponsorGroupTests"]),
    Row(
      name: "Sites per trial", shown: ["quarterly-landscape/sites-per-trial", "geography/reach-by-group"],
      suites: ["CountBandTests"]),
    Row(
      name: "Site density",
      shown: [
        "quarterly-landscape/sites-by-region", "geography/sites-by-country", "geography/concentration",
        "geography/facilities",
      ], suites: ["TrialBootstrapTests", "ConcentrationTests"]),
    Row(
      name: "Recruitment months", shown: ["results-compliance/recruitment", "geography/participants-per-site"],
      suites: ["DurationsTests"]),
    Row(
      name: "Results timing", shown: ["results-compliance/months-to-results", "results-compliance/results-curve"],
      suites: ["ResultsTimingTests", "AACTTests"]),
    Row(
      name: "Duration", shown: ["results-compliance/durations", "results-compliance/planned-durations"],
      suites: ["DurationsTests"]),
    Row(name: "Registration lag", shown: ["results-compliance/registration"], suites: ["RegistrationTests"]),
    Row(
      name: "Starts per quarter", shown: ["quarterly-landscape/timeline", "results-compliance/starts-by-year"],
      suites: ["PeriodTests"]),
    Row(
      name: "This quarter against others",
      shown: ["quarterly-landscape/quarter-comparison", "quarterly-landscape/quarter-completeness"],
      suites: ["PeriodTests"]),
    Row(
      name: "Readouts",
      shown: ["quarterly-landscape/readouts", "quarterly-landscape/readouts-by-phase", "sponsors/next-readouts"],
      suites: ["PeriodTests"]),
    Row(name: "Status mix", shown: ["quarterly-landscape/status-mix"], suites: ["StateTests"]),
    Row(
      name: "Termination rate", shown: ["terminated-trials/stop-rate", "quarterly-landscape/stop-rate"],
      suites: ["StateTests", "IntervalTests"]),
    Row(
      name: "Time to termination",
      shown: ["terminated-trials/stop-rate", "results-compliance/termination-late-entry"],
      suites: ["AalenJohansenTests"]),
    Row(
      name: "Termination reasons", shown: ["terminated-trials/stop-reasons", "quarterly-landscape/stop-reasons"],
      suites: ["StopReasonRuleTests", "StopReasonEvaluationTests"]),
    Row(
      name: "FDAAA applicability & compliance",
      shown: ["results-compliance/applicability", "results-compliance/compliance", "results-compliance/due-trials"],
      suites: ["FDAAAApplicabilityTests", "FDAAADueTests"]),
    Row(
      name: "Results any time", shown: ["results-compliance/results-any-time"], suites: ["ResultsTimingTests"]),
    Row(name: "Two-snapshot change", shown: [], suites: ["SnapshotTests"]),
    Row(name: "Association models", shown: ["rigor-profile/adjusted"], suites: ["LogisticTests", "ModelTests"]),
  ]

  /// Rows whose section comes with snapshots: their procedures stand, and are tested.
  static let withSnapshots = ["Two-snapshot change"]
}
