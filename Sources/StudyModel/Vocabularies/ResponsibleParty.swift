/// Who answers for a record.
public enum ResponsibleParty: UInt8, Vocabulary {
  /// Sponsor.
  case sponsor
  /// Principal investigator.
  case principalInvestigator
  /// Sponsor-investigator.
  case sponsorInvestigator

  /// The words in case order (API v2 enumerations).
  public static let words: [Word] = [
    Word("SPONSOR", "Sponsor"),
    Word("PRINCIPAL_INVESTIGATOR", "Principal investigator"),
    Word("SPONSOR_INVESTIGATOR", "Sponsor-investigator"),
  ]
}
