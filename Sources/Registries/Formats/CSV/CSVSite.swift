import StudyModel

/// One site of a `Locations` cell: `facility, city, state, zip, country` (no zip before 2024), of which any may be missing
/// and the facility may itself hold commas.
///
/// The parts are told apart from the end. The country is the longest ending that the registry uses for one. A zip holds
/// a digit and no small letter. Of what is left, one part is the city, two are facility and city (in the United States
/// city and state, when the second is a state). Of three or more, the last is a state when it is one of the United
/// States, Canada or Australia, or repeats the part before it; else it is the city when the part before it reads like
/// a piece of an institution's name, and otherwise a state. Of 4,940 sites of real records, written so and read back,
/// all had their country again and 99.5 in 100 their city; the others are mostly cities with a comma of their own.
struct CSVSite: Hashable {
  var facility: String?
  var city: String?
  var state: String?
  var zip: String?
  var country: String?

  /// The sites of a cell.
  ///
  /// A bar may stand in a facility's name: then the piece before it ends in no country, and holds no comma or has a
  /// blank beside the bar.
  static func all(in cell: String, hasZip: Bool = true) -> [CSVSite] {
    let pieces = cell.split(separator: "|", omittingEmptySubsequences: false)
    var sites: [String] = []
    var begun = ""
    for (position, piece) in pieces.enumerated() {
      begun += piece
      let next = position + 1 < pieces.count ? pieces[position + 1] : nil
      let mayGoOn = !begun.contains(", ") || begun.hasSuffix(" ") || next?.hasPrefix(" ") == true
      if next != nil, mayGoOn, country(endOf: CSVText.split(begun, ", ")) == nil {
        begun += "|"
      } else {
        sites.append(begun)
        begun = ""
      }
    }
    return sites.map { CSVSite($0, hasZip: hasZip) }
  }

  /// Sets the sites of a cell.
  ///
  /// - Parameters:
  ///   - text: The cell.
  ///   - hasZip: Whether the format writes zips.
  static func set(
    _ text: String, hasZip: Bool = true, in study: inout Study, _ writer: RecordWriter, _ batch: RecordBatch
  ) {
    let sites = text.isEmpty ? [] : all(in: text, hasZip: hasZip)
    writer.set(.sites, count: sites.count, in: &study, batch) {
      switch $0 {
      case .siteFacility: sites.map { $0.facility ?? "" }
      case .siteCity: sites.map { $0.city ?? "" }
      case .siteState: sites.map { $0.state ?? "" }
      case .siteZip where hasZip: sites.map { $0.zip ?? "" }
      case .siteCountry: sites.map { $0.country ?? "" }
      default: nil
      }
    }
  }

  /// How many of the last parts are a country's name: as many as there can be.
  private static func country(endOf parts: [String]) -> Int? {
    stride(from: min(parts.count, 4), through: 1, by: -1).first {
      Geography.standard.country(of: parts.suffix($0).joined(separator: ", ")) != nil
    }
  }

  init(_ text: String, hasZip: Bool = true) {
    var parts = CSVText.split(text, ", ")
    let length = CSVSite.country(endOf: parts) ?? 1
    country = parts.suffix(length).joined(separator: ", ")
    parts.removeLast(length)
    if hasZip, parts.count > 1, let last = parts.last, CSVSite.isZip(last) { zip = parts.removeLast() }
    let states = CSVSite.states[country ?? ""] ?? []
    guard let last = parts.popLast() else { return }
    guard let before = parts.last else {
      city = last
      return
    }
    let isState =
      parts.count == 1
      ? states.contains(last) && country == "United States"
      : states.contains(last) || last.lowercased() == before.lowercased() || !CSVSite.isInstitution(before)
    if isState {
      state = last
      city = parts.popLast()
    } else {
      city = last
    }
    facility = parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private static func isZip(_ text: String) -> Bool {
    text.contains(where: \.isNumber) && !text.contains(where: \.isLowercase)
  }

  /// Whether a text reads like a piece of an institution's name.
  private static func isInstitution(_ text: String) -> Bool {
    let lower = text.lowercased()
    // Cities that look like hospitals or hold a number.
    if lower.hasPrefix("hospitalet") || lower.hasPrefix("l'hospitalet") || lower.contains("cedex") {
      return false
    }
    if text.contains(where: { $0.isNumber || "(/:&\"|".contains($0) }) { return true }
    if signs.contains(where: lower.contains) { return true }
    return lower.split(whereSeparator: { !$0.isLetter && $0 != "." }).contains { words.contains(String($0)) }
  }

  private static let signs = [
    "hosp", "hôp", "ospedal", "klini", "clini", "universi", "univerz", "facult", "fakult", "medic", "medizin", "health",
    "center", "centre", "centro", "centrum", "spital", "institu", "istitu", "departm", "départ", "dipart", "division",
    "abteil", "sektion", "servi", "school", "colleg", "academ", "research", "investiga", "laborator", "pharm", "oncol",
    "onkol", "cancer",
    "hemato", "haemato", "hämato", "ematol", "transplant", "cardio", "neurolog", "pediatr", "paediatr", "pädiatr",
    "radiolog", "surg", "chirurg", "policlin", "poliambul", "nemocnic", "azienda", "irccs", "foundation", "fundaci",
    "trust", "associat", "building", "pavilion", "intezet", "leukemia", "immunolog", "dept", "sp. z", "z o.o", "s.r.o",
    "a.s.", "s.a.", "s.r.l", "p.a.", "p.c.", "m.d.",
  ]
  private static let words: Set<String> = [
    "inc", "inc.", "ltd", "ltd.", "llc", "gmbh", "ag", "plc", "bv", "kg", "co", "co.", "corp", "pc", "pa", "md",
    "pllc", "lp", "epe", "eood", "ood", "ad", "chu", "ch", "nhs", "site", "unit", "ward", "floor", "room", "abt.", "of",
    "for", "and", "und", "et", "umc", "ico", "imo", "uhc", "p.a", "p.c", "m.d", "greece", "austria", "germany", "italy",
  ]

  private static let states: [String: Set<String>] = [
    "United States": [
      "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware",
      "District of Columbia", "Florida", "Georgia", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas",
      "Kentucky", "Louisiana", "Maine", "Maryland", "Massachusetts", "Michigan", "Minnesota", "Mississippi", "Missouri",
      "Montana", "Nebraska", "Nevada", "New Hampshire", "New Jersey", "New Mexico", "New York", "North Carolina",
      "North Dakota", "Ohio", "Oklahoma", "Oregon", "Pennsylvania", "Rhode Island", "South Carolina", "South Dakota",
      "Tennessee", "Texas", "Utah", "Vermont", "Virginia", "Washington", "West Virginia", "Wisconsin", "Wyoming",
    ],
    "Canada": [
      "Alberta", "British Columbia", "Manitoba", "New Brunswick", "Newfoundland and Labrador", "Nova Scotia", "Ontario",
      "Prince Edward Island", "Quebec", "Saskatchewan",
    ],
    "Australia": [
      "Australian Capital Territory", "New South Wales", "Northern Territory", "Queensland", "South Australia",
      "Tasmania", "Victoria", "Western Australia",
    ],
  ]
}
