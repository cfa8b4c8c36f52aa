import StudyModel

/// Participants against sites: proxies, because one download holds the sites of the latest update only.
extension Variable {
  static let participantsPerSite = number(
    "participants-per-site", "Participants a site", unit: "participants per site",
    "The actual enrollment of an ended trial over its site rows: a proxy, since sites are those of the latest update.",
    reads: effortFields
  ) { row, _ in
    participantsPerSite(row)
  }

  static let participantsPerSitePerMonth = number(
    "participants-per-site-month", "Participants a site and month", unit: "participants per site and month",
    "Participants a site over the months from start to primary completion, both actual, of an ended trial (METHODS 4, recruitment months; a proxy).",
    reads: effortFields.union(startFields).union(primaryCompletionFields)
  ) { row, _ in
    guard let people = participantsPerSite(row), row.startClass == .actual, row.primaryCompletionClass == .actual,
      let twelfths = Duration.twelfths(from: row.date(.start), to: row.date(.primaryCompletion)), twelfths > 0
    else { return nil }
    return people / (Double(twelfths) / (12 * 30.4375))
  }

  private static let effortFields: Set<StudyField> = [.overallStatus, .enrollment, .enrollmentType, .siteCountry]

  private static func participantsPerSite(_ row: TrialRow) -> Double? {
    guard row.hasEnded == true, row.known(.enrollmentType, ValueType.self) == .actual, let size = row.size,
      row.carries(.sites), !row.rows(of: .sites).isEmpty
    else { return nil }
    return Double(size) / Double(row.rows(of: .sites).count)
  }
}
