internal import StudyModel

/// Reads the older page of a whole study: identification, status, descriptions and oversight.
enum IgniteStudyPage {
  /// How its title begins.
  static let title = "Viewing Study "

  /// The labels in the page's order; those without a field end the value before them.
  private static let labels: [(label: String, field: StudyField?)] = [
    ("Ignite Creation Date", nil), ("Last Modification Date", nil), ("Ignite Modification Date", nil),
    ("Study NCT ID", nil), ("Status", .overallStatus), ("Last Update Posted", .lastUpdatePosted),
    ("First Post", .firstPosted), ("Is Gene Therapy", nil), ("Has Adverse Events", nil), ("Brief Title", .briefTitle),
    ("Sponsor", .leadSponsor), ("Organization", nil), ("Study Overview", nil), ("Official Title", .officialTitle),
    ("Status Verified Date", .statusVerified), ("Last Known Status", .lastKnownStatus),
    ("Delayed Posting", .delayedPosting), ("If Stopped, Why?", .whyStopped),
    ("Has Expanded Access", .hasExpandedAccess),
    ("If Expanded Access, NCT#", nil), ("Has Expanded Access, NCT# Status", nil), ("Acronym", .acronym),
    ("Brief Summary", .briefSummary), ("Detailed Description", .detailedDescription), ("Study Oversight", nil),
    ("Has Oversight DMC", .hasDataMonitoringCommittee), ("Is a FDA Regulated Drug?", .isFDARegulatedDrug),
    ("Is a FDA Regulated Device?", .isFDARegulatedDevice), ("Is an Unapproved Device?", .isUnapprovedDevice),
    ("Is a PPSD?", nil), ("Is a US Export?", .isUSExport), ("Is an FDA AA801 Violation?", .isFDAAAViolation),
  ]

  /// The fields it carries.
  static let carried = Set(labels.compactMap(\.field))

  static func record(of lines: PageLines) -> PageAnswer {
    let heading = lines.first { $0.text.hasPrefix(title) }?.text.dropFirst(title.count) ?? ""
    guard let id = PageID.labelled("Study NCT ID:", in: lines) ?? PageID.nct(heading) else {
      return .unreadable("names no trial: no line \"Study NCT ID: NCT…\"; save the page again")
    }
    var record = PageRecord(id: id)
    record.made = IgniteDate.latest(in: lines)
    record.isSilent(about: Ignite.carried)
    var current: StudyField?
    var text: PageLines = []
    func finish() {
      guard let field = current, record.values[field] == nil, record.texts[field] == nil else { return }
      let isNothing = text.count == 1 && nothing.contains(text.first?.text ?? "")
      record.texts[field] = isNothing ? [] : text
    }
    for line in lines {
      if let (field, value) = labelled(line.text) {
        finish()
        current = field
        text = value.isEmpty ? [] : [PageLine(text: value)]
      } else {
        text.append(line)
      }
    }
    finish()
    // The order of versions asks for it as a value.
    if let posted = record.texts.removeValue(forKey: .lastUpdatePosted) {
      record.values[.lastUpdatePosted] = posted.text
    }
    if record.texts[.isFDAAAViolation] == nil {
      record.notes.append(
        "the page of \(id) ends before its line \"Is an FDA AA801 Violation?\": what stood behind cannot be said; "
          + "save it again")
    }
    return .record(record)
  }

  /// What stands where the record has nothing.
  private static let nothing: Set<String> = ["None", "N/A", "Not Stopped", ""]

  /// The field of the label that a line begins with, and what stands behind it.
  private static func labelled(_ line: String) -> (StudyField?, String)? {
    for (label, field) in labels where line.hasPrefix(label) {
      let rest = line.dropFirst(label.count)
      if rest.hasPrefix(":") { return (field, rest.dropFirst().withoutBlanks) }
      if rest.isEmpty, label.hasSuffix("Overview") || label.hasSuffix("Oversight") { return (nil, "") }
    }
    return nil
  }
}
