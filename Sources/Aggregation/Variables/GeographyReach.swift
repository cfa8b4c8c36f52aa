import StudyModel

/// How far a trial reaches: at home or abroad, in one country or several, at one site or many.
extension Variable {
  static let usSites = Variable(
    "us-sites", "Sites in the US",
    "Whether a trial's sites stand in the United States alone, there and abroad, or abroad alone; territories such as Puerto Rico count with the United States, as for FDAAA and AACT.",
    reads: [.siteCountry], apart: 3,
    levels: { _ in
      [
        Level("us-only", "United States only"), Level("us-and-abroad", "United States and abroad"),
        Level("abroad-only", "Abroad only"), Level("none listed", "None listed"),
      ]
    }
  ) { row, context in
    let reach = Reach(row, context)
    guard row.carries(.sites) else { return .cannotSay }
    if reach.sites == 0 { return .level(3) }
    if reach.isUS && reach.isAbroad { return .level(1) }
    if let unknown = reach.unknown { return unknown }
    return .level(reach.isUS ? 0 : 2)
  }

  static let isMultinational = Variable(
    "is-multinational", "Multinational", "Whether a trial's sites stand in two countries or more.",
    reads: [.siteCountry], levels: { _ in [Level("yes", "Multinational"), Level("no", "One country")] }
  ) { row, context in
    guard row.carries(.sites) else { return .cannotSay }
    let reach = Reach(row, context)
    if reach.sites == 0 { return .outside("lists no site") }
    if reach.countries > 1 { return .level(0) }
    return reach.unknown ?? .level(1)
  }

  static let countryCount = Variable(
    "country-count", "Countries", "How many countries a trial that lists a site has sites in.", reads: [.siteCountry],
    kind: .number(unit: "countries")
  ) { row, context in
    guard row.carries(.sites) else { return .cannotSay }
    let reach = Reach(row, context)
    if reach.sites == 0 { return .outside("lists no site") }
    return reach.unknown ?? .number(Double(reach.countries))
  }

  static let countryBand = Variable(
    "country-band", "Countries", "How many countries a trial has sites in.", reads: [.siteCountry], apart: 0,
    levels: { _ in
      [
        Level("none listed", "None listed"), Level("1", "1 country"), Level("2 to 5", "2 to 5 countries"),
        Level("6 to 10", "6 to 10 countries"), Level("11 to 20", "11 to 20 countries"),
        Level("over 20", "Over 20 countries"),
      ]
    }
  ) { row, context in
    guard row.carries(.sites) else { return .cannotSay }
    let reach = Reach(row, context)
    if reach.sites == 0 { return .level(0) }
    if let unknown = reach.unknown { return unknown }
    return .level(1 + ([1, 5, 10, 20].firstIndex { reach.countries <= $0 } ?? 4))
  }

  /// The countries of one trial's site rows.
  private struct Reach {
    var sites = 0
    var countries = 0
    var isUS = false
    var isAbroad = false
    /// What a row says that has no country of the table: missing, cannot say or not recognized.
    var unknown: Answer?

    init(_ row: TrialRow, _ context: AnalysisContext) {
      var seen: [Int32] = []
      for code in row.codes(.siteCountry) {
        sites += 1
        let country = context.country(of: code)
        if country < 0 {
          unknown = Answer(code: country == Answer.Reserved.unrecognized ? Column.odd : country)
        } else if !seen.contains(country) {
          seen.append(country)
          if context.unitedStates.contains(country) { isUS = true } else { isAbroad = true }
        }
      }
      countries = seen.count
    }
  }

  static let siteStatus = Variable(
    "site-status", "Status of the site",
    "The status of each site row; a row carries one only while its trial recruits, or froze with it when the trial was lost track of (METHODS 3).",
    reads: [.siteStatus, .overallStatus], list: .sites,
    levels: { _ in
      siteOrder.map { status in
        let word = SiteStatus.words[Int(status.rawValue)]
        return Level(word.code, word.label)
      }
    }
  ) { row, _ in
    guard row.carries(.sites) else { return .cannotSay }
    let codes = row.codes(.siteStatus)
    guard !codes.isEmpty else { return .outside("lists no site") }
    if let status = row.status, status != .recruiting, status != .unknown, codes.allSatisfy({ $0 < 0 }) {
      return .outside("the trial does not recruit")
    }
    return .each(
      codes.map { code in
        if code >= 0, let status = SiteStatus(rawValue: UInt8(code)), let place = siteOrder.firstIndex(of: status) {
          return place
        }
        return Int(code <= Column.odd ? Answer.Reserved.unrecognized : code)
      })
  }

  /// In the order of a site's life.
  private static let siteOrder: [SiteStatus] = [
    .notYetRecruiting, .recruiting, .enrollingByInvitation, .activeNotRecruiting, .suspended, .completed, .terminated,
    .withdrawn, .available,
  ]
}
