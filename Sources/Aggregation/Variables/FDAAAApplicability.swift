import StudyModel

extension FDAAA {
  /// The judgment of an edition; the Lancet's is the TrialsTracker's.
  static func judgment(_ edition: Edition, _ row: TrialRow, _ context: AnalysisContext) -> Judgment {
    // Where the source carries neither flag of regulated products, only exclusions could be told.
    if row.code(.isFDARegulatedDrug) == Column.cannotSay, row.code(.isFDARegulatedDevice) == Column.cannotSay {
      return .unsaid
    }
    return edition == .regulation ? regulation(row, context) : trialsTracker(row, context)
  }

  /// The date results are counted from: primary completion, else completion; a month or year is its last day.
  ///
  /// Where the source does not carry primary completions, the later date must not pass for one.
  static func completion(_ row: TrialRow) -> PartialDate? {
    if let primary = row.date(.primaryCompletion) { return primary }
    return row.code(.primaryCompletion) == Column.cannotSay ? nil : row.date(.completion)
  }

  /// Whether a missing completion is the source's silence.
  static func isCompletionUnsaid(_ row: TrialRow) -> Bool {
    row.code(.primaryCompletion) == Column.cannotSay || row.code(.completion) == Column.cannotSay
  }

  /// A missing value: what the source does not carry is said so.
  private static func gap(_ row: TrialRow, _ field: StudyField, _ reason: Reason) -> Judgment {
    row.code(field) == Column.cannotSay ? .unsaid : .untold(reason)
  }

  /// The regulation's four conditions, in an order that lets what is certain decide first.
  private static func regulation(_ row: TrialRow, _ context: AnalysisContext) -> Judgment {
    guard case .level(let type) = Variable.studyType.answer(row, context) else {
      return gap(row, .studyType, .typeMissing)
    }
    guard type == Int(StudyType.interventional.rawValue) else { return .not(.notInterventional) }
    if row.status == .withdrawn { return .not(.withdrawn) }
    let start = row.date(.start)
    let isBefore = start.map { $0.lastDay < effective } ?? false
    let completion = completion(row)
    if isBefore, let completion, completion.lastDay < effective { return .not(.completedBefore) }
    let product = isBefore ? productBefore(row, context) : product(row, context)
    if case .not = product { return product }
    if row.status == nil { return gap(row, .overallStatus, .statusMissing) }
    guard product == .applicable else { return product }
    guard let start else { return gap(row, .start, .startMissing) }
    guard isBefore || start.firstDay >= effective else { return .untold(.startImprecise) }
    if isBefore, completion == nil { return isCompletionUnsaid(row) ? .unsaid : .untold(.completionMissing) }
    switch hasUSSite(row, context) {
    case .yes: return isBefore ? .probable : .applicable
    case let site:
      if Flag(row.code(.isUSExport)) == .yes { return isBefore ? .probable : .applicable }
      return site == .unsaid ? .unsaid : .untold(.exemptionNotPublic)
    }
  }

  /// Whether the trial is of a regulated drug past phase 1, or of a regulated device and more than a feasibility study.
  private static func product(_ row: TrialRow, _ context: AnalysisContext) -> Judgment {
    let drug = Flag(row.code(.isFDARegulatedDrug))
    let device = Flag(row.code(.isFDARegulatedDevice))
    let past = isPastPhase1(row, context)
    let feasibility = isFeasibility(row)
    if (drug == .yes && past == .yes) || (device == .yes && feasibility == .no) { return .applicable }
    // What one condition forbids whatever the product is, no gap in the flags can mend.
    let drugFails = drug == .no || past == .no
    let deviceFails = device == .no || feasibility == .yes
    if drugFails && deviceFails {
      if drug == .no && device == .no { return .not(.notRegulated) }
      return .not(drug == .yes || (drug != .no && past == .no) ? .earlyPhase : .deviceFeasibility)
    }
    if !drugFails && [drug, past].contains(.unsaid) { return .unsaid }
    if !deviceFails && [device, feasibility].contains(.unsaid) { return .unsaid }
    return .untold(drug == .yes && past == .absent ? .phaseMissing : .productNotStated)
  }

  /// The same for a trial begun before the rule: without the new flags, by what the old definition asked.
  private static func productBefore(_ row: TrialRow, _ context: AnalysisContext) -> Judgment {
    guard Flag(row.code(.isFDARegulatedDrug)) == .absent, Flag(row.code(.isFDARegulatedDevice)) == .absent else {
      return product(row, context)
    }
    let past = isPastPhase1(row, context)
    let (feasibility, lists, site) = (isFeasibility(row), listsProduct(row), hasUSSite(row, context))
    if past == .no { return .not(.earlyPhase) }
    if feasibility == .yes { return .not(.deviceFeasibility) }
    if lists == .no { return .not(.otherIntervention) }
    if site == .no { return .not(.noUSSite) }
    if [past, feasibility, lists, site].contains(.unsaid) { return .unsaid }
    return .untold(past == .absent ? .phaseMissing : .retiredField)
  }

  /// The TrialsTracker's rule: a condition left out fails, but for the retired flag, which counts as not denied.
  ///
  /// Theirs looked the retired flag up in a snapshot of January 2017; without it, *probable* is an upper bound.
  private static func trialsTracker(_ row: TrialRow, _ context: AnalysisContext) -> Judgment {
    guard case .level(let type) = Variable.studyType.answer(row, context) else {
      return row.code(.studyType) == Column.cannotSay ? .unsaid : .not(.notInterventional)
    }
    guard type == Int(StudyType.interventional.rawValue) else { return .not(.notInterventional) }
    if row.status == .withdrawn { return .not(.withdrawn) }
    switch isPastPhase1(row, context) {
    case .yes: break
    case .unsaid: return .unsaid
    case .no, .absent: return .not(.earlyPhase)
    }
    if isFeasibility(row) == .yes { return .not(.deviceFeasibility) }
    guard let start = row.date(.start) else {
      return row.code(.start) == Column.cannotSay ? .unsaid : .not(.startMissing)
    }
    let drug = Flag(row.code(.isFDARegulatedDrug))
    let device = Flag(row.code(.isFDARegulatedDevice))
    let isRegulated = drug == .yes || device == .yes
    let isUnsaid = drug == .unsaid || device == .unsaid
    if start.lastDay >= effective {
      return isRegulated ? .applicable : isUnsaid ? .unsaid : .not(.notRegulated)
    }
    guard let completion = completion(row) else {
      return isCompletionUnsaid(row) ? .unsaid : .not(.completionMissing)
    }
    if completion.lastDay < effective { return .not(.completedBefore) }
    if isRegulated { return .probable }
    if isUnsaid { return .unsaid }
    guard drug == .absent, device == .absent else { return .not(.notRegulated) }
    let (lists, site) = (listsProduct(row), hasUSSite(row, context))
    if lists == .no { return .not(.otherIntervention) }
    if site == .no { return .not(.noUSSite) }
    return lists == .yes && site == .yes ? .probable : .unsaid
  }
}
