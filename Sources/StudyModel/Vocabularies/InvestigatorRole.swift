/// What an investigator named for the whole trial does.
public enum InvestigatorRole: UInt8, Vocabulary {
  /// Principal investigator.
  case principalInvestigator
  /// Sub-investigator.
  case subInvestigator
  /// Study chair.
  case studyChair
  /// Study director.
  case studyDirector

  /// The words in case order (API v2 enumerations).
  public static let words: [Word] = [
    Word("PRINCIPAL_INVESTIGATOR", "Principal investigator"),
    Word("SUB_INVESTIGATOR", "Sub-investigator"),
    Word("STUDY_CHAIR", "Study chair"),
    Word("STUDY_DIRECTOR", "Study director"),
  ]
}
