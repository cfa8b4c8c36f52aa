/// What decides between versions that tie otherwise: more fields given, then smaller bytes.
///
/// The versions must have been read whole.
public struct TieBreak: Comparable, Sendable {
  private let given: Int
  /// All values as bytes: equal for exact repetitions alone.
  public let bytes: [UInt8]

  /// The place of a version among those it ties with.
  public init(_ study: Study) {
    given = study.fieldsGiven
    bytes = study.encoded
  }

  /// Whether `a` is the better version.
  public static func < (a: TieBreak, b: TieBreak) -> Bool {
    a.given != b.given ? a.given > b.given : a.bytes.lexicographicallyPrecedes(b.bytes)
  }
}

extension MergeRule {
  /// The versions of a trial, best first: by version, and those that tie by their tie-break.
  ///
  /// The versions must have been read whole.
  public func ordered(_ versions: [Study]) -> [Study] {
    let keyed = versions.map { (study: $0, tieBreak: TieBreak($0)) }
    return keyed.sorted { a, b in
      if a.study.version != b.study.version { return b.study.version < a.study.version }
      return a.tieBreak != b.tieBreak ? a.tieBreak < b.tieBreak : a.study.origin < b.study.origin
    }.map(\.study)
  }
}
