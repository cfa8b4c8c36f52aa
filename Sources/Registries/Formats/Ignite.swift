internal import StudyModel

/// Ignite pages, saved as text or HTML: one module of the registry's API a page, or the older page of a whole study.
///
/// A page of a module says what the module holds and nothing else. *Description* on a page of the protocol section is
/// how the sponsor shares data, and no field of a study. The dates of creation and modification are the mirror's own:
/// the later of them is the record's as-of, never the registry's last update. The stop reason stands on the older page
/// alone.
public struct Ignite: PageLayout {
  /// The format.
  public init() {}

  /// The name.
  public var name: String { "ignite" }
  /// The summary.
  public var summary: String { "a page of one module, or of a study, on Ignite, saved as text or HTML" }
  /// Its labels.
  public var sign: String { "a line that begins \"Ignite Creation Date:\"" }

  static var carried: Set<StudyField> {
    IgniteModule.allCases.reduce(into: IgniteStudyPage.carried) { $0.formUnion($1.fields) }
  }

  static func isPage(_ lines: PageLines) -> Bool {
    lines.contains { $0.text.hasPrefix("Ignite Creation Date:") }
  }

  static func record(of lines: PageLines) -> PageAnswer {
    lines.contains { $0.text.hasPrefix(IgniteStudyPage.title) }
      ? IgniteStudyPage.record(of: lines) : IgnitePage.record(of: lines)
  }
}
