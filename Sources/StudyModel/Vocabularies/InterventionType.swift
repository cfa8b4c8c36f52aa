/// What kind of intervention is studied.
public enum InterventionType: UInt8, Vocabulary {
  /// Behavioral.
  case behavioral
  /// Biological.
  case biological
  /// Combination product.
  case combinationProduct
  /// Device.
  case device
  /// Diagnostic test.
  case diagnosticTest
  /// Dietary supplement.
  case dietarySupplement
  /// Drug.
  case drug
  /// Genetic.
  case genetic
  /// Procedure.
  case procedure
  /// Radiation.
  case radiation
  /// Other.
  case other

  /// The words in case order (API v2 enumerations).
  public static let words: [Word] = [
    Word("BEHAVIORAL", "Behavioral"),
    Word("BIOLOGICAL", "Biological"),
    Word("COMBINATION_PRODUCT", "Combination product"),
    Word("DEVICE", "Device"),
    Word("DIAGNOSTIC_TEST", "Diagnostic test"),
    Word("DIETARY_SUPPLEMENT", "Dietary supplement"),
    Word("DRUG", "Drug"),
    Word("GENETIC", "Genetic"),
    Word("PROCEDURE", "Procedure"),
    Word("RADIATION", "Radiation"),
    Word("OTHER", "Other"),
  ]
}
