/// Published classes of reasons that ours collapse to (METHODS 1).
enum StopReasonTaxonomies {
  /// Classes of a taxonomy with the reasons that collapse to each; what collapses to none has no class there.
  struct Classes: Sendable {
    /// The classes in order.
    let levels: [Level]
    /// For each reason, the position of its class.
    let position: [StopReason: Int]

    init(_ classes: [(code: String, label: String, reasons: [StopReason])]) {
      levels = classes.map { Level($0.code, $0.label) }
      position = Dictionary(
        classes.enumerated().flatMap { place, entry in entry.reasons.map { ($0, place) } }, uniquingKeysWith: { $1 })
    }
  }

  /// The classes of Open Targets: those that our classes cannot tell apart are one.
  static let ot = Classes([
    ("Insufficient_Enrollment", "Insufficient enrollment", [.accrual]),
    ("Negative", "Negative", [.efficacyFutility]),
    ("Safety_Sideeffects", "Safety or side effects", [.safety]),
    ("Endpoint_Met|Success", "Endpoint met or success", [.positiveCompleted]),
    ("Interim_Analysis", "Interim analysis", [.interimUnspecified]),
    ("Another_Study", "Another study", [.externalEvidence]),
    ("Business_Administrative", "Business or administrative", [.funding, .business, .decisionUnstated]),
    ("Logistics_Resources", "Logistics or resources", [.supply, .logistics]),
    ("Study_Staff_Moved", "Study staff moved", [.staff]),
    ("Regulatory|Ethical_Reason", "Regulatory or ethical", [.regulatoryEthics]),
    ("Study_Design", "Study design", [.design]),
    ("Covid19", "COVID-19", [.covid]),
    ("Invalid_Reason|No_Context|Insufficient_Data", "No valid reason", [.notStarted, .uninformative]),
  ])

  /// The codes of the UMC study, which has none for the pandemic nor for a trial that only never started.
  ///
  /// Of the two codes that METHODS gives REGULATORY_ETHICS and DESIGN we take 2e: 1a and 1d need a finding stated.
  static let umc = Classes([
    ("1a", "1a Safety", [.safety]), ("1b", "1b Benefit or endpoint met", [.positiveCompleted]),
    ("1c", "1c Lack of efficacy", [.efficacyFutility]), ("1d", "1d External evidence", [.externalEvidence]),
    ("1e", "1e Interim result, direction not given", [.interimUnspecified]), ("2a", "2a Recruitment", [.accrual]),
    ("2b", "2b Funding", [.funding]), ("2c", "2c Staff", [.staff]), ("2d", "2d Supply", [.supply]),
    ("2e", "2e Other reasons of conduct", [.business, .decisionUnstated, .logistics, .regulatoryEthics, .design]),
    ("3a", "3a No reason given", [.missing]), ("3b", "3b Reason not informative", [.uninformative]),
  ])
}
