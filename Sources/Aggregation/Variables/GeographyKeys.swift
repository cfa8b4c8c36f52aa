import StudyModel

/// The site rows of all trials under keys: which rows are the same city, or the same facility.
///
/// Keys are numbered as they first occur; each has the name its rows write most often.
final class SiteKeys: Sendable {
  /// The key of each site row, or a reserved code below zero.
  let keys: [Int32]
  /// The name of each key for people.
  let names: [String]

  /// The rows of trials under keys made of two numbers each.
  ///
  /// - Parameters:
  ///   - parts: Of a row the two numbers that make its key, or a reserved code below zero in the first.
  ///   - spelling: Of a row the number of the spelling it writes.
  ///   - name: Of a row its name as written.
  init(
    _ table: TrialTable, parts: (_ row: Int, _ trial: Int) -> (Int32, Int32), spelling: (Int) -> Int32,
    name: (Int) -> String
  ) {
    guard let sites = table.lists[StudyList.sites.position] else {
      keys = []
      names = []
      return
    }
    var keys = [Int32](repeating: Answer.Reserved.missing, count: sites.rows)
    var numbers: [UInt64: Int32] = [:]
    // The first row of each key, how often its spelling occurs, and how often other spellings do.
    var first: [Int] = []
    var counts: [Int32] = []
    var others: [UInt64: (row: Int, count: Int32)] = [:]
    for trial in 0..<table.count where sites.counts[trial] > 0 {
      let start = Int(sites.starts[trial])
      for row in start..<start + Int(sites.counts[trial]) {
        let (a, b) = parts(row, trial)
        guard a >= 0 else {
          keys[row] = a
          continue
        }
        let code = SiteKeys.pair(a, b)
        guard let key = numbers[code] else {
          keys[row] = Int32(first.count)
          numbers[code] = keys[row]
          first.append(row)
          counts.append(1)
          continue
        }
        keys[row] = key
        let spelled = spelling(row)
        if spelled == spelling(first[Int(key)]) {
          counts[Int(key)] += 1
        } else {
          others[SiteKeys.pair(key, spelled), default: (row, 0)].count += 1
        }
      }
    }
    var best = first
    for (code, other) in others {
      let key = Int(code >> 32)
      let (mine, held) = (name(other.row), name(best[key]))
      if other.count > counts[key] || (other.count == counts[key] && mine.utf8.lexicographicallyPrecedes(held.utf8)) {
        best[key] = other.row
        counts[key] = other.count
      }
    }
    self.keys = keys
    names = best.map(name)
  }

  /// The cities: the trimmed, case-folded name with its country.
  convenience init(cities folded: [Int32], _ countries: [Int32], _ geography: Geography, _ table: TrialTable) {
    let sites = table.lists[StudyList.sites.position]
    let cities = sites?.columns[StudyField.siteCity.position]
    let codes = cities?.codes ?? []
    let words = cities?.words ?? []
    let countryCodes = sites?.columns[StudyField.siteCountry.position]?.codes ?? []
    func country(_ row: Int) -> Int32 {
      guard countryCodes.indices.contains(row), countryCodes[row] >= 0 else { return Answer.Reserved.missing }
      return countries[Int(countryCodes[row])]
    }
    self.init(table) { row, _ in
      guard codes.indices.contains(row) else { return (Answer.Reserved.cannotSay, 0) }
      let city = codes[row]
      guard city >= 0, folded[Int(city)] >= 0 else {
        return (city == Column.cannotSay ? Answer.Reserved.cannotSay : Answer.Reserved.missing, 0)
      }
      return (folded[Int(city)], country(row))
    } spelling: { row in
      codes[row]
    } name: { row in
      let country = country(row)
      return "\(SiteKeys.trimmed(words[Int(codes[row])])), "
        + (country >= 0 ? geography.countries[Int(country)].name : "country not recognized")
    }
  }

  /// A text without the blanks around it.
  static func trimmed(_ text: String) -> Substring {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return text[first...last]
  }

  private static func pair(_ a: Int32, _ b: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: a)) << 32 | UInt64(UInt32(bitPattern: b))
  }
}
