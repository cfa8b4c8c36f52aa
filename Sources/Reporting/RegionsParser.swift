internal import Aggregation
internal import StudyModel

/// Reads a set of regions of one's own: which countries stand together, such as the EU-27.
struct RegionsParser {
  let path: String
  private static let geography = Geography.standard

  /// The set, and its rule in words.
  func set(_ node: YAMLNode) throws(Finding) -> (set: RegionSet, rule: String) {
    let map = try YAMLMap(node, keys: Key.regionSet, what: "a set of regions")
    let id = try VariableParser.id(map, "a set of regions")
    var regions: [RegionSet.Region] = []
    var places: [Int: String] = [:]
    for (key, value) in map["regions"]?.entries ?? [] {
      let code = key.text ?? ""
      if let objection = Level.objection(to: code) { throw key.error(objection) }
      guard code.lowercased() != "elsewhere" else {
        throw key.error("'\(code)' is the level of all other countries; leave it out or choose another code")
      }
      guard !regions.contains(where: { $0.code.lowercased() == code.lowercased() }) else {
        throw key.error("the region '\(code)' stands twice in '\(id)'")
      }
      var countries: [Int] = []
      for name in value.items ?? [] {
        let text = name.text ?? ""
        guard let country = Self.geography.country(named: text) else {
          throw name.error(Self.geography.unknownCountry(text))
        }
        if let other = places[country] {
          throw name.error("'\(text)' stands in '\(other)' already; in one set a country has one region")
        }
        places[country] = code
        countries.append(country)
      }
      guard !countries.isEmpty else { throw value.error("the region '\(code)' is a list of countries") }
      regions.append(RegionSet.Region(code: code, countries: countries))
    }
    guard !regions.isEmpty else {
      throw node.error(
        "the set '\(id)' needs 'regions', as in 'regions: {Benelux: [Belgium, Netherlands, Luxembourg]}'")
    }
    let words = regions.map { region in
      "\(region.code): \(region.countries.map { Self.geography.countries[$0].name }.joined(separator: ", "))"
    }
    return (
      RegionSet(id: id, label: map.text("label") ?? VariableParser.label(of: id), regions: regions),
      "Defined in \(DefinitionFiles.name(of: path)). \(words.joined(separator: "; ")). All other countries are elsewhere."
    )
  }
}
