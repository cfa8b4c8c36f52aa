internal import StudyModel

/// A mirror site's layout of a page: one more layout is one more file with such a value.
protocol PageLayout: SourceFormat {
  /// The fields that some page of the layout carries.
  static var carried: Set<StudyField> { get }
  /// Whether some first lines of a page are of this layout.
  static func isPage(_ lines: PageLines) -> Bool
  /// What a page says; or, when it names no trial, a sentence.
  static func record(of lines: PageLines) -> PageAnswer
}

/// What came of a page.
enum PageAnswer {
  case record(PageRecord)
  case unreadable(String)
}

extension PageLayout {
  /// A mirror page.
  public var rank: UInt8 { 4 }
  /// What no page of the layout carries.
  public var cannotCarry: Set<StudyField> { Set(StudyField.allCases).subtracting(Self.carried) }

  /// Ours when the first lines are of the layout; texts of other kinds are not taken apart.
  public func recognizes(_ head: FileHead) -> Recognition {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = head.bytes.dropFirst(head.bytes.starts(with: mark) ? mark.count : 0)
    // Markup and JSON, of which there may be very many, are not taken apart; a title may begin with a bracket.
    var start = text.lazy.filter { $0 > 32 }.makeIterator()
    guard let first = start.next(), !"{<".utf8.contains(first) else { return .no }
    if first == UInt8(ascii: "["), let second = start.next(), "{[]\"".utf8.contains(second) { return .no }
    return Self.isPage(PageLines(page: text)) ? .yes : .no
  }

  /// A reader of these fields.
  public func reader(of fields: Set<StudyField>) -> any RecordReader {
    PageReader(self, fields: StudyField.closure(of: fields))
  }
}
