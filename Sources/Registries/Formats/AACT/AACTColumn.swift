internal import StudyModel

/// The values of one field in the rows of a group, four bytes each.
final class AACTColumn {
  let source: AACTSource
  /// The cells it is made of, in the order in which they are asked.
  private let cells: [Int]
  /// A number and one more of a word, a text or a set of flags; zero for nothing.
  private var codes: [UInt32] = []
  private var words = Interner()
  private var texts = TextStore()
  /// What each word means, once it was asked for.
  private var meanings: [[FieldValue]?] = []
  private let isVarious: Bool

  /// A column for a file with such a header.
  init(_ source: AACTSource, header: [String]) {
    self.source = source
    let cells = source.columns.compactMap(header.firstIndex)
    if case .registry = source.meaning { self.cells = Array(cells.prefix(1)) } else { self.cells = cells }
    isVarious = Self.various.contains(source.field)
  }

  /// Makes room for so many rows.
  func reserve(_ rows: Int) { codes.reserveCapacity(rows) }

  /// Takes the value of the next row.
  func append(_ row: borrowing BarRow) {
    if case .flags = source.meaning {
      codes.append(flags(of: row))
      return
    }
    for cell in cells {
      let text = unsafe row[cell]
      if text.isEmpty { continue }
      codes.append(UInt32(truncatingIfNeeded: unsafe isVarious ? texts.add(text) : words.number(of: text)) + 1)
      return
    }
    codes.append(0)
  }

  /// One bit a flag that is set, above a lowest one for a row in which any is given.
  private func flags(of row: borrowing BarRow) -> UInt32 {
    var bits: UInt32 = 0
    for (number, cell) in cells.enumerated() {
      let text = unsafe row[cell]
      guard let first = unsafe text.first else { continue }
      bits |= 1
      // t, true, y, yes, 1
      if [UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "1")]
        .contains(first)
      {
        bits |= 2 << UInt32(number)
      }
    }
    return bits
  }

  /// What stands in a row: one value, or a list's worth of them.
  func values(at row: Int, _ spelling: AACTSpelling) -> [FieldValue] {
    let code = Int(codes[row])
    if case .flags(let words) = source.meaning {
      return words.indices.filter { code & (2 << $0) != 0 }.map { spelling.value(words[$0], source.field) }
    }
    guard code > 0 else { return source.valuesOfNothing }
    if isVarious { return [value(at: row, spelling)] }
    while meanings.count < words.count { meanings.append(nil) }
    if let known = meanings[code - 1] { return known }
    let values = spelling.values(words.text(code - 1), source)
    meanings[code - 1] = values
    return values
  }

  /// What stands in a row.
  func value(at row: Int, _ spelling: AACTSpelling) -> FieldValue {
    guard isVarious else { return values(at: row, spelling).first ?? .notGiven }
    return codes[row] == 0 ? .notGiven : spelling.text(texts.text(Int(codes[row]) - 1), source.field)
  }

  /// Texts that hardly ever come twice.
  private static let various: Set<StudyField> = [
    .briefTitle, .officialTitle, .organizationStudyID, .whyStopped, .briefSummary, .detailedDescription,
    .eligibilityCriteria, .studyPopulation, .armDescription, .interventionDescription, .outcomeMeasure,
    .outcomeDescription, .identifier, .referencePMID, .referenceCitation,
  ]
}
