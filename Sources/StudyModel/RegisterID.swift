/// The ids that registers of clinical trials give, found in whatever text they stand.
public enum RegisterID {
  /// Whether an id is one of the registry's own: `NCT` and digits.
  public static func isNCT(_ id: String) -> Bool {
    // Bytewise: it is asked of every record.
    var place = 0
    for byte in id.utf8 {
      switch place {
      case 0: if byte != UInt8(ascii: "N") { return false }
      case 1: if byte != UInt8(ascii: "C") { return false }
      case 2: if byte != UInt8(ascii: "T") { return false }
      default: if byte < 48 || byte > 57 { return false }
      }
      place += 1
    }
    return place > 3
  }

  /// The ids that stand in a text, in a form in which two spellings of one id are equal.
  ///
  /// A EudraCT number is one whether it stands alone, behind `EUCTR` or with a country behind it.
  public static func keys(in text: String) -> [String] {
    var keys: [String] = []
    for word in text.uppercased().split(whereSeparator: { " ,;:()[]|\"'\u{A0}\n\t".contains($0) }) {
      guard let key = key(of: word), !keys.contains(key) else { continue }
      keys.append(key)
    }
    return keys
  }

  private static func key(of word: Substring) -> String? {
    var word = word
    while let last = word.last, ".-/".contains(last) { word.removeLast() }
    if word.hasPrefix("NCT") { return isNCT(String(word)) && word.utf8.count == 11 ? String(word) : nil }
    if word.hasPrefix("EUCTR") { return euNumber(word.dropFirst(5)) }
    if word.hasPrefix("CTIS") { return euNumber(word.dropFirst(4)) }
    if let number = euNumber(word) { return number }
    guard let register = registers.first(where: word.hasPrefix), word.utf8.contains(where: { (48...57).contains($0) })
    else { return nil }
    return word.utf8.count > register.utf8.count + 3 ? String(word) : nil
  }

  /// `2004-000123-12`, of EudraCT, or `2022-500123-12-00`, of CTIS: four digits, six, two, and what may follow.
  private static func euNumber(_ text: Substring) -> String? {
    let parts = text.split(separator: "-")
    guard parts.count >= 3,
      zip(parts, [4, 6, 2]).allSatisfy({ $0.utf8.count == $1 && $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    return "EU" + parts.prefix(3).joined(separator: "-")
  }

  /// What the ids of other registers begin with.
  private static let registers = [
    "ISRCTN", "ACTRN", "CHICTR", "JPRN", "JRCT", "UMIN", "CTRI/", "DRKS", "NTR", "NL", "IRCT", "KCT", "PACTR", "RBR-",
    "SLCTR", "TCTR", "PER-", "LBCTR", "RPCEC", "ITMCTR",
  ]
}
