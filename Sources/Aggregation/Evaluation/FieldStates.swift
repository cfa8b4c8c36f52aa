import StudyModel

/// The state of each field of each trial: given, not applicable, not given, cannot say (SECTIONS 3, missing-fields).
struct FieldStates {
  static let levels = ["given", "not applicable", "not given", "cannot say"].map {
    Level($0, $0.prefix(1).uppercased() + $0.dropFirst())
  }

  /// The position of a trial's state among ``levels``.
  ///
  /// What a partial record leaves out, its reader has marked so.
  static func state(_ field: StudyField, _ row: TrialRow, _ context: AnalysisContext) -> Int {
    switch field {
    case .phase:
      switch Variable.phase.answer(row, context) {
      case .level(7): return 1
      case .missing: return 2
      case .cannotSay: return 3
      default: return 0
      }
    case .maskedParty:
      if row.known(.masking) == Masking.none { return 1 }
      return row.carries(.maskedParties) ? (row.codes(.maskedParty).isEmpty ? 2 : 0) : 3
    case .siteCountry: return row.carries(.sites) ? (row.rows(of: .sites).isEmpty ? 2 : 0) : 3
    case .whyStopped:
      if row.code(.overallStatus) != Column.missing, row.code(.overallStatus) != Column.cannotSay,
        row.status?.isStopped != true
      {
        return 1
      }
      if let reason = row.text(.whyStopped) { return reason.allSatisfy(\.isWhitespace) ? 2 : 0 }
      return gap(row.code(.whyStopped))
    case .minimumAge, .maximumAge: return row.code(field) == Column.missing ? 0 : gap(row.code(field))
    case .allocation where row.known(.allocation) == Allocation.notApplicable: return 1
    case .startType, .primaryCompletionType, .completionType, .enrollmentType:
      guard let governor = field.qualifies else { return 0 }
      let value = row.code(governor)
      return value == Column.missing ? 1 : value == Column.cannotSay ? 3 : gap(row.code(field))
    default:
      guard let list = field.list else { return gap(row.code(field)) }
      return row.carries(list) ? (row.rows(of: list).isEmpty ? 2 : 0) : 3
    }
  }

  private static func gap(_ code: Int32) -> Int { code == Column.missing ? 2 : code == Column.cannotSay ? 3 : 0 }
}
