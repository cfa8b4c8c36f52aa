import StudyModel

/// Duke's imputations: sensitivity variables, never the figure itself (METHODS 4, allocation and masking; Anderson).
extension Variable {
  static let allocationImputed = Variable(
    "allocation-imputed", "Allocation, imputed",
    "Sensitivity: an allocation that is missing or not applicable counts as non-randomized where the model is single group and one arm is described (Duke's imputation).",
    reads: [.allocation, .interventionModel, .armLabel], levels: { _ in Level.levels(of: Allocation.self) }
  ) { row, _ in
    let code = row.code(.allocation)
    guard code == Column.missing || code == Int32(Allocation.notApplicable.rawValue),
      row.known(.interventionModel) == InterventionModel.singleGroup, row.hasOneArm
    else { return row.term(.allocation) }
    return .level(Int(Allocation.nonRandomized.rawValue))
  }

  static let maskingImputed = Variable(
    "masking-imputed", "Masking, imputed",
    "Sensitivity: missing masking counts as none where one arm is described (Duke's imputation).",
    reads: [.masking, .armLabel], levels: { _ in Level.levels(of: Masking.self) }
  ) { row, _ in
    row.code(.masking) == Column.missing && row.hasOneArm ? .level(Int(Masking.none.rawValue)) : row.term(.masking)
  }
}

extension TrialRow {
  /// Whether exactly one arm is described.
  var hasOneArm: Bool { carries(.arms) && rows(of: .arms).count == 1 }
}
