extension StudyField {
  /// The fields read along with some: what they qualify and what "not applicable" asks of.
  public static func closure(of fields: Set<StudyField>) -> Set<StudyField> {
    var all = fields
    for field in fields {
      if let governor = field.qualifies { all.insert(governor) }
      if let list = field.list, !list.identifyingFields.contains(field) { all.formUnion(list.identifyingFields) }
      switch field {
      case .phase, .allocation, .masking: all.insert(.studyType)
      // Where a source does not carry the type, a phase tells it.
      case .studyType: all.insert(.phase)
      case .maskedParty: all.formUnion([.masking, .studyType])
      case .maximumAge, .minimumAge: break
      default: break
      }
    }
    return all
  }

  /// Whether the field does not apply to a study, by the study's other fields; asked after the merge (DESIGN 2).
  ///
  /// The rules: phase, allocation and masking of a study that is not interventional; parties of an open-label trial;
  /// the stop reason of a trial that was not stopped; the last known status of one not UNKNOWN; a site's status while
  /// the trial neither recruits nor is UNKNOWN; the type of a value that is absent.
  public func isNotApplicable(to study: Study) -> Bool {
    switch self {
    case .phase, .allocation, .masking:
      guard let type = study.studyType?.known else { return false }
      return type != .interventional
    case .maskedParty: return study.masking == .known(.none)
    case .whyStopped:
      guard let status = study.overallStatus?.known else { return false }
      return !status.isStopped
    case .lastKnownStatus:
      guard let status = study.overallStatus?.known else { return false }
      return status != .unknown
    case .siteStatus:
      guard let status = study.overallStatus?.known else { return false }
      return status != .recruiting && status != .unknown
    case .startType, .primaryCompletionType, .completionType, .enrollmentType:
      guard let governor = qualifies else { return false }
      return study[governor] == .notGiven
    default: return false
    }
  }
}

extension OverallStatus {
  /// Recruiting, by invitation, not yet recruiting, or active: still to end (METHODS).
  public var isOpen: Bool {
    switch self {
    case .notYetRecruiting, .recruiting, .enrollingByInvitation, .activeNotRecruiting: true
    default: false
    }
  }
  /// Completed or terminated.
  public var isEnded: Bool { self == .completed || self == .terminated }
  /// Terminated, withdrawn or suspended: three kinds, never pooled.
  public var isStopped: Bool { self == .terminated || self == .withdrawn || self == .suspended }
}
