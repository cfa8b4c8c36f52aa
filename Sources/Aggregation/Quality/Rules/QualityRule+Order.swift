import StudyModel

/// Dates that stand in an impossible order: only what is certain counts, whatever days the months leave open.
extension QualityRule {
  private static let dates: [StudyField] = [.start, .primaryCompletion, .completion]
  private static let pairs: [(earlier: StudyField, later: StudyField)] = [
    (.start, .primaryCompletion), (.start, .completion), (.primaryCompletion, .completion),
  ]

  /// Whether every day that one date may be lies after every day that another may be.
  static func isCertainlyAfter(_ a: PartialDate, _ b: PartialDate) -> Bool {
    // Packed dates order alike; most pairs need no calendar.
    a.packed > b.packed && a.firstDay > b.lastDay
  }

  private static func reversed(_ row: TrialRow, _ pair: (earlier: StudyField, later: StudyField)) -> Bool {
    guard let earlier = row.date(pair.earlier), let later = row.date(pair.later) else { return false }
    return isCertainlyAfter(earlier, later)
  }

  /// Whether enough of some dates are given; nothing where a source does not carry what is lacking.
  private static func gives(_ count: Int, of fields: [StudyField], _ row: TrialRow) -> Bool? {
    if fields.count(where: { row.date($0) != nil }) >= count { return true }
    return fields.contains { row.code($0) == Column.cannotSay } ? nil : false
  }

  static let datesOutOfOrder = QualityRule(
    "DQ01", "Dates out of order", .contradiction, touches: "Timeline, Readouts, Stops",
    basis: "trials with two of the dates",
    "The start lies after the primary completion or the completion, or the primary completion after the completion. A date without its day counts only when every day it may be lies after every day of the other.",
    reads: Set(dates), shows: dates,
    examples: [
      QualityExample(
        .hit, [.start: "2021-05", .primaryCompletion: "2020-11-03", .completion: "2021-06-01"],
        "start 2021-05 lies after primary completion 2020-11-03"),
      QualityExample(
        .hit, [.start: "2020-03-10", .primaryCompletion: "2022-12-01", .completion: "2022-11-30"],
        "primary completion 2022-12-01 lies after completion 2022-11-30"),
      QualityExample(
        .hit, [.start: "2023-01", .primaryCompletion: "2022", .completion: "2022-11"],
        "start 2023-01 lies after primary completion 2022; start 2023-01 lies after completion 2022-11"),
      QualityExample(.clean, [.primaryCompletion: "2022-11", .completion: "2022-11-03"]),
      QualityExample(.clean, [.start: "2022-05-20", .primaryCompletion: "2022-05-20"]),
      QualityExample(.clean, [.start: "2023-12", .primaryCompletion: "2023", .completion: "2024-01"]),
      QualityExample(.outside, [.primaryCompletion: "", .completion: ""]),
      QualityExample(.unknown, [.primaryCompletion: "", .completion: "?"]),
    ],
    applies: { row, _ in gives(2, of: dates, row) },
    hits: { row, _ in pairs.contains { reversed(row, $0) } },
    words: { row, _ in
      pairs.filter { reversed(row, $0) }.compactMap { earlier, later in
        guard let a = row.date(earlier), let b = row.date(later) else { return nil }
        return "\(QualityWords.dated(earlier, a)) lies after \(QualityWords.dated(later, b))"
      }
    })

  /// When results came: the day they were submitted, else the day they were posted.
  private static func results(_ row: TrialRow) -> (field: StudyField, date: PartialDate)? {
    for field in [StudyField.resultsFirstSubmitted, .resultsFirstPosted] {
      if let date = row.date(field) { return (field, date) }
    }
    return nil
  }

