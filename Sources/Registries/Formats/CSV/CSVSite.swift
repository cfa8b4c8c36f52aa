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
    var sites: [CSVSite] = []
    var begun = ""
    for (position, piece) in pieces.enumerated() {
      begun += piece
      let next = position + 1 < pieces.count ? pieces[position + 1] : nil
      let parts = CSVText.split(begun, ", ")
      let mayGoOn = parts.count == 1 || begun.hasSuffix(" ") || next?.hasPrefix(" ") == true
      if next != nil, mayGoOn, country(endOf: parts) == nil {
        begun += "|"
      } else {
        sites.append(CSVSite(parts, hasZip: hasZip))
        begun = ""
      }
    }
    return sites
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
    guard let last = parts.last else { return nil }
    let most = endings.contains(last) ? min(parts.count, 4) : 1
    return stride(from: most, through: 1, by: -1).first {
      Geography.standard.country(of: $0 == 1 ? last : parts.suffix($0).joined(separator: ", ")) != nil
    }
  }

  /// The last parts of countries' names that have several.
  private static let endings = Set(
    Geography.standard.strings.map { CSVText.split($0, ", ") }.filter { $0.count > 1 }.compactMap(\.last))

  /// The site of one text.
  init(_ text: String, hasZip: Bool = true) { self.init(CSVText.split(text, ", "), hasZip: hasZip) }

  private init(_ all: [String], hasZip: Bool) {
    var parts = all
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
    var hasDigit = false
    for byte in text.utf8 {
      if (97...122).contains(byte) { return false }
      hasDigit = hasDigit || (48...57).contains(byte)
      if byte > 127 { return text.contains(where: \.isNumber) && !text.contains(where: \.isLowercase) }
    }
    return hasDigit
  }

  /// Whether a text reads like a piece of an institution's name.
  private static func isInstitution(_ text: String) -> Bool {
    let lower = Array(text.lowercased().utf8)
    func holds(_ sign: [UInt8]) -> Bool { CSVText.place(of: sign, in: lower) != nil }
    // Cities that look like hospitals or hold a number.
    if cities.contains(where: lower.starts(with:)) || holds(cedex) { return false }
    if lower.contains(where: { (48...57).contains($0) || marks.contains($0) }) || signs.contains(where: holds) {
      return true
    }
    let isPlain = lower.allSatisfy { $0 < 128 }
    if !isPlain, text.contains(where: \.isNumber) { return true }
    return lower.split { isPlain && !(97...122).contains($0) && $0 != 46 || !isPlain && $0 < 65 && $0 != 46 }
      .contains { words.contains(String(decoding: $0, as: UTF8.self)) }
  }

  private static let cities = ["hospitalet", "l'hospitalet"].map { Array($0.utf8) }
  private static let cedex = Array("cedex".utf8)
  private static let marks = Array("(/:&\"|".utf8)
  private static let signs = [
    "hosp", "hôp", "ospedal", "klini", "clini", "universi", "univerz", "facult", "fakult", "medic", "medizin", "health",
    "center", "centre", "centro", "centrum", "spital", "institu", "istitu", "departm", "départ", "dipart", "division",
    "abteil", "sektion", "servi", "school", "colleg", "academ", "research", "investiga", "laborator", "pharm", "oncol",
    "onkol", "cancer",
    "hemato", "haemato", "hämato", "ematol", "transplant", "cardio", "neurolog", "pediatr", "paediatr", "pädiatr",
    "radiolog", "surg", "chirurg", "policlin", "poliambul", "nemocnic", "azienda", "irccs", "foundation", "fundaci",
    "trust", "associat", "building", "pavilion", "intezet", "leukemia", "immunolog", "dept", "sp. z", "z o.o", "s.r.o",
    "a.s.", "s.a.", "s.r.l", "p.a.", "p.c.", "m.d.",
  ].map { Array($0.utf8) }
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
