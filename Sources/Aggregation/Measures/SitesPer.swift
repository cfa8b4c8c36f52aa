public import StudyModel

/// Sites over what they could serve: people, or a reader's own denominator (METHODS 3, sites per million).
extension Measure {
  private static let people = Geography.standard.people

  static let population = value(
    of: people, "population", "Population",
    "The people of the whole country or region (World Bank, year as in Methods).")

  static let sitesPerMillion = sites(
    per: people, "sites-per-million", "Sites per million",
    "Site rows per million people; interval by a seeded bootstrap over trials (METHODS 3).")

  static let recruitingSitesPerMillion = recruitingSites(
    per: people, "recruiting-sites-per-million", "Recruiting per million",
    "Recruiting site rows per million people (METHODS 3).")

  static let trialsPerMillion = trials(
    per: people, "trials-per-million", "Trials per million",
    "Trials with a site here per million people; Garwood's interval, which is for counts of trials (METHODS 3).")

  /// The measures of a reader's own denominator: its number, and sites, recruiting sites and trials over it.
  public static func measures(of denominator: Denominator) -> [Measure] {
    let (id, label, rate) = (denominator.id, denominator.label, denominator.rate)
    let year = denominator.year.map { " (\($0))" } ?? ""
    return [
      value(of: denominator, id, label, "\(label)\(year), as defined in '\(id)'."),
      sites(
        per: denominator, "sites-per-\(id)", "Sites \(rate)",
        "Site rows \(rate)\(year), as defined in '\(id)'; interval by a seeded bootstrap over trials."),
      recruitingSites(
        per: denominator, "recruiting-sites-per-\(id)", "Recruiting \(rate)",
        "Recruiting site rows \(rate)\(year), as defined in '\(id)'."),
      trials(
        per: denominator, "trials-per-\(id)", "Trials \(rate)",
        "Trials with a site here \(rate)\(year), as defined in '\(id)'; Garwood's interval."),
    ]
  }

  private static func value(of denominator: Denominator, _ id: String, _ label: String, _ summary: String) -> Measure {
    Measure(id, label, summary, reads: [], unit: denominator.unit) { group in
      Parts(used: group.trials)
    } estimate: { _, group in
      group.number(of: denominator).map { Estimate($0) } ?? .none("no denominator")
    }
  }

  private static func sites(per denominator: Denominator, _ id: String, _ label: String, _ summary: String) -> Measure {
    Measure(id, label, summary, reads: [.siteCountry], unit: denominator.rate) { group in
      let counts = group.isCovered(by: denominator)
      let here = group.sites
      var parts = Parts(used: here.trials, numerator: [], numeratorAdds: [], missing: here.missing)
      var next = 0
      for (trial, count) in zip(here.trials, here.counts) {
        let covered = here.rows[next..<next + count].count(where: counts)
        next += count
        if covered > 0 {
          parts.numerator?.append(trial)
          parts.numeratorAdds?.append(covered)
        }
      }
      return parts
    } estimate: { parts, group in
      density(parts, group, denominator)
    }
  }

  private static func recruitingSites(
    per denominator: Denominator, _ id: String, _ label: String, _ summary: String
  ) -> Measure {
    Measure(id, label, summary, reads: [.siteCountry, .siteStatus, .overallStatus], unit: denominator.rate) { group in
      recruiting(group, where: group.isCovered(by: denominator))
    } estimate: { parts, group in
      group.context.neverCarried.contains(.siteStatus)
        ? .none("site statuses are not in this source") : density(parts, group, denominator)
    }
  }

  private static func trials(per denominator: Denominator, _ id: String, _ label: String, _ summary: String) -> Measure
  {
    let sites = sites(per: denominator, id, label, summary)
    return Measure(id, label, summary, reads: [.siteCountry], unit: denominator.rate) { group in
      var parts = sites.parts(group)
      parts.numeratorAdds = nil
      return parts
    } estimate: { parts, group in
      guard let number = group.number(of: denominator), number > 0 else { return .none("no denominator") }
      let count = parts.numerator?.count ?? 0
      let each = Double(denominator.per) / number
      let interval = PoissonCount.interval(count).map { Interval($0.low * each, $0.high * each, $0.method) }
      return Estimate(Double(count) * each, interval)
    }
  }

  private static func density(_ parts: Parts, _ group: Group, _ denominator: Denominator) -> Estimate {
    guard let number = group.number(of: denominator), number > 0, let region = group.region else {
      return .none("no denominator")
    }
    // Resampled are the population's trials that list any site, those without one here included as zeros.
    var adds = (parts.numeratorAdds ?? []).reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    let withSite = adds.values.reduce(0, +)
    adds[0] = group.known.count - withSite
    let counted = adds.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map { (sites: $0.key, trials: $0.value) }
    let sum = Double(parts.numeratorSum ?? 0)
    if denominator.per == 1_000_000, let people = Int(exactly: number) {
      let interval = TrialBootstrap.interval(sitesPerTrial: counted, population: people, seedText: region.code)
      return Estimate(sum / number * 1_000_000, interval)
    }
    // Over a million the interval is that of the sum itself.
    let interval = TrialBootstrap.interval(sitesPerTrial: counted, population: 1_000_000, seedText: region.code)
    let each = Double(denominator.per) / number
    return Estimate(sum * each, interval.map { Interval($0.low * each, $0.high * each, $0.method) })
  }
}

extension Denominator {
  /// The unit of a rate: `per million`, `per 1,000 cases`.
  var rate: String {
    if id == "population" { return "per million" }
    return per == 1 ? "per \(unit)" : "per \(Denominator.grouped(per)) \(unit)"
  }

  /// A whole number with commas between thousands.
  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.indices.map { position in
      (position > 0 && (digits.count - position) % 3 == 0 ? "," : "") + String(digits[position])
    }.joined()
  }
}

extension Group {
  /// The part of the world the group stands for: a country or a region; nothing for any other group.
  var region: RegionSet.Region? {
    guard case .level(let level) = place else { return nil }
    return variable?.territory?(level, context)
  }

  /// The denominator's number of the group's country or region.
  func number(of denominator: Denominator) -> Double? { region.flatMap { denominator.value(of: $0) } }

  /// Whether a site row counts over a denominator: one in a country without a number leaves its region's numerator.
  func isCovered(by denominator: Denominator) -> (Int32) -> Bool {
    let codes = context.table.lists[StudyList.sites.position]?.columns[StudyField.siteCountry.position]?.codes ?? []
    let region = region ?? RegionSet.Region(code: "", countries: [])
    let covered = context.geography.countries.indices.map { denominator.covers($0, in: region) }
    return { row in
      let country = context.country(of: codes[Int(row)])
      return country >= 0 && covered[Int(country)]
    }
  }
}
