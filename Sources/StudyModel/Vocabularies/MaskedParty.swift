/// Who is masked.
public enum MaskedParty: UInt8, Vocabulary {
  /// Participant.
  case participant
  /// Care provider.
  case careProvider
  /// Investigator.
  case investigator
  /// Outcomes assessor.
  case outcomesAssessor

  /// The words in case order (API v2 enumerations).
  public static let words: [Word] = [
    Word("PARTICIPANT", "Participant"),
    Word("CARE_PROVIDER", "Care provider"),
    Word("INVESTIGATOR", "Investigator"),
    Word("OUTCOMES_ASSESSOR", "Outcomes assessor"),
  ]
}
