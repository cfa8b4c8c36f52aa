import StudyModel

/// Sites that are not there, or stand nowhere.
extension QualityRule {
  static let begunWithoutSite = QualityRule(
    "DQ15", "Begun without a site, or with a country not recognized", .gap, touches: "Sites", basis: "begun trials",
    "The trial has begun by its status and lists no site, or a site's country is none of the countries known.",
    reads: Variable.stateFields.union([.siteCountry]), shows: [.overallStatus, .lastKnownStatus],
    examples: [
      QualityExample(.hit, [.siteCountry: ""], "completed, and no site is listed"),
      QualityExample(.hit, [.siteCountry: "Germany|Atlantis|Atlantis"], "country not recognized: Atlantis"),
      QualityExample(.clean, [:]),
      QualityExample(.outside, [.overallStatus: "NOT_YET_RECRUITING", .siteCountry: ""]),
      QualityExample(.unknown, [.siteCountry: "?"]),
    ],
    applies: { row, _ in row.hasBegun ?? false },
    hits: { row, context in
      guard row.carries(.sites) else { return nil }
      let codes = row.codes(.siteCountry)
      return codes.isEmpty || codes.contains { $0 >= 0 && context.country(of: $0) < 0 }
    },
    words: { row, context in
      let codes = row.codes(.siteCountry)
      guard !codes.isEmpty else { return ["\(QualityWords.status(row)), and no site is listed"] }
      let words = context.table.words(of: .siteCountry)
      var names: [String] = []
      for code in codes where code >= 0 && context.country(of: code) < 0 && !names.contains(words[Int(code)]) {
        names.append(words[Int(code)])
      }
      return ["country not recognized: \(QualityWords.list(names))"]
    })
}
