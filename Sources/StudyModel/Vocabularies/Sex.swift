/// Who may enter, by sex.
public enum Sex: UInt8, Vocabulary {
  /// Female.
  case female
  /// Male.
  case male
  /// All.
  case all

  /// The words in case order (API v2 enumerations).
  public static let words: [Word] = [
    Word("FEMALE", "Female"),
    Word("MALE", "Male"),
    Word("ALL", "All"),
  ]
}
