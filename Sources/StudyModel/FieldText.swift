extension StudyField {
  /// A value of the field as a person reads it: a word's label, a date as its source writes it, yes or no.
  ///
  /// Absences have no text: see ``absence(of:in:)``.
  public func text(of value: FieldValue) -> String? {
    switch value {
    case .notRead, .cannotSay, .notGiven: nil
    case .text(let text): text
    case .date(let date): date.description
    case .age(let age): age.description
    case .count(let count): String(count)
    case .flag(let flag): flag ? "yes" : "no"
    case .term(let position): words.indices.contains(Int(position)) ? words[Int(position)].label : nil
    }
  }

  /// A value of the field as the registry's API writes it: a word's code, else as ``text(of:)``.
  public func code(of value: FieldValue) -> String? {
    if case .term(let position) = value, words.indices.contains(Int(position)) { return words[Int(position)].code }
    return text(of: value)
  }

  /// Why a study has no value in the field, in words; nothing where it has one.
  public func absence(of value: FieldValue, in study: Study) -> String? {
    switch value {
    case .notRead: "not read"
    case .cannotSay: isNotApplicable(to: study) ? "not applicable" : "source cannot say"
    case .notGiven:
      self == .minimumAge || self == .maximumAge
        ? "no limit" : isNotApplicable(to: study) ? "not applicable" : "not given"
    default: nil
    }
  }

  private var words: [Word] {
    if case .term(let vocabulary) = kind { vocabulary.words } else { [] }
  }
}
