/// How the versions of one trial become one study: the only place that knows (FORMATS 6).
public struct MergeRule: Sendable {
  /// The rule of FORMATS 6.
  public init() {}

  /// The one study of a trial's versions, best first.
  ///
  /// The first version wins. A field it cannot say is filled from the next version that can, of the same rank or
  /// lower. A field it carries as not given is filled from lower ranks only. What does not apply, and an age limit
  /// that is not set, are never filled with a value. A qualifier is filled only where the value it qualifies is equal
  /// in both.
  public func combine(_ versions: [Study]) -> Study {
    guard var study = versions.first else { preconditionFailure("a trial has at least one version") }
    for donor in versions.dropFirst() { fill(&study, from: donor) { _ in } }
    return study
  }

  /// The same study with the version that each field came from; no version is forgotten.
  public func trace(_ versions: [Study]) -> SourcedStudy {
    guard var study = versions.first else { preconditionFailure("a trial has at least one version") }
    var sources = [Int](repeating: 0, count: StudyField.allCases.count)
    for (version, donor) in versions.enumerated().dropFirst() {
      fill(&study, from: donor) { sources[$0.position] = version }
    }
    return SourcedStudy(study: study, versions: versions, sources: sources)
  }

  /// Fills what the study lacks from one more version, and says which fields.
  private func fill(_ study: inout Study, from donor: Study, _ filled: (StudyField) -> Void) {
    let lower = donor.version.rank > study.version.rank
    // What a field qualifies stands before it in the enumeration, so a value filled here brings its qualifier along.
    for field in StudyField.allCases where field.list == nil {
      let value = donor[field]
      guard value.isGiven || value == .notGiven, value != study[field] else { continue }
      switch study[field] {
      case .cannotSay: break
      case .notGiven where lower && value.isGiven && !isValueWhenAbsent(field): break
      default: continue
      }
      guard qualifiersAgree(field, study, donor), !value.isGiven || !field.isNotApplicable(to: study) else { continue }
      study[field] = value
      filled(field)
    }
    for list in StudyList.allCases {
      guard case .rows(let count) = donor[list] else { continue }
      let fields = list.fields
      switch study[list] {
      case .cannotSay: break
      case .rows(0) where lower && count > 0: break
      case .rows(let mine) where mine == count:
        fillColumns(of: list, &study, from: donor, filled)
        continue
      default: continue
      }
      guard fields.allSatisfy({ $0 == .siteStatus || qualifiersAgree($0, study, donor) }),
        count == 0 || !fields.contains(where: { $0 != .siteStatus && $0.isNotApplicable(to: study) })
      else { continue }
      study[list] = .rows(count)
      for field in fields {
        let agrees = qualifiersAgree(field, study, donor)
        study[column: field] =
          agrees || donor[column: field].isEmpty
          ? donor[column: field] : [FieldValue](repeating: .cannotSay, count: count)
        if agrees { filled(field) }
      }
    }
  }

  /// Columns of a list both versions carry: a column one cannot say is filled where the rows are the same.
  ///
  /// Rows are the same when their identifying columns are, which are always read along: what is filled does not depend
  /// on what else a plan reads.
  private func fillColumns(
    of list: StudyList, _ study: inout Study, from donor: Study, _ filled: (StudyField) -> Void
  ) {
    for field in list.fields
    where !study[column: field].isEmpty && study[column: field].allSatisfy({ $0 == .cannotSay }) {
      let others = list.identifyingFields.filter { $0 != field }
      guard !others.isEmpty, others.allSatisfy({ isSame($0, study, donor) }),
        qualifiersAgree(field, study, donor), !field.isNotApplicable(to: study), !donor[column: field].isEmpty,
        !donor[column: field].allSatisfy({ $0 == .cannotSay })
      else { continue }
      study[column: field] = donor[column: field]
      filled(field)
    }
  }

  private func isSame(_ field: StudyField, _ study: Study, _ donor: Study) -> Bool {
    !study[column: field].isEmpty && study[column: field].contains(where: \.isGiven)
      && study[column: field] == donor[column: field]
  }

  private func qualifiersAgree(_ field: StudyField, _ study: Study, _ donor: Study) -> Bool {
    guard let governor = field.qualifies else { return true }
    return study[governor] == donor[governor]
  }

  /// An absent age limit is "no limit", a value; it is never filled.
  private func isValueWhenAbsent(_ field: StudyField) -> Bool { field == .minimumAge || field == .maximumAge }
}
