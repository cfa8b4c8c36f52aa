import StudyModel

/// The class of a date under METHODS' policy: actual, estimated, not stated, or not to be told.
public enum DateClass: Sendable {
  /// It has happened.
  case actual
  /// It is planned.
  case estimated
  /// The source gives no type and the policy decides none.
  case notStated
  /// A primary completion of an open trial without a type.
  case cannotTell

  /// The code in lists and readable CSV.
  var code: String {
    switch self {
    case .actual: "ACTUAL"
    case .estimated: "ESTIMATED"
    case .notStated, .cannotTell: ""
    }
  }
}

/// What METHODS defines over one trial: begun, ended, open; past and after; the class of its dates.
extension TrialRow {
  /// The status, when it is of the vocabulary.
  var status: OverallStatus? { known(.overallStatus) }
  /// One of the four open statuses; unknown without a recognized status.
  var isOpen: Bool? { status.map(\.isOpen) }
  /// Completed or terminated; unknown without a recognized status.
  var hasEnded: Bool? { status.map(\.isEnded) }
  /// Whether anyone was enrolled, by the status; unknown without one, and for UNKNOWN without a last known status.
  var hasBegun: Bool? {
    guard let status else { return nil }
    switch status {
    case .withdrawn, .notYetRecruiting: return false
    case .unknown:
      let last = code(.lastKnownStatus)
      return last == Column.missing || last == Column.cannotSay
        ? nil : last != Int32(OverallStatus.notYetRecruiting.rawValue)
    default: return true
    }
  }

  /// Whether the last day a date may be lies before the trial's as-of.
  func isPast(_ date: PartialDate) -> Bool? { asOf.map { date.lastDay < $0 } }
  /// Whether the first day a date may be lies after the trial's as-of.
  func isAfter(_ date: PartialDate) -> Bool? { asOf.map { date.firstDay > $0 } }

  /// The class of the start date.
  var startClass: DateClass? {
    stated(.start, .startType)
      ?? date(.start).map { _ in
        hasBegun == true ? .actual : status == .notYetRecruiting ? .estimated : .notStated
      }
  }
  /// The class of the primary completion date.
  var primaryCompletionClass: DateClass? {
    stated(.primaryCompletion, .primaryCompletionType)
      ?? date(.primaryCompletion).map { _ in
        hasEnded == true ? .actual : isOpen == true ? .cannotTell : .notStated
      }
  }
  /// Whether a primary completion may be reached or past due, and the source does not carry which: an open trial's date
  /// that is not ahead.
  var cannotTellPrimaryCompletion: Bool {
    code(.primaryCompletionType) == Column.cannotSay && primaryCompletionClass == .cannotTell
  }
  /// The class of the completion date.
  var completionClass: DateClass? {
    stated(.completion, .completionType) ?? date(.completion).map { _ in hasEnded == true ? .actual : .notStated }
  }

  /// The type as stated; without one, a date after the as-of is estimated.
  private func stated(_ field: StudyField, _ type: StudyField) -> DateClass? {
    guard let date = date(field) else { return nil }
    switch known(type, ValueType.self) {
    case .actual: return .actual
    case .estimated: return .estimated
    case nil: return isAfter(date) == true ? .estimated : nil
    }
  }

  /// Until when a begun trial is observed: its end, the last verification of one lost track of, else its as-of.
  var observedUntil: PartialDate? {
    if hasEnded == true { return date(.completion) }
    return status == .unknown ? date(.statusVerified) : asOf.map { PartialDate($0) }
  }

  /// Confirmed: the trial has begun and its start is actual, or estimated and past.
  var isConfirmedStart: Bool {
    guard hasBegun == true, let start = date(.start), let startClass else { return false }
    return startClass == .actual || (startClass == .estimated && isPast(start) == true)
  }
  /// Planned: every other dated start of a trial not withdrawn.
  var isPlannedStart: Bool { date(.start) != nil && !isConfirmedStart && status != .withdrawn }
  /// Begun, but its start names no quarter.
  var hasUnnamedStart: Bool { hasBegun == true && (date(.start)?.month == nil) }

  /// The enrollment count that enters sizes: no placeholder of nines (METHODS 4).
  var size: Int? { enrollment.flatMap { TrialRow.isPlaceholder($0) ? nil : $0 } }
  /// All nines, of five or more digits: a placeholder.
  static func isPlaceholder(_ count: Int) -> Bool {
    var rest = count
    var digits = 0
    while rest > 0 {
      guard rest % 10 == 9 else { return false }
      rest /= 10
      digits += 1
    }
    return digits >= 5
  }

  /// Whether the window reaches 18: no upper limit, or one of 18 and over; unknown where the limit cannot be said.
  var isAdult: Bool? {
    switch code(.maximumAge) {
    case Column.missing: true
    case 0...: age(.maximumAge).map { $0.exact >= 18 * Age.exactYear }
    default: nil
    }
  }
}