  static let resultsTooEarly = QualityRule(
    "DQ16", "Results before the primary completion", .contradiction, touches: "Timeline, Readouts",
    basis: "trials with results and a primary completion",
    "Results were first submitted (else first posted) before the first day the primary completion may be.",
    reads: [.resultsFirstSubmitted, .resultsFirstPosted, .primaryCompletion],
    shows: [.resultsFirstSubmitted, .resultsFirstPosted, .primaryCompletion],
    examples: [
      QualityExample(
        .hit, [.resultsFirstSubmitted: "2022-05-19", .primaryCompletion: "2022-05-20"],
        "results first submitted 2022-05-19, before primary completion 2022-05-20"),
      QualityExample(
        .hit, [.resultsFirstPosted: "2022-04-30", .primaryCompletion: "2022-05"],
        "results first posted 2022-04-30, before primary completion 2022-05"),
      QualityExample(.clean, [.resultsFirstSubmitted: "2022-05-03", .primaryCompletion: "2022-05"]),
      QualityExample(.clean, [.resultsFirstSubmitted: "2023-02-01"]),
      QualityExample(.outside, [.resultsFirstSubmitted: ""]),
      QualityExample(.unknown, [.resultsFirstSubmitted: "?", .resultsFirstPosted: "?"]),
    ],
    applies: { row, _ in
      if results(row) == nil { return gives(1, of: [.resultsFirstSubmitted, .resultsFirstPosted], row) }
      return gives(1, of: [.primaryCompletion], row)
    },
    hits: { row, _ in
      guard let completion = row.date(.primaryCompletion), let results = results(row) else { return false }
      return isCertainlyAfter(completion, results.date)
    },
    words: { row, _ in
      guard let completion = row.date(.primaryCompletion), let results = results(row) else { return [] }
      return [
        "\(QualityWords.dated(results.field, results.date)), before \(QualityWords.dated(.primaryCompletion, completion))"
      ]
    })

  private static let ends: [StudyField] = [.primaryCompletion, .completion]

  /// Whether a duration is certainly zero or less, or certainly over thirty years.
  private static func isAbsurd(_ start: PartialDate, _ end: PartialDate) -> Bool {
    end.lastDay <= start.firstDay || start.lastDay < end.firstDay.yearsEarlier(30)
  }

  static let durationAbsurd = QualityRule(
    "DQ19", "A duration of zero or less, or over 30 years", .implausible, touches: "Stops",
    basis: "trials with a start and a completion",
    "From the start to the primary completion or the completion there is no time, less than none, or more than thirty years, whatever days the months leave open.",
    reads: Set(dates), shows: dates,
    examples: [
      QualityExample(
        .hit, [.start: "2022-05-20", .primaryCompletion: "2022-05-20"],
        "primary completion 2022-05-20 lies no day after start 2022-05-20"),
      QualityExample(
        .hit, [.start: "1990-06-01", .primaryCompletion: "2020-06-02", .completion: "2020-06-02"],
        "start 1990-06-01 to primary completion 2020-06-02 is over 30 years; start 1990-06-01 to completion 2020-06-02 is over 30 years"
      ),
      QualityExample(
        .hit, [.start: "2022-06", .primaryCompletion: "2022-05-20"],
        "primary completion 2022-05-20 lies no day after start 2022-06"),
      QualityExample(.clean, [.start: "2022-05", .primaryCompletion: "2022-05"]),
      QualityExample(.clean, [.start: "1990-06-01", .primaryCompletion: "2020-06-01", .completion: "2020-06"]),
      QualityExample(.outside, [.start: ""]),
      QualityExample(.unknown, [.start: "?"]),
    ],
    applies: { row, _ in
      guard let hasStart = gives(1, of: [.start], row), hasStart else { return gives(1, of: [.start], row) }
      return gives(1, of: ends, row)
    },
    hits: { row, _ in
      guard let start = row.date(.start) else { return false }
      return ends.contains { row.date($0).map { isAbsurd(start, $0) } ?? false }
    },
    words: { row, _ in
      guard let start = row.date(.start) else { return [] }
      return ends.compactMap { field in
        guard let end = row.date(field), isAbsurd(start, end) else { return nil }
        return end.lastDay <= start.firstDay
          ? "\(QualityWords.dated(field, end)) lies no day after \(QualityWords.dated(.start, start))"
          : "\(QualityWords.dated(.start, start)) to \(QualityWords.dated(field, end)) is over 30 years"
      }
    })
}
