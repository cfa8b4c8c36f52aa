/// A word of a registry's vocabulary: the code it stores and the label people read.
public struct Word: Hashable, Sendable {
  /// The registry's code, such as `ACTIVE_NOT_RECRUITING`.
  public let code: String
  /// The label for people, such as `Active, not recruiting`.
  public let label: String

  /// Makes a word of a code and its label.
  public init(_ code: String, _ label: String) {
    self.code = code
    self.label = label
  }
}

/// A closed list of words that a registry field may hold, in their natural order.
///
/// A case's raw value is its position in ``words``. A word outside the vocabulary is never guessed: it stays a text.
public protocol Vocabulary: RawRepresentable<UInt8>, CaseIterable, Hashable, Sendable {
  /// The words, one a case, in case order.
  static var words: [Word] { get }
}

extension Vocabulary {
  /// The registry's code.
  public var code: String { Self.words[Int(rawValue)].code }
  /// The label for people.
  public var label: String { Self.words[Int(rawValue)].label }
  /// The case with this registry code, or nothing when the vocabulary has none.
  public init?(code: String) {
    guard let position = Self.words.firstIndex(where: { $0.code == code }) else { return nil }
    self.init(rawValue: UInt8(position))
  }
}

/// A word of a vocabulary, or one outside it, kept as written.
public enum Term<Known: Vocabulary>: Hashable, Sendable {
  /// A word of the vocabulary.
  case known(Known)
  /// A word outside it, as the source writes it.
  case unrecognized(String)

  /// The word of the vocabulary, when it is one.
  public var known: Known? { if case .known(let word) = self { word } else { nil } }
}
