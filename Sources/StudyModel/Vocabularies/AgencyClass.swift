/// The class of a sponsor or collaborator.
public enum AgencyClass: UInt8, Vocabulary {
  /// NIH.
  case nih
  /// Other U.S. federal.
  case federal
  /// Other government.
  case otherGovernment
  /// Individual.
  case individual
  /// Industry.
  case industry
  /// Network.
  case network
  /// Ambiguous.
  case ambiguous
  /// Other.
  case other
  /// Unknown.
  case unknown

  /// The words in case order (API v2 enumerations).
  public static let words: [Word] = [
    Word("NIH", "NIH"),
    Word("FED", "Other U.S. federal"),
    Word("OTHER_GOV", "Other government"),
    Word("INDIV", "Individual"),
    Word("INDUSTRY", "Industry"),
    Word("NETWORK", "Network"),
    Word("AMBIG", "Ambiguous"),
    Word("OTHER", "Other"),
    Word("UNKNOWN", "Unknown"),
  ]
}
