public import StudyModel

extension Study {
  /// A whole registry record that gives nothing but its id, type and version date; then what the test says.
  public static func sample(
    _ id: String = "NCT00000001", rank: UInt8 = 1, asOf: String? = "2025-12-09",
    with change: (inout Study) -> Void = { _ in }
  ) -> Study {
    var study = Study(id: id, version: VersionKey(rank: rank))
    study.fillAll(with: .notGiven)
    study[.studyType] = .word(StudyType.interventional)
    study.asOf = asOf
    change(&study)
    return study
  }

  /// A record in which the source cannot say anything.
  public static func silent(_ id: String = "NCT00000001", asOf: String? = "2025-12-09") -> Study {
    var study = Study(id: id, version: VersionKey(isWhole: false))
    study.fillAll(with: .cannotSay)
    study.asOf = asOf
    return study
  }

  private mutating func fillAll(with value: FieldValue) {
    for field in StudyField.allCases where field.list == nil { self[field] = value }
    for list in StudyList.allCases { self[list] = value == .cannotSay ? .cannotSay : .rows(0) }
  }

  /// The version date, in the field and in the version's place.
  public var asOf: String? {
    get { versionHolder?.description }
    set {
      let date = newValue.flatMap { PartialDate($0) }
      self[.versionHolder] = date.map { .date($0) } ?? .notGiven
      version.versionDate = date?.packed ?? 0
    }
  }

  /// The last update posted, in the field and in the version's place.
  public var updated: String? {
    get { lastUpdatePosted?.description }
    set {
      let date = newValue.flatMap { PartialDate($0) }
      self[.lastUpdatePosted] = date.map { .date($0) } ?? .notGiven
      version.updated = date?.packed ?? 0
    }
  }

  /// Gives a list these values in one column; its other columns are not given.
  public mutating func list(_ field: StudyField, _ values: [FieldValue]) {
    guard let list = field.list else { return }
    if count(of: list) != values.count || self[list] != .rows(values.count) {
      self[list] = .rows(values.count)
      for other in list.fields { self[column: other] = Array(repeating: .notGiven, count: values.count) }
    }
    self[column: field] = values
  }

  /// Gives a list these words in one column.
  public mutating func list<Known: Vocabulary>(_ field: StudyField, _ words: Known...) {
    list(field, words.map { FieldValue.word($0) })
  }
}

extension FieldValue {
  /// A word of a vocabulary.
  public static func word(_ word: some Vocabulary) -> FieldValue { .term(word.rawValue) }
  /// A date as its source writes it; anything else is a value outside the vocabulary.
  public static func date(_ text: String) -> FieldValue { PartialDate(text).map { .date($0) } ?? .text(text) }
  /// An age as its source writes it; anything else is a value outside the vocabulary.
  public static func age(_ text: String) -> FieldValue { Age(text).map { .age($0) } ?? .text(text) }
}
