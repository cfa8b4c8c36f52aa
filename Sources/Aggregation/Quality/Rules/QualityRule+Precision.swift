import StudyModel

/// What is known too roughly, in strange words, or more than once.
extension QualityRule {
  private static let dates: [StudyField] = [.start, .primaryCompletion, .completion]

  static let dateWithoutDay = QualityRule(
    "DQ17", "A date without its day", .imprecision, touches: "Timeline, Stops", basis: "all trials",
    "The start, the primary completion or the completion names a month or a year only.",
    reads: Set(dates), shows: dates,
    examples: [
      QualityExample(.hit, [.start: "2020-03"], "start 2020-03 names no day"),
      QualityExample(
        .hit, [.start: "2020", .completion: "2022-11"], "start 2020 names no month; completion 2022-11 names no day"),
      QualityExample(.clean, [:]),
      QualityExample(.clean, [.start: ""]),
    ],
    hits: { row, _ in dates.contains { row.date($0).map { $0.day == nil } ?? false } },
    words: { row, _ in
      dates.compactMap { field in
        guard let date = row.date(field), date.day == nil else { return nil }
        return "\(QualityWords.dated(field, date)) names no \(date.month == nil ? "month" : "day")"
      }
    })

  static let furtherRecords = QualityRule(
    "DQ18", "Further records of the same trial", .repetition, touches: "all", basis: "records",
    "The input holds more than one record of the trial; the latest is used, and the others are counted as superseded.",
    reads: [], shows: [], examples: [QualityExample(.clean, [:])],
    hits: { row, _ in row.furtherRecords > 0 },
    words: { row, _ in
      let count = row.furtherRecords
      return ["\(count) further \(count == 1 ? "record" : "records") of this trial in the input"]
    })

  private static let scalars: [StudyField] = [
    .overallStatus, .allocation, .interventionModel, .primaryPurpose, .masking, .leadSponsorClass, .minimumAge,
    .maximumAge,
  ]
  private static let lists: [StudyField] = [.maskedParty, .ageGroup]

  static let outsideVocabulary = QualityRule(
    "DQ20", "A value outside the vocabulary", .vocabulary, touches: "all", basis: "all trials",
    "Phase, status, allocation, model, purpose, masking, masked parties, class of the lead sponsor, an age limit, an age group, or the type of the enrollment count is none of the registry's words; so is a combination of phases that is none.",
    reads: Set(scalars + lists + [.phase, .enrollment, .enrollmentType]), shows: [],
    examples: [
      QualityExample(.hit, [.allocation: "RANDOM"], "allocation “RANDOM”"),
      QualityExample(.hit, [.phase: "PHASE1|PHASE4"], "phase “PHASE1|PHASE4”"),
      QualityExample(.hit, [.ageGroup: "ADULT|ELDERLY"], "age group “ELDERLY”"),
      QualityExample(.clean, [:]),
      QualityExample(.clean, [.enrollment: "", .enrollmentType: "GUESSED"]),
    ],
    hits: { row, context in
      if Variable.phase.answer(row, context) == .unrecognized { return true }
      if scalars.contains(where: { row.code($0) <= Column.odd }) { return true }
      if row.enrollment != nil && row.code(.enrollmentType) <= Column.odd { return true }
      return lists.contains { row.codes($0).contains { $0 <= Column.odd } }
    },
    words: { row, context in
      var words: [String] = []
      func add(_ field: StudyField, _ text: String) {
        words.append("\(QualityWords.name(of: field)) \(QualityWords.quoted(text))")
      }
      if Variable.phase.answer(row, context) == .unrecognized {
        add(.phase, row.codes(.phase).map { phase(of: $0, row) }.joined(separator: "|"))
      }
      for field in scalars + (row.enrollment == nil ? [] : [.enrollmentType]) where row.code(field) <= Column.odd {
        add(field, row.text(field) ?? "")
      }
      for field in lists { for text in row.texts(field) { add(field, text) } }
      return words
    })

  private static func phase(of code: Int32, _ row: TrialRow) -> String {
    let column = row.table.lists[StudyList.phases.position]?.columns[StudyField.phase.position]
    return column.flatMap { StudyField.phase.code(of: $0.value(code, of: .phase)) } ?? ""
  }
}
