/// Whether a site recruits.
public enum SiteStatus: UInt8, Vocabulary {
  /// Active, not recruiting.
  case activeNotRecruiting
  /// Completed.
  case completed
  /// Enrolling by invitation.
  case enrollingByInvitation
  /// Not yet recruiting.
  case notYetRecruiting
  /// Recruiting.
  case recruiting
  /// Suspended.
  case suspended
  /// Terminated.
  case terminated
  /// Withdrawn.
  case withdrawn
  /// Available.
  case available

  /// The words in case order (API v2 enumerations).
  public static let words: [Word] = [
    Word("ACTIVE_NOT_RECRUITING", "Active, not recruiting"),
    Word("COMPLETED", "Completed"),
    Word("ENROLLING_BY_INVITATION", "Enrolling by invitation"),
    Word("NOT_YET_RECRUITING", "Not yet recruiting"),
    Word("RECRUITING", "Recruiting"),
    Word("SUSPENDED", "Suspended"),
    Word("TERMINATED", "Terminated"),
    Word("WITHDRAWN", "Withdrawn"),
    Word("AVAILABLE", "Available"),
  ]
}
