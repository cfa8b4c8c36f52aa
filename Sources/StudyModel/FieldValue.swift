/// What a source says in one field: a value, a named absence, or nothing because it was not read.
///
/// "Not applicable" is no state: it follows from other fields, after the merge (see `StudyField.isNotApplicable`).
public enum FieldValue: Hashable, Sendable {
  /// The plan did not ask for the field.
  case notRead
  /// This source, or this partial record, does not carry the field.
  case cannotSay
  /// The record carries the field and leaves it out.
  case notGiven
  /// A word of the field's vocabulary, by its position.
  case term(UInt8)
  /// A text; in a field of another kind, a value outside its vocabulary, as written.
  case text(String)
  /// A date.
  case date(PartialDate)
  /// An age limit.
  case age(Age)
  /// A count.
  case count(Int)
  /// Yes or no.
  case flag(Bool)

  /// Whether a value stands here.
  @inlinable public var isGiven: Bool {
    switch self {
    case .notRead, .cannotSay, .notGiven: false
    default: true
    }
  }
  /// The text, if it is one.
  @inlinable public var text: String? { if case .text(let text) = self { text } else { nil } }
  /// The date, if it is one.
  @inlinable public var date: PartialDate? { if case .date(let date) = self { date } else { nil } }
  /// The age, if it is one.
  @inlinable public var age: Age? { if case .age(let age) = self { age } else { nil } }
  /// The count, if it is one.
  @inlinable public var count: Int? { if case .count(let count) = self { count } else { nil } }
  /// The flag, if it is one.
  @inlinable public var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
  /// The word as a term of a vocabulary; a text is a word outside it.
  @inlinable public func term<Known: Vocabulary>(_: Known.Type = Known.self) -> Term<Known>? {
    switch self {
    case .term(let position): Known(rawValue: position).map { .known($0) }
    case .text(let text): .unrecognized(text)
    default: nil
    }
  }
}
