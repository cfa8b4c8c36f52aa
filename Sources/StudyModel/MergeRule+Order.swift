extension MergeRule {
  /// The versions of a trial, best first: by version, and those that tie by fields given, then by their bytes.
  ///
  /// The versions must have been read whole.
  public func ordered(_ versions: [Study]) -> [Study] {
    let keyed = versions.map { (study: $0, given: $0.fieldsGiven, bytes: $0.encoded) }
    return keyed.sorted { a, b in
      if a.study.version != b.study.version { return b.study.version < a.study.version }
      if a.given != b.given { return a.given > b.given }
      return a.bytes != b.bytes
        ? a.bytes.lexicographicallyPrecedes(b.bytes) : a.study.origin < b.study.origin
    }.map(\.study)
  }
}
