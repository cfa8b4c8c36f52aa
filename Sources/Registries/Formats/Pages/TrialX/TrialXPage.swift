internal import StudyModel

/// Reads a trial's TrialX page.
struct TrialXPage {
  /// The fields that some page carries.
  static let carried: Set<StudyField> = [
    .briefTitle, .overallStatus, .minimumAge, .maximumAge, .sex, .phase, .briefSummary, .detailedDescription,
    .eligibilityCriteria, .condition, .leadSponsor, .lastUpdatePosted,
  ]

  /// How the first line behind the study ends.
  static let furniture = "Get in touch with the nearest study center"

  private static let labels = ["Overview", "Description", "Eligibility", "Study details"]

  static func record(of lines: PageLines) -> PageAnswer {
    let parts = lines.cut(at: labels)
    let details = parts["Study details"] ?? lines
    // The id is a line of its own under the conditions.
    guard let place = details.firstIndex(where: { PageID.isNCT($0.text) }) else {
      return .unreadable(
        "names no trial: no line under \"Study details\" is an NCT number, so the page is not whole; save it again")
    }
    var page = TrialXPage(record: PageRecord(id: details[place].text))
    page.record.isSilent(about: [.minimumAge, .maximumAge, .sex, .phase, .overallStatus, .briefTitle, .leadSponsor])
    page.record.isSilent(about: [.lastUpdatePosted, .condition])
    let end = lines.firstIndex { $0.text == "Powered by AI" || $0.text == "Overview" } ?? lines.startIndex
    page.readTop(lines[..<end])
    for (label, field) in [
      ("Overview", StudyField.briefSummary), ("Description", .detailedDescription),
      ("Eligibility", .eligibilityCriteria),
    ] {
      if let part = parts[label] {
        page.record.texts[field] = part
      } else if label != "Description" {
        page.record.isSilent(about: [field])
      }
    }
    if parts["Study details"] != nil {
      page.record.lists[.conditions] = details[..<place].filter { isFilled($0.text) }
        .map { [.condition: $0.text.withoutBullet] }
    }
    page.readFoot(details[(place + 1)...])
    return .record(page.record)
  }

  private(set) var record: PageRecord

  private init(record: PageRecord) { self.record = record }

  /// Titles, then status, ages, sex and phase, read backward because menus may stand before them.
  private mutating func readTop(_ top: PageLines) {
    var rest = top
    while let line = rest.last?.text {
      if record.lists[.phases] == nil, let phases = Self.phases(line) {
        record.lists[.phases] = phases.map { [.phase: $0] }
      } else if record.values[.sex] == nil, Self.sexes[Spelling.key(line)] != nil {
        record.values[.sex] = line
      } else if record.values[.minimumAge] == nil, let (least, most) = AgeWindow.limits(in: line) {
        record.values[.minimumAge] = least
        if let most { record.values[.maximumAge] = most }
      } else if record.values[.overallStatus] == nil, Self.statuses[Spelling.key(line)] != nil {
        record.values[.overallStatus] = line
      } else {
        break
      }
      rest = rest.dropLast()
    }
    if let title = rest.last?.text, Self.isFilled(title), title != "Image" { record.values[.briefTitle] = title }
  }

  /// Sponsor and date of the update; the furniture begins behind them.
  private mutating func readFoot(_ lines: PageLines) {
    for line in lines.prefix(2) {
      if line.text.contains("Step 1") || line.text.hasSuffix(Self.furniture) { return }
      if SpelledDate.date(line.text) != nil {
        record.values[.lastUpdatePosted] = line.text
        return
      }
      if record.values[.leadSponsor] == nil, Self.isFilled(line.text) { record.values[.leadSponsor] = line.text }
    }
  }

  /// Whether a text is no leftover of the site's template.
  private static func isFilled(_ text: String) -> Bool { !text.contains("{{") }

  private static func phases(_ line: String) -> [String]? {
    guard line.contains("Phase") else { return nil }
    let phases = SpelledPhases.texts(line)
    return phases.allSatisfy { phaseWords[Spelling.key($0)] != nil } ? phases : nil
  }

  private static let phaseWords = Spelling.terms(of: .phase)
  private static let sexes = Spelling.terms(of: .sex)
  private static let statuses = Spelling.terms(of: .overallStatus)
}
