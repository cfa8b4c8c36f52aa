internal import StudyModel

/// One trial with where each value came from, and how its versions are called.
struct SourcedTrial {
  /// The key of the trial.
  var id: String
  var sourced: SourcedStudy
  /// Each version's source: the file with its member, the record in it, and the format.
  var places: [(path: String, record: Int, format: String)]

  /// What a version is called in tables: a letter, or a number where letters end.
  static func mark(_ version: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return version < letters.count ? String(letters[version]) : "#\(version + 1)"
  }
}

/// What `show` says of one field.
struct ShownField {
  var field: StudyField
  /// The value, or the rows of a list's column; nothing where there is none.
  var value: FieldValue
  /// Why there is none.
  var absence: String?
  /// The version it came from; nothing where no version gives it.
  var source: Int?
  /// What other versions offer.
  var others: [(version: Int, value: FieldValue)]
}

extension SourcedTrial {
  /// The study's own fields in order.
  var fields: [ShownField] {
    StudyField.allCases.filter { $0.list == nil }.map { field in
      let value = sourced.study[field]
      return ShownField(
        field: field, value: value, absence: field.absence(of: value, in: sourced.study),
        source: value.isGiven || value == .notGiven ? sourced.source(of: field) : nil,
        others: sourced.others(of: field).map { ($0, sourced.versions[$0][field]) })
    }
  }

  /// The versions that list other rows than those that hold.
  func others(of list: StudyList) -> [Int] {
    Set(list.fields.flatMap { sourced.others(of: $0) }).sorted()
  }

  /// The version a list came from; nothing where no version gives it.
  func source(of list: StudyList) -> Int? {
    guard case .rows = sourced.study[list] else { return nil }
    return list.fields.map { sourced.source(of: $0) }.min()
  }
}
