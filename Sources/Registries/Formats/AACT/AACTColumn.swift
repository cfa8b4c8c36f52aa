internal import StudyModel

/// The values of one field in the rows of a group, four bytes each.
final class AACTColumn {
  let source: AACTSource
  let field: StudyField
  /// Whether a text here is a word outside a vocabulary.
  let countsTexts: Bool
  /// The cells it is made of, in the order in which they are asked.
  private let cells: [Int]
  private let kind: Kind
  /// A number and one more of a word, a text or a set of flags; zero for nothing.
  private var codes: [UInt32] = []
  private var words = Interner()
  private var texts = TextStore()
  /// What each code means, once all rows are in: the first for nothing.
  private var values: [FieldValue] = []
  private var lists: [[FieldValue]] = []

  private enum Kind { case word, text, list, flags }

  /// A column for a file with such a header.
  init(_ source: AACTSource, header: [String]) {
    self.source = source
    field = source.field
    if case .text = field.kind { countsTexts = false } else { countsTexts = true }
    let cells = source.columns.compactMap(header.firstIndex)
    self.cells = cells
    switch source.meaning {
    case .flags: kind = .flags
    case .phases: kind = .list
    default: kind = Self.various.contains(source.field) ? .text : .word
    }
  }

  /// Makes room for so many rows.
  func reserve(_ rows: Int) { codes.reserveCapacity(rows) }

  /// Takes the value of the next row.
  func append(_ row: borrowing BarRow) {
    if kind == .flags {
      codes.append(flags(of: row))
      return
    }
    for cell in cells {
      let text = unsafe row[cell]
      if text.isEmpty { continue }
      codes.append(UInt32(truncatingIfNeeded: unsafe kind == .text ? texts.add(text) : words.number(of: text)) + 1)
      return
    }
    codes.append(0)
  }

  /// One bit a flag that is set.
  private func flags(of row: borrowing BarRow) -> UInt32 {
    var bits: UInt32 = 0
    for (number, cell) in cells.enumerated() {
      // t, true, yes, y, 1
      switch unsafe row[cell].first {
      case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "1"):
        bits |= 1 << UInt32(number)
      default: break
      }
    }
    return bits
  }

  /// Looks up what each word means, once, and lets go of the words.
  func settle(_ spelling: AACTSpelling) {
    switch kind {
    case .text: break
    case .word:
      values = [source.valueOfNothing]
      for number in 0..<words.count { values.append(spelling.value(words.text(number), source)) }
    case .list: lists = [[]] + (0..<words.count).map { spelling.phases(words.text($0)) }
    case .flags:
      guard case .flags(let names) = source.meaning else { return }
      let parties = names.map { spelling.value(Array($0.utf8)[...], source) }
      lists = (0..<1 << names.count).map { bits in parties.indices.filter { bits >> $0 & 1 == 1 }.map { parties[$0] } }
    }
    words = Interner()
  }

  /// The list that stands in a row's cells.
  func list(at row: Int) -> [FieldValue] { lists[Int(codes[row])] }

  /// What stands in a row.
  func value(at row: Int) -> FieldValue {
    let code = Int(codes[row])
    if kind == .word { return values[code] }
    return code == 0 ? .notGiven : AACTSpelling.text(texts.text(code - 1), isLong: Self.long.contains(field))
  }

  /// Texts that hardly ever come twice.
  private static let various: Set<StudyField> = [
    .briefTitle, .officialTitle, .organizationStudyID, .whyStopped, .briefSummary, .detailedDescription,
    .eligibilityCriteria, .studyPopulation, .armDescription, .interventionDescription, .outcomeMeasure,
    .outcomeDescription, .identifier, .referencePMID, .referenceCitation,
  ]
  /// Texts of several lines: elsewhere a `~` is one.
  private static let long: Set<StudyField> = [
    .briefSummary, .detailedDescription, .eligibilityCriteria, .studyPopulation, .armDescription,
    .interventionDescription, .outcomeDescription, .whyStopped,
  ]
}
