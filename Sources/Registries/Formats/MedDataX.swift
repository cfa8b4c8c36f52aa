internal import StudyModel

/// MedDataX pages, saved as text or HTML: nearly the whole record, section by section.
///
/// On some saved pages all labels are gone and values stand bare: they are read where their order or kind says what
/// they are, and what is missing cannot be said. *Last Updated* is read as the last update posted. A date known to the
/// month may stand as the month's last day, as the mirror writes it; of several keywords or conditions that a saved
/// page runs together in one line, the line is kept as one.
public struct MedDataX: PageLayout {
  /// The format.
  public init() {}

  /// The name.
  public var name: String { "meddatax" }
  /// The summary.
  public var summary: String { "a trial's page or page of results on MedDataX, saved as text or HTML" }
  /// Its sentences.
  public var sign: String {
    "a line that begins \"\(MedDataXSection.basics.sentence)\" or \"\(MedDataXResults.title)\" with \"NCT ID:\""
  }

  static var carried: Set<StudyField> { MedDataXPage.carried }

  static func isPage(_ lines: PageLines) -> Bool {
    lines.contains { $0.text.hasPrefix(MedDataXSection.basics.sentence) } || MedDataXResults.isPage(lines)
  }

  static func record(of lines: PageLines) -> PageAnswer {
    MedDataXResults.isPage(lines) ? MedDataXResults.record(of: lines) : MedDataXPage.record(of: lines)
  }
}
