internal import StudyModel

/// TrialX pages, saved as text or HTML.
///
/// The date under the sponsor is read as the last update posted. One age alone ("50 years of age") is the lower limit,
/// as the site writes it where the record has no upper one; whether there is an upper one cannot be said.
public struct TrialX: PageLayout {
  /// The format.
  public init() {}

  /// The name.
  public var name: String { "trialx" }
  /// The summary.
  public var summary: String { "a trial's page on TrialX, saved as text or HTML" }
  /// Its furniture and headings.
  public var sign: String {
    "a line \"\(TrialXPage.furniture)\", or \"Powered by AI\" with \"Overview\""
  }

  static var carried: Set<StudyField> { TrialXPage.carried }

  static func isPage(_ lines: PageLines) -> Bool {
    lines.contains { $0.text.hasSuffix(TrialXPage.furniture) }
      || lines.place(of: "Powered by AI") != nil && lines.place(of: "Overview") != nil
  }

  static func record(of lines: PageLines) -> PageAnswer { TrialXPage.record(of: lines) }
}
