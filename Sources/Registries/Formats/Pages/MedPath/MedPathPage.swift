internal import StudyModel

/// Reads a trial's MedPath page.
struct MedPathPage {
  /// The fields that some page carries.
  static let carried: Set<StudyField> = [
    .briefTitle, .overallStatus, .leadSponsor, .briefSummary, .detailedDescription, .studyType, .interventionModel,
    .enrollment, .eligibilityCriteria, .sex, .phase, .condition, .armLabel, .armDescription, .interventionType,
    .interventionName, .outcomeKind, .outcomeMeasure, .outcomeTimeFrame, .outcomeDescription, .siteFacility, .siteCity,
    .siteState, .siteCountry,
  ]

  private static let labels = [
    "Conditions", "Interventions", "Registration Number", "Lead Sponsor", "Brief Summary", "Detailed Description",
    "Recruitment & Eligibility", "Status", "Sex", "Target Recruitment", "Inclusion Criteria", "Exclusion Criteria",
    "Study & Design", "Study Type", "Study Design", "Arm && Interventions", "Primary Outcome Measures",
    "Secondary Outcome Measures", "Other Outcome Measures", "Trial Locations",
  ]

  let top: PageLines
  let parts: [String: PageLines]
  var record: PageRecord

  static func record(of lines: PageLines) -> PageAnswer {
    let isList = lines.contains { $0.text == "- Registration Number" }
    let lines = plain(lines, isList: isList)
    let parts = lines.cut(at: labels)
    guard let id = parts["Registration Number"]?.first?.text, id.contains(where: \.isNumber), !id.contains(" ") else {
      return .unreadable(
        "names no trial: nothing that can be an id stands behind \"Registration Number\"; save the page again")
    }
    let top = lines[..<(lines.firstIndex { $0.text == "Conditions" } ?? lines.startIndex)]
    var page = MedPathPage(top: top, parts: parts, record: PageRecord(id: id))
    page.read()
    return .record(page.record)
  }

  /// The line without the dash that it has on pages saved as a list.
  static func withoutDash(_ text: String) -> String { text.hasPrefix("- ") ? String(text.dropFirst(2)) : text }

  /// The lines up to the page's foot; of a list, labels and values without their dashes.
  private static func plain(_ lines: PageLines, isList: Bool) -> PageLines {
    var lines = lines
    if let foot = lines.lastIndex(where: { $0.text.hasPrefix("©") && $0.text.contains("MedPath") }) {
      lines = lines[..<foot]
    }
    guard isList else { return lines }
    let criteria = lines.place(of: "- Target Recruitment").map { $0 + 2 } ?? lines.endIndex
    let design = lines.place(of: "Study & Design") ?? lines.endIndex
    for place in lines.indices where place < criteria || place >= design {
      lines[place].text = withoutDash(lines[place].text)
    }
    return lines
  }

  private mutating func read() {
    record.isSilent(about: Self.carried)
    readTop()
    set(.leadSponsor, "Lead Sponsor")
    for (label, field) in [("Brief Summary", StudyField.briefSummary), ("Detailed Description", .detailedDescription)] {
      guard let lines = parts[label] else { continue }
      let said = lines.filter { !Self.isNothing($0.text) }
      if !said.isEmpty || !lines.isEmpty { record.texts[field] = said[...] }
    }
    if let lines = parts["Conditions"], !lines.isEmpty {
      record.lists[.conditions] = Self.said(lines).map { [.condition: $0.withoutBullet] }
    }
    set(.sex, "Sex")
    set(.enrollment, "Target Recruitment")
    readCriteria()
    set(.studyType, "Study Type")
    set(.interventionModel, "Study Design")
    readInterventions()
    readOutcomes()
    readSites()
    if parts["Study & Design"] == nil {
      record.notes.append(
        "the page of \(record.id) ends before its section Study & Design: what stood there cannot be said; save it again"
      )
    }
  }

  /// Sets a field to the first line behind a label.
  private mutating func set(_ field: StudyField, _ label: String) {
    guard let text = parts[label]?.first?.text else { return }
    record.values[field] = Self.isNothing(text) ? "" : text
  }

  /// Title, phase and status, read backward, because menus may stand before them.
  private mutating func readTop() {
    var rest = top
    var (phases, status): ([String]?, String?) = (nil, nil)
    while let line = rest.last?.text {
      if status == nil, phases == nil, Self.statuses[Spelling.key(line)] != nil {
        status = line
      } else if phases == nil, SpelledPhases.texts(line).allSatisfy({ Self.phases[Spelling.key($0)] != nil }) {
        phases = SpelledPhases.texts(line)
      } else {
        break
      }
      rest = rest.dropLast()
    }
    if let title = rest.last?.text, title != "MedPath" { record.values[.briefTitle] = title }
    if let phases { record.lists[.phases] = phases.map { [.phase: $0] } }
    let below = parts["Status"]?.first?.text ?? ""
    if Self.statuses[Spelling.key(below)] != nil || status == nil {
      set(.overallStatus, "Status")
    } else {
      record.values[.overallStatus] = status
    }
  }

  private mutating func readCriteria() {
    // On a list the heading of the inclusion criteria may be gone: then they follow the target.
    let inclusion = parts["Inclusion Criteria"] ?? parts["Target Recruitment"]?.dropFirst() ?? []
    var lines: [PageLine] = []
    for (heading, part) in [
      ("Inclusion Criteria", inclusion), ("Exclusion Criteria", parts["Exclusion Criteria"] ?? []),
    ] {
      let said = part.filter { !Self.isNothing($0.text) && $0.text != "Read More" }
      if said.isEmpty { continue }
      if parts[heading] != nil { lines.append(PageLine(text: heading, followsBlank: true)) }
      lines += said
    }
    if !lines.isEmpty {
      record.texts[.eligibilityCriteria] = lines[...]
    } else if parts["Inclusion Criteria"].map({ !$0.isEmpty }) ?? false {
      record.values[.eligibilityCriteria] = ""
    }
  }

  /// Whether a text says that the record has nothing here.
  static func isNothing(_ text: String) -> Bool {
    ["Not available", "Not provided", "Not specified"].contains(text)
  }

  /// The texts that say something.
  static func said(_ lines: PageLines) -> [String] { lines.texts.filter { !isNothing($0) } }

  private static let statuses = Spelling.terms(of: .overallStatus)
  private static let phases = Spelling.terms(of: .phase)
}
