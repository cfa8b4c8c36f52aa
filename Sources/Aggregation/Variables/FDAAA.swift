import StudyModel

/// Whether the results law of the United States (FDAAA 801, 42 CFR 11) covers a trial, and by when results are due.
///
/// The regulation asks for four things: an interventional trial; of a drug, biological product or device that the FDA
/// regulates; past phase 1 for a drug, no feasibility study for a device; and a site in the United States, an
/// investigational exemption (IND, IDE), or a product exported from there. Which trials have an exemption is not
/// public, and the flag that trials begun before 2017-01-18 once carried is in no download: such trials cannot be told.
enum FDAAA {
  /// The day the rule took effect.
  static let effective = Day(year: 2017, month: 1, day: 18)

  /// Whose reading of the rule.
  enum Edition: CaseIterable {
    /// The regulation, each condition judged or said to be untold.
    case regulation
    /// The FDAAA TrialsTracker's site: 365 days, 30 days of grace, three years with a certificate.
    case trialsTracker
    /// DeVito, Bacon and Goldacre, Lancet 2020: one year, no grace.
    case lancet
  }

  /// Whether the law covers a trial.
  enum Judgment: Equatable {
    /// It began under the rule and every condition holds.
    case applicable
    /// It began before the rule, ended under it, and every condition that can be judged holds.
    case probable
    /// A condition fails.
    case not(Reason)
    /// The record leaves open what would decide it, or no registry publishes it.
    case untold(Reason)
    /// The source does not carry what would decide it.
    case unsaid
  }

  /// Why the law does not cover a trial, or why that cannot be told.
  enum Reason: Int, CaseIterable {
    case notInterventional, withdrawn, notRegulated, earlyPhase, deviceFeasibility, completedBefore, otherIntervention
    case noUSSite
    case productNotStated, phaseMissing, startMissing, startImprecise, completionMissing, exemptionNotPublic
    case retiredField, typeMissing, statusMissing

    /// The reason as a level: a code, and words for people.
    var level: Level {
      switch self {
      case .notInterventional: Level("not-interventional", "No: not interventional")
      case .withdrawn: Level("withdrawn", "No: withdrawn before anyone enrolled")
      case .notRegulated: Level("not-regulated", "No: no product the FDA regulates")
      case .earlyPhase: Level("early-phase", "No: a drug in phase 1 or before")
      case .deviceFeasibility: Level("device-feasibility", "No: device feasibility")
      case .completedBefore: Level("completed-before", "No: completed before 2017-01-18")
      case .otherIntervention: Level("other-intervention", "No: before 2017, no drug or device listed")
      case .noUSSite: Level("no-us-site", "No: before 2017, no site in the United States")
      case .productNotStated: Level("product-not-stated", "Cannot tell: whether the FDA regulates it is not given")
      case .phaseMissing: Level("phase-missing", "Cannot tell: no phase")
      case .startMissing: Level("start-missing", "Cannot tell: no start date")
      case .startImprecise: Level("start-imprecise", "Cannot tell: start known only as January 2017 or 2017")
      case .completionMissing: Level("completion-missing", "Cannot tell: no completion date")
      case .exemptionNotPublic: Level("exemption-not-public", "Cannot tell: no US site, an IND or IDE is not public")
      case .retiredField: Level("retired-field", "Cannot tell: before 2017, the flag then used is in no download")
      case .typeMissing: Level("type-missing", "Cannot tell: no study type")
      case .statusMissing: Level("status-missing", "Cannot tell: no status")
      }
    }
  }

  /// What an applicability judgment reads.
  static let applicabilityFields: Set<StudyField> = [
    .studyType, .phase, .overallStatus, .primaryPurpose, .start, .primaryCompletion, .completion,
    .isFDARegulatedDrug, .isFDARegulatedDevice, .isUSExport, .siteCountry, .interventionType,
  ]

  /// Yes, no, left open by the record, or not carried by the source.
  enum Flag {
    case yes, no, absent, unsaid

    init(_ code: Int32) { self = code == 1 ? .yes : code == 0 ? .no : code == Column.cannotSay ? .unsaid : .absent }
  }

  /// Whether a trial lists a site in the United States or a territory of theirs.
  static func hasUSSite(_ row: TrialRow, _ context: AnalysisContext) -> Flag {
    guard row.carries(.sites) else { return .unsaid }
    for code in row.codes(.siteCountry) {
      let country = context.country(of: code)
      if country >= 0, unitedStates.contains(context.geography.countries[Int(country)].iso3) { return .yes }
    }
    return .no
  }

  /// The States, and the territories that the regulation counts with them.
  private static let unitedStates: Set<String> = ["USA", "PRI", "GUM", "VIR", "ASM", "MNP", "UMI"]

  /// Whether a phase is past phase 1: phase 1/2 and *not applicable* are.
  static func isPastPhase1(_ row: TrialRow, _ context: AnalysisContext) -> Flag {
    switch Variable.phase.answer(row, context) {
    case .level(let level): level >= 2 ? .yes : .no
    case .cannotSay: .unsaid
    default: .absent
    }
  }

  /// Whether the purpose is device feasibility; a purpose left out is not.
  static func isFeasibility(_ row: TrialRow) -> Flag {
    let purpose = row.code(.primaryPurpose)
    if purpose == Column.cannotSay { return .unsaid }
    return purpose == Int32(PrimaryPurpose.deviceFeasibility.rawValue) ? .yes : .no
  }

  /// Whether an intervention is of a kind that pointed to an applicable trial before 2017.
  static func listsProduct(_ row: TrialRow) -> Flag {
    guard row.carries(.interventions) else { return .unsaid }
    return row.codes(.interventionType).contains { code in
      code >= 0 && InterventionType(rawValue: UInt8(code)).map(products.contains) ?? false
    } ? .yes : .no
  }

  private static let products: Set<InterventionType> = [
    .biological, .drug, .device, .genetic, .radiation, .combinationProduct, .diagnosticTest,
  ]
}
