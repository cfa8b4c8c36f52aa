/// A kind of reason for which a trial was stopped early, withdrawn or suspended.
public enum StopReason: String, CaseIterable, Hashable, Sendable {
  /// `ACCRUAL` of the taxonomy.
  case accrual = "ACCRUAL"
  /// `EFFICACY_FUTILITY` of the taxonomy.
  case efficacyFutility = "EFFICACY_FUTILITY"
  /// `SAFETY` of the taxonomy.
  case safety = "SAFETY"
  /// `POSITIVE_COMPLETED` of the taxonomy.
  case positiveCompleted = "POSITIVE_COMPLETED"
  /// `INTERIM_UNSPEC` of the taxonomy.
  case interimUnspecified = "INTERIM_UNSPEC"
  /// `EXTERNAL_EVIDENCE` of the taxonomy.
  case externalEvidence = "EXTERNAL_EVIDENCE"
  /// `FUNDING` of the taxonomy.
  case funding = "FUNDING"
  /// `BUSINESS` of the taxonomy.
  case business = "BUSINESS"
  /// `DECISION_UNSTATED` of the taxonomy.
  case decisionUnstated = "DECISION_UNSTATED"
  /// `SUPPLY` of the taxonomy.
  case supply = "SUPPLY"
  /// `STAFF` of the taxonomy.
  case staff = "STAFF"
  /// `LOGISTICS` of the taxonomy.
  case logistics = "LOGISTICS"
  /// `REGULATORY_ETHICS` of the taxonomy.
  case regulatoryEthics = "REGULATORY_ETHICS"
  /// `DESIGN` of the taxonomy.
  case design = "DESIGN"
  /// `COVID` of the taxonomy.
  case covid = "COVID"
  /// `NOT_STARTED` of the taxonomy.
  case notStarted = "NOT_STARTED"
  /// `UNINFORMATIVE` of the taxonomy.
  case uninformative = "UNINFORMATIVE"
  /// `MISSING` of the taxonomy.
  case missing = "MISSING"

  /// The code of the reason, as files spell it.
  public var code: String { rawValue }

  /// The name of the reason, as tables show it.
  public var label: String {
    switch self {
    case .accrual: "Slow or too little recruitment"
    case .efficacyFutility: "Lack of efficacy or futility"
    case .safety: "Safety"
    case .positiveCompleted: "Benefit shown or aim reached"
    case .interimUnspecified: "Interim decision, no direction"
    case .externalEvidence: "Evidence or trial elsewhere"
    case .funding: "Funding"
    case .business: "Business or strategy"
    case .decisionUnstated: "Decision, cause not stated"
    case .supply: "Supply of product or device"
    case .staff: "Investigator or staff left"
    case .logistics: "Logistics or feasibility"
    case .regulatoryEthics: "Regulator or ethics"
    case .design: "Design changed"
    case .covid: "COVID-19 pandemic"
    case .notStarted: "Never started"
    case .uninformative: "Text without a reason"
    case .missing: "No text"
    }
  }
}
