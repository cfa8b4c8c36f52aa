/// Where a trial stands.
///
/// The first nine in life-cycle order, then the five of expanded access.
public enum OverallStatus: UInt8, Vocabulary {
  /// Not yet recruiting.
  case notYetRecruiting
  /// Recruiting.
  case recruiting
  /// Enrolling by invitation.
  case enrollingByInvitation
  /// Active, not recruiting.
  case activeNotRecruiting
  /// Suspended.
  case suspended
  /// Completed.
  case completed
  /// Terminated.
  case terminated
  /// Withdrawn.
  case withdrawn
  /// Unknown status.
  case unknown
  /// Available.
  case available
  /// No longer available.
  case noLongerAvailable
  /// Temporarily not available.
  case temporarilyNotAvailable
  /// Approved for marketing.
  case approvedForMarketing
  /// Withheld.
  case withheld

  /// The words in case order (API v2 enumerations).
  public static let words: [Word] = [
    Word("NOT_YET_RECRUITING", "Not yet recruiting"),
    Word("RECRUITING", "Recruiting"),
    Word("ENROLLING_BY_INVITATION", "Enrolling by invitation"),
    Word("ACTIVE_NOT_RECRUITING", "Active, not recruiting"),
    Word("SUSPENDED", "Suspended"),
    Word("COMPLETED", "Completed"),
    Word("TERMINATED", "Terminated"),
    Word("WITHDRAWN", "Withdrawn"),
    Word("UNKNOWN", "Unknown status"),
    Word("AVAILABLE", "Available"),
    Word("NO_LONGER_AVAILABLE", "No longer available"),
    Word("TEMPORARILY_NOT_AVAILABLE", "Temporarily not available"),
    Word("APPROVED_FOR_MARKETING", "Approved for marketing"),
    Word("WITHHELD", "Withheld"),
  ]
}
