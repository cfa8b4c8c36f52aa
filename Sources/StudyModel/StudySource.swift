/// What files, a store and a registry's API all are: batches of studies, folded on each thread into a part.
public protocol StudySource: Sendable {
  /// Reads everything once.
  ///
  /// Each thread begins with a copy of `empty` and adds batches to it. Which records share a part is not defined; a
  /// part must add up to the same whatever the split.
  ///
  /// - Parameters:
  ///   - fields: The fields to read; others stay `notRead`. What they qualify is read along with them.
  ///   - jobs: How many threads, at least 1.
  ///   - empty: The part each thread begins with.
  ///   - add: Folds a batch into a part.
  /// - Returns: The parts and what was read besides studies.
  /// - Throws: A ``Finding`` of severity `error` when nothing can be read.
  func parts<Part: Sendable>(
    reading fields: Set<StudyField>, jobs: Int, into empty: Part,
    _ add: @escaping @Sendable (inout Part, [Study]) -> Void
  ) throws(Finding) -> ([Part], InputSummary)

  /// Reads a few records once more, whole, with every field: for versions that tie.
  func again(_ records: [Origin]) throws(Finding) -> [Study]
  /// The files that some records stand in.
  func documents(of records: [Origin]) -> [SourceDocument]
}
