import StudyModel

/// The facility of each site row: its normalized name with city and country (METHODS 3, counting unit).
///
/// A placeholder names no facility: such a row has the reserved code of what is not recognized. The distinct keys are
/// a lower bound of the facilities, because placeholders hide some, however many spellings the others have.
final class Facilities: Sendable {
  /// The facilities and the rows under them.
  let sites: SiteKeys

  init(_ cities: SiteKeys, _ table: TrialTable) {
    let rows = table.lists[StudyList.sites.position]
    let names = rows?.columns[StudyField.siteFacility.position]
    let (codes, words) = (names?.codes ?? [], names?.words ?? [])
    var folds: [String: Int32] = [:]
    // Each distinct name is folded once: its number, or why it names no facility.
    let folded = words.map { word -> Int32 in
      let name = FacilityName(word)
      if name.isBlank { return Answer.Reserved.missing }
      if name.isPlaceholder { return Answer.Reserved.unrecognized }
      let number = folds[name.folded] ?? Int32(folds.count)
      folds[name.folded] = number
      return number
    }
    let sponsors = table.words(of: .leadSponsor).map { folds[FacilityName($0).folded] ?? -1 }
    let sponsorCodes = table.columns[StudyField.leadSponsor.position]?.codes ?? []
    let classes = table.columns[StudyField.leadSponsorClass.position]?.codes ?? []
    /// The name of the trial's lead sponsor, where industry leads it.
    func ownName(_ trial: Int) -> Int32 {
      guard classes.indices.contains(trial), classes[trial] == Int32(AgencyClass.industry.rawValue),
        sponsorCodes.indices.contains(trial), sponsorCodes[trial] >= 0
      else { return -1 }
      return sponsors[Int(sponsorCodes[trial])]
    }
    sites = SiteKeys(table) { row, trial in
      guard codes.indices.contains(row), cities.keys.indices.contains(row) else {
        return (Answer.Reserved.cannotSay, 0)
      }
      guard codes[row] >= 0 else {
        return (codes[row] == Column.cannotSay ? Answer.Reserved.cannotSay : Answer.Reserved.missing, 0)
      }
      let name = folded[Int(codes[row])]
      return (name >= 0 && name == ownName(trial) ? Answer.Reserved.unrecognized : name, cities.keys[row])
    } spelling: { row in
      codes[row]
    } name: { row in
      let city = cities.keys[row]
      return "\(SiteKeys.trimmed(words[Int(codes[row])])), "
        + (city >= 0 ? cities.names[Int(city)] : "city not given")
    }
  }
}

/// The name of a facility as it is compared: without case, punctuation, legal form and the sponsor's number of a site.
struct FacilityName {
  /// The words of the name as compared.
  let folded: String
  /// Whether it holds nothing but blanks.
  let isBlank: Bool
  /// Whether it names no facility but stands in the place of a name.
  ///
  /// Either words that say "investigational site" wherever they stand ("GSK Investigational Site", "Investigator Site
  /// 12"), or nothing but words that fit any site, and words with a digit ("Research Site", "Local Institution - 0248",
  /// "Study Center 3", "104").
  let isPlaceholder: Bool

  init(_ name: String) {
    // Lower case of upper case also unites "ß" and "SS".
    let cased = name.utf8.allSatisfy { $0 < 0x80 } ? name : name.uppercased().lowercased()
    var words: [[UInt8]] = []
    var isCode: [Bool] = []
    for written in cased.utf8.split(whereSeparator: { $0 == 32 || $0 == 9 || $0 == 10 || $0 == 13 }) {
      // A word with a digit is a code as a whole: "CT-155" says as little of a place as "0155".
      let hasDigit = written.contains { (48...57).contains($0) }
      for part in FacilityName.parts(of: written) {
        words.append(part)
        isCode.append(hasDigit)
      }
    }
    isBlank = name.allSatisfy(\.isWhitespace)
    let texts = words.map { String(decoding: $0, as: UTF8.self) }
    let saysSite = texts.indices.dropLast().contains {
      texts[$0].hasPrefix("investigat") && texts[$0 + 1].hasPrefix("site")
    }
    isPlaceholder =
      !isBlank && (saysSite || texts.indices.allSatisfy { isCode[$0] || Self.generic.contains(texts[$0]) })
    folded = FacilityName.key(texts, isCode).joined(separator: " ")
  }

  /// Letters, digits and what is beyond ASCII; full stops and apostrophes fall out, all else parts words.
  private static func parts(of word: Substring.UTF8View) -> [[UInt8]] {
    var parts: [[UInt8]] = [[]]
    for byte in word {
      switch byte {
      case 65...90: parts[parts.count - 1].append(byte + 32)
      case 48...57, 97...122, 0x80...: parts[parts.count - 1].append(byte)
      case 39, 46: break
      default: parts.append([])
      }
    }
    return parts.filter { !$0.isEmpty }
  }

  /// The words without the sponsor's number of the site and the legal form at the end.
  private static func key(_ words: [String], _ isCode: [Bool]) -> ArraySlice<String> {
    var words = words[...]
    if let site = words.lastIndex(of: "site"), site > 0, site < words.endIndex - 1 {
      let tail = words[(site + 1)...]
      let isNumber = tail.indices.allSatisfy { isCode[$0] || ["number", "no", "nr", "id"].contains(words[$0]) }
      if isNumber { words = words[..<site] }
    }
    while words.count > 1, let last = words.last, legalForms.contains(last) { words.removeLast() }
    return words
  }

  private static let legalForms: Set<String> = [
    "ab", "ag", "bv", "co", "company", "corp", "corporation", "gmbh", "inc", "incorporated", "kg", "limited", "llc",
    "ltd", "nv", "oy", "plc", "pty", "sa", "spa", "srl",
  ]

  /// Words that fit any site.
  private static let generic: Set<String> = [
    "a", "additional", "all", "and", "at", "available", "be", "call", "center", "centers", "centre", "centres",
    "clinical", "confidential", "confirmed", "contact", "determined", "disclosed", "facilities", "facility", "for",
    "id",
    "in", "information", "institution", "institutions", "investigational", "investigative", "investigator",
    "investigators", "local", "location", "locations", "many", "multiple", "name", "no", "not", "number", "of", "other",
    "please", "provided", "recruiting", "ref", "reference", "regarding", "research", "see", "selected", "several",
    "site", "sites", "sponsor", "study", "tba", "tbd", "the", "this", "to", "trial", "trials", "undisclosed", "unknown",
    "various",
  ]
}
