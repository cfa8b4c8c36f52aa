/// A country or territory as output prints it, with what the reports group and divide by.
public struct Country: Hashable, Sendable {
  /// The registry's present string; of a double name the short one: `South Korea`, `Türkiye`.
  public let name: String
  /// The ISO 3166 alpha-3 code, for a dissolved state the one it had; empty when the name is ambiguous (`Korea`).
  public let iso3: String
  /// The UN region, such as `Europe`; Antarctica and Kosovo have none.
  public let region: String?
  /// The UN sub-region, such as `Northern Europe`.
  public let subregion: String?
  /// The WHO region, such as `EURO`; Taiwan has none.
  public let whoRegion: String?
  /// The population in ``Geography/populationYear``; without one there is no rate per million, never 0.
  public let population: Int?
}
