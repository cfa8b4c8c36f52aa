internal import StudyModel

/// Reads the page of a trial's results on MedDataX, which says little of the trial itself.
enum MedDataXResults {
  /// How the page's title begins.
  static let title = "Trial Outcomes & Findings for"

  static func isPage(_ lines: PageLines) -> Bool {
    lines.contains { $0.text.hasPrefix(title) } && lines.contains { $0.text.hasPrefix("NCT ID:") }
  }

  static func record(of lines: PageLines) -> PageAnswer {
    guard let id = PageID.labelled("NCT ID:", in: lines) else {
      return .unreadable("names no trial: its line \"NCT ID:\" holds no NCT number; save the page again")
    }
    var record = PageRecord(id: id)
    record.isSilent(about: MedDataXPage.carried)
    if let heading = lines.first(where: { $0.text.hasPrefix(title) })?.text.dropFirst(title.count) {
      // The id stands behind the trial's title, in parentheses.
      let end = heading.lastIndex(of: "(").map { heading[$0...].contains("NCT") ? $0 : heading.endIndex }
      record.values[.briefTitle] = heading[..<(end ?? heading.endIndex)].withoutBlanks
    }
    if let date = lines.firstIndex(where: { $0.text.hasPrefix("Last Updated:") }),
      let (value, _) = lines.labelled("Last Updated:", at: date, isValue: { SpelledDate.date($0) != nil })
    {
      record.values[.lastUpdatePosted] = value
    }
    record.values[.hasResults] = "Yes"
    let labels = ["Recruitment status", "Study phase", "Target enrollment", "Primary outcome timeframe"]
    let parts = lines.cut(at: labels)
    record.values[.overallStatus] = parts["Recruitment status"]?.first?.text
    if let phases = parts["Study phase"]?.first?.text {
      record.lists[.phases] = SpelledPhases.texts(phases).map { [.phase: $0] }
    }
    record.values[.enrollment] = (parts["Target enrollment"]?.first?.text).flatMap(MedDataXPage.participants)
    return .record(record)
  }
}
