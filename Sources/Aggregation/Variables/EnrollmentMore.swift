import StudyModel

/// Sizes for each arm and site, and by status and type in one number.
extension Variable {
  private static let sizeFields: Set<StudyField> = [.enrollment, .enrollmentType, .overallStatus]

  static let participantsPerArm = Variable(
    "participants-per-arm", "Participants per arm",
    "The enrollment count by the number of arms described; withdrawn trials and placeholders of nines are left out.",
    reads: sizeFields.union([.armLabel]), kind: .number(unit: "participants")
  ) { row, _ in divided(row, by: .arms, "describes no arm") }

  static let participantsPerSite = Variable(
    "participants-per-site", "Participants per site",
    "The enrollment count by the number of site rows; withdrawn trials and placeholders of nines are left out.",
    reads: sizeFields.union([.siteCountry]), kind: .number(unit: "participants per site")
  ) { row, _ in divided(row, by: .sites, "lists no site") }

  private static func divided(_ row: TrialRow, by list: StudyList, _ none: String) -> Answer {
    if row.status == .withdrawn { return .outside("withdrawn") }
    guard let count = row.enrollment else { return Answer(code: row.code(.enrollment)) }
    if TrialRow.isPlaceholder(count) { return .outside("placeholder count") }
    guard row.carries(list) else { return .cannotSay }
    let rows = row.rows(of: list).count
    return rows == 0 ? .outside(none) : .number(Double(count) / Double(rows))
  }
}
