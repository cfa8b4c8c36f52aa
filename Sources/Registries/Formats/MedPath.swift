internal import StudyModel

/// MedPath pages, saved as text or HTML, in blocks of label and value or as a list of dashes.
///
/// The site leaves sections away that the record has (interventions, sites), so nothing follows from what a page does
/// not mention: only "Not available" and its like say that there is none. A page that shows fewer sites than it counts
/// cannot say them. Pages of other registers than the American are read under the number they give.
public struct MedPath: PageLayout {
  /// The format.
  public init() {}

  /// The name.
  public var name: String { "medpath" }
  /// The summary.
  public var summary: String { "a trial's page on MedPath, saved as text or HTML" }
  /// Its labels.
  public var sign: String { "lines \"Registration Number\", \"Lead Sponsor\" and \"Recruitment & Eligibility\"" }

  static var carried: Set<StudyField> { MedPathPage.carried }

  static func isPage(_ lines: PageLines) -> Bool {
    let texts = Set(lines.map { MedPathPage.withoutDash($0.text) })
    // The last of them may stand behind the beginning of a file.
    return texts.contains("Registration Number") && texts.contains("Lead Sponsor")
      && (texts.contains("Recruitment & Eligibility") || texts.contains("Brief Summary"))
  }

  static func record(of lines: PageLines) -> PageAnswer { MedPathPage.record(of: lines) }
}
