import StudyModel

extension Study {
  /// What can be known of a study once AACT has taken it in and given it out: the test's own account of what is lost.
  var throughAACT: Study {
    var study = Study(id: id, version: VersionKey(rank: 2, updated: 0))
    for field in StudyField.allCases where field.list == nil { study[field] = exported(self[field], field) }
    study[.hasResults] = .flag(study[.resultsFirstPosted].date != nil)
    study[.versionHolder] = .cannotSay
    study.version.updated = study[.lastUpdatePosted].date?.packed ?? 0
    for list in StudyList.allCases {
      study[list] = .rows(count(of: list))
      for field in list.fields where count(of: list) > 0 {
        study[column: field] = self[column: field].map { exported($0, field) }
      }
    }
    study.set(.phase, phasesInOneCell)
    for field in [StudyField.maskedParty, .ageGroup] {
      // Flags say which, and neither in what order nor how often.
      study.set(field, (0..<4).map { .term($0) }.filter(self[column: field].contains))
    }
    study.sortOutcomes()
    return study
  }

  private mutating func set(_ field: StudyField, _ values: [FieldValue]) {
    guard let list = field.list else { return }
    self[list] = .rows(values.count)
    self[column: field] = values
  }

  /// Phases are joined by a slash; one unknown word among them makes the cell unknown.
  private var phasesInOneCell: [FieldValue] {
    let given = self[column: .phase].filter(\.isGiven)
    guard given.count > 1, given.contains(where: { $0.text != nil }) else { return given }
    let words = given.map { value in
      if case .term(let position) = value { Phase.words[Int(position)].code } else { value.text ?? "" }
    }
    return [.text(words.joined(separator: "/"))]
  }

  private mutating func sortOutcomes() {
    func rank(_ row: Int) -> UInt8 { if case .term(let kind) = self[column: .outcomeKind][row] { kind } else { 9 } }
    let order = (0..<count(of: .outcomes)).sorted { (rank($0), $0) < (rank($1), $1) }
    for field in StudyList.outcomes.fields where !order.isEmpty {
      let column = self[column: field]
      self[column: field] = order.map { column[$0] }
    }
  }

  private func exported(_ value: FieldValue, _ field: StudyField) -> FieldValue {
    switch value {
    case .notRead, .cannotSay: return .notGiven
    case .date(let date):
      // A column of dates has days only.
      return AACTExport.days.contains { $0.0 == field } ? .date(PartialDate(date.lastDay)) : value
    case .text(let text):
      if AACTExport.days.contains(where: { $0.0 == field }) || field == .enrollment { return .notGiven }
      var text = AACTExport.exported(
        String(text.unicodeScalars.filter { $0 != "\"" }.map(Character.init)) + "|\n")
      text.removeLast(2)
      if Self.long.contains(field) { text = String(text.map { $0 == "~" ? "\n" : $0 }) }
      while let first = text.unicodeScalars.first, first.value <= 32 { text.unicodeScalars.removeFirst() }
      while let last = text.unicodeScalars.last, last.value <= 32 { text.unicodeScalars.removeLast() }
      return text.isEmpty ? .notGiven : .text(text)
    default: return value
    }
  }

  private static let long: Set<StudyField> = [
    .briefSummary, .detailedDescription, .eligibilityCriteria, .studyPopulation, .armDescription,
    .interventionDescription, .outcomeDescription, .whyStopped,
  ]
}
