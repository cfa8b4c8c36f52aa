/// A trial as all its sources tell it: the one study, where each of its values comes from, and what else was offered.
public struct SourcedStudy: Sendable {
  /// What the merge made of the versions.
  public let study: Study
  /// All versions, best first; those that lost are kept.
  public let versions: [Study]
  /// The version each field came from, by position of the field.
  private let sources: [Int]

  init(study: Study, versions: [Study], sources: [Int]) {
    self.study = study
    self.versions = versions
    self.sources = sources
  }

  /// The version a field's value came from: a place in ``versions``.
  public func source(of field: StudyField) -> Int { sources[field.position] }

  /// The versions that offer another value for a field than the one that holds, best first.
  ///
  /// A version that gives nothing offers nothing. A list offers another value when one of its rows differs.
  public func others(of field: StudyField) -> [Int] {
    versions.indices.filter { place in
      let version = versions[place]
      if field.list == nil { return version[field].isGiven && version[field] != study[field] }
      let column = version[column: field]
      return column.contains(where: \.isGiven) && column != study[column: field]
    }
  }
}
