/// What the rules reach against texts labeled by hand: printed beside the reasons, and checked by `.ci/reasons.py`.
public enum StopReasonAccuracy {
  /// The macro-F1 over the classes with 15 or more unseen texts, and the ends of its 95% bootstrap interval.
  public static let macroF1 = (0.826, 0.785, 0.863)

  /// How far the reasons are to be trusted, in a sentence.
  public static var sentence: String {
    func hundredths(_ share: Double) -> String {
      let whole = Int((share * 100).rounded())
      return whole < 10 ? "0.0\(whole)" : "0.\(whole)"
    }
    let (value, low, high) = macroF1
    return
      "Rules, version \(StopReasonClassifier.version). Against 300 labeled texts that they were not written by: macro-F1 "
      + "\(hundredths(value)) (95% \(hundredths(low)) to \(hundredths(high))) over the 11 classes with 15 or more of them. "
      + "The labels are by two language models working alone (kappa 0.97), then reconciled. Weakest: evidence or trial "
      + "elsewhere, benefit shown, logistics, and texts taken for giving no reason."
  }
}
