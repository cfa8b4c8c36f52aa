/// The design of an observational study.
public enum ObservationalModel: UInt8, Vocabulary {
  /// Cohort.
  case cohort
  /// Case-control.
  case caseControl
  /// Case-only.
  case caseOnly
  /// Case-crossover.
  case caseCrossover
  /// Ecologic or community.
  case ecologicOrCommunity
  /// Family-based.
  case familyBased
  /// Defined population.
  case definedPopulation
  /// Natural history.
  case naturalHistory
  /// Other.
  case other

  /// The words in case order (API v2 enumerations).
  public static let words: [Word] = [
    Word("COHORT", "Cohort"),
    Word("CASE_CONTROL", "Case-control"),
    Word("CASE_ONLY", "Case-only"),
    Word("CASE_CROSSOVER", "Case-crossover"),
    Word("ECOLOGIC_OR_COMMUNITY", "Ecologic or community"),
    Word("FAMILY_BASED", "Family-based"),
    Word("DEFINED_POPULATION", "Defined population"),
    Word("NATURAL_HISTORY", "Natural history"),
    Word("OTHER", "Other"),
  ]
}
