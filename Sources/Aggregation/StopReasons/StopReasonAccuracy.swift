/// What the rules reach against texts labeled by hand: printed beside the reasons, and checked against `.ci/reasons.py`.
public enum StopReasonAccuracy {
  /// The macro-F1 over classes with 15 or more unseen texts, and the ends of its 95% bootstrap interval.
  public static let macroF1 = (0.0, 0.0, 0.0)
}
