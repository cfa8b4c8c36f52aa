/// How an observational study samples.
public enum SamplingMethod: UInt8, Vocabulary {
  /// Probability sample.
  case probabilitySample
  /// Non-probability sample.
  case nonProbabilitySample

  /// The words in case order (API v2 enumerations).
  public static let words: [Word] = [
    Word("PROBABILITY_SAMPLE", "Probability sample"),
    Word("NON_PROBABILITY_SAMPLE", "Non-probability sample"),
  ]
}
