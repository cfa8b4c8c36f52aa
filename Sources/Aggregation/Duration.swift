import StudyModel

/// Time between two dates as METHODS counts it, in twelfths of a day so that whole months are exact.
///
/// Both month-only: whole months of 730 ÷ 24 days (365 twelfths). Else days, a month being its 15th. A year names no
/// day, so there is no duration.
enum Duration {
  /// Twelfths of a day; negative when the end lies before the start.
  static func twelfths(from start: PartialDate?, to end: PartialDate?) -> Int? {
    guard let start, let end, let first = start.middleDay, let last = end.middleDay else { return nil }
    if start.day == nil, end.day == nil, let from = start.month, let to = end.month {
      return ((end.year - start.year) * 12 + to - from) * 365
    }
    return (last - first) * 12
  }
}
