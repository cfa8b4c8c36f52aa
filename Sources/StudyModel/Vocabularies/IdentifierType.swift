/// What a secondary identifier is.
public enum IdentifierType: UInt8, Vocabulary {
  /// NIH grant or contract.
  case nih
  /// FDA.
  case fda
  /// Veterans Affairs.
  case va
  /// CDC.
  case cdc
  /// AHRQ.
  case ahrq
  /// SAMHSA.
  case samhsa
  /// Other grant.
  case otherGrant
  /// EudraCT number.
  case eudraCTNumber
  /// EU CT number.
  case ctis
  /// Registry.
  case registry
  /// Other.
  case other

  /// The words in case order (API v2 enumerations).
  public static let words: [Word] = [
    Word("NIH", "NIH grant or contract"),
    Word("FDA", "FDA"),
    Word("VA", "Veterans Affairs"),
    Word("CDC", "CDC"),
    Word("AHRQ", "AHRQ"),
    Word("SAMHSA", "SAMHSA"),
    Word("OTHER_GRANT", "Other grant"),
    Word("EUDRACT_NUMBER", "EudraCT number"),
    Word("CTIS", "EU CT number"),
    Word("REGISTRY", "Registry"),
    Word("OTHER", "Other"),
  ]
}
