/// A phase a record lists; a trial of two phases lists both.
///
/// `NA` is a value: no FDA-defined phase.
public enum Phase: UInt8, Vocabulary {
  /// Early phase 1.
  case earlyPhase1
  /// Phase 1.
  case phase1
  /// Phase 2.
  case phase2
  /// Phase 3.
  case phase3
  /// Phase 4.
  case phase4
  /// Not applicable.
  case notApplicable

  /// The words in case order (API v2 enumerations).
  public static let words: [Word] = [
    Word("EARLY_PHASE1", "Early phase 1"),
    Word("PHASE1", "Phase 1"),
    Word("PHASE2", "Phase 2"),
    Word("PHASE3", "Phase 3"),
    Word("PHASE4", "Phase 4"),
    Word("NA", "Not applicable"),
  ]
}
