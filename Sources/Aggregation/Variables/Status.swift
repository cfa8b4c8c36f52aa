import StudyModel

extension Variable {
  /// The fields that tell whether a trial has begun.
  static let stateFields: Set<StudyField> = [.overallStatus, .lastKnownStatus]

  static let status = Variable(
    "status", "Status",
    "Where the trial stands, as registered; nine levels in life-cycle order, then those of expanded access.",
    reads: [.overallStatus], levels: { _ in Level.levels(of: OverallStatus.self) }
  ) { row, _ in row.term(.overallStatus) }

  static let lastKnownStatus = Variable(
    "last-known-status", "Last known status", "The status before the registry lost track of the trial.",
    reads: stateFields, levels: { _ in Level.levels(of: OverallStatus.self) }
  ) { row, _ in
    row.status != nil && row.status != .unknown ? .outside("status is known") : row.term(.lastKnownStatus)
  }

  private static let stops: [OverallStatus] = [.terminated, .withdrawn, .suspended]

  static let stopKind = Variable(
    "kind", "Kind of stop", "Terminated, withdrawn or suspended: three kinds, never pooled.", reads: [.overallStatus],
    levels: { _ in stops.map { Level($0.code, $0.label) } }
  ) { row, _ in
    guard let status = row.status else { return row.term(.overallStatus) }
    return stops.firstIndex(of: status).map { .level($0) } ?? .outside("not stopped")
  }

  static let isOpen = flag(
    "is-open", "Open", "Recruiting, by invitation, not yet recruiting, or active and not recruiting (METHODS).",
    reads: [.overallStatus]
  ) { row, _ in row.isOpen }

  static let isUnderWay = flag(
    "is-under-way", "Under way", "Open and begun: recruiting, by invitation, or active and not recruiting (METHODS).",
    reads: [.overallStatus]
  ) { row, _ in row.isOpen.map { $0 && row.status != .notYetRecruiting } }

  static let hasBegun = flag(
    "has-begun", "Begun", "Not withdrawn, not waiting to recruit, not lost track of while waiting (METHODS).",
    reads: stateFields
  ) { row, _ in row.hasBegun }

  static let hasEnded = flag("has-ended", "Ended", "Completed or terminated (METHODS).", reads: [.overallStatus]) {
    row, _ in
    row.hasEnded
  }

  static let isWithdrawn = flag(
    "is-withdrawn", "Withdrawn", "Withdrawn before anyone enrolled; a trial without a status is not.",
    reads: [.overallStatus]
  ) { row, _ in row.status == .withdrawn }

  static let whereItStands = Variable(
    "standing", "Where it stands",
    "Ended, stopped, open or lost track of; expanded-access statuses apart (METHODS: open, ended, suspended).",
    reads: [.overallStatus],
    levels: { _ in
      [
        Level("COMPLETED", "Completed"), Level("TERMINATED", "Terminated"), Level("WITHDRAWN", "Withdrawn"),
        Level("SUSPENDED", "Suspended"), Level("OPEN", "Open"), Level("UNKNOWN", "Unknown"),
        Level("EXPANDED_ACCESS", "Expanded access"),
      ]
    }
  ) { row, _ in
    guard let status = row.status else { return row.term(.overallStatus) }
    switch status {
    case .completed: return .level(0)
    case .terminated: return .level(1)
    case .withdrawn: return .level(2)
    case .suspended: return .level(3)
    case .unknown: return .level(5)
    default: return .level(status.isOpen ? 4 : 6)
    }
  }

  static let statusGroup = Variable(
    "status-group", "Status",
    "Not yet, under way, suspended, completed, terminated, withdrawn, unknown: for charts (REPORTS, colors).",
    reads: [.overallStatus],
    levels: { _ in
      [
        Level("WAITING", "Not yet"), Level("UNDER_WAY", "Under way"), Level("SUSPENDED", "Suspended"),
        Level("COMPLETED", "Completed"), Level("TERMINATED", "Terminated"), Level("WITHDRAWN", "Withdrawn"),
        Level("UNKNOWN", "Unknown"), Level("EXPANDED_ACCESS", "Expanded access"),
      ]
    }
  ) { row, _ in
    guard let status = row.status else { return row.term(.overallStatus) }
    switch status {
    case .notYetRecruiting: return .level(0)
    case .recruiting, .enrollingByInvitation, .activeNotRecruiting: return .level(1)
    case .suspended: return .level(2)
    case .completed: return .level(3)
    case .terminated: return .level(4)
    case .withdrawn: return .level(5)
    case .unknown: return .level(6)
    default: return .level(7)
    }
  }

  static let whyStopped = text(
    "why-stopped", "Reason as registered", .whyStopped, "Why a stopped trial was stopped, in the registrant's words.")
}
